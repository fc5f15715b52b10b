/// The encodings that spreadsheets are exported in, turned into UTF-8 piece by piece.
enum TextEncoding: Sendable, Hashable {
    case utf8, windows1252, utf16LittleEndian, utf16BigEndian

    /// The encoding that the first bytes of a file declare, and how many they are.
    static func marked(_ head: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }
}

/// Decodes a text in pieces. What cannot be decoded becomes U+FFFD.
struct TextDecoder {
    let encoding: TextEncoding
    /// Bytes at the end of a piece that are only half a character.
    private var rest: [UInt8] = []

    init(_ encoding: TextEncoding) { self.encoding = encoding }

    /// The piece as UTF-8.
    mutating func decode(_ piece: ArraySlice<UInt8>) -> [UInt8] {
        switch encoding {
        case .utf8: return Array(piece)
        case .windows1252:
            var text: [UInt8] = []
            text.reserveCapacity(piece.count + piece.count / 8)
            for byte in piece {
                if byte < 0x80 { text.append(byte) } else { text.append(contentsOf: Self.windows1252(byte)) }
            }
            return text
        case .utf16LittleEndian, .utf16BigEndian: return utf16(piece)
        }
    }

    private mutating func utf16(_ piece: ArraySlice<UInt8>) -> [UInt8] {
        let bytes = rest + piece
        let isLittle = encoding == .utf16LittleEndian
        func unit(_ at: Int) -> UInt16 {
            isLittle
                ? UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8 : UInt16(bytes[at + 1]) | UInt16(bytes[at]) << 8
        }
        var end = bytes.count & ~1
        // The first half of a pair waits for the second.
        if end >= 2, UTF16.isLeadSurrogate(unit(end - 2)) { end -= 2 }
        var units: [UInt16] = []
        units.reserveCapacity(end / 2)
        for at in stride(from: 0, to: end, by: 2) { units.append(unit(at)) }
        rest = Array(bytes[end...])
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// U+0080 to U+009F of Windows-1252; 0 where it has none.
    private static let second: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    private static func windows1252(_ byte: UInt8) -> [UInt8] {
        let code = byte < 0xA0 ? second[Int(byte - 0x80)] : UInt32(byte)
        let scalar = code == 0 ? "\u{FFFD}" : Unicode.Scalar(code) ?? "\u{FFFD}"
        return Array(String(Character(scalar)).utf8)
    }
}

/// Tells in pieces whether bytes are UTF-8.
struct UTF8Check {
    private(set) var isValid = true
    private var rest: [UInt8] = []

    mutating func check(_ piece: ArraySlice<UInt8>) {
        guard isValid else { return }
        let bytes = rest.isEmpty ? Array(piece) : rest + piece
        // A character that the piece cuts through is looked at with the next one.
        var end = bytes.count
        for back in 1..<4 where back <= bytes.count {
            let byte = bytes[bytes.count - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            if length > back { end = bytes.count - back }
            break
        }
        rest = Array(bytes[end...])
        isValid = String(validating: bytes[..<end], as: UTF8.self) != nil
    }

    /// Whether everything was, to its end.
    var isWhole: Bool { isValid && rest.isEmpty }
}
