import CareRecords

extension EasyRead {
    /// What could hurt the person if it is not known. The list of medicines is for the whole plan: here stands that
    /// there is one, and what must be on time.
    func health() {
        ideas.list {
            for (number, alert) in plan.alerts.enumerated() {
                ideas.record(
                    alert.text, at: "alerts[\(number)].text", .danger, always: true,
                    before: { out.element("p") { out.tree.element("word", text: say("easy.health.danger")) } })
            }
            allergies()
            medicines()
            ideas.idea(.plan) { out.p(say("easy.health.whole")) }
        }
    }

    private func allergies() {
        let allergies = plan.allergies.enumerated().filter { $0.element.status == .current }
        for (number, allergy) in allergies {
            ideas.idea(.danger) {
                allergyWords(allergy, at: "allergies[\(number)]")
            }
        }
        guard allergies.isEmpty else { return }
        let isKnown = plan.noKnownAllergies != nil
        ideas.idea(isKnown ? .yes : .ask) {
            out.p(
                say: isKnown ? "easy.health.no-allergies" : "easy.health.allergies-missing",
                ["allergies": { out.strong(say("easy.health.allergies-word")) }])
            out.p(say("easy.health.allergies-mean"))
        }
    }

    private func allergyWords(_ allergy: Allergy, at path: String) {
        let substance = { out.text(allergy.substance) }
        if allergy.kind == .intolerance {
            out.p(say: "easy.health.intolerance", ["what": substance])
        } else {
            out.p(
                say: "easy.health.allergic",
                ["allergic": { out.strong(say("easy.health.allergic-word")) }, "what": substance])
            out.p(say("easy.health.ill"))
        }
        if allergy.dangerous { out.element("p") { out.tree.element("word", text: say("easy.health.dangerous")) } }
        if allergy.certainty == .notConfirmed { out.p(say("easy.health.not-sure")) }
        if let reaction = allergy.reaction { ideas.lines(reaction.asSentence, at: "\(path).reaction") }
        if let note = allergy.note { ideas.lines(note.text, at: "\(path).note") }
    }

    private func medicines() {
        let taken = plan.medicines.enumerated().filter(\.element.status.mayBeTaken)
        guard !taken.isEmpty else { return }
        ideas.idea(.medicine) {
            out.p(say("easy.health.medicines"))
            out.p(say: "easy.health.list", ["list": { out.strong(say("easy.health.list-word")) }])
            out.p(say("easy.health.list-where"))
        }
        for (number, medicine) in taken where medicine.timeCritical {
            ideas.idea(.clock) {
                out.p(say: "easy.health.on-time", ["name": { out.text(medicine.name) }])
                if let times = medicine.times { ideas.lines(times.asSentence, at: "medicines[\(number)].times") }
            }
        }
    }

    /// Other papers: that each exists, and where it is.
    func papers() {
        guard !plan.documents.isEmpty else { return }
        let documents = plan.documents.enumerated()
        list("easy.papers") {
            for (number, document) in documents.filter({ !$0.element.superseded })
                + documents.filter(\.element.superseded)
            {
                ideas.idea(.letter) { paper(document, at: "documents[\(number)]") }
            }
        }
    }

    private func paper(_ document: OtherDocument, at path: String) {
        out.element("p") { out.strong(document.name ?? say("document.\(document.kind.rawValue)")) }
        out.element("p") {
            out.text(say("easy.where"))
            out.text(" \(document.place.asSentence)")
        }
        if document.superseded { out.p(say("easy.papers.old")) }
        if let note = document.note { ideas.lines(note.text, at: "\(path).note") }
    }
}
