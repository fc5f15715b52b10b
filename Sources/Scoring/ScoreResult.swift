public import CareRecords

/// What came of one scale on one day.
public enum ScoreResult: Sendable, Hashable {
    case number(Score)
    /// The answers side by side, each as it was given.
    case profile([Int])

    public var number: Score? {
        if case .number(let score) = self { score } else { nil }
    }
}

/// What a reading gives: a result for each scale of its tool, or why there is none.
public struct ReadingScores: Sendable, Hashable {
    /// One for each scale, in the tool’s order; nil where there is no score.
    public internal(set) var results: [ScoreResult?]
    public internal(set) var faults: [ScoreFault] = []
}

/// Why a reading gives no score, or not the one that it states.
public enum ScoreFault: Sendable, Hashable {
    /// The answers stand in a list and by the items’ ids as well.
    case answersTwice
    /// A list of answers is as long as the tool has items, or nobody can tell which is missing.
    case answerCount(Int, wanted: Int)
    case unknownItem(at: Int, String)
    case repeatedItem(at: Int, String)
    /// The number of the answer within its list.
    case impossibleAnswer(at: Int, Int)
    /// More are missing than the scale allows.
    case missing(scale: String, items: [String], most: Int)
    /// A number, where the tool has no single score.
    case noSingleScore
    case beyondRange(ScoreRange)
    /// More decimal places than the tool’s scores have.
    case tooFine(places: Int)
    /// Neither a sum of answers nor a score of the conversion table; the nearest that there is.
    case notInTable(nearest: Score)
    /// The answers give another score than the one that is stated.
    case contradicted(computed: Score)
}
