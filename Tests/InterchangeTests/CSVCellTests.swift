import CareRecords
import Content
import Testing

@testable import Interchange

/// What cells say: figures, months, days, and NHS numbers that should not be there.
@Suite struct CSVCellTests {
    static func figure(_ text: String, decimal: CSVDecimal = .point) -> CellFigure {
        var form = CSVForm()
        form.decimal = decimal
        form.suppressed = ["~"]
        form.missing = ["Not collected"]
        return CellFigure(text, form: form)
    }

    @Test(arguments: [
        ("12", "12"), ("1,234", "1234"), ("1 234 567", "1234567"), ("1\u{A0}234", "1234"), ("12.50", "12.5"),
        ("£1,200", "1200"), ("(12)", "-12"), ("-3", "-3"), ("−3", "-3"), ("+4", "4"), ("'007", "7"), ("=\"08\"", "8"),
        (" 5 ", "5"), (".5", "0.5"), ("0", "0"), ("0.1234567890123456", "0.123456789012346"),
    ]) func readsNumbers(_ text: String, _ expected: String) {
        guard case .number(let number) = Self.figure(text) else {
            Issue.record("“\(text)” was read as \(Self.figure(text))")
            return
        }
        #expect(number.text == expected)
    }

    @Test func readsDecimalCommasOnlyWhereStated() {
        #expect(Self.figure("1.234,5", decimal: .comma) == .number(ExactNumber("1234.5")!))
        #expect(Self.figure("1,5") == .unreadable)
        #expect(Self.figure("1.5", decimal: .comma) == .unreadable)
        #expect(Self.figure("12,34") == .unreadable)
    }

    @Test(arguments: ["", "  ", "\u{A0}"]) func nothingIsNothing(_ text: String) {
        #expect(Self.figure(text) == .blank)
    }

    @Test(arguments: ["n/a", "N/A", "-", "–", "..", "#N/A", "not collected"]) func tellsWhatIsMissing(_ text: String) {
        #expect(Self.figure(text) == .missing)
    }

    @Test(arguments: ["*", "<5", "< 5", "≤7", "<=7", "fewer than 8", "c", "[c]", "~"])
    func neverGuessesWhatWasKeptBack(_ text: String) { #expect(Self.figure(text) == .suppressed) }

    @Test(arguments: ["12 approx", "1-4", "1E+05", "12*", "nil", "--", "1.2.3", "1234567890123456", "<", "<x", "inf"])
    func refusesWhatIsNoFigure(_ text: String) { #expect(Self.figure(text) == .unreadable) }

    @Test func tellsPercentagesApart() { #expect(Self.figure("45.5%") == .percent(ExactNumber("45.5")!)) }

    @Test func addsExactly() {
        #expect((ExactNumber("0.1")! + ExactNumber("0.2")!)?.text == "0.3")
        #expect((ExactNumber("-5")! + ExactNumber("5")!)?.text == "0")
        #expect(ExactNumber("1.5E3")?.text == "1500")
        #expect(ExactNumber("25e-4")?.text == "0.0025")
        #expect(ExactNumber("1e30") == nil)
        #expect(ExactNumber("999999999999999")! + ExactNumber("0.00000000001")! == nil)
    }

    // MARK: Months

    static func month(_ text: String, _ dates: CSVDates? = nil, _ quarters: CSVQuarters? = nil) -> String? {
        let reading = PeriodReading(period: CSVPeriod(dates: dates, quarters: quarters))
        if case .month(let month) = reading.month(text) { return month.iso }
        return nil
    }

    @Test(arguments: [
        "2016-04", "2016-04-01", "2016-04-30 00:00:00", "2016-04-01T00:00", "Apr-16", "April 2016", "APRIL  2016",
        "apr 2016", "1 April 2016", "01-Apr-16", "04/2016", "4/2016", "2016/04", "201604", "2016 April", "Ebrill 2016",
        "'2016-04",
    ]) func readsMonths(_ text: String) { #expect(Self.month(text) == "2016-04") }

    @Test(arguments: [
        "01/04/2016", "1/4/16", "42461", "2016/17 Q1", "Q1 2016", "2016/17", "2009-10", "2009/10", "Spring 2016",
        "16-Apr",
        "13/2016", "2016-13", "", "Total", "April",
    ]) func doesNotGuessMonths(_ text: String) { #expect(Self.month(text) == nil) }

    @Test func readsDaysAsStated() {
        #expect(Self.month("01/04/2016", .dayFirst) == "2016-04")
        #expect(Self.month("01/04/2016", .monthFirst) == "2016-01")
        #expect(Self.month("31/04/2016", .dayFirst) == nil)
        #expect(Self.month("1.4.16", .dayFirst) == "2016-04")
        #expect(Self.month("01/04/2016 00:00", .dayFirst) == "2016-04")
        #expect(Self.month("42461", .serial) == "2016-04")
        #expect(Self.month("42460", .serial) == "2016-03")
        #expect(Self.month("60", .serial) == nil)
        #expect(Self.month("9990000018", .serial) == nil)
    }

    @Test func readsQuartersAsStated() {
        #expect(Self.month("2016/17 Q1", nil, .lastMonth) == "2016-06")
        #expect(Self.month("Q4 2016-17", nil, .lastMonth) == "2017-03")
        #expect(Self.month("2016/2017 Q4", nil, .firstMonth) == "2017-01")
        #expect(Self.month("2016/18 Q4", nil, .firstMonth) == nil)
    }

    // MARK: Persons

    @Test(arguments: [
        "9990000018", "999 000 0018", "999-000-0018", "see 999 000 0018, thanks", "9990000018.0", "'9990000018",
    ])
    func findsNHSNumbers(_ text: String) { #expect(NHSNumberSearch.finds(in: text)) }

    @Test(arguments: [
        "9990000019", "99900000180", "19990000018", "2016-04-01 12:30", "0.9990000018", "07700 900123", "999 0000018",
        "x9990000018", "12345",
    ]) func takesNothingElseForOne(_ text: String) { #expect(!NHSNumberSearch.finds(in: text)) }
}
