public import CareRecords
public import Disclosure

/// What is to be sent to the practice of one person: as much of it as the lists need that say so.
public struct PracticeLetter: Sendable, Hashable {
    /// What a letter says has changed.
    public struct Parts: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        static let status = Parts(rawValue: 1)
        static let contingency = Parts(rawValue: 2)
        static let medicines = Parts(rawValue: 4)
        static let coordinator = Parts(rawValue: 8)
        /// In clinical order, each with the end of the name of its phrase.
        static let all: [(part: Parts, name: String)] = [
            (.status, "status"), (.contingency, "contingency"), (.medicines, "medicines"), (.coordinator, "coordinator"),
        ]
    }

    /// The code of the practice.
    public let practice: String
    /// The day on which the practice was last written to; nil where it gets the summary for the first time.
    public let since: CalendarDate?
    let parts: Parts
    /// Of the facts that are told, so that `caresheaf sent` can see whether the plan still says them.
    public let fingerprint: UInt64

    /// Nil where nothing is due.
    public init?(_ post: PracticePost, fingerprint: UInt64) {
        switch post.due {
        case nil: return nil
        case .summary:
            since = nil
            parts = []
        case .changeLetter(let changes, let day):
            since = day
            var parts: Parts = []
            if changes.status != nil { parts.insert(.status) }
            if !changes.contingency.isEmpty { parts.insert(.contingency) }
            if !changes.medicines.isEmpty { parts.insert(.medicines) }
            if changes.coordinator != nil { parts.insert(.coordinator) }
            self.parts = parts
        }
        practice = post.practice
        self.fingerprint = fingerprint
    }

    public var kind: SentRecord.Document.Kind { since == nil ? .gpSummary : .gpChangeLetter }

    /// The document that is to be sent.
    public var document: MadeDocument {
        since == nil ? .gpSummary(practice: practice) : .gpChangeLetter(practice: practice)
    }
}
