import CareRecords
public import Scoring

/// The people of one cell of an outcomes table: how many, and the sums of their scores.
///
/// Whole numbers throughout, scores in hundredths: sums are the same in whatever order people are added.
public struct OutcomeCell: Sendable, Hashable {
    /// People with a first score and none after it in the period.
    public internal(set) var single = 0
    /// People with a first and a later score.
    public internal(set) var paired = 0
    /// Of these, by the tool’s threshold; all nought where it has none.
    public internal(set) var improved = 0
    public internal(set) var unchanged = 0
    public internal(set) var declined = 0
    /// Of profiles: something better and something worse.
    public internal(set) var mixed = 0
    /// Of the paired, those whose scores are numbers: all, or of a profile none.
    public internal(set) var numbered = 0
    /// Of these: sums of first scores, of later ones, of changes and of squared changes.
    public internal(set) var firstSum = 0
    public internal(set) var latestSum = 0
    public internal(set) var changeSum = 0
    public internal(set) var changeSquares = 0
    /// The days between first and later score, added up.
    public internal(set) var days = 0

    public init() {}

    /// Everyone with a score in the period.
    public var people: Int { single + paired }
    /// Everyone whose change has been judged by a threshold.
    public var judged: Int { improved + unchanged + declined + mixed }

    public func count(of course: Course) -> Int {
        switch course {
        case .improved: improved
        case .unchanged: unchanged
        case .declined: declined
        case .mixed: mixed
        }
    }

    var isEmpty: Bool { self == OutcomeCell() }

    /// - Parameter times: 1 to add, -1 to take out again what was added.
    mutating func add(_ other: OutcomeCell, times: Int = 1) {
        single += times * other.single
        paired += times * other.paired
        improved += times * other.improved
        unchanged += times * other.unchanged
        declined += times * other.declined
        mixed += times * other.mixed
        numbered += times * other.numbered
        firstSum += times * other.firstSum
        latestSum += times * other.latestSum
        changeSum += times * other.changeSum
        changeSquares += times * other.changeSquares
        days += times * other.days
    }
}

extension OutcomeCell {
    /// One person whose score there is nothing to compare with.
    static let one: OutcomeCell = {
        var cell = OutcomeCell()
        cell.single = 1
        return cell
    }()

    /// One person with two scores.
    init(from first: ScoreSeries.Point, to latest: ScoreSeries.Point, on scale: ToolScale) {
        paired = 1
        days = latest.on.days(since: first.on)
        switch scale.course(from: first.result, to: latest.result) {
        case .improved: improved = 1
        case .unchanged: unchanged = 1
        case .declined: declined = 1
        case .mixed: mixed = 1
        case nil: break
        }
        guard let before = first.result.hundredths, let after = latest.result.hundredths else { return }
        numbered = 1
        firstSum = before
        latestSum = after
        changeSum = after - before
        changeSquares = (after - before) * (after - before)
    }
}
