public import CareRecords

/// Three months, from January, April, July or October on. The NHS’s quarters begin with the same months.
public struct Quarter: Sendable, Hashable, Comparable {
    /// Quarters since the year 0: cheap to keep and to compare.
    let number: Int

    init(number: Int) { self.number = number }

    /// The quarter that a day is in.
    public init(of day: CalendarDate) { number = day.year * 4 + (day.month - 1) / 3 }

    public var year: Int { number / 4 }
    /// 1 to 4, of the calendar year.
    public var ofYear: Int { number % 4 + 1 }

    /// January, April, July or October.
    public var firstMonth: YearMonth? { YearMonth(year: year, month: (ofYear - 1) * 3 + 1) }
    public var next: Quarter { Quarter(number: number + 1) }

    public static func < (one: Quarter, other: Quarter) -> Bool { one.number < other.number }
}
