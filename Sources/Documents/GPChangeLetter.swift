public import CareRecords
public import Disclosure

/// One A4 page for the GP practice when something has changed since it was last written to: what is asked of it, then what
/// was and what is, in clinical order, and whom to call.
public struct GPChangeLetter {
    let page: PlanPage
    let changes: PracticeChanges
    let since: CalendarDate
    var plan: CarePlan { page.plan }
    var out: DocumentWriter { page.out }
    func say(_ key: String) -> String { page.out.say(key) }

    /// - Parameters:
    ///   - view: the plan as the practice may see it; the gate has let it through.
    ///   - changes: what has changed in it.
    ///   - since: the day on which the practice was last written to.
    public static func write(
        _ view: PlanView, changes: PracticeChanges, since: CalendarDate, settings: DocumentSettings, root: String
    ) -> DocumentWriter {
        let out = DocumentWriter(kind: .gpChangeLetter, settings: settings, root: root, id: view.plan.id)
        let page = PlanPage(view, settings: settings, out: out)
        GPChangeLetter(page: page, changes: changes, since: since).write()
        return out
    }

    private func write() {
        out.recordLanguage = plan.person.language
        let name = plan.person.name.full
        out.head(
            title: out.say("gp-letter.title-of", ["name": name]),
            running: Running(
                head: name,
                foot: out.say(
                    "gp-letter.run-foot", ["name": name, "nhs": page.runningNumber, "date": out.say.date(out.asOf)])))
        top()
        page.practiceRequests(nothing: "gp-letter.nothing-asked")
        if changes.status != nil { status() }
        if !changes.contingency.isEmpty { contingency() }
        if !changes.medicines.isEmpty { medicines() }
        if changes.coordinator != nil { coordinator() }
        unchanged()
        page.coordinatorBox(heading: "gp-letter.call")
        page.basisForPractice()
    }

    private func top() {
        out.element("top") {
            out.element("top-main") {
                out.element("doctype") { out.text(out.say("gp-letter.doctype", ["date": out.say.date(since)])) }
                page.identity()
            }
            out.element("top-side") {
                page.toThePractice()
                out.p(
                    say: "gp.from",
                    [
                        "who": {
                            out.text(
                                page.coordinator?.name ?? page.settings.programme.name.text(in: out.say.language))
                        },
                        "date": { out.date(out.asOf) },
                    ])
            }
        }
    }

    // MARK: What has changed

    private func status() {
        out.section(heading: say("gp-letter.status")) {
            out.element("facts", role: "lines") {
                out.fact(say("gp-letter.before")) { tell(changes.status?.before) }
                out.fact(say("gp-letter.now")) {
                    tell(changes.status?.now)
                    if changes.status?.now != nil, let since = plan.risk?.statusSince {
                        out.text(" ")
                        out.write("gp-letter.status-since", ["date": { out.date(since) }])
                    }
                    if let reason = plan.risk?.reason {
                        out.text(" ")
                        out.inline(reason, at: "risk.reason")
                    }
                }
            }
        }
    }

    private func tell(_ status: TeamStatus?) {
        if let status { out.strong(say("team-status.\(status.rawValue)").asSentence) } else { out.notRecorded() }
    }

    private func contingency() {
        table("gp-letter.contingency", of: changes.contingency) { change in
            let plan = change.now ?? change.before
            if plan?.emergency == true {
                out.tree.element("word", text: say("emergency-word"))
                out.text(" ")
            }
            out.recorded(plan?.name ?? "")
        } fact: { tell($0, at: "contingency") }
    }

    private func tell(_ plan: ListedContingency?, at path: String) {
        guard let plan else { return out.text(say("gp-letter.not-in-plan")) }
        lines("gp-letter.if", plan.triggers, at: path)
        out.lineBreak()
        lines("gp-letter.do", plan.whatToDo, at: path)
    }

    private func lines(_ key: String, _ statements: [String], at path: String) {
        out.strong(say(key))
        out.text(" ")
        if statements.isEmpty { out.notRecorded() }
        for (index, statement) in statements.enumerated() {
            if index > 0 { out.text(" ") }
            out.inline(statement.asSentence, at: path)
        }
    }

    private func medicines() {
        table("gp-letter.medicines", of: changes.medicines) { change in
            out.recorded((change.now ?? change.before)?.name ?? "")
        } fact: { tell($0) } before: {
            let told = sources
            out.p(
                say: told.isEmpty ? "gp-letter.not-prescribers" : "gp-letter.medicines-from",
                ["sources": { out.text(out.say.list(told)) }])
        }
    }

    /// Who told of the medicines that have changed, each once: “GP record, 3 October 2026”.
    private var sources: [String] {
        var told: [String] = []
        let changed = Set(changes.medicines.compactMap(\.now))
        for medicine in plan.medicines where changed.contains(ListedMedicine(medicine)) {
            let source = out.source(medicine.source, medicine.asOf)
            if !told.contains(source) { told.append(source) }
        }
        return told
    }

    private func tell(_ medicine: ListedMedicine?) {
        guard let medicine else { return out.text(say("gp-letter.not-listed")) }
        if medicine.status != .current { out.strong(say("gp-letter.medicine.\(medicine.status.rawValue)")) }
        let known = [medicine.dose, medicine.times].compactMap { $0 }
        if medicine.status != .current, !known.isEmpty { out.text(" ") }
        if !known.isEmpty {
            out.recorded(known.map(\.asSentence).joined(separator: " "))
        } else if medicine.status.mayBeTaken {
            out.text(say("gp-letter.no-dose"))
        }
        if medicine.timeCritical, medicine.status.mayBeTaken {
            out.text(" ")
            out.strong(say("gp-letter.on-time"))
        }
    }

    private func coordinator() {
        out.section(heading: say("gp.coordinator")) {
            out.element("facts", role: "lines") {
                out.fact(say("gp-letter.before")) { tell(changes.coordinator?.before) }
                out.fact(say("gp-letter.now")) { tell(changes.coordinator?.now) }
            }
        }
    }

    private func tell(_ coordinator: NamedCoordinator?) {
        guard let coordinator else { return out.text(say("gp-letter.no-coordinator")) }
        let member = page.settings.programme.member(coordinator.id)
        out.strong((member?.name ?? coordinator.name).asSentence)
        if let leftOn = member?.leftOn, leftOn <= out.asOf {
            out.text(" ")
            out.write("gp-letter.left", ["date": { out.date(leftOn) }])
        }
    }

    /// So that nobody has to look for what is not there.
    private func unchanged() {
        var same: [String] = []
        if changes.status == nil { same.append(say("gp-letter.same.status")) }
        if changes.contingency.isEmpty { same.append(say("gp-letter.same.contingency")) }
        if changes.medicines.isEmpty { same.append(say("gp-letter.same.medicines")) }
        if changes.coordinator == nil { same.append(say("gp-letter.same.coordinator")) }
        guard !same.isEmpty else { return }
        out.p(out.say("gp-letter.same", ["what": out.say.list(same)]))
    }

    private func table<Fact>(
        _ key: String, of changes: [PracticeChanges.Change<Fact>],
        head: (PracticeChanges.Change<Fact>) -> Void, fact: (Fact?) -> Void, before lead: () -> Void = {}
    ) {
        out.section(heading: say(key)) {
            lead()
            out.table(
                role: "fold", caption: say(key),
                columns: [
                    .wide(say("gp-letter.what"), 20), .wide(say("gp-letter.before"), 40), .wide(say("gp-letter.now"), 40),
                ]
            ) {
                for change in changes {
                    out.row {
                        out.rowHead { head(change) }
                        out.field(say("gp-letter.before")) { fact(change.before) }
                        out.field(say("gp-letter.now")) { fact(change.now) }
                    }
                }
            }
        }
    }
}
