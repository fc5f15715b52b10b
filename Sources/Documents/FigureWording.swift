import CareRecords
import Measures

/// Writes a published figure with its unit and what to know before trusting it.
struct FigureWording {
    let measure: Measure
    let out: DocumentWriter

    /// - Parameter known: what is known to be odd about it beside what it says itself.
    func write(_ figure: PublishedFigure, known: [QualityFinding] = []) {
        switch figure.value {
        case .count(let count): out.text(out.say.number(count))
        case .rate, .mean: out.text(number(figure.value.number ?? 0))
        case .hidden: out.text(out.say("figure.hidden"))
        case .missing: out.text(out.say("figure.missing"))
        case .impossible: out.status("late", out.say("figure.impossible"))
        }
        let words = words(of: figure, known)
        guard !words.isEmpty else { return }
        out.text(" ")
        out.muted(words.joined(separator: ", "))
    }

    /// A word for each thing to know. What is not shown needs none: nothing of it can be trusted too far.
    func words(of figure: PublishedFigure, _ known: [QualityFinding]) -> [String] {
        if figure.value == .hidden || figure.value == .missing { return [] }
        let own = figure.cautions.filter { $0 != .numeratorAboveDenominator }.map { "caution.\($0.rawValue)" }
        return (own + known.filter(\.kind.isToldBeside).map { "caution.\($0.kind.rawValue)" }).map { out.say($0) }
    }

    /// A number with its unit, to as many places as figures of the measure are shown with.
    func number(_ value: Double) -> String {
        switch measure.how {
        case .count: out.say.number(value, places: 0)
        case .rate: written(value, places: 0)
        case .mean: written(value, places: 1)
        }
    }

    private func written(_ value: Double, places: Int) -> String {
        // A rate for every 100 is a percentage, whatever it is of.
        let unit = measure.how == .rate && measure.per == 100 ? .percent : measure.unit
        return out.say(
            "figure.\(unit.rawValue)",
            ["number": out.say.number(value, places: places), "per": out.say.number(measure.per)])
    }

    /// What is counted: “People”, “For every 100,000”.
    var unit: String { out.say("unit.\(measure.unit.rawValue)", ["per": out.say.number(measure.per)]) }

    /// The target with its direction, or nil if there is none.
    func target() -> String? {
        guard let target = measure.target else { return nil }
        let number = written(target, places: 1)
        switch measure.better {
        case .higher: return out.say("target.at-least", ["value": number])
        case .lower: return out.say("target.at-most", ["value": number])
        case .neither: return number
        }
    }
}

extension QualityFinding.Kind {
    /// Whether it is said beside the figure. What the figure says itself (that it is provisional, revised, missing or
    /// cannot be right) is not said twice.
    var isToldBeside: Bool {
        switch self {
        case .copiedMonth, .suddenZero, .outlier, .differentDefinition, .returnLate: true
        case .impossible, .outOfRange, .returnMissing, .valueMissing, .revised, .provisional: false
        }
    }
}

extension Portal {
    /// The figure of a month, marked with all that is known to be odd about it.
    func write(
        _ figure: PublishedFigure, of measure: Measure, at site: String, in month: YearMonth, _ out: DocumentWriter
    ) {
        FigureWording(measure: measure, out: out).write(
            figure,
            known: known.findings(of: measure.id, at: site, in: month) + known.always(of: measure.id, at: site))
    }

    /// A total, with how many of the figures in it are in doubt.
    func write(
        _ total: PublishedTotal, of measure: Measure, at site: Site?, over span: MonthSpan, _ out: DocumentWriter
    ) {
        FigureWording(measure: measure, out: out).write(total.figure)
        let doubts = inDoubt(total, of: measure, at: site, over: span)
        guard doubts > 0 else { return }
        out.text(" ")
        out.muted(out.say("caution.total", count: doubts))
    }

    /// How many figures of a total that is shown are in doubt.
    func inDoubt(_ total: PublishedTotal, of measure: Measure, at site: Site?, over span: MonthSpan) -> Int {
        guard total.figure.value.number != nil else { return 0 }
        return known.countInDoubt(
            of: measure.id, at: site.map { [$0.id] } ?? programme.sites.map(\.id), over: span.months)
    }
}
