import CareRecords
import Measures
import Scoring
import Testing

/// Before and after, counted plan by plan.
struct OutcomeTallyTests {
    private static let phone = PhoneNumber("01632 960001")!
    private static let asOf = CalendarDate(year: 2026, month: 10, day: 15)!

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day)!
    }

    private static let programme: Programme = {
        func site(_ id: String) -> Site {
            Site(
                id: id, name: LocalText(id), summary: LocalText("A site."), openedOn: day(2020, 1, 1), telephone: phone,
                hours: LocalText("Always"))
        }
        let ages = Subgrouping(
            id: "age", title: LocalText("Age"), by: .age,
            groups: [
                Subgroup(id: "younger", title: LocalText("Under 75"), to: 74),
                Subgroup(id: "older", title: LocalText("75 and over"), from: 75),
            ])
        let sexes = Subgrouping(
            id: "sex", title: LocalText("Sex"), by: .sex,
            groups: [Subgroup(id: "women", title: LocalText("Women"), values: ["Female", "F"])])
        return Programme(
            name: LocalText("P"), county: "C", summary: LocalText("S"), telephone: phone, hours: LocalText("H"),
            address: Address(lines: ["1"]), reviewWithinWeeks: 12,
            contactEveryDays: ContactIntervals(red: 1, amber: 2, green: 3), sites: [site("east"), site("west")],
            outcomes: OutcomeSettings(subgroups: [ages, sexes]), disclosure: DisclosureSettings())
    }()

    private static let frame = OutcomeTally.Frame(of: programme, asOf: asOf)
    private static let wellbeing = OutcomeTable.Subject(tool: "swemwbs", scale: "metric")

    private static func plan(
        _ readings: [(CalendarDate?, Double)], site: String? = "east", born: CalendarDate? = day(1950, 6, 1),
        sex: String? = nil, tool: String = "swemwbs", restriction: Restriction? = nil
    ) -> CarePlan {
        CarePlan(
            id: "p", person: Person(name: PersonName(given: "A", family: "B"), birthDate: born, sex: sex), site: site,
            writtenOn: day(2026, 9, 1),
            measures: readings.map { MeasureReading(tool: tool, on: $0.0, score: $0.1, restriction: restriction) })
    }

    private static func tally(_ plans: [CarePlan]) -> OutcomeTally {
        var tally = OutcomeTally(frame)
        for plan in plans { tally.add(plan) }
        return tally
    }

    /// Three people: 19.98 to 23.21 (better), 22.35 to 18.59 (worse), 20.73 to 21.54 (neither).
    private static let three = [
        plan([(day(2026, 1, 10), 22), (day(2026, 7, 10), 26)], sex: "female"),
        plan([(day(2026, 2, 10), 25), (day(2026, 8, 10), 20)], site: "west", born: day(1951, 2, 11)),
        plan([(day(2026, 1, 10), 23), (day(2026, 4, 10), 24)], site: "nowhere", born: nil),
    ]

    @Test func `people are judged by the threshold, each converted before the mean is taken`() throws {
        let total = try #require(Self.tally(Self.three).table(of: Self.wellbeing)).total
        #expect([total.people, total.single, total.paired, total.judged] == [3, 0, 3, 3])
        #expect([total.improved, total.unchanged, total.declined, total.mixed] == [1, 1, 1, 0])
        #expect(total.firstSum == 1998 + 2235 + 2073)
        #expect(total.changeSum == 323 - 376 + 81)
        let change = try #require(total.meanChange)
        // By hand: mean 0.0933, standard deviation 3.5497, over the root of 3, times 4.303.
        #expect(abs(change.value - 0.28 / 3) < 1e-9)
        #expect(abs(change.low - (0.28 / 3 - 8.8186)) < 1e-3)
        #expect(abs(change.high - (0.28 / 3 + 8.8186)) < 1e-3)
        #expect(try abs(#require(total.meanDays) - Double(181 + 181 + 90) / 3) < 1e-9)
    }

    /// Wilson’s interval of 1 in 3, as published tables have it: 6.1% to 79.2%.
    @Test func `a share has its interval`() throws {
        let total = try #require(Self.tally(Self.three).table(of: Self.wellbeing)).total
        let share = try #require(total.share(of: .improved))
        #expect(abs(share.value - 1.0 / 3) < 1e-9)
        #expect(abs(share.low - 0.0615) < 1e-3 && abs(share.high - 0.7923) < 1e-3)
        #expect(try #require(total.share(of: .mixed)).low == 0)
        #expect(OutcomeCell().share(of: .improved) == nil && OutcomeCell().meanChange == nil)
    }

    @Test func `rows are the programme’s sites in its order, and those of none at the end`() throws {
        let table = try #require(Self.tally(Self.three).table(of: Self.wellbeing))
        #expect(table.rows.map(\.id) == ["east", "west", nil])
        #expect(table.rows.map(\.cell.paired) == [1, 1, 1])
        let known = try #require(Self.tally([Self.three[0]]).table(of: Self.wellbeing))
        #expect(known.rows.map(\.id) == ["east", "west"])
        #expect(known.rows.map(\.cell.people) == [1, 0])
    }

    @Test func `every split of a period has the same total`() throws {
        let tally = Self.tally(Self.three + [Self.plan([(Self.day(2026, 5, 5), 30)])])
        for quarter in [nil] + tally.quarters.map(Optional.some) {
            let bySite = try #require(tally.table(of: Self.wellbeing, in: quarter)).total
            for split in tally.splits {
                let table = try #require(tally.table(of: Self.wellbeing, in: quarter, by: split))
                #expect(table.total == bySite)
                #expect(table.total.people == table.rows.reduce(0) { $0 + $1.cell.people })
            }
        }
    }

    /// The age on the day of the first score: of someone who is 75 a day later, 74.
    @Test func `groups go by the day of the first score and by what is declared`() throws {
        let tally = Self.tally(Self.three)
        let ages = try #require(tally.table(of: Self.wellbeing, by: .group("age")))
        #expect(ages.rows.map(\.id) == ["younger", "older", nil])
        #expect(ages.rows.map(\.cell.paired) == [1, 1, 1])
        let sexes = try #require(tally.table(of: Self.wellbeing, by: .group("sex")))
        #expect(sexes.rows.map(\.id) == ["women", nil])
        #expect(sexes.rows.map(\.cell.paired) == [1, 2])
        #expect(tally.table(of: Self.wellbeing, by: .group("height")) == nil)
    }

    @Test func `a quarter compares its last score with the first there ever was`() throws {
        let scores: [(CalendarDate?, Double)] = [
            (Self.day(2025, 11, 3), 20), (Self.day(2026, 1, 5), 22), (Self.day(2026, 3, 31), 24),
            (Self.day(2026, 4, 1), 21),
        ]
        let tally = Self.tally([Self.plan(scores.reversed())])
        #expect(tally.quarters.map(\.span.first.iso) == ["2025-10", "2026-01", "2026-04"])
        let cells = try tally.quarters.map { try #require(tally.table(of: Self.wellbeing, in: $0)).total }
        #expect(cells.map(\.single) == [1, 0, 0])
        #expect(cells.map(\.paired) == [0, 1, 1])
        #expect(cells.map(\.changeSum) == [0, 2154 - 1859, 1925 - 1859])
        let all = try #require(tally.table(of: Self.wellbeing)).total
        #expect(all.changeSum == 1925 - 1859 && all.people == 1)
    }

    @Test func `scores from before the first day that counts are not counted`() throws {
        var programme = Self.programme
        programme.outcomes.from = Self.day(2026, 1, 1)
        var tally = OutcomeTally(OutcomeTally.Frame(of: programme, asOf: Self.asOf))
        tally.add(
            Self.plan([(Self.day(2015, 3, 1), 10), (Self.day(2026, 1, 1), 22), (Self.day(2026, 7, 10), 26)]))
        tally.add(Self.plan([(Self.day(2025, 12, 31), 10)]))
        let total = try #require(tally.table(of: Self.wellbeing)).total
        #expect([total.people, total.paired, total.changeSum] == [1, 1, 323])
    }

    @Test func `what nobody can place in time, or may not be counted, is not counted`() {
        let future = Self.plan([(Self.day(2026, 10, 16), 22), (nil, 23)])
        let kept = Self.plan(
            [(Self.day(2026, 1, 1), 22)], restriction: Restriction(from: [.public], reason: .personAsked))
        #expect(Self.tally([future, kept]).subjects == [])
        let other = Self.plan([(Self.day(2026, 1, 1), 22)], restriction: Restriction(from: [.gp], reason: .personAsked))
        #expect(Self.tally([other]).subjects == [Self.wellbeing])
    }

    @Test func `people who have died are counted`() throws {
        var plan = Self.three[0]
        plan.person.deceasedOn = Self.day(2026, 8, 1)
        #expect(try #require(Self.tally([plan]).table(of: Self.wellbeing)).total.paired == 1)
    }

    @Test func `a tool without a threshold has pairs and no judgement`() throws {
        let plan = Self.plan([(Self.day(2026, 1, 1), 5), (Self.day(2026, 2, 1), 6)], tool: "cfs")
        let total = try #require(
            Self.tally([plan]).table(of: OutcomeTable.Subject(tool: "cfs", scale: "frailty"))
        ).total
        #expect([total.paired, total.judged, total.changeSum] == [1, 0, 100])
        #expect(total.meanChange == nil, "one pair has no interval")
        let two = try #require(
            Self.tally([plan, plan]).table(of: OutcomeTable.Subject(tool: "cfs", scale: "frailty"))
        ).total
        #expect(two.meanChange == nil, "an interval of no width would look like certainty")
        #expect(two.meanFirst == 5 && two.meanLatest == 6)
    }

    @Test func `a profile is judged and has no mean`() throws {
        var plan = Self.plan([])
        plan.measures = [[2, 1, 1, 4, 3], [1, 1, 1, 4, 3]].enumerated().map {
            MeasureReading(tool: "eq-5d-5l", on: Self.day(2026, 1 + $0.offset, 1), items: $0.element)
        }
        let total = try #require(
            Self.tally([plan, plan]).table(of: OutcomeTable.Subject(tool: "eq-5d-5l", scale: "profile"))
        ).total
        #expect([total.paired, total.improved, total.numbered] == [2, 2, 0])
        #expect(total.meanChange == nil && total.meanFirst == nil && total.meanLatest == nil)
        // Each item by itself is told, the lower the better.
        let tally = Self.tally([plan, plan])
        let ids = ["mobility", "self-care", "usual-activities", "pain", "anxiety"]
        #expect(tally.subjects.map(\.item) == [nil] + ids)
        func item(_ id: String) throws -> OutcomeCell {
            try #require(
                tally.table(of: OutcomeTable.Subject(tool: "eq-5d-5l", scale: "profile", item: id))
            ).total
        }
        let mobility = try item("mobility")
        #expect([mobility.paired, mobility.improved, mobility.numbered, mobility.changeSum] == [2, 2, 2, -200])
        let pain = try item("pain")
        #expect([pain.unchanged, pain.firstSum, pain.changeSum] == [2, 800, 0])
        #expect(tally.table(of: OutcomeTable.Subject(tool: "eq-5d-5l", scale: "profile", item: "hearing")) == nil)
    }

    /// However the plans are dealt out and in whatever order the workers are done.
    @Test func `tallies come to the same however the work was shared`() throws {
        var plans: [CarePlan] = []
        for number in 0..<500 {
            let first = Self.day(2024, 1, 1).adding(days: (number * 37) % 700)
            let sites = ["east", "west", "elsewhere"]
            plans.append(
                Self.plan(
                    [(first, Double(7 + number % 29)), (first.adding(days: number % 3 * 60), Double(7 + number % 23))],
                    site: sites[number % 3], born: Self.day(1930 + number % 40, 1, 1)))
        }
        let whole = Self.tally(plans)
        for workers in [2, 3, 8] {
            var parts = (0..<workers).map { worker in
                Self.tally(plans.enumerated().filter { $0.offset % workers == worker }.map(\.element))
            }
            if workers == 3 { parts.reverse() }
            var merged = OutcomeTally(Self.frame)
            for part in parts { merged.merge(part) }
            #expect(merged.quarters == whole.quarters)
            for quarter in [nil] + whole.quarters.map(Optional.some) {
                for split in whole.splits {
                    let one = try #require(merged.table(of: Self.wellbeing, in: quarter, by: split))
                    let other = try #require(whole.table(of: Self.wellbeing, in: quarter, by: split))
                    #expect(one.rows.map(\.cell) == other.rows.map(\.cell))
                }
            }
        }
    }

    @Test func `what was added can be taken out again without a trace`() throws {
        var tally = Self.tally(Self.three)
        for plan in Self.three.dropFirst() { tally.remove(plan) }
        let alone = Self.tally([Self.three[0]])
        #expect(tally.quarters == alone.quarters)
        #expect(try #require(tally.table(of: Self.wellbeing)).total == #require(alone.table(of: Self.wellbeing)).total)
        tally.remove(Self.three[0])
        #expect(tally.subjects == [] && tally.quarters == [])
    }
}
