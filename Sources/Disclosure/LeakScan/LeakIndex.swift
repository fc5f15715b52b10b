/// What points to anyone, as hashes: about 12 bytes for each form of each identifier, so that twenty thousand
/// people take a few megabytes. No name or number stands in it.
///
/// Two different texts share a key by chance about once in a million million; the price would be a false alarm.
public struct LeakIndex: Sendable {
    /// The longest sequence of words that is looked for.
    static let mostWords = 8

    let records: [String]
    /// Sorted.
    private let entries: [LeakEntry]
    /// Where the keys with each value of their upper bits begin.
    private let starts: [UInt32]
    private let startShift: UInt64
    /// A bit for each value of a key's upper bits (its last word): most words of a text are done with here.
    private let filter: [UInt64]
    private let filterShift: UInt64
    /// The same for the lower bits (the whole sequence), for words that end many names.
    private let wholeFilter: [UInt64]

    init(records: [String], entries: consuming [LeakEntry]) {
        entries.sortAndMakeUnique()
        // Both tables grow with the index, for some are built for a handful of people.
        var bits: UInt64 = 8
        while bits < LeakKey.lastWordBits, 1 << bits < entries.count * 16 { bits += 1 }
        let startBits = min(bits, 16)
        var starts = [UInt32](repeating: 0, count: 1 << startBits + 1)
        var filter = [UInt64](repeating: 0, count: 1 << (bits - 6))
        var wholeFilter = filter
        for key in entries.lazy.map(\.key) {
            starts[Int(key >> (64 - startBits)) + 1] += 1
            let bit = key >> (64 - bits)
            filter[Int(bit >> 6)] |= 1 << (bit & 63)
            wholeFilter[Int(truncatingIfNeeded: key >> 6) & (wholeFilter.count - 1)] |= 1 << (key & 63)
        }
        for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
        self.records = records
        self.entries = entries
        self.starts = starts
        startShift = 64 - startBits
        self.filter = filter
        filterShift = 64 - bits
        self.wholeFilter = wholeFilter
    }

    /// How many people it holds.
    public var count: Int { records.count }

    /// How many bytes it takes, about.
    public var byteCount: Int {
        entries.count * MemoryLayout<LeakEntry>.stride + starts.count * 4 + filter.count * 16 + records.count
            * MemoryLayout<String>.stride
    }

    /// Whether any key may begin with the upper bits of this one.
    @inline(__always) func mayHold(_ key: UInt64) -> Bool {
        let bit = key >> filterShift
        return filter[Int(truncatingIfNeeded: bit >> 6)] & (1 << (bit & 63)) != 0
    }

    /// Where the entries with a key stand, or an empty range.
    func entries(for key: UInt64) -> Range<Int> {
        guard wholeFilter[Int(truncatingIfNeeded: key >> 6) & (wholeFilter.count - 1)] & (1 << (key & 63)) != 0 else {
            return 0..<0
        }
        let bucket = Int(truncatingIfNeeded: key >> startShift)
        var (low, high) = (Int(starts[bucket]), Int(starts[bucket + 1]))
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].key < key { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < entries.count, entries[end].key == key { end += 1 }
        return low..<end
    }

    func entry(_ position: Int) -> LeakEntry { entries[position] }
}
