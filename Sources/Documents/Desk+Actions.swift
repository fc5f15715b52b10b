import CareRecords

/// What is to be done, by the plans and by what meetings have agreed.
extension Desk {
    /// One action, wherever it was agreed. A class, so that it can stand in many lists and be there once.
    final class Action {
        let entry: CaseloadEntry
        let due: CalendarDate
        let what: String
        let holder: ActionHolder
        /// Nil for an action of the plan.
        let agreement: Agreement?

        /// Where a meeting has agreed it.
        struct Agreement {
            let meeting: ActionLog.Occasion
            /// Where those of its organisation stand in the report of open actions.
            let report: String
            /// The sum of its words.
            let words: UInt64
        }

        var person: PersonReference { entry.person }

        init(
            of entry: CaseloadEntry, due: CalendarDate, what: String, holder: ActionHolder, agreement: Agreement? = nil
        ) {
            self.entry = entry
            self.due = due
            self.what = what
            self.holder = holder
            self.agreement = agreement
        }
    }

    /// Late ones and those of the coming days, the earliest first. What stands in a plan and was agreed at a meeting as well
    /// is one action, and is told as the plan has it (`SameActions`).
    var gatheredActions: [Action] {
        var actions: [Action] = []
        var known = SameActions()
        for entry in living {
            for one in entry.actions.soon {
                let action = Action(of: entry, due: one.due, what: one.what, holder: one.holder)
                if !besides.agreed.isEmpty { known.add(action) }
                actions.append(action)
            }
        }
        let horizon = asOf.adding(days: CaseloadEntry.daysAhead)
        actions += agreedActions { $0 <= horizon }.filter { !known.contains($0) }
        let order = actions.indices.sorted {
            let (one, other) = (actions[$0], actions[$1])
            if one.due != other.due { return one.due < other.due }
            return one.holder.name == other.holder.name ? $0 < $1 : one.holder.name < other.holder.name
        }
        return order.map { actions[$0] }
    }

    /// What meetings have agreed for the people of this page.
    func agreedActions(_ isMeant: (CalendarDate) -> Bool) -> [Action] {
        guard !besides.agreed.isEmpty else { return [] }
        let people = Dictionary(living.map { ($0.person.id, $0) }) { first, _ in first }
        return besides.agreed.compactMap { row in
            let action = row.entry.action
            guard let due = action.due, isMeant(due), let entry = people[row.entry.person] else { return nil }
            let organisation = action.organisation.map { settings.programme.organisation($0)?.name ?? $0 }
            return Action(
                of: entry, due: due, what: row.isKept ? say("action-report.kept") : action.what.text,
                holder: ActionHolder(
                    organisation == nil ? .outside : .staff, name: action.owner, organisation: organisation),
                agreement: Action.Agreement(
                    meeting: row.entry.agreed, report: "actions.html#\(ActionReport.place(of: action.organisation))",
                    words: SameActions.sum(action.what.text)))
        }
    }

    // MARK: What is late

    func overdue() {
        let actions = overdueActions
        block("actions", "desk.actions", aside: say("desk.actions-aside"), count: actions.count) {
            byOrganisation(actions)
            byHolder(actions)
            out.section(heading: say("desk.late-list")) { list(actions) }
        }
    }

    private func list(_ actions: [Action]) {
        table(
            "desk.late-list", ["desk.action", "desk.owner", "desk.person", "desk.was-due", "desk.days"],
            figures: ["desk.days"], of: actions, about: \.entry
        ) { one in
            out.rowHead {
                out.inline(one.what, at: "actions")
                if let agreement = one.agreement {
                    out.lineBreak()
                    out.element("muted") { tell(agreement) }
                }
            }
            out.field(say("desk.owner")) { out.text(one.holder.name) }
            out.field(say("desk.person")) {
                out.tree.attribute("sort", one.person.name.indexed)
                out.identified(one.person)
            }
            out.field(say("desk.was-due")) { out.date(one.due) }
            number("desk.days", asOf.days(since: one.due))
        }
    }

    private func tell(_ agreement: Action.Agreement) {
        let (site, day) = (settings.siteName(agreement.meeting.site), out.say.date(agreement.meeting.date))
        out.link(agreement.report, out.say("desk.agreed-at", ["site": site, "date": day]))
    }

    /// One row for each of those who help; people themselves and their families are counted together.
    private func byHolder(_ actions: [Action]) {
        summary("desk.late-by-owner", ["desk.owner", "desk.organisation"], of: actions.grouped { $0.holder.counted }) {
            group in
            let holder = group[0].holder
            out.rowHead { out.text(holder.circle.together(say) ?? holder.name) }
            out.field(say("desk.organisation")) {
                switch holder.circle {
                case .outside: out.text(say("action-report.outside"))
                case .staff:
                    if let name = holder.organisation { out.text(name) } else { out.notRecorded() }
                default: out.text(say("desk.no-organisation"))
                }
            }
        }
    }

    /// The longest that a summary on the programme's own page gets: the list is below it.
    private static let mostOfASummary = 12

    private func byOrganisation(_ actions: [Action]) {
        summary(
            "desk.late-by-organisation", ["desk.organisation", "desk.owners"], figures: ["desk.owners"],
            of: actions.grouped { $0.holder.group }
        ) { group in
            let holder = group[0].holder
            let name = holder.organisation ?? holder.circle.inPlaceOfOrganisation(say)
            out.rowHead {
                // Those that a meeting agreed stand in the report of open actions as well.
                if let report = group.lazy.compactMap(\.agreement?.report).first {
                    out.link(report, name)
                } else {
                    out.text(name)
                }
            }
            number("desk.owners", Set(group.map(\.holder.counted)).count)
        }
    }

    /// How many are late and since when, the most first.
    private func summary(
        _ caption: String, _ heads: [String], figures: Set<String> = [], of groups: [[Action]],
        _ first: ([Action]) -> Void
    ) {
        out.section(heading: say(caption)) {
            table(
                caption, heads + ["desk.late", "desk.oldest"], figures: figures.union(["desk.late"]), of: groups,
                atMost: Self.mostOfASummary, more: "desk.more-below"
            ) { group in
                first(group)
                number("desk.late", group.count)
                out.field(say("desk.oldest")) { out.date(group[0].due) }
            }
        }
    }
}

extension [Desk.Action] {
    /// Those of one holder together, the most first; each group keeps the order of days.
    fileprivate func grouped(by key: (Desk.Action) -> ActionHolder) -> [[Desk.Action]] {
        Dictionary(grouping: self, by: key).sorted { one, other in
            if one.value.count != other.value.count { return one.value.count > other.value.count }
            if one.value[0].due != other.value[0].due { return one.value[0].due < other.value[0].due }
            return one.key.order < other.key.order
        }.map(\.value)
    }
}

extension ActionHolder {
    /// As whom they are counted.
    fileprivate var counted: ActionHolder {
        circle == .staff || circle == .outside ? self : ActionHolder(circle, name: "")
    }

    /// Their organisation, or what stands in its place.
    fileprivate var group: ActionHolder { ActionHolder(circle, name: "", organisation: organisation) }

    fileprivate var order: (String, String, Int) {
        (organisation ?? "", name, Circle.allCases.firstIndex(of: circle) ?? 0)
    }
}

extension ActionHolder.Circle {
    /// What they are together; nil for those who are told one by one.
    fileprivate func together(_ say: (String) -> String) -> String? {
        switch self {
        case .staff, .outside: nil
        case .family: say("desk.owner-family")
        case .themselves: say("desk.owner-themselves")
        case .nobody: say("owner.nobody")
        }
    }

    fileprivate func inPlaceOfOrganisation(_ say: (String) -> String) -> String {
        together(say) ?? say(self == .outside ? "action-report.outside" : "desk.organisation-missing")
    }
}
