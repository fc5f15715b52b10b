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
