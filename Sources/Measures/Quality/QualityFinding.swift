public import CareRecords

/// Something about the returns of a site that a reader should know before trusting its figures.
///
/// It holds no number that is not published: what it says is that a figure is odd, and what kind of odd.
public struct QualityFinding: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        // What cannot be right.
        case impossible
        case outOfRange = "out-of-range"
        // What looks as if it were not right.
        case copiedMonth = "copied-month"
        case suddenZero = "sudden-zero"
        case outlier
        case differentDefinition = "different-definition"
        // What is not there, or came late.
        case returnMissing = "return-missing"
        case valueMissing = "value-missing"
        case returnLate = "return-late"
        // What is known to have changed, or to be going to.
        case revised
        case provisional
    }

    /// How much it matters to somebody who is about to use the figure.
    public enum Weight: Int, Sendable, Hashable, Comparable, CaseIterable {
        /// The figure cannot be used.
        case wrong
        /// Somebody should ring the site.
        case ask
        /// There is a hole.
        case gap
        /// To be known, and nothing to be done.
        case note

        public static func < (one: Weight, other: Weight) -> Bool { one.rawValue < other.rawValue }
    }

    public let kind: Kind
    /// The month that it is about; nil for what holds over all months.
    public let month: YearMonth?
    /// The id of a measure; nil for what is so of the whole return.
    public let measure: String?
    /// By how many days a return was late.
    public let days: Int?

    init(_ kind: Kind, in month: YearMonth? = nil, of measure: String? = nil, days: Int? = nil) {
        self.kind = kind
        self.month = month
        self.measure = measure
        self.days = days
    }

    public var weight: Weight {
        switch kind {
        case .impossible, .outOfRange: .wrong
        case .copiedMonth, .suddenZero, .outlier, .differentDefinition: .ask
        case .returnMissing, .valueMissing, .returnLate: .gap
        case .revised, .provisional: .note
        }
    }
}
