/// A scale from one round number to another, with round numbers between.
public struct ChartScale: Sendable, Hashable {
    public let lowest: Double
    public let highest: Double
    public let step: Double

    /// - Parameters:
    ///   - values: everything that is to be drawn. The scale begins at 0 unless some of it is below.
    ///   - most: the most steps.
    ///   - bounds: what the values can be at all, such as 0 to 100 percent.
    public init(holding values: [Double], most: Int = 5, within bounds: ClosedRange<Double>? = nil) {
        let low = Swift.min(0, values.min() ?? 0)
        self.init(low, Swift.max(values.max() ?? 1, low + 1e-9), most, bounds)
    }

    /// A scale around the values, which begins at nought only if they do: whoever draws it says so.
    public init(around values: [Double], most: Int = 5, within bounds: ClosedRange<Double>? = nil) {
        let low = values.min() ?? 0
        let high = values.max() ?? 1
        // A tenth to spare at each end, so that no mark stands on the edge.
        let spare = Swift.max((high - low) / 10, 1e-9)
        self.init(
            Swift.max(low - spare, Swift.min(low, bounds?.lowerBound ?? -.infinity)),
            Swift.min(high + spare, Swift.max(high, bounds?.upperBound ?? .infinity)), most, bounds)
    }

    /// From nought to this number exactly, for bars that are read by their figures and not from a scale.
    public init(to highest: Double) {
        lowest = 0
        self.highest = Swift.max(highest, 1)
        step = self.highest
    }

    private init(_ low: Double, _ high: Double, _ most: Int, _ bounds: ClosedRange<Double>?) {
        var step = 1.0
        // 1, 2 or 5 times a power of ten.
        while (high - low) / step > Double(most) { step *= 10 }
        while (high - low) / (step / 10) <= Double(most) { step /= 10 }
        for part in [5.0, 2] where (high - low) / (step / part) <= Double(most) {
            step /= part
            break
        }
        self.step = step
        lowest = Swift.max(
            (low / step).rounded(.down) * step, bounds.map { Swift.min($0.lowerBound, low) } ?? -.infinity)
        highest = Swift.min(
            (high / step).rounded(.up) * step, bounds.map { Swift.max($0.upperBound, high) } ?? .infinity)
    }

    public var ticks: [Double] {
        var ticks: [Double] = []
        var number = (lowest / step).rounded(.up)
        while number * step <= highest + step * 1e-6 {
            ticks.append(number * step)
            number += 1
        }
        return ticks
    }

    /// How far up the scale a value stands, in thousandths.
    public func place(of value: Double) -> Int {
        Int((1000 * Swift.min(1, Swift.max(0, (value - lowest) / (highest - lowest)))).rounded())
    }
}
