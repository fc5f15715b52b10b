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
    /// What happened, and the place of its month, in order.
    public let events: [(index: Int, event: ChartEvent)]
    /// The months from which on the limits are worked out anew.
    private let starts: Set<Int>
    /// The months from which on the measure means something else: the line is broken there.
    private let changes: Set<Int>
    private let movingRanges: XmR.MovingRanges

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
        let period = plan.returns.months.filter { site.isOpen(in: $0) }
        let sent = period.map { plan.returns.of(site: site.id, in: $0) }
        let months = zip(period, sent).map { month, one in
            Month(
                month: month, figure: plan.figure(of: measure, at: site.id, in: month), isLate: one?.isLate())
        }
        self.init(
            measure, site.id, months, values: sent.map { $0?.value(of: measure.id)?.trueValue(of: measure) },
            plan.programme.charts, isTakenBack: isTakenBack)
    }

    /// All sites together; nil where they may not be put together.
    init?(_ measure: Measure, in plan: PublicationPlan, isTakenBack: Bool) {
        var months: [Month] = []
        var values: [Double?] = []
        var starts: Set<Int> = []
        var expected = 0
        for month in plan.returns.months {
            let span = MonthSpan(month)
            guard measure.canBeTotalled(over: span) else { return nil }
            let total = plan.total(of: measure, at: nil, over: span)
            if let total, measure.how == .count, total.expected != expected {
                starts.insert(months.count)
                expected = total.expected
            }
            let figure = total.map {
                $0.isComplete ? $0.figure : $0.figure.incomplete($0.parts, of: $0.expected)
            }
            months.append(Month(month: month, figure: figure ?? .missing, isLate: nil))
            values.append(plan.trueTotal(of: measure, in: month))
        }
        self.init(
            measure, nil, months, values: values, startingAnewAt: starts, plan.programme.charts,
            isTakenBack: isTakenBack)
    }

    private init(
        _ measure: Measure, _ site: String?, _ months: [Month], values: [Double?],
        startingAnewAt starts: Set<Int> = [], _ settings: ChartSettings, isTakenBack: Bool
    ) {
        self.measure = measure
        self.months = months
        // What a measure means has changed: what came before says nothing of what came after.
        changes = Set(
            measure.definitions.compactMap { definition in
                months.firstIndex { $0.month.firstDay >= definition.since }
            })
        events = settings.events.filter { $0.concerns(measure.id, at: site) }.compactMap { event in
            months.firstIndex { $0.month == event.month }.map { ($0, event) }
        }.sorted { $0.index < $1.index }
        self.starts = starts.union(changes).union(events.filter(\.event.recalculate).map(\.index))
        movingRanges = settings.movingRanges == .all ? .all : .screened
        let chart = Chart(of: measure, months, values: values, startingAnewAt: self.starts, movingRanges)
        if isTakenBack, case .control = chart { self.chart = .line(.together) } else { self.chart = chart }
    }

    /// The chart if these were the true values.
    func chart(of values: [Double?]) -> Chart {
        Chart(of: measure, months, values: values, startingAnewAt: starts, movingRanges)
    }

    /// Whether the line of a chart is broken before a month, since the measure means something else from then on.
    public func isBroken(before index: Int) -> Bool { changes.contains(index) }
}

extension MeasureSeries.Chart {
    /// - Parameter values: the true values of the months, of which nothing but rounded limits comes through.
    fileprivate init(
        of measure: Measure, _ months: [MeasureSeries.Month], values: [Double?], startingAnewAt starts: Set<Int>,
        _ movingRanges: XmR.MovingRanges
    ) {
        if months.contains(where: { $0.figure.value == .hidden }) {
            self = .line(.hidden)
            return
        }
        let plotted = zip(months, values).map { $0.figure.canBePlotted ? $1 : nil }
        guard plotted.count(where: { $0 != nil }) >= MeasureSeries.fewestPoints else {
            self = .line(.few)
            return
        }
        let control = XmR(
            plotted, movingRanges: movingRanges, startingAnewAt: starts,
            fixedAfter: MeasureSeries.pointsThatSetLimits)
        let published = months.map { $0.figure.canBePlotted ? $0.figure.value.number : nil }
        self =
            control.published(as: published, places: measure.how == .mean ? 1 : 0).map(Self.control)
            ?? .line(.rounded)
    }
}

extension ReturnValue {
    /// The value as it was sent in, rates as so many for every `per`; nil if there is none.
    func trueValue(of measure: Measure) -> Double? {
        guard measure.how == .rate else { return value }
        guard let numerator, let denominator, denominator > 0 else { return nil }
        return Double(measure.per) * numerator / denominator
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
