public import Scoring

/// A number worked out from some people, with how far off it may be for reasons of chance alone.
///
/// The interval holds the true value 95 times in 100, if the people are as good as drawn at random. They are not: who was
/// asked twice is no accident. So it is the least that a figure is uncertain by.
public struct Estimate: Sendable, Hashable {
    public let value: Double
    public let low: Double
    public let high: Double
}

extension OutcomeCell {
    /// The mean first and later score of the paired; nil where there are none, or their scores are no numbers.
    public var meanFirst: Double? { mean(of: firstSum) }
    public var meanLatest: Double? { mean(of: latestSum) }
    /// The mean number of days between them.
    public var meanDays: Double? { paired > 0 ? Double(days) / Double(paired) : nil }

    /// The mean change of the paired, latest less first, with its 95% interval (Student’s t).
    ///
    /// Nil with fewer than two people, and where all have changed by as much: then nothing says how much chance can do,
    /// and an interval of no width would look like certainty.
    public var meanChange: Estimate? {
        guard numbered > 1, let mean = mean(of: changeSum) else { return nil }
        // Exact until here: n times the sum of squares less the square of the sum, all whole numbers.
        let spread = Int128(numbered) * Int128(changeSquares) - Int128(changeSum) * Int128(changeSum)
        guard spread > 0 else { return nil }
        let variance = Double(spread) / (Double(numbered) * Double(numbered - 1)) / 10_000
        let error = (variance / Double(numbered)).squareRoot()
        let reach = StudentT.quantile95(degrees: numbered - 1) * error
        return Estimate(value: mean, low: mean - reach, high: mean + reach)
    }

    /// The share, 0 to 1, of the judged with this course, with its 95% interval (Wilson’s score); nil without any judged.
    public func share(of course: Course) -> Estimate? {
        judged > 0 ? Estimate(share: Double(count(of: course)), of: Double(judged)) : nil
    }

    private func mean(of sum: Int) -> Double? { numbered > 0 ? Double(sum) / 100 / Double(numbered) : nil }
}

extension Estimate {
    /// A share of `n`, from 0 to 1, with Wilson’s score interval.
    init(share part: Double, of n: Double) {
        let p = part / n
        let z = 1.959964
        let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        let reach = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
        self.init(value: p, low: max(0, middle - reach), high: min(1, middle + reach))
    }

    /// As it is written: to a tenth.
    var toTenths: Estimate { Estimate(value: value.toTenths, low: low.toTenths, high: high.toTenths) }
}

/// Student’s t distribution, as statistical tables give it.
enum StudentT {
    /// Within which 95 in 100 lie, both ways. Between the rows of the table the one with fewer degrees of freedom, so
    /// that an interval is a little too wide rather than too narrow.
    static func quantile95(degrees: Int) -> Double {
        if degrees < 1 { return .infinity }
        if degrees <= first.count { return first[degrees - 1] }
        return rest.last { $0.degrees <= degrees }?.quantile ?? first[first.count - 1]
    }

    private static let first = [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
        2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
    ]

    private static let rest: [(degrees: Int, quantile: Double)] = [
        (40, 2.021), (50, 2.009), (60, 2.000), (80, 1.990), (100, 1.984), (120, 1.980), (1_000, 1.962),
        (100_000, 1.960),
    ]
}
