import CareRecords
import Testing

@testable import Measures

/// What a pathway shows comes from what is published, and a share from nothing else.
struct PathwayFiguresTests {
    private static let wait = Measure(
        id: "wait", title: LocalText("wait"), unit: .days, how: .mean, countsPeople: true, better: .lower,
        aggregate: .pool)

    private let pathway = Pathway(
        title: LocalText("Pathway"),
        steps: [PathwayStep(measure: "referred"), PathwayStep(measure: "joined", wait: "wait")],
        left: [PathwayLeaving(after: "referred", measure: "declined", by: "Reason")])

    private let quarter = MonthSpan(quarterOf: YearMonth("2026-05")!)

    /// Returns of April to June with these numbers in each month.
    private func plan(referred: Int, joined: Int, declined: Int, reasons: [(String, Int)] = []) -> PublicationPlan {
        let programme = Programme.with(
            [.named("east")],
            [.counting("referred"), .counting("joined"), .counting("declined", partOf: "referred"), Self.wait])
        let returns = ["2026-04", "2026-05", "2026-06"].map { month in
            ProgrammeReturn(
                site: "east", period: YearMonth(month)!, submittedBy: "A lead",
                submittedOn: CalendarDate("2026-07-10")!,
                values: [
                    ReturnValue(measure: "referred", value: Double(referred)),
                    ReturnValue(measure: "joined", value: Double(joined)),
                    ReturnValue(measure: "declined", value: Double(declined)),
                    ReturnValue(measure: "wait", value: 8.25, people: joined),
                ],
                breakdowns: [
                    Breakdown(
                        measure: "declined", by: "Reason",
                        rows: reasons.map { BreakdownRow(label: $0.0, value: Double($0.1)) })
                ])
        }
        return PublicationPlan(programme: programme, returns: ReturnsBySite(returns))
    }

    private func figures(_ plan: PublicationPlan) -> PathwayFigures {
        PathwayFigures(of: pathway, at: nil, over: quarter, in: plan)
    }

    @Test func `shares are worked out from counts as they are published`() throws {
        // 123 and 78 in the quarter: shown as 125 and 80.
        let figures = figures(plan(referred: 41, joined: 26, declined: 11))
        #expect(figures.steps.map(\.total?.figure.value) == [.count(125), .count(80)])
        #expect(figures.steps.map(\.share) == [.percent(100), .per100(64)])
        #expect(figures.steps[1].wait?.total?.figure.value.number == 8.3)
        #expect(!figures.isEmpty)
    }

    @Test func `a percentage stands only where some of the same people are counted`() throws {
        let left = try #require(figures(plan(referred: 41, joined: 26, declined: 11)).left.first)
        #expect(left.total?.figure.value == .count(35))
        #expect(left.share == .percent(28))
        #expect(left.percentOf?.percent == 28 && left.percentOf?.whole.id == "referred")
    }

    @Test func `whatever is hidden hides the share with it`() throws {
        let hidden = figures(plan(referred: 2, joined: 26, declined: 1))
        #expect(hidden.steps[0].total?.figure.value == .hidden)
        #expect(hidden.steps.map(\.share) == [nil, nil])
        #expect(hidden.left.first?.percentOf == nil)
        #expect(!hidden.isEmpty)
        #expect(figures(plan(referred: 1, joined: 1, declined: 0)).isEmpty)
    }

    @Test func `reasons come with the largest number first`() throws {
        let left = try #require(
            figures(plan(referred: 60, joined: 26, declined: 24, reasons: [("b", 9), ("a", 14), ("c", 1)])).left.first)
        #expect(left.reasons.map(\.label) == ["a", "b", "c"])
        #expect(left.reasons.map(\.total.figure.value).first == .count(40))
        #expect(left.reasons.last?.total.figure.value == .hidden)
    }

    @Test func `there is a page for whole quarters alone`() {
        let plan = plan(referred: 41, joined: 26, declined: 11)
        #expect(plan.quarters == [quarter])
        let short = PublicationPlan(
            programme: plan.programme,
            returns: ReturnsBySite(plan.returns.all(of: "east").dropLast()))
        #expect(short.quarters == [])
    }
}
