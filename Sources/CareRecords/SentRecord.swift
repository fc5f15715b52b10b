/// What was sent: to GP practices, so that a later letter can say what has changed since; and to people who are invited, so
/// that nobody writes to them twice.
public struct SentRecord: Sendable, Hashable {
    public var on: CalendarDate
    public var documents: [Document]

    public init(on: CalendarDate, documents: [Document] = []) {
        self.on = on
        self.documents = documents
    }

    /// One document about one person, with what it told; an invitation tells nothing of its reader.
    public struct Document: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case gpSummary = "gp-summary"
            case gpChangeLetter = "gp-change-letter"
            case invitation = "invitation-letter"
        }

        public var kind: Kind
        /// The id of a plan, or of somebody who is invited.
        public var person: String
        /// The ODS code of the practice that got it, or for which somebody is invited.
        public var practice: String
        public var facts: PracticeFacts

        public init(_ kind: Kind, person: String, practice: String, facts: PracticeFacts = PracticeFacts()) {
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
    /// By the id of somebody who is invited.
    private var invited: [String: CalendarDate] = [:]

    public init() {}

    /// Of two records of one day the later counts.
    public mutating func add(_ record: SentRecord) {
        for document in record.documents {
            if document.kind == .invitation {
                invited[document.person] = max(record.on, invited[document.person] ?? record.on)
                continue
            }
            if let known = last[document.person], known.on > record.on { continue }
            last[document.person] = Last(on: record.on, document: document)
        }
    }

    /// - Parameter person: the id of a plan.
    public func latest(of person: String) -> Last? { last[person] }

    /// The day on which somebody was last invited.
    public func invitation(of person: String) -> CalendarDate? { invited[person] }

    /// The ids of all plans of which anything was sent, and of all who were invited.
    public var people: [String] { (Array(last.keys) + invited.keys).sorted() }
}
