public import CareRecords

/// Months that follow each other, both ends counted: a month, a quarter, or a year so far.
public struct MonthSpan: Sendable, Hashable, Comparable {
    public let first: YearMonth
    public let last: YearMonth

    public init(_ month: YearMonth) {
        first = month
        last = month
    }

    public init(_ first: YearMonth, through last: YearMonth) {
        self.first = first
        self.last = max(first, last)
    }

    /// The quarter with this month in it: January to March, April to June, and so on.
    public init(quarterOf month: YearMonth) {
        let start = month.earlier(by: (month.month - 1) % 3)
        self.init(start, through: start.next.next)
    }

    /// From the April before, as the NHS and councils count their years, to the end of this month.
    public init(yearTo month: YearMonth) { self.init(month.earlier(by: (month.month + 8) % 12), through: month) }

    /// The twelve months to the end of this one.
    public init(twelveMonthsTo month: YearMonth) { self.init(month.earlier(by: 11), through: month) }

    public var isOneMonth: Bool { first == last }
    public var isQuarter: Bool { self == MonthSpan(quarterOf: last) }
    public var isYearSoFar: Bool { self == MonthSpan(yearTo: last) }
    public var isTwelveMonths: Bool { self == MonthSpan(twelveMonthsTo: last) }

    public var months: [YearMonth] {
        var months = [first]
        while let latest = months.last, latest < last { months.append(latest.next) }
        return months
    }

    /// “2026-04”, or “2026-04/2026-06” as in ISO 8601.
    public var iso: String { isOneMonth ? first.iso : first.iso + "/" + last.iso }

    /// What `iso` writes; nil for anything else.
    public init?(_ iso: String) {
        let parts = iso.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first.flatMap({ YearMonth($0) }), parts.count <= 2 else { return nil }
        guard parts.count == 2 else {
            self.init(first)
            return
        }
        guard let last = YearMonth(parts[1]), first < last else { return nil }
        self.init(first, through: last)
    }

    public static func < (one: MonthSpan, other: MonthSpan) -> Bool {
        (one.first, one.last) < (other.first, other.last)
    }

    /// Whether figures over this time are published: of one site a month, a whole quarter or a year so far; of all sites
    /// together also any twelve months, so that what comes back every winter does not look like a change.
    func isPublished(ofAllSites: Bool) -> Bool {
        isOneMonth || isQuarter || isYearSoFar || ofAllSites && isTwelveMonths
    }

    /// Everything that is published of these months: each month, each whole quarter, each year so far, and each twelve
    /// months.
    public static func published(of months: [YearMonth]) -> [MonthSpan] {
        guard let earliest = months.first, let latest = months.last else { return [] }
        var spans: Set<MonthSpan> = []
        for month in months {
            spans.insert(MonthSpan(month))
            spans.insert(MonthSpan(yearTo: month))
            let quarter = MonthSpan(quarterOf: month)
            if quarter.last <= latest { spans.insert(quarter) }
            let year = MonthSpan(twelveMonthsTo: month)
            if year.first >= earliest { spans.insert(year) }
        }
        return spans.sorted()
    }
}

extension YearMonth {
    func earlier(by months: Int) -> YearMonth {
        let number = year * 12 + month - 1 - months
        return YearMonth(year: number / 12, month: number % 12 + 1) ?? self
    }
}
