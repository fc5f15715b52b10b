public import CareRecords
public import Diagnostics

/// What a print run made, and what it did not make.
public struct PrintReport: Sendable {
    /// How a print run ended.
    public enum Outcome: String, Sendable {
        /// Everything that is to be printed is in the piles.
        case printed
        /// There was nothing to print: nothing is new. The folder is as it was.
        case nothingNew = "nothing-new"
        /// The piles are there, but without some documents; the slips and the report say whose.
        case printedWithoutSome = "printed-without-some"
        /// Nothing was written.
        case failed
    }

    /// One file, printed at one setting of the printer.
    public struct Pile: Sendable {
        /// The name in the folder.
        public let file: String
        /// People, or meetings.
        public let people: [Person]
        public let documents: Int
    }

    public struct Person: Sendable {
        /// The id of a plan or of a meeting.
        public let id: String
        public let name: String
    }

    /// A document that is not in the piles.
    public struct Missing: Sendable {
        public let person: Person
        /// The kind of document; nil for all of them.
        public let document: String?
        /// A stable code: `failed`, `problems-in-record`, or why it is kept back.
        public let reason: String
    }

    public internal(set) var outcome: Outcome = .failed
    public internal(set) var diagnostics: [Diagnostic] = []
    public let folder: String
    public let asOf: CalendarDate
    public let isDryRun: Bool
    public internal(set) var piles: [Pile] = []
    /// Who is missing, and why.
    public internal(set) var notPrinted: [Missing] = []
    /// What remembers this run, relative to the project.
    public internal(set) var record: String?

    init(options: PrintOptions) {
        folder = options.folder
        asOf = options.asOf
        isDryRun = options.dryRun
    }

    /// Everyone who has something in a pile, counted once.
    public var people: Int { Set(piles.flatMap(\.people).map(\.id)).count }
    public var documents: Int { piles.reduce(0) { $0 + $1.documents } }
}

/// How far a print run has come.
public enum PrintProgress: Sendable {
    case reading
    /// So many plans are done.
    case plans(Int)
    /// So many piles of so many are laid out.
    case piles(Int, of: Int)
}
