/// Which way a script runs, and which words have to be held together in a sentence that runs the other way.
public enum ScriptDirection: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"

    /// The direction of the script that a language is written in.
    public init(of language: String) {
        let rightToLeft = ["ar", "fa", "he", "ku", "ps", "ur", "yi"]
        self = rightToLeft.contains { language == $0 || language.hasPrefix($0 + "-") } ? .rightToLeft : .leftToRight
    }

    /// Whether anything in `words` runs the other way, or they are numbers alone, whose parts would change places.
    public func needsIsolating(_ words: String) -> Bool {
        switch self {
        case .leftToRight:
            Self.holdsRightToLeft(words)
        case .rightToLeft:
            words.unicodeScalars.contains { $0.properties.isAlphabetic && !Self.runsRightToLeft($0) }
                || !Self.holdsRightToLeft(words) && words.unicodeScalars.contains { $0.properties.numericType != nil }
        }
    }

    /// Whether anything in `words` belongs to a script that runs from right to left.
    public static func holdsRightToLeft(_ words: String) -> Bool {
        mayHoldRightToLeft(words) && words.unicodeScalars.contains(where: runsRightToLeft)
    }

    /// Nearly all words of records are in Latin letters, which their bytes tell.
    private static func mayHoldRightToLeft(_ words: String) -> Bool {
        words.utf8.withContiguousStorageIfAvailable { bytes in
            guard !areASCII(bytes) else { return false }
            return bytes.contains { $0 >= 0xD6 && $0 <= 0xE0 || $0 == 0xEF || $0 == 0xF0 }
        } ?? true
    }

    /// Eight at a time, the last eight over again.
    private static func areASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        guard raw.count >= 8 else { return bytes.allSatisfy { $0 < 0x80 } }
        var all = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
        var at = 0
        while at &+ 8 < raw.count {
            all |= raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            at &+= 8
        }
        return all & 0x8080_8080_8080_8080 == 0
    }

    /// Whether a letter belongs to a script that runs from right to left (Unicode 15: Hebrew to Arabic Extended-A,
    /// presentation forms, and the planes set aside for such scripts).
    public static func runsRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0660...0x0669, 0x06F0...0x06F9: false
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
