import CareRecords
import Disclosure
import Scoring
import Testing

@testable import Measures

struct PublishedOutcomesTests {
    private static let subject = OutcomeTable.Subject(tool: "swemwbs", scale: "metric")
    private static let asOf = CalendarDate(year: 2026, month: 10, day: 15)!

    private func programme(_ sites: [String], _ disclosure: DisclosureSettings = DisclosureSettings()) -> Programme {
        var programme = Programme.with(sites.map(Site.named), [], disclosure: disclosure)
        programme.outcomes = OutcomeSettings(
            source: .returns,
            subgroups: [
                Subgrouping(
                    id: "age", title: LocalText("Age"), by: .age,
                    groups: [
                        Subgroup(id: "young", title: LocalText("Younger"), to: 74),
                        Subgroup(id: "old", title: LocalText("Older"), from: 75),
                    ])
            ])
        return programme
    }

    private func counts(_ single: Int, _ improved: Int, _ unchanged: Int, _ declined: Int, spread: Double? = 3)
        -> OutcomeCounts
    {
        OutcomeCounts(
            single: single, improved: improved, unchanged: unchanged, declined: declined, meanFirst: 19,
            meanLatest: 20.5,
            spread: spread)
    }

    private func plan(
        _ counts: [String: OutcomeCounts], groups: [String: [GroupOutcome]] = [:],
        _ disclosure: DisclosureSettings = DisclosureSettings(), month: Int = 9, earlier: [PublishedRecord] = []
    ) -> PublicationPlan {
        let programme = programme(counts.keys.sorted(), disclosure)
        let period = YearMonth(year: 2026, month: month)!
        let returns = counts.map { site, counts in
            ProgrammeReturn(
                site: site, period: period, submittedBy: "A", submittedOn: period.lastDay,
                outcomes: [
                    ReturnedOutcome(tool: "swemwbs", scale: "metric", all: counts, groups: groups[site] ?? [])
                ])
        }
        let tally = OutcomeTally(OutcomeTally.Frame(of: programme, asOf: Self.asOf), of: returns)
        return PublicationPlan(
            programme: programme, returns: ReturnsBySite(returns), outcomes: tally, earlier: earlier)
    }

    private func table(_ plan: PublicationPlan, by split: OutcomeTable.Split = .site) throws -> PublishedOutcomeTable {
        let quarter = try #require(plan.outcomeQuarters.last)
        return try #require(plan.outcomeTable(of: Self.subject, in: quarter, by: split))
    }

    @Test func `counts are rounded and small ones hidden, and nobody is nought`() throws {
        let table = try table(plan(["a": counts(12, 21, 33, 3), "b": counts(10, 18, 22, 0)]))
        #expect(table.rows.map(\.scored) == [.count(70), .count(50)])
        #expect(table.rows[0].courses == [.improved: .count(20), .unchanged: .count(35), .declined: .hidden])
        #expect(table.rows[1].courses[.declined] == .count(0))
        #expect(table.total.paired == .count(95))
        #expect(table.total.meanChange == .mean(1.5))
    }

    @Test func `a hidden row does not come out of the total`() throws {
        let exact = DisclosureSettings(suppressBelow: 8, roundTo: 1)
        let table = try table(plan(["a": counts(12, 21, 33, 9), "b": counts(0, 3, 0, 0)], exact))
        #expect(table.rows[1].scored == .hidden)
        #expect(table.total.scored == .count(78), "the total is worth more than a part of it")
        #expect(table.rows[0].scored == .hidden, "78 less 75 is 3")
    }

    @Test func `a share says no more than its two counts as published`() throws {
        let table = try table(plan(["a": counts(12, 21, 33, 9)]))
        let share = try #require(table.total.share(of: .improved))
        #expect(share.value == 20.0 / 65.0)
        #expect(share.low < share.value && share.value < share.high)
    }

    @Test func `a quarter that is not over is not told`() {
        #expect(plan(["a": counts(12, 21, 33, 9)], month: 12).outcomeQuarters.isEmpty)
    }

    @Test func `whoever is in no group is counted beside the groups`() throws {
        let table = try table(
            plan(
                ["a": counts(12, 40, 30, 20)],
                groups: [
                    "a": [
                        GroupOutcome(by: "age", group: "young", counts: counts(0, 10, 10, 10)),
                        GroupOutcome(by: "age", group: "old", counts: counts(2, 20, 10, 10)),
                    ]
                ]), by: .group("age"))
        #expect(table.rows.map(\.id) == ["young", "old", nil])
        #expect(table.rows[2].courses[.improved] == .count(10))
        #expect(table.rows[2].scored == .count(30), "10 with one score; 10 better, 10 about the same and none worse")
    }

    // MARK: Intervals

    @Test func `an interval of a mean is given where it tells nothing of what is hidden`() throws {
        // Of 57 people 3 are worse, which is hidden; their spread is as large if it were 7.
        #expect(try table(plan(["a": counts(12, 21, 33, 3)])).total.interval != nil)
        // Nobody can have changed by more than 2.87 with so small a spread.
        #expect(try table(plan(["a": counts(12, 1, 55, 1, spread: 0.2)])).total.interval == nil)
    }

    @Test func `no row has an interval where the mean of another is hidden`() throws {
        let table = try table(plan(["a": counts(12, 21, 33, 9), "b": counts(0, 2, 3, 0), "c": counts(9, 20, 30, 8)]))
        #expect(table.rows[1].meanChange == .hidden)
        #expect(table.rows.allSatisfy { $0.interval == nil })
        #expect(table.total.interval != nil)
    }

    // MARK: Before

    @Test func `what was hidden when it was published stays hidden`() throws {
        let first = plan(["a": counts(12, 6, 33, 9)])
        let record = first.record(on: Self.asOf, after: [])
        let shown = Dictionary(grouping: record.figures.filter { $0.of != nil }, by: \.of)
        #expect(
            shown["improved"]?.contains { $0.value == nil && $0.measure == "swemwbs" && $0.scale == "metric" } == true)
        #expect(shown["people"]?.first?.value == 60)
        let second = plan(["a": counts(12, 9, 33, 9)], earlier: [record])
        #expect(try table(second).total.courses[.improved] == .hidden)
        #expect(try table(plan(["a": counts(12, 9, 33, 9)])).total.courses[.improved] == .count(10))
    }
}
