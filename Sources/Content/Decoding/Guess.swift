import CareRecords
import JSONReading

/// One of the things that a record with faults may be meant to say.
///
/// What cannot be read is left out in the first guess and made up in the others, each time otherwise. A rule that finds
/// the same in every guess has found something that does not depend on the faults.
final class Guess {
    let faults: Faults
    let number: Int

    /// As many as there are words in the longest list from which a field takes one, so that each has its turn.
    static let count = 24
    /// As many as there are days and numbers to choose from.
    static let few = 4

    init(_ faults: Faults, number: Int) {
        self.faults = faults
        self.number = number
    }

    /// Stands for a text that cannot be read: equal to no text of a record.
    static let text = "\u{F8FF}"

    var date: CalendarDate { one(of: Self.dates) }
    var month: YearMonth { one(of: Self.months) }
    var int: Int { one(of: [1, 100, 0, 10]) }
    var flag: Bool { number % 2 == 1 }
    var phone: PhoneNumber? { PhoneNumber("01632 960000") }

    func code<Code: CaseIterable>(_: Code.Type = Code.self) -> Code? {
        let all = Array(Code.allCases)
        return all.isEmpty ? nil : one(of: all)
    }

    /// What a list of codes may hold.
    func codes<Code: CaseIterable>() -> [Code] {
        if number == 1 { return Array(Code.allCases) }
        return code().map { [$0] } ?? []
    }

    private func one<Value>(of values: [Value]) -> Value { values[number % values.count] }

    private static let earliest = CalendarDate(year: 1800, month: 1, day: 1)!
    private static let latest = CalendarDate(year: 2199, month: 12, day: 31)!
    private static let between = CalendarDate(year: 2000, month: 1, day: 1)!
    private static let dates = [earliest, latest, between]
    private static let months = [
        YearMonth(year: 1800, month: 1)!, YearMonth(year: 2199, month: 12)!, YearMonth(year: 2000, month: 6)!,
    ]
}
