/// One fact, before and now; nil where there was or is none.
public struct FactChange<Fact: Sendable & Hashable>: Sendable, Hashable {
    public let before: Fact?
    public let now: Fact?

    public init(before: Fact?, now: Fact?) {
        self.before = before
        self.now = now
    }
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
