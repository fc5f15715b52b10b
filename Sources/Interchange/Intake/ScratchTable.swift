/// A dictionary from digests of names to pairs of numbers, kept on disk.
///
/// Open addressing with linear probing; half of the room at least is empty.
final class ScratchTable {
    struct Value: BitwiseCopyable, Equatable {
        var number: UInt32
        var note: UInt32
    }

    private struct Slot: BitwiseCopyable {
        /// Never 0, which marks an empty slot.
        var key: UInt64 = 0
        var value = Value(number: 0, note: 0)
    }

    private var slots = ScratchList(Slot(), count: 1 << 12)
    private var used = 0
    private(set) var failure: String?

    subscript(key: UInt64) -> Value? {
        get {
            let slot = slots[place(of: key)]
            return slot.key == 0 ? nil : slot.value
        }
        set {
            guard let newValue else { return }
            var place = place(of: key)
            if slots[place].key == 0 {
                if used * 2 >= slots.count {
                    grow()
                    place = self.place(of: key)
                }
                used += 1
            }
            slots[place] = Slot(key: key, value: newValue)
            if failure == nil { failure = slots.failure }
        }
    }

    private func place(of key: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: key) & mask
        // On a disk that fails everything may look full.
        for _ in 0..<slots.count {
            let found = slots[place].key
            if found == 0 || found == key { break }
            place = (place + 1) & mask
        }
        return place
    }

    private func grow() {
        let old = slots
        slots = ScratchList(Slot(), count: old.count * 4, slots: 1024)
        for number in 0..<old.count where old[number].key != 0 { slots[place(of: old[number].key)] = old[number] }
        if failure == nil { failure = old.failure }
    }
}

/// Digests of names, for tables on disk: under a key that only this run knows, so that nothing can be found out from
/// what may be left on the disk.
enum ScratchKey {
    static func of(_ parts: String...) -> UInt64 { digest { for part in parts { $0.combine(part) } } }

    static func of(_ name: String, within scope: FHIRScope) -> UInt64 {
        digest {
            $0.combine(scope)
            $0.combine(name)
        }
    }

    private static func digest(_ body: (inout Hasher) -> Void) -> UInt64 {
        var hasher = Hasher()
        body(&hasher)
        return max(1, UInt64(bitPattern: Int64(hasher.finalize())))
    }
}
