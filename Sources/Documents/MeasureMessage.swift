import CareRecords
import Measures

/// What a series says, in words made by stated rules from its figures: never more than they say.
struct MeasureMessage {
    private let portal: Portal
    private let series: MeasureSeries
    /// Nil for all sites together.
    private let site: Site?
    private let out: DocumentWriter

    init(_ portal: Portal, _ series: MeasureSeries, _ site: Site?, _ out: DocumentWriter) {
        self.portal = portal
        self.series = series
        self.site = site
        self.out = out
    }

    private var latest: Int? { series.latestPlotted }

    /// One line: the reading of the latest month and its figure.
    /// - Parameter href: name the site too, as a link that leads there.
    func write(linking href: String? = nil) {
        let reading = latest.flatMap { series.reading(at: $0) }
        out.tree.open("message")
        out.tree.attribute("reading", reading?.rawValue ?? "none")
        if let href {
            out.link(href, site.map { portal.local($0.name) } ?? out.say("measure.all-sites"))
            out.text(": ")
        }
        out.text(sentence)
        doubts()
        out.tree.close()
    }

    private var sentence: String {
        guard let latest else { return out.say("message.nothing") }
        let month = series.months[latest]
        let places: KeyValuePairs = ["value": plain(month.figure), "month": out.say.month(month.month)]
        guard let reading = series.reading(at: latest) else { return out.say("message.no-limits", places) }
        return out.say("message.\(reading.rawValue)", places)
    }

    /// What is known to be odd about the figures of a month; of all sites together nothing but what they say.
    private func findings(in month: YearMonth) -> [QualityFinding] {
        site.map { portal.known.findings(of: series.measure.id, at: $0.id, in: month) } ?? []
    }

    /// What is so of all months.
    private var always: [QualityFinding] { site.map { portal.known.always(of: series.measure.id, at: $0.id) } ?? [] }

    /// What is known to be odd about the figure that the line gives.
    private func doubts() {
        guard let latest else { return }
        let month = series.months[latest]
        let words = FigureWording(measure: series.measure, out: out).words(
            of: month.figure, findings(in: month.month) + always)
        guard !words.isEmpty else { return }
        out.text(" ")
        out.muted(words.joined(separator: ", ").capitalisedFirst + ".")
    }

    private func plain(_ figure: PublishedFigure) -> String {
        let wording = FigureWording(measure: series.measure, out: out)
        return wording.number(figure.value.number ?? 0)
    }

    /// The whole chart in words.
    var alternative: String {
        var words = [sentence]
        if case .control(let chart) = series.chart, let limits = chart.stretches.last?.limits {
            let wording = FigureWording(measure: series.measure, out: out)
            words.append(
                out.say(
                    "message.limits",
                    [
                        "mean": wording.number(limits.mean), "lower": wording.number(limits.lower),
                        "upper": wording.number(limits.upper),
                    ]))
        }
        for (index, event) in series.events {
            words.append(
                out.say(
                    "message.event",
                    ["month": out.say.month(series.months[index].month), "text": portal.local(event.text)]))
        }
        words.append(out.say("message.months", count: series.months.count))
        let marked = marks.values
        for mark in ChartMark.allCases {
            let count = marked.count { $0 == mark }
            if count > 0 { words.append(out.say("message.mark-\(mark.rawValue)", count: count)) }
        }
        return words.joined(separator: " ")
    }

    /// The letters at the foot of the chart.
    var marks: [Int: ChartMark] { ChartMark.all(of: series) { findings(in: $0) } }

    /// What the points say, how they stand to the target, and how far to trust them.
    func readings() {
        out.element("facts", role: "lines") {
            switch series.chart {
            case .control(let chart):
                out.fact(out.say("measure.points")) { points(of: chart) }
                target(chart)
            case .line(let reason):
                out.fact(out.say("measure.points")) { out.text(out.say("measure.no-limits-\(reason.rawValue)")) }
            }
            out.fact(out.say("measure.trust")) { out.text(trust.joined(separator: " ")) }
            if !series.events.isEmpty {
                out.fact(out.say("measure.events")) {
                    for number in series.events.indices {
                        if number > 0 { out.lineBreak() }
                        write(event: number)
                    }
                }
            }
        }
    }

    /// What happened in a month that the chart marks.
    private func write(event number: Int) {
        let (index, event) = series.events[number]
        out.write(
            event.recalculate ? "measure.event-anew" : "measure.event",
            [
                "number": { out.text(out.say.number(number + 1)) },
                "month": { out.text(out.say.month(series.months[index].month)) },
                "text": { portal.passage(event.text, out) },
            ])
    }

    private func points(of chart: XmR) {
        out.text(signal(of: chart))
        if chart.stretches.last?.limits.areTrial == true { out.text(" " + out.say("signal.trial")) }
    }

    /// The latest special cause, if there is any.
    private func signal(of chart: XmR) -> String {
        let special = chart.points.filter { $0.signal != nil }
        guard let last = special.last, let signal = last.signal, let side = last.side else {
            return out.say("signal.none")
        }
        let since = start(of: signal, side, endingWith: last, in: chart)
        return out.say(
            "signal.\(signal.rawValue)-\(side == .above ? "above" : "below")",
            [
                "month": out.say.month(series.months[last.index].month),
                "from": out.say.month(series.months[since.index].month),
            ])
    }

    /// The first point of a special cause. A run on one side of the mean begins where the side does, also where some of
    /// its points are called outside the limits.
    private func start(of signal: XmR.Signal, _ side: XmR.Side, endingWith last: XmR.Point, in chart: XmR) -> XmR.Point
    {
        guard signal == .shift, let limits = chart.limits(at: last.index) else { return last }
        let run = chart.points.filter { $0.index <= last.index }.reversed().prefix {
            side == .above ? $0.value > limits.mean : $0.value < limits.mean
        }
        return run.last ?? last
    }

    /// Whether the target will be met, once there are months enough to say so.
    private func target(_ chart: XmR) {
        guard chart.stretches.last?.limits.areTrial == false,
            let assurance = chart.assurance(target: series.measure.target, better: series.measure.better),
            let words = FigureWording(measure: series.measure, out: out).target()
        else { return }
        out.fact(out.say("measure.against-target")) {
            out.text(out.say("assurance.\(assurance.rawValue)", ["target": words]))
        }
    }

    /// Known problems of the figures shown, or that none is known.
    private var trust: [String] {
        var words: [String] = []
        func months(_ what: String, where holds: (MeasureSeries.Month) -> Bool) {
            let names = series.months.filter(holds).map { out.say.month($0.month) }
            guard !names.isEmpty else { return }
            words.append(
                names.count > 3
                    ? out.say("trust.many-\(what)", ["count": out.say.number(names.count)])
                    : out.say("trust.\(what)", ["months": out.say.list(names)]))
        }
        months("missing") { $0.figure.value == .missing }
        months("hidden") { $0.figure.value == .hidden }
        months("checked") { $0.figure.value == .impossible || $0.figure.cautions.contains(.outOfRange) }
        months("provisional") { $0.figure.cautions.contains(.provisional) }
        months("revised") { $0.figure.cautions.contains(.revised) }
        months("late") { $0.isLate == true }
        months("incomplete") { $0.figure.cautions.contains(.incomplete) }
        for kind in [QualityFinding.Kind.copiedMonth, .suddenZero] {
            months(kind.rawValue) { month in
                findings(in: month.month).contains { $0.kind == kind }
            }
        }
        words += always.map { portal.what($0, out) }
        return words.isEmpty ? [out.say("return.trust-nothing")] : words
    }
}
