import CareRecords
import Disclosure
import Testing

@testable import Measures

/// Counts of people as NHS Digital publishes them for Hospital Episode Statistics: 1 to 7 hidden, then to the nearest 5.
struct SmallNumbersTests {
    private let small = SmallNumbers(DisclosureSettings())

    @Test(arguments: [
        (0, 0), (8, 10), (9, 10), (10, 10), (12, 10), (13, 15), (17, 15), (18, 20), (1_002, 1_000), (1_003, 1_005),
    ])
    func `a count goes to the nearest five`(count: Int, shown: Int) {
        #expect(small.publish(count: count) == .shown(shown))
    }

    @Test(arguments: 1...7)
    func `one to seven people are hidden`(count: Int) {
        #expect(small.publish(count: count) == .hidden)
    }

    @Test func `a percentage comes from the counts as published`() {
        #expect(small.publishPercentage(12, of: 41) == 25, "10 of 40, and not 29.3 of the true counts")
        #expect(small.publishPercentage(0, of: 40) == 0)
        #expect(small.publishPercentage(13, of: 13) == 100)
    }

    @Test func `a percentage of a hidden part or a hidden whole is hidden, or it would give the part away`() {
        #expect(small.publishPercentage(7, of: 40) == nil)
        #expect(small.publishPercentage(0, of: 7) == nil)
        #expect(small.publishPercentage(5, of: 5) == nil)
        #expect(small.publishPercentage(0, of: 0) == nil)
    }

    @Test func `rounding never makes more than the whole`() {
        for whole in 8...60 {
            for part in 0...whole {
                guard let rate = small.publishPercentage(part, of: whole) else { continue }
                #expect((0.0...100.0).contains(rate), "\(part) of \(whole)")
            }
        }
    }

    @Test func `a mean over seven people is hidden, over eight it is shown`() {
        #expect(small.publishMean(21.5, over: 7) == nil)
        #expect(small.publishMean(21.5, over: 8) == 21.5)
    }

    @Test func `a programme may be stricter`() {
        let strict = SmallNumbers(DisclosureSettings(suppressBelow: 11, roundTo: 10))
        #expect(strict.publish(count: 10) == .hidden)
        #expect(strict.publish(count: 14) == .shown(10))
        #expect(strict.publish(count: 15) == .shown(20))
    }

    /// From what is published nobody can tell one true count from its neighbours.
    @Test func `each number that is shown stands for several true ones`() {
        var behind: [Int: Int] = [:]
        for count in 8...1_000 {
            if case .shown(let shown) = small.publish(count: count) { behind[shown, default: 0] += 1 }
        }
        #expect(behind.filter { $0.key < 1_000 }.allSatisfy { $0.value >= 5 })
    }
}
