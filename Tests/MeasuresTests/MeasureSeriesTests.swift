import CareRecords
import Disclosure
import Measures
import Testing

@Suite struct MeasureSeriesTests {
    private func series(
        _ values: [ReturnValue?], _ measure: Measure, from first: YearMonth = YearMonth(year: 2025, month: 1)!,
        charts: ChartSettings = ChartSettings()
    ) -> MeasureSeries {
        var month = first
        var returns: [ProgrammeReturn] = []
        for value in values {
            if let value {
                returns.append(
                    ProgrammeReturn(
                        site: "here", period: month, submittedBy: "A", submittedOn: month.lastDay.adding(days: 5),
                        values: [value]))
            }
            month = month.next
        }
        let site = Site(
            id: "here", name: LocalText("Here"), summary: LocalText("A site."),
            openedOn: CalendarDate(year: 2020, month: 1, day: 1)!, telephone: PhoneNumber("01632 960001")!,
            hours: LocalText("Always"))
        var programme = Programme.with([site], [measure])
        programme.charts = charts
        return PublicationPlan(programme: programme, returns: ReturnsBySite(returns)).series(of: measure, at: site)
    }

    private func measure(_ how: MeasureKind, people: Bool, since: [CalendarDate] = []) -> Measure {
        Measure(
            id: "m", title: LocalText("M"), unit: .count, how: how, countsPeople: people, better: .higher,
            aggregate: .sum, range: ValidRange(min: 0, max: 500),
            definitions: since.map { MeasureDefinition(since: $0, text: LocalText("D")) })
    }

    private func counts(_ numbers: [Double?]) -> [ReturnValue?] {
        numbers.map { $0.map { ReturnValue(measure: "m", value: $0) } }
    }

    @Test func limitsComeFromTrueValuesAndNotFromRoundedOnes() {
        let series = series(counts([21, 24, 29, 19, 26, 31, 21, 24, 30]), measure(.count, people: true))
        guard case .control(let chart) = series.chart else {
            Issue.record("there are no limits")
            return
        }
        #expect(series.months[0].figure.value == .count(20))
        #expect(abs(chart.stretches[0].limits.mean - 25) < 1e-9)
    }

    @Test func oneHiddenMonthTakesTheLimitsAway() {
        let series = series(counts([21, 22, 5, 22, 21, 22, 23, 22, 21]), measure(.count, people: true))
        guard case .line(.hidden) = series.chart else {
            Issue.record("limits were worked out from a hidden number")
            return
        }
        #expect(series.months[2].figure.value == .hidden)
    }

    @Test func limitsThatRoundedFiguresWouldContradictAreNotShown() {
        // True values wander by a few; rounded to the nearest 5, the sixth falls far below the limits.
        let series = series(counts([23, 24, 23, 24, 23, 22, 23, 24, 23, 24]), measure(.count, people: true))
        guard case .line(.rounded) = series.chart else {
            Issue.record("a mark would lie outside the limits and be called usual")
            return
        }
    }

    @Test func aFewMonthsHaveNoLimits() {
        guard case .line(.few) = series(counts([21, nil, 22]), measure(.count, people: false)).chart else {
            Issue.record("limits were worked out from two points")
            return
        }
    }

    @Test func whatCannotBeRightIsNotPlotted() {
        let series = series(
            counts([20, 21, 22, 900, 21, 22, 23, 22, 21, 20]), measure(.count, people: false))
        guard case .control(let chart) = series.chart else {
            Issue.record("there are no limits")
            return
        }
        #expect(chart.point(at: 3) == nil)
        #expect(chart.points.count == 9)
    }

    @Test func aChangedDefinitionBeginsAnew() {
        let june = CalendarDate(year: 2025, month: 6, day: 1)!
        let series = series(
            counts([10, 11, 10, 11, 10, 30, 31, 30, 31, 30]),
            measure(.count, people: false, since: [CalendarDate(year: 2024, month: 1, day: 1)!, june]))
        guard case .control(let chart) = series.chart else {
            Issue.record("there are no limits")
            return
        }
        #expect(chart.stretches.map(\.points) == [0..<5, 5..<10])
        #expect(chart.limits(at: 4)?.mean == 10, "rounded as it is written: 10.4")
        #expect(chart.limits(at: 5)?.mean == 30)
        #expect(chart.points.allSatisfy { $0.signal == nil })
    }

    @Test(arguments: [
        ([0.0, 4, 9.7], 0.0, 10.0, 2.0), ([62, 90], 0, 100, 20), ([-3, 4], -4, 4, 2), ([0.2, 0.4], 0, 0.4, 0.1),
        ([], 0, 1, 0.2), ([1200, 1840], 0, 2000, 500),
    ])
    func scalesEndOnRoundNumbers(values: [Double], lowest: Double, highest: Double, step: Double) {
        let scale = ChartScale(holding: values)
        #expect(abs(scale.lowest - lowest) < 1e-9 && abs(scale.highest - highest) < 1e-9)
        #expect(abs(scale.step - step) < 1e-9)
        #expect(scale.place(of: lowest) == 0 && scale.place(of: highest) == 1000)
        #expect(scale.ticks.count <= 7)
    }

    @Test func aScaleOfPercentagesEndsAtAHundred() {
        #expect(ChartScale(holding: [85, 104], within: 0...100).highest == 104)
        #expect(ChartScale(holding: [85, 97], within: 0...100).highest == 100)
    }

    // MARK: What a programme says of its charts

    private func event(_ month: Int, site: String? = nil, measures: [String] = [], recalculate: Bool = false)
        -> ChartEvent
    {
        ChartEvent(
            month: YearMonth(year: 2025, month: month)!, site: site, measures: measures, text: LocalText("We moved."),
            recalculate: recalculate)
    }

    @Test func eventsAreMarkedWhereTheyConcernTheChart() {
        let values = counts(Array(repeating: 20, count: 10))
        let events = [
            event(9), event(3, site: "here", measures: ["m"]), event(4, site: "there"), event(5, measures: ["other"]),
        ]
        let series = series(values, measure(.count, people: false), charts: ChartSettings(events: events))
        #expect(series.events.map(\.index) == [2, 8])
    }

    @Test func limitsAreWorkedOutAnewOnlyWhereAnEventSaysSo() throws {
        let values = counts([10, 11, 10, 11, 10, 30, 31, 30, 31, 30])
        func limits(_ event: ChartEvent) throws -> [Double] {
            let series = series(values, measure(.count, people: false), charts: ChartSettings(events: [event]))
            guard case .control(let chart) = series.chart else { return [] }
            #expect(!series.isBroken(before: 5), "the measure means what it did")
            return chart.stretches.map(\.limits.mean)
        }
        #expect(try limits(event(6)).count == 1)
        #expect(try limits(event(6, recalculate: true)) == [10, 30])
    }

    @Test func aProgrammeMayTakeAllMovingRanges() {
        let values = counts([10, 12, 10, 12, 10, 60, 10, 12, 10, 12])
        func upper(_ rule: MovingRangeRule) -> Double? {
            let series = series(values, measure(.mean, people: false), charts: ChartSettings(movingRanges: rule))
            guard case .control(let chart) = series.chart else { return nil }
            return chart.stretches.first?.limits.upper
        }
        #expect((upper(.screened) ?? .infinity) < (upper(.all) ?? 0))
    }

    @Test func theLineIsBrokenWhereAMeasureMeansSomethingElse() {
        let june = CalendarDate(year: 2025, month: 6, day: 1)!
        let series = series(counts(Array(repeating: 20, count: 10)), measure(.count, people: false, since: [june]))
        #expect(series.months.indices.filter(series.isBroken) == [5])
    }
}
