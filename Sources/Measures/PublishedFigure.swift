public import CareRecords
public import Disclosure

/// One value of a return as it may be published, with what is known to be wrong with it.
public struct PublishedFigure: Sendable, Hashable {
    public enum Value: Sendable, Hashable {
        case count(Int)
        /// Percent, 0 to 100.
        case rate(Double)
        case mean(Double)
        /// Too few people to be shown.
        case hidden
        case missing
        /// It cannot be right, so it is not shown as if it were.
        case impossible
    }

    /// What to know before trusting it.
    public enum Caution: String, Sendable, Hashable, CaseIterable {
        case provisional, revised
        case outOfRange = "out-of-range"
        case numeratorAboveDenominator = "numerator-above-denominator"
    }

    public let value: Value
    public let cautions: [Caution]

    /// - Parameters:
    ///   - value: nil if the return says nothing of the measure.
    ///   - revised: the value was put right after it had been sent in.
    public init(_ value: ReturnValue?, of measure: Measure, revised: Bool, keeping small: SmallNumbers) {
        guard let value, !value.missing else {
            self.init(value: .missing, cautions: [])
            return
        }
        var cautions: [Caution] = []
        if value.provisional { cautions.append(.provisional) }
        if revised { cautions.append(.revised) }
        let figure = Self.figure(value, of: measure, keeping: small)
        if figure == .impossible { cautions.append(.numeratorAboveDenominator) }
        if let range = measure.range, let number = figure.number, number < range.min || number > range.max {
            cautions.append(.outOfRange)
        }
        self.init(value: figure, cautions: cautions)
    }

    private init(value: Value, cautions: [Caution]) {
        self.value = value
        self.cautions = cautions
    }

    /// A whole number of people (or visits, or volunteers); nil where there cannot be so many, or so few.
    private static func wholeNumber(_ number: Double) -> Int? {
        guard number >= 0, number < 1e12, number == number.rounded() else { return nil }
        return Int(number)
    }

    private static func figure(_ value: ReturnValue, of measure: Measure, keeping small: SmallNumbers) -> Value {
        switch measure.how {
        case .rate:
            guard let part = value.numerator, let whole = value.denominator else { return .missing }
            if part > whole || part < 0 { return .impossible }
            if whole == 0 { return .missing }
            guard measure.countsPeople else { return .rate(100 * part / whole) }
            guard let people = wholeNumber(part), let of = wholeNumber(whole) else { return .impossible }
            return small.publishPercentage(people, of: of).map(Value.rate) ?? .hidden
        case .count:
            guard let number = value.value else { return .missing }
            guard let count = wholeNumber(number) else { return .impossible }
            guard measure.countsPeople else { return .count(count) }
            if case .shown(let shown) = small.publish(count: count) { return .count(shown) }
            return .hidden
        case .mean:
            guard let mean = value.value else { return .missing }
            guard measure.countsPeople else { return .mean(mean) }
            guard let people = value.people else { return .hidden }
            return small.publishMean(mean, over: people).map(Value.mean) ?? .hidden
        }
    }
}

extension PublishedFigure.Value {
    /// The number as published, if one is.
    public var number: Double? {
        switch self {
        case .count(let count): Double(count)
        case .rate(let number), .mean(let number): number
        case .hidden, .missing, .impossible: nil
        }
    }
}
