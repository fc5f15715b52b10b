/// One site's return for one month.
public struct ProgrammeReturn: Sendable, Hashable {
    public var site: String
    public var period: YearMonth
    public var submittedBy: String
    public var submittedOn: CalendarDate
    public var values: [ReturnValue]
    public var breakdowns: [Breakdown]
    /// Of the quarter that ends with the month.
    public var outcomes: [ReturnedOutcome]
    /// Markdown.
    public var notes: String?
    public var revisions: [ReturnRevision]

    public init(
        site: String, period: YearMonth, submittedBy: String, submittedOn: CalendarDate,
        values: [ReturnValue] =
            [], breakdowns: [Breakdown] = [], outcomes: [ReturnedOutcome] = [], notes: String? = nil,
        revisions: [ReturnRevision] = []
    ) {
        self.site = site
        self.period = period
        self.submittedBy = submittedBy
        self.submittedOn = submittedOn
        self.values = values
        self.breakdowns = breakdowns
        self.outcomes = outcomes
        self.notes = notes
        self.revisions = revisions
    }
}

/// The value of one measure.
public struct ReturnValue: Sendable, Hashable {
    public var measure: String
    public var numerator: Double?
    public var denominator: Double?
    public var value: Double?
    /// How many people a mean was taken over.
    public var people: Int?
    /// What each of them took, where the measure is a time: medians come from these.
    public var times: [Double]
    public var provisional: Bool
    public var missing: Bool
    public var note: String?

    public init(
        measure: String, numerator: Double? = nil, denominator: Double? = nil, value: Double? = nil,
        people:
            Int? = nil, times: [Double] = [], provisional: Bool = false, missing: Bool = false, note: String? = nil
    ) {
        self.measure = measure
        self.numerator = numerator
        self.denominator = denominator
        self.value = value
        self.people = people
        self.times = times
        self.provisional = provisional
        self.missing = missing
        self.note = note
    }
}

extension ReturnValue {
    /// The times of single people, if they are of as many as the mean was taken over, and come to that mean as it is
    /// written: to a tenth. Nil if they are not there, or say something else than the mean.
    public var agreedTimes: [Double]? {
        guard !times.isEmpty, times.count == people, let value else { return nil }
        let mean = times.reduce(0, +) / Double(times.count)
        return abs(mean - value) < 0.1 ? times : nil
    }
}

/// A measure's count split by something, such as the reason for declining.
public struct Breakdown: Sendable, Hashable {
    public var measure: String
    public var by: String
    public var rows: [BreakdownRow]

    public init(
        measure: String, by: String, rows: [BreakdownRow] = []
    ) {
        self.measure = measure
        self.by = by
        self.rows = rows
    }
}

/// One row of a breakdown.
public struct BreakdownRow: Sendable, Hashable {
    public var label: String
    public var value: Double

    public init(
        label: String, value: Double
    ) {
        self.label = label
        self.value = value
    }
}

/// A value that was put right after it had been sent in.
public struct ReturnRevision: Sendable, Hashable {
    public var on: CalendarDate
    public var measure: String
    public var from: Double?
    public var to: Double?
    public var reason: String

    public init(
        on: CalendarDate, measure: String, from: Double? = nil, to: Double? = nil, reason: String
    ) {
        self.on = on
        self.measure = measure
        self.from = from
        self.to = to
        self.reason = reason
    }
}
