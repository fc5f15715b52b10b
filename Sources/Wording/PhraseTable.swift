/// Phrases by their keys, as a table without a seed: a page asks for a hundred, and Swift's own dictionary takes longer to
/// guard against keys that collide on purpose than to find one. Keys are a theme's, not a record's; if many of them did
/// collide, it would be slow and nothing else.
struct PhraseTable: Sendable {
    private let slots: [(key: String, phrase: Phrase)?]
    private let mask: Int

    init(_ phrases: [String: Phrase]) {
        var capacity = 16
        while capacity < phrases.count * 3 { capacity *= 2 }
        mask = capacity - 1
        var slots: [(key: String, phrase: Phrase)?] = Array(repeating: nil, count: capacity)
        for (key, phrase) in phrases {
            var place = Self.hash(key) & mask
            while slots[place] != nil { place = (place + 1) & mask }
            slots[place] = (key, phrase)
        }
        self.slots = slots
    }

    subscript(key: String) -> Phrase? {
        var place = Self.hash(key) & mask
        while let slot = slots[place] {
            if slot.key == key { return slot.phrase }
            place = (place + 1) & mask
        }
        return nil
    }

    /// FNV-1a.
    private static func hash(_ key: String) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: hash >> 1 ^ hash >> 33)
    }
}
