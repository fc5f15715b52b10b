public import CareRecords
import Content
public import Diagnostics
public import JSONReading

/// Reads FHIR R4 and makes care plans of it.
public struct FHIRImport {
    public var options: ImportOptions

    public init(_ options: ImportOptions) { self.options = options }

    public func run(_ files: [String]) -> ImportReport {
        var report = ImportReport()
        let source = ContentSource(project: options.project)
        let programme = source.programme()
        report.diagnostics += programme.diagnostics
        var input = FHIRInput()
        for file in files { input.read(file: file) }
        report.diagnostics += input.diagnostics
        let groups = PersonGroups(input.set)
        for records in groups.persons {
            let job = PersonImport(records, in: input.set, day: options.asOf)
            job.run()
            finish(job, programme: programme.record, &report)
        }
        return report
    }

    private func finish(_ job: PersonImport, programme: Programme?, _ report: inout ImportReport) {
        report.diagnostics += job.diagnostics
        var plan = PlanObject()
        plan.set("kind", "care-plan", from: nil)
        plan.set("version", number: "1", from: nil)
        plan.set("id", "new", from: nil)
        for member in job.plan.members { plan[member.key] = member.value }
        plan.set("writtenOn", options.asOf.iso, from: nil)
        plan.set("revision", number: "1", from: nil)
        let repaired = PlanRepair(programme: programme, asOf: options.asOf).repair(&plan)
        report.diagnostics += repaired.left
        var imported = PlanObject()
        imported.set("format", "FHIR R4", from: nil)
        imported.set("on", options.asOf.iso, from: nil)
        for key in job.records.keys { imported.append(key, to: "patients", from: nil) }
        for resource in job.unplaced { imported.append(resource.plan, to: "unplaced", from: nil) }
        plan.set("imported", imported, from: nil)
        report.plans.append(plan.tree)
    }
}

/// What an import is to do.
public struct ImportOptions: Sendable {
    /// The folder that holds `content/`.
    public var project: String
    /// The day of the import.
    public var asOf: CalendarDate

    public init(project: String = ".", asOf: CalendarDate) {
        self.project = project
        self.asOf = asOf
    }
}

/// What came of an import.
public struct ImportReport {
    public var diagnostics: [Diagnostic] = []
    public var plans: [JSONTree] = []
}
