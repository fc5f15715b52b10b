public import CareRecords

/// One measure at one site, month by month: what may be published of it, and a control chart where that may be shown.
///
/// Limits are worked out from the true values, since rounding changes how much they vary. They are rounded as they are
/// written, and shown only where every month of the series is (a chart with a hole in it would say how large the hidden
/// number must be), where the months as published, rounded as they may be, say the same against them as the true ones,
/// and where they do not, with other figures, give a small number away.
public struct MeasureSeries: Sendable {
    public let measure: Measure
    public let months: [Month]
    public let chart: Chart

    public struct Month: Sendable {
        public let month: YearMonth
        public let figure: PublishedFigure
        /// Nil if nothing was sent in for the month.
        public let isLate: Bool?
    }

    public enum Chart: Sendable {
        case control(XmR)
        /// What may be shown, joined by lines and nothing more.
        case line(Reason)
    }

    /// Why there are no limits.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// A month is hidden, so that nobody can be picked out.
        case hidden
        /// Fewer than eight months: limits from so few say nothing.
        case few
        /// Rounding, which keeps people safe, moves a month across a line: its mark would contradict its place.
        case rounded
        /// With other figures, the limits would give a hidden number away.
        case together
    }

    /// The fewest points for which limits are worked out. (NHS “Making data count” asks for more before they are relied
    /// on; up to twelve they are called trial limits.)
    public static let fewestPoints = 8
    /// The limits hold from then on, so that a change shows against what was usual before it.
    public static let pointsThatSetLimits = 12

    /// Made by a `PublicationPlan` and by nothing else.
    /// - Parameter isTakenBack: the limits would, with other figures, give a small number away.
    init(_ measure: Measure, at site: Site, in plan: PublicationPlan, isTakenBack: Bool) {
        self.measure = measure
        let opened = YearMonth(year: site.openedOn.year, month: site.openedOn.month)
        let period = plan.returns.months.filter { month in opened.map { month >= $0 } ?? true }
        let sent = period.map { plan.returns.of(site: site.id, in: $0) }
        months = zip(period, sent).map { month, one in
            Month(
                month: month, figure: plan.figure(of: measure, at: site.id, in: month), isLate: one?.isLate())
        }
        let chart = Chart(
            of: measure, months, values: sent.map { $0?.value(of: measure.id)?.trueValue(of: measure) })
        if isTakenBack, case .control = chart { self.chart = .line(.together) } else { self.chart = chart }
    }
}

extension MeasureSeries.Chart {
    /// - Parameter values: the true values of the months, of which nothing but rounded limits comes through.
    init(of measure: Measure, _ months: [MeasureSeries.Month], values: [Double?]) {
        if months.contains(where: { $0.figure.value == .hidden }) {
            self = .line(.hidden)
            return
        }
        let plotted = zip(months, values).map { $0.figure.canBePlotted ? $1 : nil }
        guard plotted.count(where: { $0 != nil }) >= MeasureSeries.fewestPoints else {
            self = .line(.few)
            return
        }
        // What a measure means has changed: what came before says nothing of what came after.
        let starts = measure.definitions.compactMap { definition in
            months.firstIndex { $0.month.firstDay >= definition.since }
        }
        let control = XmR(plotted, startingAnewAt: Set(starts), fixedAfter: MeasureSeries.pointsThatSetLimits)
        let published = months.map { $0.figure.canBePlotted ? $0.figure.value.number : nil }
        self =
            control.published(as: published, places: measure.how == .mean ? 1 : 0).map(Self.control)
            ?? .line(.rounded)
    }
}

extension PublishedFigure {
    /// Whether it may stand in a chart: it is shown, and nothing says that it cannot be right.
    public var canBePlotted: Bool { value.number != nil && !cautions.contains(.outOfRange) }
}

extension ReturnValue {
    /// The value as it was sent in, rates in percent; nil if there is none.
    func trueValue(of measure: Measure) -> Double? {
        guard measure.how == .rate else { return value }
        guard let numerator, let denominator, denominator > 0 else { return nil }
        return 100 * numerator / denominator
    }
}

extension XmR {
    /// The point of one month, if it has one.
    public func point(at index: Int) -> Point? { points.first { $0.index == index } }

    /// The limits that hold at a place among the values.
    public func limits(at index: Int) -> Limits? {
        stretches.last { stretch in stretch.points.first.map { points[$0].index <= index } ?? false }?.limits
    }
}
