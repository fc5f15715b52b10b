import CareRecords

extension MyPlan {
    /// What others have said about the person's health, each with who said it and when. Caresheaf adds nothing.
    func health() {
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
                out.element("list", role: "plain") {
                    for (index, condition) in plan.conditions.enumerated() {
                        out.element("item") {
                            out.text(condition.since.map { out.say("health.since", ["what": condition.name, "since": $0]) } ?? condition.name)
                            if let note = condition.note {
                                out.text(". ")
                                out.inline(note, at: "conditions[\(index)].note")
                            }
                            source(condition.source, condition.asOf)
                        }
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
            out.element("list", role: "plain") {
                for allergy in plan.allergies {
                    out.element("item") {
                        out.strong(allergy.substance)
                        if let reaction = allergy.reaction { out.text(". \(reaction)") }
                        source(allergy.source, allergy.asOf)
                    }
                }
            }
        }
    }

    private func medicines() {
        guard !plan.medicines.isEmpty else { return out.notRecorded() }
        out.element("list", role: "plain") {
            for (index, medicine) in plan.medicines.enumerated() {
                out.element("item") {
                    out.strong([medicine.name, medicine.dose].compactMap { $0 }.joined(separator: " "))
                    if let times = medicine.times { out.text(", \(times)") }
                    if medicine.timeCritical { out.text(". \(say("health.on-time"))") }
                    if let note = medicine.note {
                        out.text(". ")
                        out.inline(note, at: "medicines[\(index)].note")
                    }
                    source(medicine.source, medicine.asOf)
                }
            }
        }
    }

    private func source(_ source: String, _ day: CalendarDate) {
        out.text(" ")
        out.element("muted") {
            out.write("health.source", ["source": { out.text(source) }, "date": { out.date(day) }])
        }
    }
}
