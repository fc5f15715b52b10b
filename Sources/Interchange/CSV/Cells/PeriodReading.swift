import CareRecords
import Content

/// Reads the months and days of spreadsheets. What could mean two things is not read until the mapping says which.
struct PeriodReading {
    let period: CSVPeriod

    enum Outcome: Sendable, Hashable {
        case month(YearMonth)
        /// Not a month; what to do about it, if that can be said.
        case unclear(String?)
    }

    /// The month that a cell names, or in which its day lies.
    func month(_ text: String) -> Outcome {
        let words = CellWords.folded(text)
        if let month = YearMonth(words) {
            return Self.isYearPair(words)
                ? .unclear("it could be a month or a year and the next: write the month as a word") : .month(month)
        }
        if let day = CalendarDate(words.prefix(10)), Self.isEndOrTime(words.dropFirst(10)) { return Self.outcome(day) }
        if period.dates == .serial, let day = Self.serial(words) { return Self.outcome(day) }
        if let outcome = quarter(words) { return outcome }
        let parts = words.split { " -/.,".contains($0) }.map(String.init)
        if let month = Self.namedMonth(parts) { return .month(month) }
        if let month = Self.numberedMonth(parts, words) { return .month(month) }
        return numericDay(parts, words).map(Self.outcome) ?? .unclear(advice(words, parts))
    }

    /// The day that a cell names.
    func day(_ text: String) -> CalendarDate? {
        let words = CellWords.folded(text)
        if let day = CalendarDate(words.prefix(10)), Self.isEndOrTime(words.dropFirst(10)) { return day }
        if period.dates == .serial, let day = Self.serial(words) { return day }
        let parts = words.split { " -/.,".contains($0) }.map(String.init)
        if parts.count == 3, let month = MonthName.number(of: parts[1]), let day = Int(parts[0]),
            let year = Self.year(parts[2])
        {
            return CalendarDate(year: year, month: month, day: day)
        }
        return numericDay(parts, words)
    }

    private func advice(_ words: String, _ parts: [String]) -> String? {
        if parts.count == 3, parts.allSatisfy({ Int($0) != nil }), period.dates == nil {
            return "say in the mapping whether the day comes first: \"dates\": \"day-first\""
        }
        if let number = Int(words), (20_000...80_000).contains(number) {
            return "if these are days as spreadsheets count them, say so in the mapping: \"dates\": \"serial\""
        }
        return nil
    }

    // MARK: Quarters

    /// “2016/17 Q1”: a quarter of a financial year, which begins in April.
    private func quarter(_ words: String) -> Outcome? {
        let parts = words.split(separator: " ").map(String.init)
        guard let number = parts.first(where: { $0.count == 2 && $0.hasPrefix("q") }).flatMap({ Int($0.dropFirst()) }),
            (1...4).contains(number)
        else { return nil }
        let rest = parts.filter { !$0.hasPrefix("q") }
        guard rest.count == 1, let year = Self.financialYear(rest[0]) else {
            return .unclear("it is not clear of which year: write the financial year in full, such as “2016/17 Q1”")
        }
        guard let quarters = period.quarters else {
            return .unclear(
                "say in the mapping which month’s return holds a quarter: \"quarters\": \"last-month\"")
        }
        let month = 4 + 3 * (number - 1) + (quarters == .lastMonth ? 2 : 0)
        return YearMonth(year: year + (month > 12 ? 1 : 0), month: month > 12 ? month - 12 : month).map(Outcome.month)
    }

    /// The year in which “2016/17”, “2016-17” or “2016/2017” begins.
    private static func financialYear(_ text: String) -> Int? {
        let years = text.split { $0 == "/" || $0 == "-" || $0 == "–" }.map(String.init)
        guard years.count == 2, years[0].count == 4, let first = Int(years[0]), let second = Int(years[1]) else {
            return nil
        }
        return second == first + 1 || (years[1].count == 2 && second == (first + 1) % 100) ? first : nil
    }

    /// “2009-10” is October to one and a financial year to another.
    private static func isYearPair(_ words: String) -> Bool { financialYear(words) != nil }

    // MARK: Months

    /// “Apr-16”, “April 2016”, “1 April 2016”, “2016 April”.
    private static func namedMonth(_ parts: [String]) -> YearMonth? {
        switch parts.count {
        case 2:
            if let month = MonthName.number(of: parts[0]), let year = year(parts[1]) {
                return YearMonth(year: year, month: month)
            }
            guard parts[0].count == 4, let year = Int(parts[0]), let month = MonthName.number(of: parts[1]) else {
                return nil
            }
            return YearMonth(year: year, month: month)
        case 3:
            guard let day = Int(parts[0]), let month = MonthName.number(of: parts[1]), let year = year(parts[2]) else {
                return nil
            }
            return CalendarDate(year: year, month: month, day: day).flatMap {
                YearMonth(year: $0.year, month: $0.month)
            }
        default: return nil
        }
    }

    /// “04/2016”, “2016/04”, “201604”.
    private static func numberedMonth(_ parts: [String], _ words: String) -> YearMonth? {
        if parts.count == 2 {
            let (first, second) = (parts[0], parts[1])
            if second.count == 4, first.count <= 2, let month = Int(first), let year = Int(second) {
                return YearMonth(year: year, month: month)
            }
            if first.count == 4, second.count == 2, !isYearPair(words), let year = Int(first), let month = Int(second) {
                return YearMonth(year: year, month: month)
            }
        }
        guard parts.count == 1, words.count == 6, let number = Int(words) else { return nil }
        return (1990...2100).contains(number / 100) ? YearMonth(year: number / 100, month: number % 100) : nil
    }

    // MARK: Days

    /// “01/04/2016”, if it is known which of the first two is the day.
    private func numericDay(_ parts: [String], _ words: String) -> CalendarDate? {
        guard parts.count == 3 || (parts.count > 3 && Self.isTime(parts[3])), let first = Int(parts[0]),
            let second = Int(parts[1]), parts[0].count <= 2, parts[1].count <= 2, let year = Self.year(parts[2])
        else { return nil }
        return switch period.dates {
        case .dayFirst: CalendarDate(year: year, month: second, day: first)
        case .monthFirst: CalendarDate(year: year, month: first, day: second)
        case .serial, nil: nil
        }
    }

    private static func isTime(_ text: String) -> Bool { text.contains(":") }

    /// What may follow a day: nothing, or the time of day.
    private static func isEndOrTime(_ rest: Substring) -> Bool {
        rest.isEmpty || ((rest.hasPrefix("t") || rest.hasPrefix(" ")) && rest.dropFirst().first?.isNumber == true)
    }

    private static func serial(_ words: String) -> CalendarDate? {
        guard let whole = words.split(separator: ".").first, let days = Int(whole), (61...109_000).contains(days) else {
            return nil
        }
        return day(ofSerial: days)
    }

    /// The day that spreadsheets count as this number, up to 2200; before 1 March 1900 they count one that never was.
    static func day(ofSerial days: Int) -> CalendarDate? {
        (61...109_000).contains(days) ? CalendarDate(year: 1899, month: 12, day: 30)?.adding(days: days) : nil
    }

    /// Four digits, or the last two of a year from 1980 on.
    private static func year(_ text: String) -> Int? {
        guard let year = Int(text), text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        switch text.count {
        case 4: return year
        case 2: return year < 80 ? 2000 + year : 1900 + year
        default: return nil
        }
    }

    private static func outcome(_ day: CalendarDate) -> Outcome {
        YearMonth(year: day.year, month: day.month).map(Outcome.month) ?? .unclear(nil)
    }
}

/// The names of the months in English and Welsh, in full or cut to three letters (or “Sept”).
enum MonthName {
    private static let names: [[String]] = [
        [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ],
        [
            "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst", "medi", "hydref",
            "tachwedd", "rhagfyr",
        ],
    ]

    static func number(of word: String) -> Int? {
        if word == "sept" { return 9 }
        for months in names {
            if let place = months.firstIndex(where: { $0 == word || (word.count == 3 && $0.hasPrefix(word)) }) {
                return place + 1
            }
        }
        return nil
    }
}
