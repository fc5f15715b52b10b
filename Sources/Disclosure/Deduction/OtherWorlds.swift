/// Looks for other true numbers that would have been published in just the same way.
///
/// Supposing that a secret were another number, each fact that does not hold is mended by moving one quantity of it,
/// until all hold again. What is found is a proof, since it can be checked against every fact; that nothing is found
/// proves nothing, for the search is bounded.
struct OtherWorlds {
    private let known: KnownFacts
    /// The facts of each quantity, and the sums of readings.
    private let factsOf: Lookup
    private let readSumsOf: Lookup
    /// The reading and the place in it of each sum of one.
    private let readSums: [(reading: Int32, place: Int32)]
    private var isTakenBack: [Bool]
    private var moved: [Int]
    private var sums: [Int]
    private let truths: [Int]
    private let isSecret: [Bool]
    /// The secret that is tried, and what it is supposed to be.
    private var supposed: (secret: Int32, sum: Int)?
    private var trail: [(quantity: Int32, by: Int)] = []
    /// Facts that may not hold, each once.
    private var touched: [Int32] = []
    private var isTouched: [Bool]
    private var effort = 0
    /// The figures that stood in the way in the last searches.
    private(set) var inTheWay: [Int32: Int] = [:]

    /// How many moves one search may try.
    var mostEffort = OtherWorlds.usualEffort
    static let usualEffort = 20
    /// Before a secret is called lost.
    static let lastEffort = 4_000
    /// How many moves follow from each other.
    private static let deepest = 12
    /// How many members of a sum are looked at, and how many of them are tried.
    private static let widest = 16
    private static let mostTries = 4

    init(_ known: KnownFacts) {
        self.known = known
        factsOf = Lookup(
            known.facts.map { fact in
                known.terms[Int(fact.terms.lowerBound)..<Int(fact.terms.upperBound)].lazy.map(\.quantity)
            },
            keys: known.values.count)
        readSumsOf = Lookup(known.readings.flatMap(\.sums), keys: known.values.count)
        readSums = known.readings.enumerated().flatMap { number, reading in
            reading.sums.indices.map { (Int32(number), Int32($0)) }
        }
        isTakenBack = Array(repeating: false, count: known.harms.count)
        moved = Array(repeating: 0, count: known.values.count)
        isTouched = Array(repeating: false, count: known.facts.count)
        sums = known.facts.map { fact in
            known.terms[Int(fact.terms.lowerBound)..<Int(fact.terms.upperBound)].reduce(0) {
                $0 + Int($1.sign) * known.values[Int($1.quantity)]
            }
        }
        truths = sums
        var isSecret = isTouched
        for secret in known.secrets { isSecret[Int(secret.fact)] = true }
        self.isSecret = isSecret
    }

    mutating func takeBack(_ figure: Int32) { isTakenBack[Int(figure)] = true }
    mutating func forgetWhatStoodInTheWay() { inTheWay = [:] }

    /// Whether the sum of `secret` could be `step` more (or less); then `found` is told of every secret how much it
    /// differs in that world.
    mutating func canMove(_ secret: Int32, by step: Int, found: (_ secret: Int32, _ by: Int) -> Void) -> Bool {
        effort = 0
        supposed = (secret, sums[Int(secret)] + step)
        defer {
            undo(to: 0)
            supposed = nil
        }
        touch(secret)
        guard mend(depth: 0) else { return false }
        for fact in touched where isSecret[Int(fact)] {
            let by = sums[Int(fact)] - truths[Int(fact)]
            if by != 0 { found(fact, by) }
        }
        return true
    }

    // MARK: Moves

    private mutating func move(_ quantity: Int32, by step: Int) -> Bool {
        let place = Int(quantity)
        guard known.values[place] + step >= known.lowest[place] else { return false }
        moved[place] = step
        trail.append((quantity, step))
        for fact in factsOf[quantity] where isLive(known.facts[Int(fact)].figure) {
            sums[Int(fact)] += step * sign(of: quantity, in: known.facts[Int(fact)])
            touch(fact)
        }
        return true
    }

    private mutating func touch(_ fact: Int32) {
        guard !isTouched[Int(fact)] else { return }
        isTouched[Int(fact)] = true
        touched.append(fact)
    }

    private mutating func undo(to length: Int) {
        while trail.count > length, let last = trail.popLast() {
            moved[Int(last.quantity)] = 0
            for fact in factsOf[last.quantity] where isLive(known.facts[Int(fact)].figure) {
                sums[Int(fact)] -= last.by * sign(of: last.quantity, in: known.facts[Int(fact)])
            }
        }
        if length == 0 {
            for fact in touched { isTouched[Int(fact)] = false }
            touched.removeAll(keepingCapacity: true)
        }
    }

    private func isLive(_ figure: Int32?) -> Bool { figure.map { !isTakenBack[Int($0)] } ?? true }

    private func sign(of quantity: Int32, in fact: KnownFacts.Fact) -> Int {
        if !fact.isDifference { return 1 }
        for place in fact.terms where known.terms[Int(place)].quantity == quantity {
            return Int(known.terms[Int(place)].sign)
        }
        return 0
    }

    /// How far the sum is outside its bounds: what has to be added to it.
    private func lack(_ fact: Int32, if sum: Int? = nil) -> Int {
        let sum = sum ?? sums[Int(fact)]
        if let supposed, supposed.secret == fact { return supposed.sum - sum }
        let bounds = known.facts[Int(fact)]
        return sum < bounds.lowest ? bounds.lowest - sum : sum > bounds.highest ? bounds.highest - sum : 0
    }

    // MARK: Mending

    private mutating func mend(depth: Int) -> Bool {
        // The shortest first: it leaves the fewest ways out, and none where it is one figure alone.
        var broken: Int32?
        for fact in touched where lack(fact) != 0 {
            if broken.map({ known.facts[Int(fact)].terms.count < known.facts[Int($0)].terms.count }) ?? true {
                broken = fact
            }
        }
        guard let broken else { return readsTheSame() }
        effort += 1
        if depth < Self.deepest, effort < mostEffort {
            for (quantity, step) in waysOut(of: broken) {
                let length = trail.count
                if move(quantity, by: step), mend(depth: depth + 1) { return true }
                undo(to: length)
                if effort >= mostEffort { break }
            }
        }
        blame(known.facts[Int(broken)].figure)
        return false
    }

    /// The members of a sum that could make up for what it lacks: those that break the fewest other facts first.
    private func waysOut(of fact: Int32) -> [(quantity: Int32, step: Int)] {
        let lack = lack(fact)
        let terms = known.facts[Int(fact)].terms
        var ways: [(breaks: Int, quantity: Int32, step: Int)] = []
        var looked = 0
        var worst = Int.max
        // Not from the same end each time, so that not all secrets lean on one member.
        let start = Int(supposed?.secret ?? 0) % terms.count
        for offset in 0..<terms.count {
            let term = known.terms[Int(terms.lowerBound) + (start + offset) % terms.count]
            guard moved[Int(term.quantity)] == 0 else { continue }
            let step = lack * Int(term.sign)
            guard known.values[Int(term.quantity)] + step >= known.lowest[Int(term.quantity)] else { continue }
            let breaks = breaks(moving: term.quantity, by: step, atMost: worst)
            looked += 1
            if breaks > worst {
                if looked == Self.widest { break }
                continue
            }
            ways.append((breaks, term.quantity, step))
            if breaks == 0 || looked == Self.widest { break }
            // Once there are enough to try, only better ones are of use.
            if ways.count >= Self.mostTries {
                worst = ways.map(\.breaks).sorted()[Self.mostTries - 1] - 1
                if worst < 0 { break }
            }
        }
        // A stable order: equal ways stay as they stand in the sum.
        let order = ways.indices.sorted { (ways[$0].breaks, $0) < (ways[$1].breaks, $1) }
        return order.prefix(Self.mostTries).map { (ways[$0].quantity, ways[$0].step) }
    }

    private func breaks(moving quantity: Int32, by step: Int, atMost most: Int) -> Int {
        var count = 0
        for fact in factsOf[quantity] {
            let bounds = known.facts[Int(fact)]
            guard isLive(bounds.figure) else { continue }
            let sum = sums[Int(fact)] + step * sign(of: quantity, in: bounds)
            if lack(fact, if: sum) != 0 { count += bounds.terms.count == 1 ? 8 : 1 }
            if count > most { break }
        }
        return count
    }

    private mutating func readsTheSame() -> Bool {
        var read: [Int32: [Int]] = [:]
        var order: [Int32] = []
        for (quantity, by) in trail {
            for number in readSumsOf[quantity] {
                let (reading, place) = readSums[Int(number)]
                guard isLive(known.readings[Int(reading)].figure) else { continue }
                if read[reading] == nil { order.append(reading) }
                read[reading, default: known.readings[Int(reading)].truths][Int(place)] += by
            }
        }
        for reading in order {
            let one = known.readings[Int(reading)]
            if let sums = read[reading], !one.isTheSame(sums) {
                blame(one.figure)
                return false
            }
        }
        return true
    }

    private mutating func blame(_ figure: Int32?) {
        if let figure { inTheWay[figure, default: 0] += 1 }
    }
}

/// Which lists hold a key: all of them in one piece of memory.
private struct Lookup {
    private var starts: [Int32]
    private var lists: [Int32]

    init(_ members: [some Sequence<Int32>], keys: Int) {
        starts = Array(repeating: 0, count: keys + 1)
        for list in members { for key in list { starts[Int(key) + 1] += 1 } }
        for key in 0..<keys { starts[key + 1] += starts[key] }
        lists = Array(repeating: 0, count: Int(starts[keys]))
        var next = starts
        for (number, list) in members.enumerated() {
            for key in list {
                lists[Int(next[Int(key)])] = Int32(number)
                next[Int(key)] += 1
            }
        }
    }

    subscript(key: Int32) -> ArraySlice<Int32> { lists[Int(starts[Int(key)])..<Int(starts[Int(key) + 1])] }
}
