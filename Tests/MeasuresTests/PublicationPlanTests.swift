import CareRecords
import Disclosure
import Testing

@testable import Measures

struct PublicationPlanTests {
    private static let january = YearMonth(year: 2025, month: 1)!

    /// One return a month for each site, with what is given of each measure.
    static func returns(
        _ values: [String: [[ReturnValue]]], breakdowns: [String: [Breakdown]] = [:], from first: YearMonth = january
    ) -> ReturnsBySite {
        var all: [ProgrammeReturn] = []
        for (site, months) in values {
            var month = first
            for values in months {
                all.append(
                    ProgrammeReturn(
                        site: site, period: month, submittedBy: "A", submittedOn: month.lastDay.adding(days: 3),
                        values: values, breakdowns: month == first ? breakdowns[site] ?? [] : []))
                month = month.next
            }
        }
        return ReturnsBySite(all)
    }

    private func counts(_ numbers: [Double], of measure: String = "m") -> [[ReturnValue]] {
        numbers.map { [ReturnValue(measure: measure, value: $0)] }
    }

    private func plan(
        _ numbers: [String: [Double]], _ settings: DisclosureSettings = DisclosureSettings()
    ) -> PublicationPlan {
        PublicationPlan(
            programme: .with(numbers.keys.sorted().map(Site.named), [.counting("m")], disclosure: settings),
            returns: Self.returns(numbers.mapValues { counts($0) }))
    }

    @Test func `rounding alone keeps a small number safe, and then nothing else is hidden`() {
        let plan = plan(["a": [22, 31, 28], "b": [3, 2, 6]])
        #expect(plan.takenBack.isEmpty)
        #expect(plan.lost.isEmpty)
        let measure = plan.programme.measures[0]
        #expect(plan.figure(of: measure, at: "b", in: Self.january).value == .hidden)
        #expect(plan.total(of: measure, at: nil, over: MonthSpan(Self.january))?.figure.value == .count(25))
        #expect(
            plan.total(of: measure, at: nil, over: MonthSpan(quarterOf: Self.january))?.figure.value == .count(90))
    }

    @Test func `without rounding, the total that would give a site away is hidden`() {
        let plan = plan(["a": [22], "b": [3], "c": [19]], DisclosureSettings(suppressBelow: 8, roundTo: 1))
        let measure = plan.programme.measures[0]
        #expect(plan.total(of: measure, at: nil, over: MonthSpan(Self.january))?.figure.value == .hidden)
        #expect(plan.figure(of: measure, at: "a", in: Self.january).value == .count(22), "a site is hidden last")
        #expect(plan.lost.isEmpty)
    }

    @Test func `without rounding, two small sites hide each other and the total stays`() {
        let plan = plan(["a": [22], "b": [3], "c": [4]], DisclosureSettings(suppressBelow: 8, roundTo: 1))
        #expect(plan.takenBack.isEmpty)
        #expect(
            plan.total(of: plan.programme.measures[0], at: nil, over: MonthSpan(Self.january))?.figure.value
                == .count(29))
    }

    @Test func `a quarter less two months gives the third`() {
        let plan = plan(["a": [22, 31, 5]], DisclosureSettings(suppressBelow: 8, roundTo: 1))
        let measure = plan.programme.measures[0]
        let quarter = MonthSpan(quarterOf: Self.january)
        #expect(plan.total(of: measure, at: "a", over: quarter)?.figure.value == .hidden)
        #expect(plan.total(of: measure, at: nil, over: quarter)?.figure.value == .hidden, "one site is the programme")
        #expect(plan.figure(of: measure, at: "a", in: Self.january).value == .count(22))
    }

    @Test func `one small row of a breakdown takes another row with it`() {
        let settings = DisclosureSettings(suppressBelow: 8, roundTo: 1)
        let breakdown = Breakdown(
            measure: "m", by: "Reason",
            rows: [
                BreakdownRow(label: "x", value: 20), BreakdownRow(label: "y", value: 3),
                BreakdownRow(label: "z", value: 9),
            ])
        let plan = PublicationPlan(
            programme: .with([.named("a")], [.counting("m")], disclosure: settings),
            returns: Self.returns(["a": counts([32])], breakdowns: ["a": [breakdown]]))
        let rows = plan.rows(of: breakdown, at: "a", in: Self.january).map(\.value)
        #expect(rows.filter { $0 == .hidden }.count == 2)
        #expect(rows[1] == .hidden)
        #expect(plan.figure(of: plan.programme.measures[0], at: "a", in: Self.january).value == .count(32))
    }

    @Test func `what one measure leaves of another is a number too`() {
        let settings = DisclosureSettings(suppressBelow: 8, roundTo: 1)
        func plan(partOf: String?) -> PublicationPlan {
            PublicationPlan(
                programme: .with(
                    [.named("a")], [.counting("all"), .counting("some", partOf: partOf)], disclosure: settings),
                returns: Self.returns([
                    "a": [[ReturnValue(measure: "all", value: 30), ReturnValue(measure: "some", value: 27)]]
                ]))
        }
        #expect(plan(partOf: nil).takenBack.isEmpty)
        #expect(!plan(partOf: "all").takenBack.isEmpty, "3 were in the one and not in the other")
        #expect(plan(partOf: "all").lost.isEmpty)
    }

    @Test func `nine of ten says that one did not, unless it is rounded`() {
        let nine = ReturnValue(measure: "m", numerator: 9, denominator: 10)
        func plan(_ settings: DisclosureSettings) -> PublicationPlan {
            PublicationPlan(
                programme: .with([.named("a")], [.counting("m", .rate)], disclosure: settings),
                returns: Self.returns(["a": [[nine]]]))
        }
        let exact = plan(DisclosureSettings(suppressBelow: 8, roundTo: 1))
        #expect(exact.figure(of: exact.programme.measures[0], at: "a", in: Self.january).value == .hidden)
        let rounded = plan(DisclosureSettings())
        #expect(rounded.figure(of: rounded.programme.measures[0], at: "a", in: Self.january).value == .rate(100))
    }

    @Test func `a mean over all and a mean over most would give the mean of a few`() {
        let values = [
            "a": [[ReturnValue(measure: "m", value: 10, people: 9)]],
            "b": [[ReturnValue(measure: "m", value: 22, people: 7)]],
        ]
        let plan = PublicationPlan(
            programme: .with([.named("a"), .named("b")], [.counting("m", .mean)]), returns: Self.returns(values))
        let measure = plan.programme.measures[0]
        #expect(plan.figure(of: measure, at: "b", in: Self.january).value == .hidden)
        #expect(plan.total(of: measure, at: nil, over: MonthSpan(Self.january))?.figure.value == .hidden)
        #expect(plan.figure(of: measure, at: "a", in: Self.january).value == .mean(10))
    }

    @Test func `a settings file that hides a single number only cannot keep it`() {
        let plan = plan(["a": [22], "b": [1]], DisclosureSettings(suppressBelow: 2, roundTo: 1))
        #expect(plan.lost.map(\.site) == ["b"])
    }

    @Test func `limits that pin every month down are not drawn where a row hangs on them`() {
        // All months at the very top of what is published as 20: a mean of 22 says so.
        let breakdown = Breakdown(
            measure: "m", by: "Reason",
            rows: [
                BreakdownRow(label: "x", value: 12), BreakdownRow(label: "y", value: 7),
                BreakdownRow(label: "z", value: 3),
            ])
        let plan = PublicationPlan(
            programme: .with([.named("a")], [.counting("m")]),
            returns: Self.returns(
                ["a": counts([22, 21, 22, 23, 22, 22, 21, 22, 23, 22])], breakdowns: ["a": [breakdown]]))
        #expect(plan.lost.isEmpty)
    }

    @Test func `what cannot be put together is not`() {
        var latest = Measure.counting("m")
        latest.aggregate = .latest
        let plan = PublicationPlan(
            programme: .with([.named("a")], [latest]), returns: Self.returns(["a": counts([22, 31, 28])]))
        #expect(plan.total(of: latest, at: nil, over: MonthSpan(quarterOf: Self.january)) == nil)
        #expect(plan.total(of: latest, at: nil, over: MonthSpan(Self.january))?.figure.value == .count(20))
        let odd = MonthSpan(Self.january, through: Self.january.next)
        #expect(plan.total(of: .counting("m"), at: nil, over: odd)?.figure.value == nil, "nobody weighed it")
    }

    @Test func `a year begins in April`() {
        let month = YearMonth(year: 2026, month: 2)!
        #expect(MonthSpan(yearTo: month).iso == "2025-04/2026-02")
        #expect(MonthSpan(yearTo: YearMonth(year: 2026, month: 4)!).iso == "2026-04")
        #expect(MonthSpan(quarterOf: month).iso == "2026-01/2026-03")
        #expect(MonthSpan("2025-04/2026-02") == MonthSpan(yearTo: month))
        #expect(MonthSpan("2026-02/2025-04") == nil)
    }

    @Test func `what is hidden does not hang on the order in which things were written down`() {
        let numbers: [String: [Double]] = [
            "a": [22, 31, 5, 9], "b": [3, 2, 6, 12], "c": [19, 8, 1, 30], "d": [7, 7, 11, 2],
        ]
        let settings = DisclosureSettings(suppressBelow: 8, roundTo: 1)
        let measures = [Measure.counting("m"), .counting("n", partOf: "m")]
        let values = numbers.mapValues { months in
            months.map { [ReturnValue(measure: "m", value: $0), ReturnValue(measure: "n", value: ($0 / 3).rounded())] }
        }
        func plan(_ sites: [String], _ measures: [Measure]) -> PublicationPlan {
            PublicationPlan(
                programme: .with(sites.map(Site.named), measures, disclosure: settings), returns: Self.returns(values))
        }
        let one = plan(["a", "b", "c", "d"], measures)
        let other = plan(["d", "b", "a", "c"], measures.reversed())
        #expect(!one.takenBack.isEmpty)
        #expect(one.takenBack == other.takenBack)
        #expect(one.lost == other.lost)
    }

    @Test func `what was hidden for others’ sake stays hidden, and what is recorded is not recorded again`() {
        let settings = DisclosureSettings(suppressBelow: 8, roundTo: 1)
        let programme = Programme.with(["a", "b", "c"].map(Site.named), [.counting("m")], disclosure: settings)
        let returns = Self.returns(["a": counts([22]), "b": counts([3]), "c": counts([19])])
        let first = PublicationPlan(programme: programme, returns: returns)
        let day = CalendarDate(year: 2025, month: 3, day: 1)!
        let record = first.record(on: day, after: [])
        #expect(record.figures.map(\.value).contains(22))
        #expect(!record.figures.map(\.value).contains(3))
        let second = PublicationPlan(programme: programme, returns: returns, earlier: [record])
        #expect(second.takenBack == first.takenBack)
        #expect(second.lost.isEmpty)
        #expect(second.unexplained.isEmpty)
        #expect(second.record(on: day, after: [record]).figures.isEmpty)
    }

    // MARK: Totals of rows, twelve months, all sites

    private func reasons(_ rows: [(String, Double)]) -> [Breakdown] {
        [Breakdown(measure: "m", by: "Reason", rows: rows.map { BreakdownRow(label: $0.0, value: $0.1) })]
    }

    @Test func `rows of a quarter come from all sites, largest first, and hidden ones by name`() {
        let plan = PublicationPlan(
            programme: .with([.named("a"), .named("b")], [.counting("m")]),
            returns: Self.returns(
                ["a": counts([60, 60, 60]), "b": counts([50, 50, 50])],
                breakdowns: [
                    "a": reasons([("not now", 12), ("zoo", 1), ("busy", 30), ("ill", 2)]),
                    "b": reasons([("not now", 21), ("busy", 11)]),
                ]))
        let measure = plan.programme.measures[0]
        let quarter = MonthSpan(quarterOf: Self.january)
        let all = plan.rowTotals(of: measure, by: "Reason", at: nil, over: quarter)
        #expect(all.map(\.label) == ["busy", "not now", "ill", "zoo"])
        #expect(all.map(\.total.figure.value) == [.count(40), .count(35), .hidden, .hidden])
        #expect(
            plan.rowTotals(of: measure, by: "Reason", at: "b", over: quarter).map(\.label) == ["not now", "busy"])
        #expect(
            plan.rowTotals(of: measure, by: "Reason", at: nil, over: MonthSpan(yearTo: Self.january)).isEmpty,
            "what has not been weighed is not given")
    }

    @Test func `twelve months are published of all sites and of no one site`() {
        let plan = plan(["a": Array(repeating: 20, count: 14), "b": Array(repeating: 30, count: 14)])
        let measure = plan.programme.measures[0]
        let year = MonthSpan(twelveMonthsTo: Self.january.earlier(by: -13))
        #expect(plan.total(of: measure, at: nil, over: year)?.figure.value == .count(600))
        #expect(plan.total(of: measure, at: "a", over: year) == nil)
        #expect(MonthSpan.published(of: plan.returns.months).count { $0.isTwelveMonths && !$0.isYearSoFar } == 3)
    }

    @Test func `months of all sites make a series, in which a sum that lacks a site is no fall`() throws {
        var b = counts(Array(repeating: 30, count: 10))
        b[4] = []
        let plan = PublicationPlan(
            programme: .with([.named("a"), .named("b")], [.counting("m")]),
            returns: Self.returns(["a": counts([20, 22, 19, 21, 20, 22, 20, 19, 21, 20]), "b": b]))
        let series = try #require(plan.series(of: plan.programme.measures[0]))
        #expect(series.months.map(\.figure.canBePlotted).filter { !$0 }.count == 1)
        #expect(series.months[4].figure.cautions == [.incomplete])
        guard case .control(let chart) = series.chart else {
            Issue.record("there are no limits")
            return
        }
        #expect(chart.points.count == 9)
        #expect(chart.point(at: 4) == nil)
    }

    @Test func `limits of all sites begin anew where a site opens`() throws {
        var late = Site.named("b")
        late.openedOn = CalendarDate(year: 2025, month: 9, day: 1)!
        let plan = PublicationPlan(
            programme: .with([.named("a"), late], [.counting("m")]),
            returns: Self.returns([
                "a": counts(Array(repeating: 20, count: 20)),
                "b": Array(repeating: [], count: 8) + counts(Array(repeating: 30, count: 12)),
            ]))
        let series = try #require(plan.series(of: plan.programme.measures[0]))
        guard case .control(let chart) = series.chart else {
            Issue.record("there are no limits")
            return
        }
        #expect(chart.stretches.map(\.limits.mean) == [20, 50])
    }

    @Test func `what is hidden does not hang on the number of workers`() {
        let measures = (0..<6).map { Measure.counting("m\($0)") }
        let values = ["a", "b", "c"].enumerated().map { place, site in
            (
                site,
                (0..<6).map { month in
                    measures.enumerated().map { number, measure in
                        ReturnValue(measure: measure.id, value: Double((place * 7 + month * 5 + number * 3) % 23))
                    }
                }
            )
        }
        let returns = Self.returns(Dictionary(uniqueKeysWithValues: values))
        let programme = Programme.with(
            ["a", "b", "c"].map(Site.named), measures, disclosure: DisclosureSettings(suppressBelow: 8, roundTo: 1))
        let alone = PublicationPlan(programme: programme, returns: returns)
        let together = PublicationPlan(programme: programme, returns: returns, jobs: 4)
        #expect(!alone.takenBack.isEmpty)
        #expect(alone.takenBack == together.takenBack)
        #expect(alone.lost == together.lost)
    }
}
