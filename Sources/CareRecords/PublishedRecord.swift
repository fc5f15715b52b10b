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
        public var measure: String
        /// Nil for all sites together.
        public var site: String?
        public var from: YearMonth
        /// The last month, where it is over several.
        public var to: YearMonth?
        /// The breakdown and the row, where it is one.
        public var by: String?
        public var row: String?
        /// As it was written; nil if it was hidden.
        public var value: Double?

        public init(
            measure: String, site: String? = nil, from: YearMonth, to: YearMonth? = nil, by: String? = nil,
            row: String? = nil, value: Double? = nil
        ) {
            self.measure = measure
            self.site = site
            self.from = from
            self.to = to
            self.by = by
            self.row = row
            self.value = value
        }
    }
}
