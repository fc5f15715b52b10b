/// The text that a string of a checked document means. A surrogate without its partner becomes U+FFFD.
func unescapedJSON(_ raw: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: raw.count) { room in
        // An escape is never shorter than what it stands for (six bytes make at most three), so the room suffices.
        var made = 0
        func put(_ byte: UInt8) {
            room[made] = byte
            made += 1
        }
        var at = 0
        while at < raw.count {
            guard raw[at] == UInt8(ascii: "\\"), at + 1 < raw.count else {
                put(raw[at])
                at += 1
                continue
            }
            let letter = raw[at + 1]
            at += 2
            switch letter {
            case UInt8(ascii: "n"): put(0x0A)
            case UInt8(ascii: "t"): put(0x09)
            case UInt8(ascii: "r"): put(0x0D)
            case UInt8(ascii: "b"): put(0x08)
            case UInt8(ascii: "f"): put(0x0C)
            case UInt8(ascii: "u"):
                var code = hexadecimal(raw, at) ?? 0xFFFD
                at += 4
                if (0xD800..<0xDC00).contains(code), at + 5 < raw.count, raw[at] == UInt8(ascii: "\\"),
                    raw[at + 1] == UInt8(ascii: "u"), let low = hexadecimal(raw, at + 2),
                    (0xDC00..<0xE000).contains(low)
                {
                    code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
                    at += 6
                }
                for byte in (Unicode.Scalar(code) ?? "\u{FFFD}").utf8 { put(byte) }
            default: put(letter)
            }
        }
        return made
    }
}

/// Four hexadecimal digits as a number, or nil if they are not four or not hexadecimal.
func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for offset in start..<start + 4 {
        let digit: UInt8
        switch bytes[offset] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[offset] - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[offset] - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = bytes[offset] - UInt8(ascii: "A") + 10
        default: return nil
        }
        value = value << 4 | UInt32(digit)
    }
    return value
}
