public import Diagnostics

/// A plan or a return, and what an import made of it.
public struct ImportedRecord: Sendable {
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// It was not there and is now.
        case new
        /// It has been brought up to date.
        case updated
        /// It says it all already; its file was not touched.
        case unchanged
        /// Nothing was written; the diagnostics say why.
        case refused
    }

    public internal(set) var outcome = Outcome.refused
    /// The id of the plan, if there is one; of a return its site and month.
    public internal(set) var id: String?
    public internal(set) var file: String?
    /// In what the import and the record differ. Of a new one, what it says.
    public internal(set) var differences: [ImportDifference] = []
    /// What the resources say that has no place in the plan.
    public internal(set) var unplaced: [UnplacedResource] = []
    /// Resources that were left out because their authors took them back.
    public internal(set) var takenBack: [UnplacedResource] = []
    /// How many resources, or rows, were read for it.
    public internal(set) var parts = 0
    public internal(set) var diagnostics: [Diagnostic] = []
}

/// What an import tells of while it goes on. Nothing of it is kept, so memory does not grow with the input.
public enum ImportEvent: Sendable {
    /// How many resources (or rows) and how many persons (or files) have been dealt with so far.
    case progress(parts: Int, wholes: Int)
    /// Problems that belong to no record by themselves.
    case problems([Diagnostic])
    case record(ImportedRecord)
    /// Resources that belong to nobody’s plan.
    case nobodys([UnplacedResource])
}

/// How an import ended, in numbers.
public struct ImportSummary: Sendable {
    public enum Ending: String, Sendable {
        /// Everything was imported that could be read.
        case imported
        /// Some persons, resources or rows could not be imported.
        case importedWithoutSome = "imported-without-some"
        /// Nothing was imported.
        case failed
    }

    public internal(set) var records: [ImportedRecord.Outcome: Int] = [:]
    /// Values that have no place, in all plans together.
    public internal(set) var unplaced = 0
    public internal(set) var counts = DiagnosticCounts()

    public var ending: Ending {
        if counts.errors == 0 { return .imported }
        let done = (records[.new] ?? 0) + (records[.updated] ?? 0) + (records[.unchanged] ?? 0)
        return done > 0 && !isGivenUp ? .importedWithoutSome : .failed
    }

    /// Whether nothing was written although something could have been.
    var isGivenUp = false

    mutating func count(_ event: ImportEvent) {
        switch event {
        case .progress: return
        case .problems(let diagnostics): for one in diagnostics { counts.add(one) }
        case .record(let record):
            records[record.outcome, default: 0] += 1
            unplaced += record.unplaced.reduce(0) { $0 + $1.facts.count }
            for one in record.diagnostics { counts.add(one) }
        case .nobodys(let resources): unplaced += resources.reduce(0) { $0 + $1.facts.count }
        }
    }
}
