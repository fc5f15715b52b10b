extension JSONScanner {
    /// Reads a string or key from its opening quote to its closing one, checking UTF-8 and escapes on the way.
    mutating func string(_ kind: JSONKind) throws(JSONSlip) {
        let opening = at
        var flags: JSONNodeFlags = []
        at += 1
        while true {
            skipPlainText()
            guard at < bytes.count else { throw slip(.unclosedString, at: opening) }
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") {
                flags.insert(.escaped)
                try escape()
            } else if byte < 0x20 {
                throw slip(byte == 0x0A || byte == 0x0D ? .lineBreakInString : .controlInString)
            } else if byte >= 0x80 {
                let length = utf8Length(of: bytes, at: at)
                if length == 0 { throw slip(.invalidUTF8) }
                flags.insert(.beyondASCII)
                at += length
            } else {
                at += 1
            }
        }
        append(kind, position: opening, start: opening + 1, length: at - opening - 1, flags)
        at += 1
    }

    /// Goes to the next byte that needs a look: quote, backslash, control character or beginning of a longer sequence.
    @inline(__always) private mutating func skipPlainText() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let raw = UnsafeRawPointer(bytes.baseAddress!)
        while at + 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let quotes = word ^ (ones &* 0x22)
            let slashes = word ^ (ones &* 0x5C)
            let found =
                (word | (word &- ones &* 0x20) | ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes)) & highs
            if found != 0 {
                // The lowest mark is exact; a borrow can only touch the bytes after it.
                at += found.trailingZeroBitCount / 8
                return
            }
            at += 8
        }
        while at < bytes.count, bytes[at] >= 0x20, bytes[at] < 0x80, bytes[at] != 0x22, bytes[at] != 0x5C { at += 1 }
    }

    private mutating func escape() throws(JSONSlip) {
        let start = at
        guard at + 1 < bytes.count else { throw slip(.cutShort, at: bytes.count) }
        switch bytes[at + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            at += 2
        case UInt8(ascii: "u"):
            guard let code = hexadecimal(bytes, at + 2) else { throw slip(.badEscape, length: 2) }
            at += 6
            if (0xD800..<0xDC00).contains(code), byte == UInt8(ascii: "\\"), at + 1 < bytes.count,
                bytes[at + 1] == UInt8(ascii: "u"), let low = hexadecimal(bytes, at + 2),
                (0xDC00..<0xE000).contains(low)
            {
                at += 6
            } else if (0xD800..<0xE000).contains(code), slips.count < JSONReader.slipLimit {
                slips.append(slip(.loneSurrogate, at: start, length: 6))
            }
        default:
            throw slip(.badEscape, length: 2)
        }
    }
}

/// How many bytes the well-formed UTF-8 sequence at `start` takes; 0 if it is not well formed (Unicode, table 3-7).
public func utf8Length(of bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
        start + offset < bytes.count && range.contains(bytes[start + offset])
    }
    switch bytes[start] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
}
