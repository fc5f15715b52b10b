/// A score as tools publish it: a number with at most two decimal places, held exactly as whole hundredths.
///
/// Published tables have two places (SWEMWBS: 19.98), which no binary fraction holds; whole hundredths add up to the
/// same sum in whatever order they are added.
public struct Score: Sendable, Hashable, Comparable {
    public let hundredths: Int

    /// No tool’s score lies beyond this, above or below nought. So the sums and squares of a country’s scores fit.
    public static let limit = 1_000

    /// Nil beyond the limit.
    public init?(hundredths: Int) {
        guard hundredths.magnitude <= UInt(Self.limit * 100) else { return nil }
        self.hundredths = hundredths
    }

    /// Nil where a number has more than two decimal places or lies beyond the limit.
    public init?(exactly number: Double) {
        guard number.isFinite, number.magnitude <= Double(Self.limit) else { return nil }
        let nearest = (number * 100).rounded()
        // What is left is the error of the binary fraction, which is far smaller than this.
        guard (number * 100 - nearest).magnitude < 1e-6 else { return nil }
        hundredths = Int(nearest)
    }

    public static func < (one: Score, other: Score) -> Bool { one.hundredths < other.hundredths }

    public var value: Double { Double(hundredths) / 100 }
    public var isWhole: Bool { hundredths % 100 == 0 }
}

/// For tables in source: the numbers stand there as they were published.
extension Score: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    public init(integerLiteral value: Int) { self.init(floatLiteral: Double(value)) }

    public init(floatLiteral value: Double) {
        let bound = Double(Self.limit)
        hundredths = Int((Swift.max(-bound, Swift.min(bound, value)) * 100).rounded())
    }
}
