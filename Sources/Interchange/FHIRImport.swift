import CareRecords
import Content
import Diagnostics

/// Reads FHIR R4 and makes care plans of it, or brings those that are there up to date.
public struct FHIRImport {
    public var options: ImportOptions

    public init(_ options: ImportOptions) { self.options = options }

    /// Imports files together, so that what one refers to may be in another.
    ///
    /// - Parameter tell: is called with each person’s plan as soon as it is written, and with every problem.
    public func run(_ files: [String], _ tell: (ImportEvent) -> Void) -> ImportSummary {
        guard options.isStrict, !options.isDryRun else { return runOnce(files, options, tell) }
        // First without writing: only if nothing stands in the way, for good.
        var trial = options
        trial.isDryRun = true
        guard runOnce(files, trial, { _ in }).counts.errors > 0 else { return runOnce(files, options, tell) }
        var summary = runOnce(files, trial, tell)
        summary.isGivenUp = true
        return summary
    }

    private func runOnce(
        _ files: [String], _ options: ImportOptions, _ tell: (ImportEvent) -> Void
    ) -> ImportSummary {
        var summary = ImportSummary()
        func say(_ event: ImportEvent) {
            summary.count(event)
            tell(event)
        }
        let programme = programme(say)
        do throws(WritingFailure) {
            let shelf = try PlanShelf(options, programme: programme)
            if !shelf.diagnostics.isEmpty { say(.problems(shelf.diagnostics)) }
            importFiles(files, PlanMaking(shelf, options, programme: programme), say)
            try shelf.finish()
        } catch {
            say(.problems([Diagnostic(.importNotWritten, error.description)]))
        }
        return summary
    }

    /// The programme, to look sites and practices up in. An import does without if it has to.
    private func programme(_ tell: (ImportEvent) -> Void) -> Programme? {
        let reading = ContentSource(project: options.project).programme()
        let problems = reading.diagnostics.filter { $0.severity == .error }.map { problem in
            Diagnostic(
                problem.id, severity: .warning, at: problem.location, path: problem.path, problem.message,
                suggestion: problem.suggestion)
        }
        if !problems.isEmpty { tell(.problems(problems)) }
        return reading.record
    }

    private func importFiles(_ files: [String], _ making: PlanMaking, _ tell: (ImportEvent) -> Void) {
        var resources = 0
        var persons = 0
        FHIRIntake(files).run(tell) { records, set in
            let job = PersonImport(records, in: set, day: options.asOf)
            job.run()
            let plan = making.make(of: job)
            resources += plan.parts
            persons += 1
            tell(.record(plan))
            tell(.progress(parts: resources, wholes: persons))
        }
    }
}
