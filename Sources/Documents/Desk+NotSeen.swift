import CareRecords

/// People whom nobody has seen for longer than their status asks.
extension Desk {
    struct NotSeen {
        let entry: CaseloadEntry
        let status: TeamStatus
        /// Nil where no contact is recorded: nobody can tell.
        let seen: Sighting?
        /// The day by which somebody was to see them.
        let by: CalendarDate?
    }

    /// Red first, then whoever has waited longest; those of whom nothing is recorded after the others of their status.
    var gatheredNotSeen: [NotSeen] {
        let people = living.compactMap { entry -> NotSeen? in
            guard let status = entry.status else { return nil }
            let by = entry.lastSeen.map { $0.on.adding(days: settings.programme.contactEveryDays.days(for: status)) }
            guard by.map({ $0 < asOf }) ?? true else { return nil }
            return NotSeen(entry: entry, status: status, seen: entry.lastSeen, by: by)
        }
        let order = people.indices.sorted {
            let (one, other) = (people[$0], people[$1])
            if one.status != other.status { return one.status.urgency < other.status.urgency }
            let (first, second) = (one.by ?? .distantFuture, other.by ?? .distantFuture)
            return first == second ? $0 < $1 : first < second
        }
        return order.map { people[$0] }
    }

    func notSeen() {
        let people = notSeenPeople
        let every = settings.programme.contactEveryDays
        let aside = out.say(
            "desk.not-seen-aside",
            [
                "red": out.say.number(every.red), "amber": out.say.number(every.amber),
                "green": out.say.number(every.green),
            ])
        block("not-seen", "desk.not-seen", aside: aside, count: people.count) {
            table(
                "desk.not-seen", ["desk.person", "desk.status", "desk.last-seen", "desk.days-over", "desk.who"],
                figures: ["desk.days-over"], of: people, about: \.entry
            ) { one in
                person(one.entry)
                out.field(say("desk.status")) {
                    out.tree.attribute("sort", one.status.urgency)
                    out.text(say("team-status.\(one.status.rawValue)"))
                }
                out.field(say("desk.last-seen")) {
                    if one.seen == nil { out.tree.attribute("sort", "") }
                    lastSeen(one.seen)
                }
                if let by = one.by {
                    number("desk.days-over", asOf.days(since: by))
                } else {
                    out.figure(say("desk.days-over")) { out.text("–") }
                }
                who(one.entry)
            }
        }
    }

    private func lastSeen(_ seen: Sighting?) {
        guard let seen else { return out.status("held", say("not-recorded").capitalisedFirst) }
        out.date(seen.on)
        switch seen.source {
        case .seen(by: nil): break
        case .seen(by: let name?):
            out.lineBreak()
            out.element("muted") { out.write("desk.seen-by", ["name": { [out] in out.text(name) }]) }
        case .agreement:
            out.lineBreak()
            out.muted(say("desk.seen-agreement"))
        }
    }
}

extension TeamStatus {
    /// Red comes first.
    var urgency: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
