import CareRecords

extension GPSummary {
    /// That the form exists, its date and where it is.
    func respect() {
        let forms = plan.documents.filter { [.respect, .dnacpr, .advanceDecision, .lpaHealth].contains($0.kind) }
        out.section(heading: say("gp.forms")) {
            guard !forms.isEmpty else { return out.element("p") { out.notRecorded() } }
            for form in forms {
                out.element("p") {
                    out.strong(form.name ?? say("document.\(form.kind.rawValue)"))
                    if let date = form.date {
                        out.text(", ")
                        out.date(date)
                    }
                    out.text(". ")
                    out.recorded(form.place.asSentence)
                    if form.superseded { out.text(" " + say("documents.superseded")) }
                }
            }
        }
    }

    func communication() {
        let needs = plan.accessNeeds
        let formats = needs.formats.filter { $0 != .print14 }
        out.section(heading: say("gp.communication")) {
            if needs.glance.isEmpty, formats.isEmpty, needs.support.isEmpty, needs.professionals.isEmpty {
                out.element("p") { out.notRecorded() }
            } else {
                AccessNeedsList(needs: needs, derivedFormats: formats, out: out).write(voice: "they")
            }
        }
    }

    func coordinator() {
        out.section("contact", role: "coordinator", heading: say("gp.coordinator")) {
            if let member {
                out.element("name") { out.text(member.name) }
                out.phone(member.telephone)
                if let hours = member.hours { out.p(hours.text(in: out.say.language)) }
            } else {
                out.element("name") { out.text(team) }
                out.phone(phone)
                out.p(hours.text(in: out.say.language))
            }
        }
    }

    /// On what the practice is told all this: the gate has seen that there is something.
    func basis() {
        out.section(heading: say("gp.basis")) {
            let standing = plan.consentStanding(to: .gp, on: out.asOf)
            out.element("p") {
                switch standing {
                case .bestInterests(let consent):
                    out.write(
                        "gp.basis-best-interests",
                        [
                            "who": { out.text(consent.decidedBy ?? say("not-recorded")) },
                            "date": { out.date(consent.on) },
                        ])
                default:
                    guard let consent = standing.consent else { return out.notRecorded() }
                    out.write(
                        "gp.basis-given",
                        [
                            "name": { out.text(plan.person.name.formal) }, "date": { out.date(consent.on) },
                            "scope": {
                                if let scope = consent.scope {
                                    out.recorded(scope)
                                } else {
                                    out.text(say("gp.basis-all"))
                                }
                            },
                        ])
                    if let until = consent.until {
                        out.text(" ")
                        out.write("gp.basis-until", ["date": { out.date(until) }])
                    }
                }
            }
        }
    }
}
