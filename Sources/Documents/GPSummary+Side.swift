import CareRecords

extension GPSummary {
    /// Allergies, alerts and time-critical medicines: never shortened.
    func dangers() {
        out.element("emergency") {
            out.tree.open("h2")
            out.tree.element("word", text: say("gp.danger"))
            out.tree.close()
            if let none = plan.noKnownAllergies, plan.allergies.isEmpty {
                out.p(say: "gp.no-known-allergies", ["source": { out.text(out.source(none.source, none.asOf)) }])
            } else if plan.allergies.isEmpty {
                out.element("p") {
                    out.strong(say("gp.allergies"))
                    out.text(" ")
                    out.notRecorded()
                }
            }
            for allergy in plan.allergies {
                out.element("p") {
                    out.strong(out.say("gp.allergy", ["substance": allergy.substance]))
                    if let reaction = allergy.reaction {
                        out.text(" ")
                        out.recorded(reaction.asSentence)
                    }
                }
            }
            for (index, alert) in plan.alerts.enumerated() {
                out.element("p") { out.inline(alert.text, at: "alerts[\(index)].text") }
            }
            let critical = plan.medicines.filter(\.timeCritical)
            if !critical.isEmpty {
                out.element("p") {
                    out.strong(say("gp.time-critical"))
                    out.text(
                        " "
                            + out.say.list(
                                critical.map { [$0.name, $0.times].compactMap { $0 }.joined(separator: ", ") }) + ".")
                }
            }
        }
    }

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
                let site = settings.programme.site(plan.site)
                let name = site.map { out.say("plan.coordinator-none", ["site": $0.name.text(in: out.say.language)]) }
                out.element("name") { out.text(name ?? settings.programme.name.text(in: out.say.language)) }
                out.phone(site?.telephone ?? settings.programme.telephone)
                out.p((site?.hours ?? settings.programme.hours).text(in: out.say.language))
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
