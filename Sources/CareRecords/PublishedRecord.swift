/// What was published on one day: it is known for good, whatever is hidden later.
///
/// It holds published figures and nothing else, so nothing in it is secret.
public struct PublishedRecord: Sendable, Hashable {
    public var on: CalendarDate
    /// The rules that held on that day.
    public var suppressBelow: Int
    public var roundTo: Int
    public var figures: [Figure]

    public init(on: CalendarDate, suppressBelow: Int, roundTo: Int, figures: [Figure] = []) {
        self.on = on
        self.suppressBelow = suppressBelow
        self.roundTo = roundTo
        self.figures = figures
    }

    /// One figure as it was published.
    public struct Figure: Sendable, Hashable {
        /// The id of a measure; for outcomes that of a tool.
        public var measure: String
        /// For outcomes: the scale, the item of a profile where it is about one, and what is told of the people. Of the
        /// median of a wait, which has no scale, `of` says that it is one.
        public var scale: String?
        public var item: String?
        public var of: String?
        /// Nil for all sites together.
        public var site: String?
        public var from: YearMonth
        /// The last month, where it is over several.
        public var to: YearMonth?
        /// The breakdown and the row, where it is one. Of outcomes, people in none of the groups have no row.
        public var by: String?
        public var row: String?
        /// As it was written; nil if it was hidden.
        public var value: Double?

        public init(
            measure: String, scale: String? = nil, item: String? = nil, of: String? = nil, site: String? = nil,
            from: YearMonth, to: YearMonth? = nil, by: String? = nil,
            row: String? = nil, value: Double? = nil
        ) {
            self.measure = measure
            self.scale = scale
            self.item = item
            self.of = of
            self.site = site
            self.from = from
            self.to = to
            self.by = by
            self.row = row
            self.value = value
        }
    }
}
