public import Diagnostics

/// What became of one person’s resources.
public struct ImportedPlan: Sendable {
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// The person had no plan and has one now.
        case new
        /// Their plan has been brought up to date.
        case updated
        /// Their plan says it all already; its file was not touched.
        case unchanged
        /// Nothing was written; the diagnostics say why.
        case refused
    }

    public internal(set) var outcome = Outcome.refused
    /// The id of the plan, if there is one.
    public internal(set) var id: String?
    public internal(set) var file: String?
    /// In what the import and the plan differ. Of a new plan, what it says.
    public internal(set) var differences: [ImportDifference] = []
    /// What the resources say that has no place in the plan.
    public internal(set) var unplaced: [UnplacedResource] = []
    /// Resources that were left out because their authors took them back.
    public internal(set) var takenBack: [UnplacedResource] = []
    /// How many resources were read for this person.
    public internal(set) var resources = 0
    public internal(set) var diagnostics: [Diagnostic] = []
}

/// What an import tells of while it goes on. Nothing of it is kept, so memory does not grow with the input.
public enum ImportEvent: Sendable {
    /// How many resources and persons have been dealt with so far.
    case progress(resources: Int, persons: Int)
    /// Problems that belong to no person by themselves.
    case problems([Diagnostic])
    case plan(ImportedPlan)
    /// Resources that belong to nobody’s plan.
    case nobodys([UnplacedResource])
}

/// How an import ended, in numbers.
public struct ImportSummary: Sendable {
    public enum Ending: String, Sendable {
        /// Everything was imported that could be read.
        case imported
        /// Some persons or resources could not be imported.
        case importedWithoutSome = "imported-without-some"
        /// Nothing was imported.
        case failed
    }

    public internal(set) var plans: [ImportedPlan.Outcome: Int] = [:]
    /// Values that have no place, in all plans together.
    public internal(set) var unplaced = 0
    public internal(set) var counts = DiagnosticCounts()

    public var ending: Ending {
        if counts.errors == 0 { return .imported }
        let done = (plans[.new] ?? 0) + (plans[.updated] ?? 0) + (plans[.unchanged] ?? 0)
        return done > 0 && !isGivenUp ? .importedWithoutSome : .failed
    }

    /// Whether nothing was written although something could have been.
    var isGivenUp = false

    mutating func count(_ event: ImportEvent) {
        switch event {
        case .progress: return
        case .problems(let diagnostics): for one in diagnostics { counts.add(one) }
        case .plan(let plan):
            plans[plan.outcome, default: 0] += 1
            unplaced += plan.unplaced.reduce(0) { $0 + $1.facts.count }
            for one in plan.diagnostics { counts.add(one) }
        case .nobodys(let resources): unplaced += resources.reduce(0) { $0 + $1.facts.count }
        }
    }
}
