/// How control charts are worked out, and what to know beside them.
public struct ChartSettings: Sendable, Hashable {
    public var movingRanges: MovingRangeRule
    public var events: [ChartEvent]

    public init(movingRanges: MovingRangeRule = .screened, events: [ChartEvent] = []) {
        self.movingRanges = movingRanges
        self.events = events
    }
}

/// Which changes from month to month the limits of a chart come from.
public enum MovingRangeRule: String, Sendable, Hashable, CaseIterable {
    /// Those below 3.267 times their average (Nelson 1982).
    case screened
    /// All of them, as the NHS “Making data count” spreadsheet does.
    case all
}

/// Something that happened, marked on charts.
public struct ChartEvent: Sendable, Hashable {
    public var month: YearMonth
    /// Nil for all sites.
    public var site: String?
    /// None for all measures.
    public var measures: [String]
    public var text: LocalText
    /// Whether the limits are worked out anew from then on.
    public var recalculate: Bool

    public init(
        month: YearMonth, site: String? = nil, measures: [String] = [], text: LocalText, recalculate: Bool = false
    ) {
        self.month = month
        self.site = site
        self.measures = measures
        self.text = text
        self.recalculate = recalculate
    }

    /// Whether it is marked on the chart of a measure, at a site or, where that is nil, at all of them.
    public func concerns(_ measure: String, at site: String?) -> Bool {
        (self.site == nil || self.site == site) && (measures.isEmpty || measures.contains(measure))
    }
}
