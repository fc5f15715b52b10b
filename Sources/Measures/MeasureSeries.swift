public import CareRecords
public import Disclosure

/// One measure at one site, month by month: what may be published of it, and a control chart where that may be shown.
///
/// Limits are worked out from the true values, since rounding changes how much they vary. They are shown only where every
/// month of the series is (a chart with a hole in it would say how large the hidden number must be), and where the
/// months as published, rounded as they may be, say the same against them as the true ones.
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
    }

    /// The fewest points for which limits are worked out. (NHS “Making data count” asks for more before they are relied
    /// on; up to twelve they are called trial limits.)
    public static let fewestPoints = 8
    /// The limits hold from then on, so that a change shows against what was usual before it.
    public static let pointsThatSetLimits = 12

    public init(
        _ measure: Measure, at site: Site, returns: ReturnsBySite, keeping small: SmallNumbers,
        movingRanges: XmR.MovingRanges = .screened
    ) {
        self.measure = measure
        let opened = YearMonth(year: site.openedOn.year, month: site.openedOn.month)
        let period = returns.months.filter { month in opened.map { month >= $0 } ?? true }
        let sent = period.map { returns.of(site: site.id, in: $0) }
        months = zip(period, sent).map { month, one in
            Month(
                month: month,
                figure: PublishedFigure(
                    one?.value(of: measure.id), of: measure, revised: one?.isRevised(measure.id) ?? false,
                    keeping: small),
                isLate: one?.isLate())
        }
        let values = zip(months, sent).map { month, one in
            month.figure.canBePlotted ? one?.value(of: measure.id)?.trueValue(of: measure) : nil
        }
        if months.contains(where: { $0.figure.value == .hidden }) {
            chart = .line(.hidden)
        } else if values.count(where: { $0 != nil }) < Self.fewestPoints {
            chart = .line(.few)
        } else {
            // What a measure means has changed: what came before says nothing of what came after.
            let starts = measure.definitions.compactMap { definition in
                period.firstIndex { $0.firstDay >= definition.since }
            }
            let control = XmR(
                values, movingRanges: movingRanges, startingAnewAt: Set(starts), fixedAfter: Self.pointsThatSetLimits)
            let published = months.map { $0.figure.canBePlotted ? $0.figure.value.number : nil }
            chart = control.readsTheSame(with: published) ? .control(control) : .line(.rounded)
        }
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
