/// What was sent to GP practices, so that a later letter can say what has changed since.
public struct SentRecord: Sendable, Hashable {
    public var on: CalendarDate
    public var documents: [Document]

    public init(on: CalendarDate, documents: [Document] = []) {
        self.on = on
        self.documents = documents
    }

    /// One document about one person, with what it told.
    public struct Document: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case gpSummary = "gp-summary"
            case gpChangeLetter = "gp-change-letter"
        }

        public var kind: Kind
        /// The id of a plan.
        public var person: String
        /// The ODS code of the practice that got it.
        public var practice: String
        public var facts: PracticeFacts

        public init(_ kind: Kind, person: String, practice: String, facts: PracticeFacts) {
            self.kind = kind
            self.person = person
            self.practice = practice
            self.facts = facts
        }
    }
}

/// What was sent last of each person, to whichever practice.
public struct SentMemory: Sendable {
    public struct Last: Sendable, Hashable {
        public let on: CalendarDate
        public let document: SentRecord.Document
    }

    private var last: [String: Last] = [:]

    public init() {}

    /// Of two records of one day the later counts.
    public mutating func add(_ record: SentRecord) {
        for document in record.documents {
            if let known = last[document.person], known.on > record.on { continue }
            last[document.person] = Last(on: record.on, document: document)
        }
    }

    /// - Parameter person: the id of a plan.
    public func latest(of person: String) -> Last? { last[person] }

    /// The ids of all plans of which anything was sent.
    public var people: [String] { last.keys.sorted() }
}
