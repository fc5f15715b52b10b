import CareRecords
import Measures
import Testing

/// XmR charts against results that NHSRplotthedots (NHS-R Community, MIT) publishes for the same values.
@Suite struct XmRTests {
    /// R’s set.seed(123); rnorm(20), as published with the package’s own tests.
    static let normal: [Double] = [
        -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123,
        -0.68685285, -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314,
        0.49785048, -1.96661716, 0.7013559, -0.47279141,
    ]

    private func expect(_ chart: XmR, mean: Double, lower: Double, upper: Double, within: Double = 1e-5) {
        let limits = chart.stretches[0].limits
        #expect(abs(limits.mean - mean) < within)
        #expect(abs(limits.lower - lower) < within)
        #expect(abs(limits.upper - upper) < within)
    }

    @Test func reproducesThePublishedLimits() {
        let chart = XmR(Self.normal)
        expect(chart, mean: 0.1416238, lower: -3.01138, upper: 3.294627)
        #expect(chart.points.allSatisfy { $0.signal == nil })
        #expect(chart.variation(better: .higher) == .commonCause)
    }

    @Test func anOddValueWidensTheLimitsOnlyWhereAllMovingRangesCount() {
        var values = Self.normal
        values[14] = 10
        expect(XmR(values), mean: 0.6694159, lower: -2.383666, upper: 3.722497)
        expect(XmR(values, movingRanges: .all), mean: 0.6694159, lower: -4.596625, upper: 5.935457)
    }

    @Test func eachStretchHasItsOwnLimits() {
        let chart = XmR(Self.normal, startingAnewAt: [10])
        #expect(chart.stretches.map(\.points) == [0..<10, 10..<20])
        expect(chart, mean: 0.0746, lower: -2.6, upper: 2.75, within: 0.005)
        let second = chart.stretches[1].limits
        #expect(abs(second.mean - 0.209) < 0.001 && abs(second.lower + 3.28) < 0.01 && abs(second.upper - 3.7) < 0.01)
    }

    @Test func oneFarPointIsOutsideTheLimits() {
        let values: [Double] = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1].prefix(18).map { Double($0) }
        let chart = XmR(values)
        expect(chart, mean: chart.stretches[0].limits.mean, lower: -0.72, upper: 4.6, within: 0.01)
        #expect(chart.points.filter { $0.signal != nil }.map(\.index) == [4])
        #expect(chart.points[4].signal == .outsideLimits)
        #expect(XmR.judgement(of: chart.points[4], better: .higher) == .better)
        #expect(XmR.judgement(of: chart.points[4], better: .lower) == .worse)
        expect(XmR(values, movingRanges: .all), mean: 1.94, lower: -3.06, upper: 6.95, within: 0.01)
    }

    @Test func twoNearLimitsOnOppositeSidesAreChance() {
        var values: [Double] = (0..<16).map { $0 % 2 == 0 ? 1 : -1 }
        values[14] = 5.5
        values[15] = -5.5
        #expect(XmR(values).points.suffix(2).allSatisfy { $0.signal == nil })
    }

    @Test func sixRisesMakeATrendAndATieBreaksIt() {
        let steady = [10.0, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11]
        let rising = XmR(steady + [8, 8.5, 9, 9.5, 10, 10.5, 11])
        #expect(rising.points.suffix(7).allSatisfy { $0.signal == .trend && $0.side == .above })
        #expect(rising.points.prefix(12).allSatisfy { $0.signal == nil })
        let tied = XmR(steady + [8, 8.5, 9, 9, 9.5, 10, 10.5])
        #expect(tied.points.allSatisfy { $0.signal != .trend })
    }

    @Test func sevenOnOneSideMakeAShiftAndAPointOnTheMeanBreaksIt() {
        let high = XmR([1, 1, 1, 1, 1, 1, 1, 1.2, 1, 1.2, 1, 1.2, 1], fixedAfter: nil)
        #expect(high.points[0..<7].allSatisfy { $0.signal == .shift && $0.side == .below })
        // Mean 10: six above, one on it, six above.
        let values: [Double] = [11, 11.5, 11, 11.5, 11, 11.5, 10, 8.5, 9, 8.5, 9, 8.5, 9]
        let broken = XmR(values, movingRanges: .all)
        #expect(abs(broken.stretches[0].limits.mean - 10) < 1e-9)
        #expect(broken.points.allSatisfy { $0.signal != .shift })
    }

    @Test func limitsCanBeFixedAndGapsArePassedOver() {
        let gappy: [Double?] = [5, nil, 6, 5, 6, nil, 5, 6, 5, 6, 5, 6, 5, 40, 41]
        let chart = XmR(gappy, fixedAfter: 11)
        #expect(chart.points.map(\.index).contains(1) == false)
        #expect(chart.stretches[0].limits.count == 11)
        #expect(chart.stretches[0].limits.areTrial)
        #expect(chart.points.suffix(2).allSatisfy { $0.signal == .outsideLimits })
    }

    @Test func fewPointsGiveAChartAndNoNonsense() {
        #expect(XmR([]).points.isEmpty)
        #expect(XmR([]).variation(better: .higher) == nil)
        #expect(XmR([nil, nil]).stretches.isEmpty)
        let one = XmR([4])
        #expect(one.stretches[0].limits.lower == 4 && one.stretches[0].limits.upper == 4)
        let flat = XmR([3, 3, 3, 3, 3, 3, 3, 3])
        #expect(flat.points.allSatisfy { $0.signal == nil })
    }

    @Test func assuranceComparesTheTargetWithTheLimits() {
        let chart = XmR([10, 11, 10, 11, 10, 11, 10, 11])
        #expect(chart.assurance(target: 90, better: .higher) == .consistentFail)
        #expect(chart.assurance(target: 90, better: .lower) == .consistentPass)
        #expect(chart.assurance(target: 1, better: .higher) == .consistentPass)
        #expect(chart.assurance(target: 10.5, better: .lower) == .hitAndMiss)
        #expect(chart.assurance(target: 10.5, better: .neither) == nil)
        #expect(chart.assurance(target: nil, better: .higher) == nil)
    }
}
