import CareRecords
import Disclosure

/// One value of a return as it may be published, with what is known to be wrong with it.
public struct PublishedFigure: Sendable, Hashable {
    public enum Value: Sendable, Hashable {
        case count(Int)
        /// So many for every `per` of its measure: percent, as a rule.
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
        /// Not every site has sent its part.
        case incomplete
        case outOfRange = "out-of-range"
        case numeratorAboveDenominator = "numerator-above-denominator"
    }

    public let value: Value
    public let cautions: [Caution]
    /// So much of a sum is missing that it would look like a fall.
    private var isFarFromComplete = false

    /// Made by a `PublicationPlan` and by nothing else.
    /// - Parameters:
    ///   - value: nil if the return says nothing of the measure.
    ///   - revised: the value was put right after it had been sent in.
    ///   - isTakenBack: hidden since it would, with others, give a small number away.
    init(
        _ value: ReturnValue?, of measure: Measure, revised: Bool, keeping small: SmallNumbers, isTakenBack: Bool
    ) {
        guard let value, !value.missing else {
            self.init(value: .missing, cautions: [])
            return
        }
        var cautions: [Caution] = []
        if value.provisional { cautions.append(.provisional) }
        if revised { cautions.append(.revised) }
        var figure = Self.figure(value, of: measure, keeping: small)
        if isTakenBack, figure.number != nil { figure = .hidden }
        if figure == .impossible { cautions.append(.numeratorAboveDenominator) }
        if let range = measure.range, let number = figure.number, number < range.min || number > range.max {
            cautions.append(.outOfRange)
        }
        self.init(value: figure, cautions: cautions)
    }

    /// A figure over several months or sites: what is known of its parts stands with them.
    init(total: Value, isTakenBack: Bool) {
        self.init(value: isTakenBack && total.number != nil ? .hidden : total, cautions: [])
    }

    /// Of a month of which nothing is known.
    static let missing = Self(value: .missing, cautions: [])

    /// The same, made from some of its parts only: so many of those that there should be.
    func incomplete(_ parts: Int, of expected: Int) -> Self {
        var figure = Self(value: value, cautions: cautions + [.incomplete])
        figure.isFarFromComplete = parts * Self.incompleteBeyond < expected * (Self.incompleteBeyond - 1)
        return figure
    }

    /// A count that lacks more than one in so many of its parts stands in no chart.
    private static let incompleteBeyond = 20

    /// Whether it may stand in a chart: it is shown, nothing says that it cannot be right, and it is no count that too
    /// many of those counted are missing from.
    public var canBePlotted: Bool {
        if case .count = value, isFarFromComplete { return false }
        return value.number != nil && !cautions.contains(.outOfRange)
    }

    private init(value: Value, cautions: [Caution]) {
        self.value = value
        self.cautions = cautions
    }

    private static func figure(_ value: ReturnValue, of measure: Measure, keeping small: SmallNumbers) -> Value {
        switch measure.how {
        case .rate:
            guard let part = value.numerator, let whole = value.denominator else { return .missing }
            if part > whole || part < 0 { return .impossible }
            if whole == 0 { return .missing }
            guard measure.countsPeople else { return .rate(Double(measure.per) * part / whole) }
            guard let people = part.wholeNumber, let of = whole.wholeNumber else { return .impossible }
            return .rate(people, of: of, per: measure.per, keeping: small)
        case .count:
            guard let number = value.value else { return .missing }
            guard let count = number.wholeNumber else { return .impossible }
            return measure.countsPeople ? .count(of: count, keeping: small) : .count(count)
        case .mean:
            guard let mean = value.value else { return .missing }
            guard measure.countsPeople else { return .mean(mean) }
            guard let people = value.people else { return .hidden }
            return .mean(mean, over: people, keeping: small)
        }
    }
}

extension PublishedFigure.Value {
    static func count(of people: Int, keeping small: SmallNumbers) -> Self {
        if case .shown(let shown) = small.publish(count: people) { return .count(shown) }
        return .hidden
    }

    /// From the rounded counts, however many it is for: of a known population it must not tell more than they do.
    static func rate(_ part: Int, of whole: Int, per: Int, keeping small: SmallNumbers) -> Self {
        small.publishPercentage(part, of: whole).map { .rate(per == 100 ? $0 : $0 * Double(per) / 100) } ?? .hidden
    }

    /// To one place, as it is shown: a chart must not tell more than its table.
    static func mean(_ mean: Double, over people: Int, keeping small: SmallNumbers) -> Self {
        small.publishMean(mean, over: people).map { .mean($0.toTenths) } ?? .hidden
    }
}

extension Double {
    /// A whole number of people (or visits, or volunteers); nil where there cannot be so many, or so few.
    var wholeNumber: Int? {
        guard self >= 0, self < 1e12, self == rounded() else { return nil }
        return Int(self)
    }

    var toTenths: Double { (self * 10).rounded() / 10 }
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
