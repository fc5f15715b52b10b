import CareRecords
import Measures

/// Writes the chart of one series: places in thousandths, words in the reader's language.
struct SeriesChart {
    private let series: MeasureSeries
    private let scale: ChartScale
    private let id: String
    private let alternative: String
    private let out: DocumentWriter
    private let wording: FigureWording
    private let problems: [Int: ChartMark]
    /// How many months the chart runs over, and how many of them are before the series begins.
    private let span: (length: Int, before: Int)

    /// - Parameters:
    ///   - problems: letters at the foot, by the place of the month.
    ///   - months: over which the chart runs, where that is more than the series.
    init(
        _ series: MeasureSeries, scale: ChartScale, id: String, alternative: String, problems: [Int: ChartMark] = [:],
        over months: [YearMonth] = [], out: DocumentWriter
    ) {
        let before = series.months.first.flatMap { months.firstIndex(of: $0.month) } ?? 0
        span = (max(months.count, series.months.count), before)
        self.series = series
        self.scale = scale
        self.id = id
        self.alternative = alternative
        self.out = out
        self.problems = problems
        wording = FigureWording(measure: series.measure, out: out)
    }

    /// One scale for all sites, so that their charts can be laid side by side.
    static func scale(for measure: Measure, _ all: [MeasureSeries]) -> ChartScale {
        var values = all.flatMap(\.months).filter(\.figure.canBePlotted).compactMap(\.figure.value.number)
        for series in all {
            if case .control(let chart) = series.chart {
                // A count has no lower limit below nought.
                for stretch in chart.stretches {
                    values += [stretch.limits.upper, lowest(stretch.limits.lower, measure)]
                }
            }
        }
        if let target = measure.target { values.append(target) }
        return ChartScale(holding: values, within: measure.how == .rate ? 0...Double(measure.per) : nil)
    }

    /// Limits of what cannot be negative are drawn no lower than nought.
    private static func lowest(_ value: Double, _ measure: Measure) -> Double {
        measure.how == .mean && (measure.range.map { $0.min < 0 } ?? true) ? value : max(0, value)
    }

    func write() {
        out.tree.open("chart")
        out.tree.attribute("id", id)
        out.tree.attribute("count", series.months.count)
        out.tree.element("alternative", text: alternative)
        out.tree.element("unit", text: wording.unit)
        values()
        months()
        if case .control(let chart) = series.chart { stretches(of: chart) }
        if let target = series.measure.target { place("target-line", "at", scale.place(of: target)) }
        events()
        marks()
        endLabels()
        out.tree.close()
    }

    /// Where something happened: what it was is said by its number beside the chart.
    private func events() {
        for (number, event) in series.events.enumerated() {
            out.tree.open("event")
            out.tree.attribute("x", across(event.index))
            out.text(out.say.number(number + 1))
            out.tree.close()
        }
    }

    /// The chart without words and axes, as one of many.
    func writeSmall() {
        out.tree.open("multiple")
        out.tree.attribute("id", id)
        out.tree.element("alternative", text: alternative)
        if case .control(let chart) = series.chart { stretches(of: chart) }
        if let target = series.measure.target { place("target-line", "at", scale.place(of: target)) }
        marks()
        out.tree.close()
    }

    private func place(_ element: StaticString, _ attribute: StaticString, _ place: Int) {
        out.tree.open(element)
        out.tree.attribute(attribute, place)
        out.tree.close()
    }

    /// Where a month stands, in thousandths from the left.
    private func across(_ index: Int) -> Int {
        span.length < 2 ? 500 : (span.before + index) * 1000 / (span.length - 1)
    }

    private func values() {
        out.tree.open("axis")
        out.tree.attribute("of", "values")
        for tick in scale.ticks {
            out.tree.open("tick")
            out.tree.attribute("at", scale.place(of: tick))
            out.text(out.say.number(tick, places: 2))
            out.tree.close()
        }
        out.tree.close()
    }

    /// A tick a month where there is room; names every so many months, with the year where it begins.
    private func months() {
        let count = series.months.count
        let every = [1, 3, 6, 12, 24, 60].first { count <= $0 * 9 } ?? 120
        out.tree.open("axis")
        out.tree.attribute("of", "months")
        var named = 0
        var year: Int?
        for (index, month) in series.months.enumerated() {
            let month = month.month
            let isNamed =
                every == 1 || (month.month - 1) % min(12, every) == 0 && (every <= 12 || month.year % (every / 12) == 0)
            guard isNamed || count <= 36 else { continue }
            out.tree.open("tick")
            out.tree.attribute("at", across(index))
            if isNamed {
                if year != month.year { out.tree.attribute("year", String(month.year)) }
                year = month.year
                if named % 2 == 0 { out.tree.attribute("narrow", "yes") }
                named += 1
                out.text(out.say.shortMonth(month))
            }
            out.tree.close()
        }
        out.tree.close()
    }

    private func stretches(of chart: XmR) {
        for (number, stretch) in chart.stretches.enumerated() {
            let first = number == 0 ? 0 : chart.points[stretch.points.lowerBound].index
            let next = number + 1 < chart.stretches.count ? chart.points[stretch.points.upperBound].index : nil
            out.tree.open("stretch")
            out.tree.attribute("from", across(first))
            out.tree.attribute("to", next.map { across($0 - 1) } ?? 1000)
            out.tree.attribute("mean", scale.place(of: stretch.limits.mean))
            out.tree.attribute("lower", scale.place(of: Self.lowest(stretch.limits.lower, series.measure)))
            out.tree.attribute("upper", scale.place(of: stretch.limits.upper))
            out.tree.close()
        }
    }

    private func marks() {
        var before = false
        for (index, month) in series.months.enumerated() {
            let figure = month.figure
            guard figure.canBePlotted, let value = figure.value.number else {
                out.tree.open("gap")
                out.tree.attribute("x", across(index))
                out.tree.attribute(
                    "why", figure.value == .hidden ? "hidden" : figure.value == .missing ? "missing" : "checked")
                out.tree.close()
                before = false
                continue
            }
            out.tree.open("point")
            out.tree.attribute("x", across(index))
            out.tree.attribute("y", scale.place(of: value))
            out.tree.attribute("reading", (series.reading(at: index) ?? .usual).rawValue)
            if case .control(let chart) = series.chart, chart.point(at: index)?.signal == .outsideLimits {
                out.tree.attribute("outside", "yes")
            }
            if figure.cautions.contains(.provisional) { out.tree.attribute("provisional", "yes") }
            if let problem = problems[index] {
                out.tree.attribute("problem", problem.rawValue)
                out.tree.attribute("letter", out.say("chart.mark-\(problem.rawValue)"))
            }
            if before, !series.isBroken(before: index) { out.tree.attribute("joined", "yes") }
            out.tree.close()
            before = true
        }
    }

    /// The names of the lines, from the lowest up, pushed apart so that no two stand on each other.
    private func endLabels() {
        var labels: [(of: String, height: Int, words: String)] = []
        if let index = series.months.lastIndex(where: { $0.figure.canBePlotted }),
            let value = series.months[index].figure.value.number
        {
            labels.append(
                (
                    "latest", scale.place(of: value),
                    out.say(
                        "chart.latest",
                        ["month": out.say.shortMonth(series.months[index].month), "value": wording.number(value)])
                ))
        }
        if case .control(let chart) = series.chart, let limits = chart.stretches.last?.limits {
            let lower = Self.lowest(limits.lower, series.measure)
            for (name, value) in [("mean", limits.mean), ("upper", limits.upper), ("lower", lower)] {
                labels.append(
                    (name, scale.place(of: value), out.say("chart.\(name)", ["value": wording.number(value)])))
            }
        }
        if let target = series.measure.target {
            labels.append(
                ("target", scale.place(of: target), out.say("chart.target", ["value": wording.number(target)])))
        }
        labels.sort { ($0.height, $0.of) < ($1.height, $1.of) }
        for (label, place) in zip(labels, Self.apart(labels.map(\.height), by: 95)) {
            out.tree.open("end-label")
            out.tree.attribute("of", label.of)
            out.tree.attribute("y", label.height)
            out.tree.attribute("at", place)
            out.text(label.words)
            out.tree.close()
        }
    }

    /// The same heights in the same order, at least `gap` from each other and as near to where they were as that allows.
    static func apart(_ heights: [Int], by gap: Int) -> [Int] {
        // Clusters that touch are merged and centred on the mean of what they hold.
        var clusters: [(sum: Int, count: Int, bottom: Int)] = []
        for height in heights {
            clusters.append((height, 1, height))
            while clusters.count > 1 {
                let upper = clusters[clusters.count - 1]
                let lower = clusters[clusters.count - 2]
                guard upper.bottom - lower.bottom < lower.count * gap else { break }
                let count = lower.count + upper.count
                let sum = lower.sum + upper.sum
                clusters.removeLast(2)
                clusters.append((sum, count, sum / count - (count - 1) * gap / 2))
            }
        }
        return clusters.flatMap { cluster in (0..<cluster.count).map { cluster.bottom + $0 * gap } }
    }
}
