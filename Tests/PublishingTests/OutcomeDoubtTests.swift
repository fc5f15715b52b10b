import CareRecords
import Content
import Measures
import Testing

@testable import Publishing

/// People whose plans are in doubt are counted in no outcome.
struct OutcomeDoubtTests {
    @Test func `what two plans of one id had added is taken out again`() throws {
        let bench = try Bench()
        bench.folder("content")
        bench.folder("content/plans")
        for (file, id, score) in [("a", "mv-1", 20), ("b", "mv-2", 22), ("c", "mv-1", 30)] {
            try bench.put(
                """
                {"kind": "care-plan", "version": 1, "id": "\(id)", "person": {"name": {"full": "Ada Example"}},
                 "writtenOn": "2026-09-01", "revision": 1, "measures": [
                   {"tool": "swemwbs", "on": "2026-01-01", "score": \(score)},
                   {"tool": "swemwbs", "on": "2026-06-01", "score": 25}]}
                """, at: "content/plans/\(file).json")
        }
        let programme = Programme(
            name: LocalText("P"), county: "C", summary: LocalText("S"), telephone: PhoneNumber("01632 960001")!,
            hours: LocalText("H"), address: Address(lines: ["1"]), reviewWithinWeeks: 12,
            contactEveryDays: ContactIntervals(red: 1, amber: 2, green: 3), disclosure: DisclosureSettings())
        let asOf = CalendarDate(year: 2026, month: 10, day: 15)!
        let source = ContentSource(project: bench.path)
        let frame = OutcomeTally.Frame(of: programme, asOf: asOf)
        func tally(_ ids: Set<String>) -> OutcomeTally {
            var tally = OutcomeTally(frame)
            var reader = PlanReader(programme: programme, asOf: asOf)
            var raw = RawRecord()
            let feed = source.planFeed()
            while feed.next(into: &raw) {
                if let plan = reader.read(raw).plan, ids.contains(plan.id) { tally.add(plan) }
            }
            return tally
        }
        let subject = OutcomeTable.Subject(tool: "swemwbs", scale: "metric")
        var all = tally(["mv-1", "mv-2"])
        #expect(all.table(of: subject)?.total.paired == 3)
        all.remove(["mv-1"], reading: source.planFeed(), with: PlanReader(programme: programme, asOf: asOf))
        #expect(all.table(of: subject)?.total == tally(["mv-2"]).table(of: subject)?.total)
        #expect(all.table(of: subject)?.total.paired == 1)
    }

    /// Each worker brings its own tally; joined they are one.
    @Test func `what the workers counted is joined`() throws {
        let programme = Programme(
            name: LocalText("P"), county: "C", summary: LocalText("S"), telephone: PhoneNumber("01632 960001")!,
            hours: LocalText("H"), address: Address(lines: ["1"]), reviewWithinWeeks: 12,
            contactEveryDays: ContactIntervals(red: 1, amber: 2, green: 3), disclosure: DisclosureSettings())
        let day = CalendarDate(year: 2026, month: 1, day: 1)!
        let plan = CarePlan(
            id: "mv-1", person: Person(name: PersonName(given: "A", family: "B")), writtenOn: day,
            measures: [MeasureReading(tool: "cfs", on: day, score: 4)])
        let parts = (0..<3).map { _ in
            var harvest = Harvest()
            harvest.outcomes = OutcomeTally(OutcomeTally.Frame(of: programme, asOf: day))
            harvest.outcomes?.add(plan)
            return harvest
        }
        let joined = Harvest(joining: parts)
        let subject = OutcomeTable.Subject(tool: "cfs", scale: "frailty")
        #expect(joined.outcomes?.table(of: subject)?.total.single == 3)
    }
}
