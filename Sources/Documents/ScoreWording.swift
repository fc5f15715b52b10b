import CareRecords
import Scoring
import Wording

/// How scores are written.
struct ScoreWording {
    let toolbox: Toolbox
    let say: Phrasebook

    /// With the decimals that the scale’s scores have: “19.98”.
    func exact(_ result: ScoreResult, of scale: ToolScale) -> String {
        switch result {
        case .number(let score): say.number(score.value, places: scale.places)
        case .profile(let answers): answers.map(String.init).joined(separator: answers.contains { $0 > 9 } ? "-" : "")
        }
    }

    /// For the person: a whole number, where the scale is long enough for it to say as much.
    func plain(_ score: Score, of scale: ToolScale) -> String {
        let length = scale.range.map { $0.max.hundredths - $0.min.hundredths } ?? 0
        return say.number(score.value, places: length >= 2_000 ? 0 : scale.places)
    }

    /// “+3.23”, “−2”.
    func change(from first: Score, to latest: Score, of scale: ToolScale) -> String {
        let difference = latest.value - first.value
        let size = say.number(difference.magnitude, places: scale.places)
        return difference == 0 ? say("gp.no-change") : (difference < 0 ? "\u{2212}" : "+") + size
    }

    /// A person’s series, tool by tool.
    func byTool(_ readings: [MeasureReading], asOf: CalendarDate) -> [(tool: Tool, series: [ScoreSeries])] {
        var found: [(tool: Tool, series: [ScoreSeries])] = []
        var last: Int?
        for series in toolbox.series(of: readings, asOf: asOf) {
            if last == series.tool {
                found[found.count - 1].series.append(series)
            } else {
                found.append((toolbox.tools[series.tool], [series]))
                last = series.tool
            }
        }
        return found
    }
}

extension ScoreSeries {
    var first: Point? { points.first }
    /// Nil where there is only one score.
    var latest: Point? { points.count > 1 ? points.last : nil }
}
