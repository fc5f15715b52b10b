internal import Glibc

/// Phrases by their keys, as a table without a seed: a page asks for a hundred, and Swift's own dictionary takes longer to
/// guard against keys that collide on purpose than to find one. Keys are a theme's, not a record's; if many of them did
/// collide, it would be slow and nothing else.
///
/// An entry is reached by its address: all workers ask for the same few hundred, and to count a reference to each would have
/// them wait for one another.
final class PhraseTable: Sendable {
    struct Entry {
        fileprivate let key: UnsafeMutableBufferPointer<UInt8>
        let phrase: Phrase
        /// The words of one without places.
        let plain: String?
    }

    private nonisolated(unsafe) let entries: UnsafeMutableBufferPointer<Entry>
    /// Where each entry is, by the hash of its key; less than 0 where there is none.
    private nonisolated(unsafe) let slots: UnsafeMutableBufferPointer<Int32>

    init(_ phrases: [String: Phrase]) {
        var capacity = 16
        while capacity < phrases.count * 3 { capacity *= 2 }
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: -1)
        entries = .allocate(capacity: phrases.count)
        for (number, (key, phrase)) in phrases.enumerated() {
            let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: key.utf8.count)
            _ = bytes.initialize(from: key.utf8)
            entries.initializeElement(at: number, to: Entry(key: bytes, phrase: phrase, plain: phrase.plain))
            var place = Self.hash(UnsafeRawBufferPointer(bytes)) & (capacity - 1)
            while slots[place] >= 0 { place = (place + 1) & (capacity - 1) }
            slots[place] = Int32(number)
        }
    }

    deinit {
        for entry in entries { entry.key.deallocate() }
        entries.deinitialize().deallocate()
        slots.deallocate()
    }

    /// What is kept under a key. It is there as long as the table is.
    func find(_ key: String) -> UnsafePointer<Entry>? {
        var key = key
        return key.withUTF8 { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            let mask = slots.count - 1
            var place = Self.hash(raw) & mask
            while slots[place] >= 0 {
                let entry = entries.baseAddress! + Int(slots[place])
                let own = UnsafeRawBufferPointer(entry.pointee.key)
                if own.count == raw.count, raw.isEmpty || memcmp(own.baseAddress!, raw.baseAddress!, raw.count) == 0 {
                    return UnsafePointer(entry)
                }
                place = (place + 1) & mask
            }
            return nil
        }
    }

    /// Of the length and of eight bytes at the beginning, in the middle and at the end: the keys of a theme differ in these.
    private static func hash(_ raw: UnsafeRawBufferPointer) -> Int {
        let mixed: UInt64
        if raw.count < 8 {
            mixed = raw.reduce(UInt64(raw.count)) { $0 << 8 ^ UInt64($1) }
        } else {
            let first = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
            let middle = raw.loadUnaligned(fromByteOffset: (raw.count - 8) / 2, as: UInt64.self)
            let last = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
            mixed =
                first &* 0x9E37_79B9_7F4A_7C15 ^ middle &* 0xC2B2_AE3D_27D4_EB4F ^ last &* 0x1656_67B1_9E37_79F9
                ^ UInt64(raw.count)
        }
        let spread = mixed &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: spread >> 32)
    }
}
