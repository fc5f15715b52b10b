/// True numbers that a reader does not have, and everything that they are told of them.
///
/// A quantity is a number as it was sent in: people, or the sum behind a mean. A fact says between which bounds a sum
/// of quantities lies, as every reader can work out from a published figure and the rules by which it was rounded.
/// A figure can be taken back, and its facts with it; facts without a figure hold whatever is done: rows add up to
/// their total, and what was published last month stays known.
public struct KnownFacts: Sendable {
    /// What a fact adds up, and whether it is added or taken away.
    struct Term: Sendable {
        let quantity: Int32
        let sign: Int32
    }

    struct Fact: Sendable {
        /// Places in `terms`.
        let terms: Range<Int32>
        /// Whether some of it is taken away.
        let isDifference: Bool
        let lowest: Int
        let highest: Int
        /// The figure that tells it; nil if it cannot be taken back.
        let figure: Int32?
    }

    /// What is told of many sums at once and is none itself, such as the limits of a chart.
    struct Reading: Sendable {
        /// The quantities of each sum. None is in two of them.
        let sums: [[Int32]]
        let truths: [Int]
        let figure: Int32
        /// Whether these sums would be published in the same way.
        let isTheSame: @Sendable ([Int]) -> Bool
    }

    private(set) var values: [Int] = []
    private(set) var lowest: [Int] = []
    private(set) var terms: [Term] = []
    private(set) var facts: [Fact] = []
    private(set) var readings: [Reading] = []
    /// How much is lost if a figure is not shown: the least is taken back first.
    private(set) var harms: [Int] = []
    /// The sums to be kept from the reader: facts that say nothing, and by how much another value has to differ.
    private(set) var secrets: [(fact: Int32, step: Int)] = []

    public init() {}

    /// A number as it was sent in.
    /// - Parameter lowest: what every reader knows it cannot be below.
    public mutating func quantity(_ value: Int, atLeast lowest: Int = 0) -> Int {
        values.append(value)
        self.lowest.append(min(lowest, value))
        return values.count - 1
    }

    /// A figure that may be shown or taken back.
    public mutating func figure(harm: Int) -> Int {
        harms.append(harm)
        return harms.count - 1
    }

    /// The sum of `plus` without that of `minus` lies within `bounds`.
    ///
    /// A fact that the true numbers themselves do not keep to is no fact, and is left out.
    public mutating func tell(_ plus: [Int], minus: [Int] = [], within bounds: ClosedRange<Int>, by figure: Int? = nil)
    {
        let truth = plus.reduce(0) { $0 + values[$1] } - minus.reduce(0) { $0 + values[$1] }
        guard bounds.contains(truth) else { return }
        let first = Int32(terms.count)
        for one in plus { terms.append(Term(quantity: Int32(one), sign: 1)) }
        for one in minus { terms.append(Term(quantity: Int32(one), sign: -1)) }
        facts.append(
            Fact(
                terms: first..<Int32(terms.count), isDifference: !minus.isEmpty, lowest: bounds.lowerBound,
                highest: bounds.upperBound,
                figure: figure.map(Int32.init)))
    }

    /// What a chart says of several sums of quantities, as a test whether others would look the same.
    public mutating func tell(_ sums: [[Int]], by figure: Int, as isTheSame: @escaping @Sendable ([Int]) -> Bool) {
        readings.append(
            Reading(
                sums: sums.map { $0.map(Int32.init) }, truths: sums.map { $0.reduce(0) { $0 + values[$1] } },
                figure: Int32(figure), isTheSame: isTheSame))
    }

    /// The sum of `plus` without that of `minus` is to be kept from the reader.
    /// - Parameter step: by how much another value of it has to differ to be another one.
    /// - Returns: the number of the secret, counted from 0.
    @discardableResult
    public mutating func keep(_ plus: [Int], minus: [Int] = [], step: Int = 1) -> Int {
        secrets.append((Int32(facts.count), max(1, step)))
        tell(plus, minus: minus, within: Self.anything)
        return secrets.count - 1
    }

    /// Bounds that say nothing.
    public static let anything = (Int.min / 4)...(Int.max / 4)

    public func value(of quantity: Int) -> Int { values[quantity] }
}
