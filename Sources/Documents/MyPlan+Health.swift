import CareRecords

extension MyPlan {
    /// What others have said about the person's health, each with who said it and when. Caresheaf adds nothing.
    ///
    /// What is past, stopped or not begun stands apart from what is so now, and says so.
    func health() {
        guard
            !plan.allergies.isEmpty || plan.noKnownAllergies != nil || !plan.alerts.isEmpty
                || !plan.conditions.isEmpty || !plan.medicines.isEmpty
        else { return out.p(say("health.nothing")) }
        out.p(say("health.intro"))
        out.element("facts", role: "lines") {
            out.fact(say("health.allergies")) { allergies() }
            for (index, alert) in plan.alerts.enumerated() {
                out.fact(say("health.alert")) {
                    out.inline(alert.text, at: "alerts[\(index)].text")
                    source(alert.source, alert.asOf)
                }
            }
            out.fact(say("health.conditions")) { conditions { $0.status != .past } }
            if plan.conditions.contains(where: { $0.status == .past }) {
                out.fact(say("health.past-conditions")) { conditions { $0.status == .past } }
            }
            out.fact(say("health.medicines")) { medicines(\.status.mayBeTaken) }
            if plan.medicines.contains(where: { !$0.status.mayBeTaken }) {
                out.fact(say("health.other-medicines")) { medicines { !$0.status.mayBeTaken } }
            }
            if plan.allergies.contains(where: { $0.status == .past }) {
                out.fact(say("health.past-allergies")) { allergies { $0.status == .past } }
            }
        }
    }

    private func allergies() {
        if plan.allergies.contains(where: { $0.status == .current }) {
            allergies { $0.status == .current }
        } else if let none = plan.noKnownAllergies {
            out.text(say("health.no-known-allergies"))
            source(none.source, none.asOf)
        } else {
            out.notRecorded()
        }
    }

    private func allergies(_ isShown: (Allergy) -> Bool) {
        out.element("plain-list") {
            for (index, allergy) in plan.allergies.enumerated() where isShown(allergy) {
                out.element("item") {
                    out.strong(allergy.substance.asSentence)
                    if allergy.dangerous, allergy.status == .current {
                        out.text(" ")
                        out.strong(say("health.dangerous"))
                    }
                    if let reaction = allergy.reaction { out.text(" \(reaction.asSentence)") }
                    if allergy.kind == .intolerance { out.text(" \(say("health.intolerance"))") }
                    if allergy.certainty == .notConfirmed { out.text(" \(say("health.not-confirmed"))") }
                    note(allergy.note, at: "allergies[\(index)].note")
                    source(allergy.source, allergy.asOf)
                }
            }
        }
    }

    private func conditions(_ isShown: (Condition) -> Bool) {
        told(plan.conditions, isShown, source: \.source, on: \.asOf) { condition, index in
            out.text(
                (condition.since.map { out.say("health.since", ["what": condition.name, "since": $0]) }
                    ?? condition.name).asSentence)
            if condition.status == .inRemission { out.text(" \(say("health.in-remission"))") }
            if condition.certainty == .notConfirmed { out.text(" \(say("health.not-confirmed"))") }
            note(condition.note, at: "conditions[\(index)].note")
        }
    }

    private func medicines(_ isShown: (Medicine) -> Bool) {
        told(plan.medicines, isShown, source: \.source, on: \.asOf) { medicine, index in
            out.strong([medicine.name, medicine.dose].compactMap { $0 }.joined(separator: " ").asSentence)
            if medicine.status != .current {
                out.text(" ")
                out.strong(say("medicine-status.\(medicine.status.rawValue)"))
            }
            if let times = medicine.times { out.text(" \(times.asSentence)") }
            if medicine.timeCritical, medicine.status.mayBeTaken { out.text(" \(say("health.on-time"))") }
            if let reason = medicine.reason { out.text(" " + out.say("health.reason", ["reason": reason]).asSentence) }
            note(medicine.note, at: "medicines[\(index)].note")
        }
    }

    private func note(_ note: Statement?, at path: String) {
        guard let note else { return }
        out.text(" ")
        out.inline(note, at: path)
    }

    /// Statements under who made them and when, said once for all that came from there: nine medicines from one
    /// slip are one list, not nine footnotes.
    private func told<Item>(
        _ items: [Item], _ isShown: (Item) -> Bool, source: KeyPath<Item, String>, on day: KeyPath<Item, CalendarDate?>,
        _ words: (Item, Int) -> Void
    ) {
        var sources: [(heading: String, items: [(offset: Int, element: Item)])] = []
        for item in items.enumerated() where isShown(item.element) {
            let heading = out.source(item.element[keyPath: source], item.element[keyPath: day])
            if let at = sources.firstIndex(where: { $0.heading == heading }) {
                sources[at].items.append(item)
            } else {
                sources.append((heading, [item]))
            }
        }
        if sources.isEmpty { return out.notRecorded() }
        for told in sources {
            out.display("muted", told.heading + ":")
            out.element("plain-list") {
                for item in told.items { out.element("item") { words(item.element, item.offset) } }
            }
        }
    }

    private func source(_ source: String, _ day: CalendarDate?) { out.muted(" (\(out.source(source, day)))") }
}

extension DocumentWriter {
    /// Who said it and when: "Repeat slip, 7 September 2026". Many a source carries its own date: once is enough.
    func source(_ source: String, _ day: CalendarDate?) -> String {
        guard let day else { return say("health.source-undated", ["source": source]) }
        let date = say.date(day)
        // A day and its month never part.
        let whole = date.withoutBreaks
        return source.holds(date) ? source.replacing(date, with: whole) : "\(source), \(whole)"
    }
}
