import CareRecords
import Disclosure
import Documents

/// What is made for others than the person, out of the same plan. Their words are in My plan too, whose problems are
/// told there.
extension PlanWorker {
    /// What hangs in the kitchen, what is carried, and what is there for whoever comes in an emergency.
    func sheets(
        of plan: CarePlan, gate: Gate, sources: [String], formats: Set<DocumentFormat>,
        into documents: inout CaseloadEntry.Documents
    ) throws(BuildFailure) {
        let visitors = PlanView(of: plan, for: .visitor)
        let own = plan.person.language
        try make(.kitchenSheet, .kitchenSheet, of: plan, in: own, visitors, gate, sources, formats, &documents) {
            KitchenSheet.write(visitors, settings: $0, root: "../../")
        }
        try make(.walletCard, .walletCard, of: plan, in: own, visitors, gate, sources, formats, &documents) {
            WalletCard.write(visitors, settings: $0, root: "../../")
        }
        let crews = PlanView(of: plan, for: .emergency)
        try make(
            .emergencySheet, .emergencySheet, of: plan, in: sink.programmeLanguage, crews, gate, sources,
            build.works.paperAlone, &documents
        ) { EmergencySheet.write(crews, settings: $0, root: "../../") }
    }

    /// The page of the person’s carer, in the forms in which the carer can read.
    func carersPage(
        of plan: CarePlan, gate: Gate, sources: [String], into documents: inout CaseloadEntry.Documents
    ) throws(BuildFailure) {
        guard let carer = plan.carer else { return }
        let view = PlanView(forCarerOf: plan, on: build.asOf)
        let formats = build.works.formats(for: AccessNeeds(formats: carer.formats))
        try make(
            .carersPage, .carersPage, of: plan, in: plan.person.language, view, gate, sources, formats, &documents
        ) { CarersPage.write(view, settings: $0, root: "../../") }
    }

    private func make(
        _ document: PersonalDocument, _ made: MadeDocument, of plan: CarePlan, in language: String, _ view: PlanView,
        _ gate: Gate, _ sources: [String], _ formats: Set<DocumentFormat>,
        _ documents: inout CaseloadEntry.Documents, write: (DocumentSettings) -> DocumentWriter
    ) throws(BuildFailure) {
        if let reason = gate.reasonToWithhold(document, of: plan) {
            documents.held.append(.init(document: document, reason: reason))
            return
        }
        let writer = try sink.publish(
            made, of: plan, for: view.audience, in: sink.settings(in: language, for: made.kind), sources: sources,
            formats: formats, write: write)
        // What is for professionals is in the programme’s language, whatever the person’s.
        if made == .emergencySheet { documents.made.append(made) } else { documents.add(made, in: writer.language, for: plan.person) }
    }
}
