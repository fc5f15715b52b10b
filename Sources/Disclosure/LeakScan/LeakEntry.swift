/// One key of the index, with whom it points to: 12 bytes, for there are some 30 for each person.
struct LeakEntry {
    // Halves, since a whole one would be padded to 16 bytes.
    private let upperKey: UInt32
    private let lowerKey: UInt32
    /// Person (24 bits), condition (3 bits), kind (5 bits).
    let meaning: UInt32

    init(key: UInt64, person: Int, kind: Leak.Kind, condition: Condition = .none) {
        self.init(
            key: key, meaning: UInt32(person) << 8 | UInt32(condition.rawValue) << 5 | UInt32(kind.rawValue))
    }

    init(key: UInt64, meaning: UInt32) {
        upperKey = UInt32(truncatingIfNeeded: key >> 32)
        lowerKey = UInt32(truncatingIfNeeded: key)
        self.meaning = meaning
    }

    var key: UInt64 { UInt64(upperKey) << 32 | UInt64(lowerKey) }
    var person: Int { Int(meaning >> 8) }
    var kind: Leak.Kind { Leak.Kind(rawValue: UInt8(meaning & 31)) ?? .name }
    var condition: Condition { Condition(rawValue: UInt8(meaning >> 5 & 7)) ?? .none }

    /// The same of a person whose number is `shift` higher.
    func shifted(by shift: Int) -> LeakEntry {
        LeakEntry(key: key, person: min(person + shift, Self.mostPeople - 1), kind: kind, condition: condition)
    }

    static let mostPeople = 1 << 24

    /// What the text around must show, besides the words.
    enum Condition: UInt8 {
        case none
        /// The first word is an initial: not what an apostrophe leaves over ("carer's price"), unless a capital.
        case leadingInitial
        /// The same for a letter that is a word in English or Welsh ("a price"): both words with capitals.
        case leadingWord
        /// The last word is an initial ("Harcourt, D"): a capital, and not after an apostrophe.
        case trailingInitial
        /// The word has a capital.
        case capital
        /// A word that speaks of codes and doors stands shortly before.
        case nearCodeWord
    }
}

extension LeakEntry: Comparable {
    static func < (one: LeakEntry, other: LeakEntry) -> Bool {
        one.key == other.key ? one.meaning < other.meaning : one.key < other.key
    }
}

extension [LeakEntry] {
    /// Sorts where they stand, each of them once, with next to no memory besides: the keys are hashes, so their upper
    /// bits part many entries into small sorts of about one size.
    mutating func sortAndMakeUnique() {
        let kept = withUnsafeMutableBufferPointer { entries in
            for part in entries.count < 4096 ? [entries.indices] : entries.partByUpperBits() {
                var entries = UnsafeMutableBufferPointer(rebasing: entries[part])
                entries.sort()
            }
            var kept = 0
            for place in entries.indices where kept == 0 || entries[kept - 1] != entries[place] {
                entries[kept] = entries[place]
                kept += 1
            }
            return kept
        }
        removeLast(count - kept)
    }
}

extension UnsafeMutableBufferPointer<LeakEntry> {
    /// Moves the entries with the same upper eight bits together, in the order of these. Returns where each part is.
    fileprivate func partByUpperBits() -> [Range<Int>] {
        var ends = [Int](repeating: 0, count: 256)
        for entry in self { ends[entry.upperBits] += 1 }
        for bits in 1..<256 { ends[bits] += ends[bits - 1] }
        let parts = ends.indices.map { ($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0] }
        var next = parts.map(\.lowerBound)
        for part in parts.indices {
            while next[part] < parts[part].upperBound {
                let home = self[next[part]].upperBits
                if home != part { swapAt(next[part], next[home]) }
                next[home] += 1
            }
        }
        return parts
    }
}

extension LeakEntry {
    fileprivate var upperBits: Int { Int(upperKey >> 24) }
}
