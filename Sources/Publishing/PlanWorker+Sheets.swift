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
        func settings(_ kind: DocumentKind) -> DocumentSettings { sink.settings(in: plan.person.language, for: kind) }
        if let reason = gate.reasonToWithhold(.kitchenSheet, of: plan) {
            documents.held.append(.init(document: .kitchenSheet, reason: reason))
        } else {
            let writer = try sink.publish(
                .kitchenSheet, of: plan, for: .visitor, in: settings(.kitchenSheet), sources: sources, formats: formats
            ) { KitchenSheet.write(view, settings: $0, root: "../../") }
            documents.add(.kitchenSheet, in: writer.language, for: plan.person)
        }
        if let reason = gate.reasonToWithhold(.walletCard, of: plan) {
            documents.held.append(.init(document: .walletCard, reason: reason))
        } else {
            let writer = try sink.publish(
                .walletCard, of: plan, for: .visitor, in: settings(.walletCard), sources: sources, formats: formats
            ) { WalletCard.write(view, settings: $0, root: "../../") }
            documents.add(.walletCard, in: writer.language, for: plan.person)
        }
    }
}
