import CareRecords
import Scoring

/// The scores of one person of which one line of an outcomes table is made: a whole scale, or one item of a profile.
struct SeriesPart {
    /// The place of the item among the tool’s; nil for the whole.
    let item: Int?
    let points: [ScoreSeries.Point]

    /// Calls `body` for all the time, with the first and the latest score, and for each quarter that has a score, with the
    /// first there ever was and the last of the quarter.
    func forEachPeriod(
        _ body: (_ quarter: Quarter?, _ first: ScoreSeries.Point, _ latest: ScoreSeries.Point) -> Void
    ) {
        guard let first = points.first, let last = points.last else { return }
        body(nil, first, last)
        for (number, point) in points.enumerated() {
            let quarter = Quarter(of: point.on)
            let isLastOfIt = number + 1 == points.count || Quarter(of: points[number + 1].on) != quarter
            if isLastOfIt { body(quarter, first, point) }
        }
    }
}

extension ScoreSeries {
    /// The whole, and of a profile each of its items by itself: the statements of one are never added up, so how each
    /// of them goes is what can be said.
    func parts(of tool: Tool) -> [SeriesPart] {
        let whole = SeriesPart(item: nil, points: points)
        guard tool.scales[scale].how == .profile else { return [whole] }
        return [whole]
            + tool.places(of: tool.scales[scale]).enumerated().map { number, item in
                let points = points.compactMap { point -> Point? in
                    guard case .profile(let answers) = point.result, number < answers.count else { return nil }
                    return Point(on: point.on, result: .profile([answers[number]]))
                }
                return SeriesPart(item: item, points: points)
            }
    }
}

extension ScoreResult {
    /// The score in hundredths; of one item of a profile its answer. Nil of a profile of several.
    var hundredths: Int? {
        switch self {
        case .number(let score): score.hundredths
        case .profile(let answers): answers.count == 1 ? answers[0] * 100 : nil
        }
    }
}
