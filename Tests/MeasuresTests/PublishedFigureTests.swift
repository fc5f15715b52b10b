import CareRecords
import Disclosure
import Testing

@testable import Measures

struct PublishedFigureTests {
    private func measure(
        _ how: MeasureKind, people: Bool = true, range: ValidRange? = nil
    ) -> Measure {
        Measure(
            id: "m", title: LocalText("M"), unit: .people, how: how, countsPeople: people, better: .higher,
            aggregate: .sum,
            range: range)
    }

    private func figure(_ value: ReturnValue?, _ measure: Measure, revised: Bool = false) -> PublishedFigure {
        PublishedFigure(
            value, of: measure, revised: revised, keeping: SmallNumbers(DisclosureSettings()), isTakenBack: false)
    }

    @Test func `what was not sent in is missing, and not nought`() {
        #expect(figure(nil, measure(.count)).value == .missing)
        #expect(figure(ReturnValue(measure: "m", value: 12, missing: true), measure(.count)).value == .missing)
        #expect(figure(ReturnValue(measure: "m"), measure(.count)).value == .missing)
        #expect(figure(ReturnValue(measure: "m", numerator: 3), measure(.rate)).value == .missing)
        #expect(
            figure(ReturnValue(measure: "m", numerator: 0, denominator: 0), measure(.rate)).value == .missing,
            "of nobody there is no rate")
    }

    @Test func `counts of people are kept safe, counts of other things are not touched`() {
        let twelve = ReturnValue(measure: "m", value: 12)
        let three = ReturnValue(measure: "m", value: 3)
        #expect(figure(twelve, measure(.count)).value == .count(10))
        #expect(figure(three, measure(.count)).value == .hidden)
        #expect(figure(three, measure(.count, people: false)).value == .count(3))
        #expect(figure(ReturnValue(measure: "m", value: 0), measure(.count)).value == .count(0))
    }

    @Test func `a rate of people comes from rounded counts, and says nothing where one is small`() {
        #expect(figure(ReturnValue(measure: "m", numerator: 12, denominator: 41), measure(.rate)).value == .rate(25))
        #expect(figure(ReturnValue(measure: "m", numerator: 3, denominator: 41), measure(.rate)).value == .hidden)
        #expect(
            figure(ReturnValue(measure: "m", numerator: 1, denominator: 4), measure(.rate, people: false)).value
                == .rate(25))
    }

    @Test func `a mean over people needs to say how many`() {
        #expect(figure(ReturnValue(measure: "m", value: 21.5), measure(.mean)).value == .hidden)
        #expect(figure(ReturnValue(measure: "m", value: 21.5, people: 7), measure(.mean)).value == .hidden)
        #expect(figure(ReturnValue(measure: "m", value: 21.5, people: 8), measure(.mean)).value == .mean(21.5))
    }

    @Test(arguments: [
        ReturnValue(measure: "m", value: -1), ReturnValue(measure: "m", value: 12.5),
        ReturnValue(measure: "m", value: 1e300),
        ReturnValue(measure: "m", value: .infinity), ReturnValue(measure: "m", value: .nan),
    ])
    func `there cannot be so many people, so no number is shown`(value: ReturnValue) {
        #expect(figure(value, measure(.count)).value == .impossible)
    }

    @Test(arguments: [(42.0, 41.0), (-1, 40), (12.5, 40), (12, 40.5)])
    func `a part that is no part is impossible`(part: Double, whole: Double) {
        let found = figure(ReturnValue(measure: "m", numerator: part, denominator: whole), measure(.rate))
        #expect(found.value == .impossible)
        #expect(found.cautions.contains(.numeratorAboveDenominator))
        #expect(found.value.number == nil)
    }

    @Test func `what to know before trusting it stands with the figure`() {
        let range = ValidRange(min: 0, max: 20)
        let provisional = ReturnValue(measure: "m", value: 41, provisional: true)
        #expect(
            figure(provisional, measure(.count, range: range), revised: true).cautions == [
                .provisional, .revised, .outOfRange,
            ])
        #expect(figure(ReturnValue(measure: "m", value: 12), measure(.count, range: range)).cautions.isEmpty)
    }

    /// Whether a hidden number is out of range would say something of it.
    @Test func `nothing is said of a number that is hidden`() {
        let found = figure(ReturnValue(measure: "m", value: 3), measure(.count, range: ValidRange(min: 5, max: 20)))
        #expect(found.value == .hidden)
        #expect(found.cautions.isEmpty)
    }
}

struct ReturnsBySiteTests {
    private func one(_ site: String, _ month: String, sent: String = "2026-10-01") throws -> ProgrammeReturn {
        ProgrammeReturn(
            site: site, period: try #require(YearMonth(month)), submittedBy: "Nia",
            submittedOn: try #require(CalendarDate(sent)))
    }

    @Test func `a month that nobody sent in is a gap and is not skipped`() throws {
        let returns = ReturnsBySite([try one("a", "2025-11"), try one("b", "2026-02")])
        #expect(returns.months.map(\.iso) == ["2025-11", "2025-12", "2026-01", "2026-02"])
        #expect(returns.of(site: "a", in: returns.months[1]) == nil)
        #expect(returns.latest(for: "a")?.period.iso == "2025-11")
        #expect(ReturnsBySite([]).months.isEmpty)
    }

    @Test(arguments: [("2026-10-15", false), ("2026-10-16", true), ("2026-09-30", false)])
    func `a return is late from the sixteenth day after its month`(sent: String, late: Bool) throws {
        #expect(try one("a", "2026-09", sent: sent).isLate() == late)
    }
}

/// Rates for every so many of a population that anyone can look up.
struct PopulationRateTests {
    private static let measure = Measure(
        id: "admissions", title: LocalText("Admissions"), unit: .perPopulation, how: .rate, countsPeople: true,
        better: .lower, aggregate: .pool, per: 100_000)

    private func published(_ part: Double, of whole: Double) -> PublishedFigure.Value {
        PublishedFigure(
            ReturnValue(measure: "admissions", numerator: part, denominator: whole), of: Self.measure, revised: false,
            keeping: SmallNumbers(DisclosureSettings()), isTakenBack: false
        ).value
    }

    @Test func `the rate gives back no more than the rounded number`() throws {
        // 183 to 187 are all published as 185, so the rate of each is that of 185.
        let rates = Set(try (183...187).map { try #require(published(Double($0), of: 9_840).number) })
        #expect(rates.count == 1)
        #expect(abs(try #require(rates.first) - 100_000 * 185 / 9_840) < 1e-6)
        #expect(published(188, of: 9_840) != published(187, of: 9_840))
    }

    @Test func `a few are hidden, and nobody is nought`() {
        #expect(published(7, of: 9_840) == .hidden)
        #expect(published(0, of: 9_840) == .rate(0))
        #expect(published(9_841, of: 9_840) == .impossible)
    }

    @Test func `months are put together by their numbers and not by their rates`() throws {
        let cell = try #require(MeasureCell(sum: [.rate(part: 100, whole: 1_000), .rate(part: 20, whole: 4_000)]))
        #expect(cell.number(of: Self.measure) == 2_400)
    }
}
