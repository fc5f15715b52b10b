public import CareRecords

/// Three months, from January, April, July or October on. The NHS’s quarters begin with the same months.
public struct Quarter: Sendable, Hashable, Comparable {
    /// Quarters since the year 0: cheap to keep and to compare.
    private let number: Int

    /// The quarter that a day is in.
    public init(of day: CalendarDate) { number = day.year * 4 + (day.month - 1) / 3 }

    /// Its months. What was made from a day has a month.
    public var span: MonthSpan { MonthSpan(quarterOf: YearMonth(year: number / 4, month: number % 4 * 3 + 1)!) }

    public static func < (one: Quarter, other: Quarter) -> Bool { one.number < other.number }
}
