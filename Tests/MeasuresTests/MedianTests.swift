import CareRecords
import Testing

@testable import Measures

/// When the median of a time may be published, and with how many people.
struct MedianTests {
    private static let wait = Measure(
        id: "wait", title: LocalText("wait"), unit: .days, how: .mean, countsPeople: true, better: .lower,
        aggregate: .pool, range: ValidRange(min: 0, max: 60))
    private static let joined = Measure.counting("joined")
    private let quarter = MonthSpan(quarterOf: YearMonth("2026-05")!)

    /// Returns of April to June: of each site what everyone took in each month.
    private func plan(_ sites: KeyValuePairs<String, [[Double]]>, sending: Bool = true) -> PublicationPlan {
        let returns = sites.flatMap { site, months in
            zip(["2026-04", "2026-05", "2026-06"], months).map { month, times in
                let mean = times.isEmpty ? nil : times.reduce(0, +) / Double(times.count)
                return ProgrammeReturn(
                    site: site, period: YearMonth(month)!, submittedBy: "A lead",
                    submittedOn: CalendarDate("2026-07-10")!,
                    values: [
                        ReturnValue(measure: "joined", value: Double(times.count)),
                        ReturnValue(
                            measure: "wait", value: mean, people: times.count, times: sending ? times : [],
                            missing: mean == nil),
                    ])
            }
        }
        return PublicationPlan(
            programme: .with(sites.map { .named($0.key) }, [Self.joined, Self.wait]), returns: ReturnsBySite(returns))
    }

    private func median(_ plan: PublicationPlan, at site: String? = nil) -> PublishedMedian? {
        plan.median(of: Self.wait, among: Self.joined, at: site, over: quarter)
    }

    private let many: [[Double]] = Array(repeating: [3, 9, 1, 4, 7, 21, 5, 2, 12, 6], count: 3)

    @Test func `it is the middle one, or half way between two, with how many people it rests on`() {
        #expect(median(plan(["east": many])) == PublishedMedian(value: .mean(5.5), size: .count(30)))
        let odd = plan(["east": [[3, 9, 1, 4, 7, 21, 5, 2, 12], [], []]])
        #expect(median(odd) == PublishedMedian(value: .mean(5), size: .count(10)))
    }

    @Test func `there is none of a month, of few people, or where single times were not sent in`() {
        let month = MonthSpan(quarter.last)
        #expect(plan(["east": many]).total(of: Self.wait, at: nil, over: month) != nil)
        #expect(plan(["east": many]).median(of: Self.wait, among: Self.joined, at: nil, over: month) == nil)
        #expect(median(plan(["east": [[1, 2], [5], [3, 4]]])) == .hidden)
        #expect(median(plan(["east": many], sending: false)) == .missing)
    }

    @Test func `times that say something else than the mean are not used`() {
        var one = ReturnValue(measure: "wait", value: 4, people: 3, times: [3, 4, 5])
        #expect(one.agreedTimes == [3, 4, 5])
        one.value = 4.2
        #expect(one.agreedTimes == nil)
        one.value = 4
        one.people = 4
        #expect(one.agreedTimes == nil)
    }

    @Test func `one hidden month hides it, and two with enough people do not`() {
        #expect(median(plan(["east": [many[0], many[1], [5, 6]]]), at: "east") == .hidden)
        #expect(median(plan(["east": [many[0], [1, 8, 9, 3], [5, 6, 2, 7, 30]]]), at: "east")?.value == .mean(6))
        #expect(median(plan(["east": [many[0], [1, 8, 9], [5, 6]]]), at: "east") == .hidden)
    }

    @Test func `one hidden site hides that of all, and two with enough people do not`() {
        let few: [[Double]] = [[5], [6, 4], [9]]
        let one = plan(["east": many, "west": many, "north": few])
        #expect(median(one) == .hidden && median(one, at: "north") == .hidden)
        #expect(median(one, at: "east")?.value == .mean(5.5))
        #expect(median(plan(["east": many, "west": few, "north": few]))?.value == .mean(5.5))
    }

    @Test func `a site that does not send single times is not in it`() {
        let returns = plan(["east": many, "west": many])
        let without = returns.returns.all(of: "west").map { one in
            var one = one
            for index in one.values.indices { one.values[index].times = [] }
            return one
        }
        let some = PublicationPlan(
            programme: returns.programme, returns: ReturnsBySite(returns.returns.all(of: "east") + without))
        #expect(median(some) == PublishedMedian(value: .mean(5.5), size: .count(30)))
        #expect(median(some, at: "west") == .missing)
    }

    @Test func `it is hidden where it fixes the times with the mean`() {
        // Six of eleven took ten days, so the others took none.
        #expect(([0, 0, 0, 0, 0, 10, 10, 10, 10, 10, 10] as [Double]).areFixed(byMedian: 10, within: nil))
        // Everyone else took as long as is possible.
        #expect(([10, 10, 10, 10, 60, 60, 60] as [Double]).areFixed(byMedian: 10, within: Self.wait.range))
        #expect(!([3, 9, 1, 4, 7, 21, 5, 2, 12, 6] as [Double]).areFixed(byMedian: 5.5, within: Self.wait.range))
        #expect(!([0, 0, 0, 0, 0, 0, 0, 0] as [Double]).areFixed(byMedian: 0, within: nil))
    }

    @Test func `it is hidden where its step is`() {
        var plan = plan(["east": many])
        let returns = plan.returns.all(of: "east").map { one in
            var one = one
            one.values[0].value = 1
            return one
        }
        plan = PublicationPlan(programme: plan.programme, returns: ReturnsBySite(returns))
        #expect(median(plan) == .hidden)
    }

    @Test func `what was hidden stays hidden, and what is no longer the same is hidden too`() throws {
        let day = CalendarDate("2026-07-15")!
        let first = plan(["east": many])
        var programme = first.programme
        programme.pathway = Pathway(
            title: LocalText("Steps"), steps: [PathwayStep(measure: "joined", wait: "wait")])
        let before = PublicationPlan(programme: programme, returns: first.returns)
        let record = before.record(on: day, after: [])
        let key = FigureKey(measure: "wait", site: nil, span: quarter, part: .median)
        let recorded = try #require(record.figures.first { FigureKey($0) == key })
        #expect(recorded.value == 5.5 && recorded.of == "median")
        let same = PublicationPlan(programme: programme, returns: first.returns, earlier: [record])
        #expect(median(same)?.value == .mean(5.5))
        var other = record
        other.figures = [PublishedRecord.Figure(key, 7)]
        #expect(median(PublicationPlan(programme: programme, returns: first.returns, earlier: [other])) == .hidden)
        other.figures = [PublishedRecord.Figure(key, nil)]
        #expect(median(PublicationPlan(programme: programme, returns: first.returns, earlier: [other])) == .hidden)
    }
}
