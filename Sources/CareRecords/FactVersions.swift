/// One fact, before and now; nil where there was or is none.
public struct FactChange<Fact: Sendable & Hashable>: Sendable, Hashable {
    public let before: Fact?
    public let now: Fact?

    public init(before: Fact?, now: Fact?) {
        self.before = before
        self.now = now
    }
}

/// One of a list of facts, which can be found again in another such list.
protocol ListedFact: Sendable, Hashable {
    associatedtype Meaning: Hashable
    /// Equal where two facts say the same.
    var meaning: Meaning { get }
    /// Whether or not it says the same, it is the same thing.
    var knownByID: String? { get }
    var knownByName: String { get }
    /// Of what has no id and no name but its own words: one that is gone and one that is new may be the same, told otherwise.
    var knownByPlace: Bool { get }
}

extension ListedFact {
    var knownByPlace: Bool { false }
}

/// A list of facts before and now, as one reader may see both.
struct FactVersions<Fact: ListedFact> {
    private let before: [Fact]
    private let now: [Fact]
    private let kept: [Fact]
    private let keptBefore: [Fact]

    /// - Parameters:
    ///   - kept: what is in the list now and kept from the reader. It is not told of, not even that it went.
    ///   - keptBefore: what was kept from the reader then. It is not told of as new.
    init(from before: [Fact], to now: [Fact], kept: [Fact] = [], keptBefore: [Fact] = []) {
        self.before = before
        self.now = now
        self.kept = kept
        self.keptBefore = keptBefore
    }

    /// What the reader may be told of, in the order of the list; what is gone comes last.
    var changes: [FactChange<Fact>] {
        guard before != now else { return [] }
        return all.filter { $0.before?.meaning != $0.now?.meaning }
    }

    /// The same with what says what it said before.
    var all: [FactChange<Fact>] {
        var same = FactPairs(before, now)
        same.pair(by: \.meaning)
        let still = FactPairs(keptBefore, kept).paired()
        let hidden = FactPairs(same.leftOfFirst, still.leftOfSecond).paired()
        let opened = FactPairs(still.leftOfFirst, same.leftOfSecond).paired()
        var pairs = FactPairs(hidden.leftOfFirst, opened.leftOfSecond)
        pairs.pair(by: \.knownByID)
        pairs.pair(by: \.knownByName)
        pairs.pair { $0.knownByPlace ? true : nil }
        var all = same.pairs + pairs.ofSecond.map { FactChange(before: $0.before, now: $0.now) }
        // Something is kept back and nobody can tell what it was called: then what has gone may be it.
        if hidden.leftOfSecond.isEmpty { all += pairs.leftOfFirst.map { FactChange(before: $0, now: nil) } }
        return all
    }
}

/// Finds the same things in two lists.
struct FactPairs<Fact: ListedFact> {
    private let first: [Fact]
    private let second: [Fact]
    private var partners: [Int?]
    private var isTaken: [Bool]

    init(_ first: [Fact], _ second: [Fact]) {
        self.first = first
        self.second = second
        partners = Array(repeating: nil, count: second.count)
        isTaken = Array(repeating: false, count: first.count)
    }

    /// By whatever they have in common, what says the same before what is only called the same.
    consuming func paired() -> Self {
        pair(by: \.meaning)
        pair(by: \.knownByID)
        pair(by: \.knownByName)
        return self
    }

    /// Pairs those that have the same key and no partner yet, the first with the first.
    mutating func pair<Key: Hashable>(by key: (Fact) -> Key?) {
        if first.isEmpty || second.isEmpty { return }
        var free: [Key: [Int]] = [:]
        for at in first.indices.reversed() where !isTaken[at] {
            if let key = key(first[at]) { free[key, default: []].append(at) }
        }
        for at in second.indices where partners[at] == nil {
            guard let key = key(second[at]), let partner = free[key]?.popLast() else { continue }
            partners[at] = partner
            isTaken[partner] = true
        }
    }

    var ofSecond: [(before: Fact?, now: Fact)] {
        second.indices.map { at in (partners[at].map { first[$0] }, second[at]) }
    }

    var pairs: [FactChange<Fact>] {
        second.indices.compactMap { at in partners[at].map { FactChange(before: first[$0], now: second[at]) } }
    }

    var leftOfSecond: [Fact] { second.indices.filter { partners[$0] == nil }.map { second[$0] } }

    var leftOfFirst: [Fact] { first.indices.filter { !isTaken[$0] }.map { first[$0] } }
}

extension String {
    /// With one space for any white space, and none between a number and its unit: “5 mg” is “5mg”.
    var inOneForm: String {
        var form = ""
        for word in split(whereSeparator: \.isWhitespace) {
            let isUnit = form.last?.isWholeNumber == true && word.first?.isLetter == true
            if !form.isEmpty, !isUnit { form += " " }
            form += word
        }
        return form
    }
}
