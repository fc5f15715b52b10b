import CareRecords
import Disclosure
import Documents

extension PlanWorker {
    /// What hangs in the kitchen and what is carried: both of what visitors may see. Their words are in My plan, too,
    /// whose problems are told there.
    func sheets(
        of plan: CarePlan, gate: Gate, sources: [String], formats: Set<DocumentFormat>,
        into documents: inout CaseloadEntry.Documents
    ) throws(BuildFailure) {
        let view = PlanView(of: plan, for: .visitor)
        func settings(_ kind: DocumentKind) -> DocumentSettings { maker.settings(in: plan.person.language, for: kind) }
        if let reason = gate.reasonToWithhold(.kitchenSheet, of: plan) {
            documents.held.append(.init(document: .kitchenSheet, reason: reason))
        } else {
            let writer = KitchenSheet.write(view, settings: settings(.kitchenSheet), root: "../../")
            try maker.publish(writer, .kitchenSheet, of: plan, audience: .visitor, sources: sources, formats: formats)
            documents.add(.kitchenSheet, in: writer.language, for: plan.person)
        }
        if let reason = gate.reasonToWithhold(.walletCard, of: plan) {
            documents.held.append(.init(document: .walletCard, reason: reason))
        } else {
            let writer = WalletCard.write(view, settings: settings(.walletCard), root: "../../")
            try maker.publish(writer, .walletCard, of: plan, audience: .visitor, sources: sources, formats: formats)
            documents.add(.walletCard, in: writer.language, for: plan.person)
        }
    }
}
