import CareRecords

extension MyPlan {
    /// What others have said about the person's health, each with who said it and when. Caresheaf adds nothing.
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
            out.fact(say("health.conditions")) {
                guard !plan.conditions.isEmpty else { return out.notRecorded() }
                told(plan.conditions, source: \.source, on: \.asOf) { condition, index in
                    out.text(
                        (condition.since.map { out.say("health.since", ["what": condition.name, "since": $0]) }
                            ?? condition.name).asSentence)
                    if let note = condition.note {
                        out.text(" ")
                        out.inline(note, at: "conditions[\(index)].note")
                    }
                }
            }
            out.fact(say("health.medicines")) { medicines() }
        }
    }

    private func allergies() {
        if let none = plan.noKnownAllergies, plan.allergies.isEmpty {
            out.text(say("health.no-known-allergies"))
            source(none.source, none.asOf)
        } else if plan.allergies.isEmpty {
            out.notRecorded()
        } else {
            out.element("plain-list") {
                for allergy in plan.allergies {
                    out.element("item") {
                        out.strong(allergy.substance.asSentence)
                        if let reaction = allergy.reaction { out.text(" \(reaction.asSentence)") }
                        source(allergy.source, allergy.asOf)
                    }
                }
            }
        }
    }

    private func medicines() {
        guard !plan.medicines.isEmpty else { return out.notRecorded() }
        told(plan.medicines, source: \.source, on: \.asOf) { medicine, index in
            out.strong([medicine.name, medicine.dose].compactMap { $0 }.joined(separator: " ").asSentence)
            if let times = medicine.times { out.text(" \(times.asSentence)") }
            if medicine.timeCritical { out.text(" \(say("health.on-time"))") }
            if let note = medicine.note {
                out.text(" ")
                out.inline(note, at: "medicines[\(index)].note")
            }
        }
    }

    /// Statements under who made them and when, said once for all that came from there: nine medicines from one
    /// slip are one list, not nine footnotes.
    private func told<Item>(
        _ items: [Item], source: KeyPath<Item, String>, on day: KeyPath<Item, CalendarDate>,
        _ words: (Item, Int) -> Void
    ) {
        var sources: [(heading: String, items: [(offset: Int, element: Item)])] = []
        for item in items.enumerated() {
            let heading = out.source(item.element[keyPath: source], item.element[keyPath: day])
            if let at = sources.firstIndex(where: { $0.heading == heading }) {
                sources[at].items.append(item)
            } else {
                sources.append((heading, [item]))
            }
        }
        for told in sources {
            out.display("muted", told.heading + ":")
            out.element("plain-list") {
                for item in told.items { out.element("item") { words(item.element, item.offset) } }
            }
        }
    }

    private func source(_ source: String, _ day: CalendarDate) { out.muted(" (\(out.source(source, day)))") }
}

extension DocumentWriter {
    /// Who said it and when: "Repeat slip, 7 September 2026". Many a source carries its own date: once is enough.
    func source(_ source: String, _ day: CalendarDate) -> String {
        let date = say.date(day)
        // A day and its month never part.
        let whole = date.withoutBreaks
        return source.holds(date) ? source.replacing(date, with: whole) : "\(source), \(whole)"
    }
}
