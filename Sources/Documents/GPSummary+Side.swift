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
}
