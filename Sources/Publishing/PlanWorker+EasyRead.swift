import CareRecords
import Content
import Diagnostics
import Disclosure
import Documents

extension PlanWorker {
    /// The Easy Read version, for those whose access needs ask for one.
    mutating func easyRead(
        of plan: CarePlan, _ view: PlanView, gate: Gate, formats: Set<DocumentFormat>,
        into documents: inout CaseloadEntry.Documents,
        texts: inout Set<TextDiagnostic>, _ reading: PlanReading
    ) throws(BuildFailure) {
        guard plan.accessNeeds.formats.contains(.easyRead) else { return }
        if let reason = gate.reasonToWithhold(.easyRead, of: plan) {
            documents.held.append(.init(document: .easyRead, reason: reason))
            return
        }
        let made = MadeDocument.easyRead(isDraft: view.easyReadReview(on: build.asOf) == nil)
        let writer = try sink.publish(
            made, of: plan, for: .person, in: sink.settings(in: plan.person.language, for: .easyRead),
            sources: [reading.file], formats: formats
        ) { EasyRead.write(view, settings: $0, root: "../../") }
        documents.add(made, in: writer.language, for: plan.person)
        texts.formUnion(writer.problems.map(TextDiagnostic.init))
        guard let first = writer.unpictured.first else { return }
        note(
            [
                Diagnostic(
                    .easyReadNoPicture, at: SourceLocation(file: reading.file, line: reading.line), path: first.path,
                    "\(writer.unpictured.count) sentences of the Easy Read version have the picture of their heading alone, "
                        + "the first “\(first.sentence)”",
                    suggestion: "name a thing or a person that has a picture, or give the theme one (docs/easy-read.md)"
                )
            ], reading)
    }
}
