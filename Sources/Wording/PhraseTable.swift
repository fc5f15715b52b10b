/// Phrases by their keys, as a table without a seed: a page asks for a hundred, and Swift's own dictionary takes longer to
/// guard against keys that collide on purpose than to find one. Keys are a theme's, not a record's; if many of them did
/// collide, it would be slow and nothing else.
struct PhraseTable: Sendable {
    private let entries: [(key: String, phrase: Phrase)]
    /// Where each entry is, by the hash of its key; less than 0 where there is none.
    private let slots: [Int32]

    init(_ phrases: [String: Phrase]) {
        var capacity = 16
        while capacity < phrases.count * 3 { capacity *= 2 }
        var slots = [Int32](repeating: -1, count: capacity)
        var entries: [(key: String, phrase: Phrase)] = []
        entries.reserveCapacity(phrases.count)
        for (key, phrase) in phrases {
            var place = Self.hash(key) & (capacity - 1)
            while slots[place] >= 0 { place = (place + 1) & (capacity - 1) }
            slots[place] = Int32(entries.count)
            entries.append((key, phrase))
        }
        self.slots = slots
        self.entries = entries
    }

    subscript(key: String) -> Phrase? {
        let mask = slots.count - 1
        var place = Self.hash(key) & mask
        while slots[place] >= 0 {
            let entry = entries[Int(slots[place])]
            if entry.key == key { return entry.phrase }
            place = (place + 1) & mask
        }
        return nil
    }

    /// Of the length and of eight bytes at the beginning, in the middle and at the end: the keys of a theme differ in these.
    private static func hash(_ key: String) -> Int {
        var key = key
        let mixed: UInt64 = key.withUTF8 { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            guard raw.count >= 8 else {
                return raw.reduce(UInt64(raw.count)) { $0 << 8 ^ UInt64($1) }
            }
            let first = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
            let middle = raw.loadUnaligned(fromByteOffset: (raw.count - 8) / 2, as: UInt64.self)
            let last = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
            return first &* 0x9E37_79B9_7F4A_7C15 ^ middle &* 0xC2B2_AE3D_27D4_EB4F ^ last &* 0x1656_67B1_9E37_79F9
                ^ UInt64(raw.count)
        }
        let spread = mixed &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: spread >> 32)
    }
}
