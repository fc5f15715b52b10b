import CareRecords
import Testing

struct CalendarDateTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    @Test(arguments: ["2024-02-29", "2000-02-29", "1800-01-01", "2200-12-31", "2026-10-15"])
    func `a day is read and written back`(text: String) throws {
        #expect(try day(text).iso == text)
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-05",
        "26-01-05", "2026/01/05", "2026-01-05T00:00", " 2026-01-05", "2026-01-0x", "1799-12-31", "2201-01-01", "",
        "２０２６-01-05",
    ])
    func `what is no day is not read`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    /// 400 years are the whole cycle of the calendar: 146,097 days.
    @Test func `every day of four hundred years has the number after the day before`() throws {
        var date = try day("1800-01-01")
        let first = date.dayNumber
        var weekday = try #require(Weekday.allCases.firstIndex(of: date.weekday))
        var count = 0
        while date.year < 2200 {
            let same = CalendarDate(year: date.year, month: date.month, day: date.day)
            guard date.dayNumber == first + count, same == date, date.weekday.rawValue == weekday else {
                Issue.record("\(date.iso) has the number \(date.dayNumber), not \(first + count)")
                return
            }
            date = date.adding(days: 1)
            weekday = (weekday + 1) % 7
            count += 1
        }
        #expect(count == 146_097)
        #expect(try day("2200-01-01").adding(days: -146_097) == day("1800-01-01"))
    }

    @Test(arguments: [
        ("2026-10-15", Weekday.thursday), ("2000-01-01", .saturday), ("1900-01-01", .monday), ("2024-02-29", .thursday),
        ("1948-07-05", .monday),
    ])
    func `days of the week are those of the calendar on the wall`(text: String, weekday: Weekday) throws {
        #expect(try day(text).weekday == weekday)
    }

    @Test(arguments: [
        ("1936-02-29", "2026-02-28", 89), ("1936-02-29", "2026-03-01", 90), ("1936-02-29", "2028-02-28", 91),
        ("1936-02-29", "2028-02-29", 92), ("1940-10-15", "2026-10-15", 86), ("1940-10-15", "2026-10-14", 85),
        ("2026-10-15", "2026-10-15", 0),
    ])
    func `someone born on 29 February is a year older on 1 March`(born: String, on: String, age: Int) throws {
        #expect(try day(born).age(on: day(on)) == age)
    }

    @Test func `days between two days count across the end of February`() throws {
        #expect(try day("2024-03-01").days(since: day("2024-02-28")) == 2)
        #expect(try day("2023-03-01").days(since: day("2023-02-28")) == 1)
        #expect(try day("2026-10-15").days(since: day("2026-10-20")) == -5)
        #expect(try day("2024-02-29") < day("2024-03-01"))
    }

    @Test func `a month knows its ends and the month after it`() throws {
        let february = try #require(YearMonth("2024-02"))
        #expect(february.lastDay.iso == "2024-02-29")
        #expect(february.firstDay.iso == "2024-02-01")
        #expect(try #require(YearMonth("2025-12")).next.iso == "2026-01")
        #expect(YearMonth("2026-13") == nil && YearMonth("2026-1") == nil && YearMonth("2026-011") == nil)
    }
}
