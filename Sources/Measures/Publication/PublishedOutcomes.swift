public import CareRecords
public import Scoring

/// One table of outcomes as it may be published.
public struct PublishedOutcomeTable: Sendable {
    public let tool: Tool
    public let scale: ToolScale
    /// The one item of a profile that it is about; nil for the whole scale.
    public let item: ToolItem?
    public let quarter: Quarter
    public let by: OutcomeTable.Split
    /// What somebody’s course can be; none where nothing says what counts.
    public let courses: [Course]
    /// Whether its scores are numbers of which a mean says something.
    public let hasMeans: Bool
    /// One for each site or group of the programme that anybody is in, in its order.
    public let rows: [PublishedOutcome]
    public let total: PublishedOutcome
}

/// One row of a table of outcomes: people of one site or group, or everyone.
public struct PublishedOutcome: Sendable, Hashable {
    public typealias Value = PublishedFigure.Value

    /// Its id; nil for people of no site that the programme has, or in none of the groups, and for everyone.
    public let id: String?
    public let title: LocalText?
    /// Everyone with a score in the quarter.
    public let scored: Value
    /// Those of them with an earlier score to compare it with.
    public let paired: Value
    /// Of these, by the tool’s threshold; empty where it has none.
    public let courses: [Course: Value]
    /// Of these too; `missing` where scores are no numbers.
    public let meanFirst: Value
    public let meanLatest: Value
    public let meanChange: Value
    /// How far off the mean change may be by chance: 95 in 100.
    ///
    /// Nil where it could say something of a hidden number: of how many were better or worse, or of the mean of another
    /// row.
    public let interval: Estimate?

    /// The share of those with two scores, from 0 to 1, with its 95% interval (Wilson’s score): worked out from the two
    /// counts as published, so that it says no more than they do. Nil if one of them is hidden, or nobody has two.
    public func share(of course: Course) -> Estimate? {
        guard let part = courses[course]?.number, let all = paired.number, all > 0 else { return nil }
        return Estimate(share: min(part, all), of: all)
    }
}

/// What is told of a row of a table of outcomes.
enum OutcomeFigure: String, Sendable, Hashable, CaseIterable {
    case people, paired, improved, unchanged, declined, mixed
    case meanFirst = "mean-first"
    case meanLatest = "mean-latest"
    case meanChange = "mean-change"

    init(_ course: Course) {
        self =
            switch course {
            case .improved: .improved
            case .unchanged: .unchanged
            case .declined: .declined
            case .mixed: .mixed
            }
    }
}
