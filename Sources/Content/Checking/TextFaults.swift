import JSONReading

/// Characters in a text that no document can hold, or that make it look other than it is.
struct TextFaults: OptionSet {
    var rawValue: UInt8
    /// A control character, or U+FFFE or U+FFFF, which XML cannot carry.
    static let control = TextFaults(rawValue: 1)
    /// An embedding, override or isolate (U+202A to U+202E, U+2066 to U+2069).
    static let direction = TextFaults(rawValue: 2)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Looks through a text without making a string of it, unless it has escapes.
    init(in value: borrowing JSONValue) {
        rawValue = 0
        if value.isPlain { return }
        if value.isEscaped {
            for scalar in (value.string ?? "").unicodeScalars { insert(TextFaults(of: scalar)) }
            return
        }
        let found: TextFaults = value.withRawText { bytes in
            // Only these can begin one of them.
            guard bytes.contains(where: { $0 == 0xE2 || $0 == 0xC2 || $0 == 0xEF || $0 < 0x20 }) else { return [] }
            var faults: TextFaults = []
            for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
                faults.insert(TextFaults(of: scalar))
            }
            return faults
        }
        rawValue = found.rawValue
    }

    init(of scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: rawValue = 0
        case 0x00..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: rawValue = Self.control.rawValue
        case 0x202A...0x202E, 0x2066...0x2069: rawValue = Self.direction.rawValue
        default: rawValue = 0
        }
    }

    /// The text without such characters.
    static func removed(from text: String) -> String {
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: text.unicodeScalars.lazy.filter { TextFaults(of: $0).isEmpty })
        return String(kept)
    }
}
