/// A telephone number as people write it, with the digits that a machine dials.
public struct PhoneNumber: Sendable, Hashable {
    /// As written in the record, with its spaces.
    public let written: String

    /// Nil unless `text` is 3 to 15 digits with spaces, hyphens or brackets between them and at most one plus in front.
    public init?(_ text: String) {
        var digits = 0
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x20, 0x2D, 0x28, 0x29: continue
            case 0x2B where index == 0: continue
            default: return nil
            }
        }
        guard (3...15).contains(digits) else { return nil }
        written = text
    }

    /// Digits only, with the plus if there was one: what a `tel:` link holds.
    public var dialled: String {
        String(unsafeUninitializedCapacity: written.utf8.count) { text in
            var count = 0
            for byte in written.utf8 where (0x30...0x39).contains(byte) || byte == 0x2B {
                text[count] = byte
                count += 1
            }
            return count
        }
    }
}
