import CareRecords
import Measures
import Testing

/// What is odd about the returns of a site, by stated rules.
@Suite struct SiteQualityTests {
    private static let first = YearMonth(year: 2026, month: 1)!
    private static let ids = ["a", "b", "c", "d", "e"]

    /// A month of returns: the values of the measures `a`, `b` and `c`, which count no people.
    private func programme(_ sites: [String] = ["here"], how: MeasureKind = .count, measures: Int = 3) -> Programme {
        .with(
            sites.map { name in
                var site = Site.named(name)
                site.openedOn = Self.first.firstDay
                return site
            },
            Self.ids.prefix(measures).map { id in
                var measure = Measure.counting(id, how)
                measure.countsPeople = false
                measure.range = ValidRange(min: -10, max: 1000)
                measure.definitions = [MeasureDefinition(since: Self.first.firstDay, text: LocalText("D"))]
                return measure
            })
    }

    private func month(_ number: Int) -> YearMonth {
        YearMonth(year: 2026 + (number - 1) / 12, month: (number - 1) % 12 + 1)!
    }

    private func sent(
        _ number: Int, _ values: [Double?], site: String = "here", late: Int = 5,
        change: (inout ProgrammeReturn) -> Void = { _ in }
    ) -> ProgrammeReturn {
        var one = ProgrammeReturn(
            site: site, period: month(number), submittedBy: "A", submittedOn: month(number).lastDay.adding(days: late),
            values: zip(Self.ids, values).compactMap { id, value in
                value.map { ReturnValue(measure: id, value: $0) }
            })
        change(&one)
        return one
    }

    private func found(_ returns: [ProgrammeReturn], _ programme: Programme? = nil) -> [String] {
        let plan = PublicationPlan(programme: programme ?? self.programme(), returns: ReturnsBySite(returns))
        return SiteQuality.all(in: plan)[0].findings.map { finding in
            ([finding.month?.iso, finding.kind.rawValue, finding.measure].compactMap { $0 }
                + (finding.days.map { ["\($0)"] } ?? [])).joined(separator: " ")
        }
    }

    @Test func nothingIsSaidOfReturnsThatAreAsTheyShouldBe() {
        #expect(found([sent(1, [10, 20, 30]), sent(2, [11, 20, 31]), sent(3, [10, 21, 30])]).isEmpty)
    }

    @Test func gapsAreTold() {
        let returns = [sent(1, [10, 20, 30]), sent(3, [10, nil, 31]), sent(4, [11, 21, 30], late: 16)]
        #expect(found(returns) == ["2026-04 return-late 16", "2026-03 value-missing b", "2026-02 return-missing"])
        let plan = PublicationPlan(programme: programme(), returns: ReturnsBySite(returns))
        #expect(SiteQuality(of: plan.programme.sites[0], in: plan).completeness.map(\.received) == [3, 0, 2, 3])
    }

    @Test func whatIsKnownIsFoundByTheFigure() {
        let returns = [
            sent(1, [10, 20, 30]), sent(2, [12, 20, 31]), sent(3, [11, 22, 30]), sent(4, [0, 21, 31], late: 16),
        ]
        let plan = PublicationPlan(programme: programme(), returns: ReturnsBySite(returns))
        let known = KnownProblems(SiteQuality.all(in: plan))
        #expect(known.findings(of: "a", at: "here", in: month(4)).map(\.kind) == [.suddenZero, .returnLate])
        #expect(
            known.findings(of: "b", at: "here", in: month(4)).map(\.kind) == [.returnLate], "late is the whole return")
        #expect(known.findings(of: "a", at: "here", in: month(3)).isEmpty)
        #expect(known.findings(of: "a", at: "elsewhere", in: month(4)).isEmpty)
        // A late return is no reason to doubt its figures.
        let months = (1...4).map(month)
        #expect(known.countInDoubt(of: "a", at: ["here"], over: months) == 1)
        #expect(known.countInDoubt(of: "b", at: ["here"], over: months) == 0)
        #expect(known.countInDoubt(of: "a", at: ["here"], over: [month(3)]) == 0)
    }

    @Test func whatHadNoDefinitionYetIsNotMissing() {
        var programme = programme()
        programme.measures[1].definitions = [MeasureDefinition(since: month(3).firstDay, text: LocalText("D"))]
        #expect(found([sent(1, [10, nil, 30]), sent(2, [11, nil, 31])], programme).isEmpty)
    }

    @Test func aMonthThatWasSentTwiceIsTold() {
        let five = programme(measures: 5)
        let values: [Double] = [10, 20, 30, 40, 50]
        #expect(found([sent(1, values), sent(2, values)], five) == ["2026-02 copied-month"])
        #expect(found([sent(1, values), sent(2, [10, 20, 30, 40, 51])], five).isEmpty)
        #expect(found([sent(1, [10, 20, 30]), sent(2, [10, 20, 30])]).isEmpty, "three can be the same by chance")
    }

    /// Whatever is told follows from what is published, so two programmes of which the same is published are told of alike.
    @Test func hiddenNumbersHaveNoPartInIt() {
        var programme = programme(measures: 5)
        for number in programme.measures.indices { programme.measures[number].countsPeople = true }
        let first: [Double] = [5, 20, 30, 40, 50]
        let same = found([sent(1, first), sent(2, first)], programme)
        #expect(found([sent(1, first), sent(2, [3, 20, 30, 40, 50])], programme) == same)
        #expect(found([sent(1, [5, 20, 30, 40, 50]), sent(2, [5, 21, 29, 41, 49])], programme) == same)
    }

    @Test func aSuddenNoughtIsTold() {
        let before = [sent(1, [10, 20, 30]), sent(2, [11, 21, 31]), sent(3, [12, 22, 32])]
        #expect(found(before + [sent(4, [0, 23, 33])]) == ["2026-04 sudden-zero a"])
        #expect(found(Array(before.prefix(2)) + [sent(3, [0, 23, 33])]).isEmpty, "two values before say little")
        #expect(found([sent(1, [0, 20, 30])] + before.dropFirst() + [sent(4, [0, 23, 33])]).isEmpty)
    }

    @Test func whatCannotBeIsTold() {
        let returns = [
            sent(1, [10, 20, 5000]),
            sent(2, [10.5, 21, 30]) { $0.values[1].provisional = true },
        ]
        #expect(found(returns) == ["2026-02 impossible a", "2026-02 provisional b", "2026-01 out-of-range c"])
    }

    @Test func aPointOutsideTheLimitsIsWorthACall() {
        var values: [Double] = [10, 12, 11, 10, 12, 11, 10, 12, 11, 10, 12, 11]
        values.append(40)
        let returns = values.enumerated().map { sent($0.offset + 1, [$0.element, Double(20 + $0.offset % 2), nil]) }
        let all = found(returns).filter { !$0.contains("value-missing") }
        #expect(all == ["2027-01 outlier a"])
    }

    @Test func aSiteThatCountsDifferentlyIsTold() {
        let programme = programme(["here", "there", "yonder"], how: .mean)
        let returns = (1...13).flatMap { number in
            let wobble = Double(number % 3)
            return [
                sent(number, [50 + wobble, 20 + wobble, nil]),
                sent(number, [10 + wobble, 20 + wobble, nil], site: "there"),
                sent(number, [11 + wobble, 20 + wobble, nil], site: "yonder"),
            ]
        }
        #expect(found(returns, programme).filter { !$0.contains("value-missing") } == ["different-definition a"])
    }

    @Test func theOrderOfReturnsDoesNotMatter() {
        let returns = (1...10).map { sent($0, [Double($0 % 4), 20, $0 == 3 ? nil : 30], late: $0 * 3) }
        #expect(found(returns) == found(returns.reversed()))
    }
}
