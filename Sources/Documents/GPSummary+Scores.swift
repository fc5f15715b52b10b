import CareRecords
import Scoring

extension GPSummary {
    /// How many tools have a line. The page has to hold what is asked of the practice first.
    private static let mostScores = 2

    /// First and latest score with their days, by the tools that were used last.
    func scoreLines() -> [NeedLine] {
        let wording = ScoreWording(toolbox: settings.toolbox, say: out.say)
        let found = wording.byTool(plan.measures, asOf: out.asOf).compactMap { tool, series in
            tool.leading(among: series).map { (tool: tool, series: $0) }
        }
        let latestFirst = found.enumerated().sorted { one, other in
            let days = (one.element.series.points.last?.on, other.element.series.points.last?.on)
            if let one = days.0, let other = days.1, one != other { return one > other }
            return one.offset < other.offset
        }
        return latestFirst.prefix(Self.mostScores).map { _, one in
            let scale = one.tool.scales[one.series.scale]
            return NeedLine(term: one.tool.short ?? one.tool.title.text(in: out.say.language), cost: 80) {
                tell(one.series, of: scale, wording)
            }
        }
    }

    private func tell(_ series: ScoreSeries, of scale: ToolScale, _ wording: ScoreWording) {
        guard let first = series.first else { return }
        guard let latest = series.latest else {
            out.write(
                "gp.score",
                ["score": { out.text(banded(first.result, scale, wording)) }, "date": { out.date(first.on) }])
            return
        }
        out.write(
            "gp.scores",
            [
                "first": { out.text(wording.exact(first.result, of: scale)) }, "date": { out.date(first.on) },
                "latest": { out.text(banded(latest.result, scale, wording)) }, "later": { out.date(latest.on) },
                "change": { out.text(change(from: first.result, to: latest.result, scale, wording)) },
            ])
    }

    private func banded(_ result: ScoreResult, _ scale: ToolScale, _ wording: ScoreWording) -> String {
        let score = wording.exact(result, of: scale)
        guard let band = result.number.flatMap(scale.band) else { return score }
        return out.say("gp.score-band", ["score": score, "band": band.title.text(in: out.say.language)])
    }

    private func change(
        from first: ScoreResult, to latest: ScoreResult, _ scale: ToolScale, _ wording: ScoreWording
    ) -> String {
        let course = scale.course(from: first, to: latest).map { say("gp.course.\($0.rawValue)") }
        guard let before = first.number, let now = latest.number else { return course ?? "" }
        let change = wording.change(from: before, to: now, of: scale)
        guard let course else { return change }
        return out.say("gp.course", ["change": change, "course": course])
    }
}

extension Tool {
    /// The score that stands for the tool; nil where it has several and none of them does.
    fileprivate func leading(among series: [ScoreSeries]) -> ScoreSeries? {
        if let main = mainScale { return series.first { $0.scale == main } }
        return scales.count == 1 ? series.first : nil
    }
}
