/// Undoes the escapes in which a letter can hide: HTML entities (also escaped twice), percent-encoding, and the
/// `\u` and `\x` forms of JavaScript and JSON.
struct EscapeDecoder {
    let bytes: UnsafeBufferPointer<UInt8>

    /// The scalar at an offset where `&`, `%`, `\` or a byte past ASCII stands, and the offset after it.
    /// What is no escape gives the byte itself; what is not UTF-8 gives U+FFFD.
    func scalar(at offset: Int) -> (scalar: UInt32, next: Int) {
        var (scalar, next) = (UInt32(bytes[offset]), offset + 1)
        if scalar >= 0x80 { return utf8(at: offset) }
        // An escape may give the first character of another one: "&amp;eacute;", "%26eacute;", "\\u0026eacute;".
        for _ in 0..<4 {
            let inner: (UInt32, Int)? =
                switch scalar {
                case 0x26: entity(at: next)
                case 0x25: percent(at: next)
                case 0x5C: backslash(at: next)
                default: nil
                }
            guard let inner else { break }
            (scalar, next) = inner
        }
        return (scalar, next)
    }

    private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

    private func utf8(at offset: Int) -> (UInt32, Int) {
        let first = bytes[offset]
        let (count, bits): (Int, UInt32) =
            switch first {
            case 0xC2...0xDF: (1, UInt32(first & 0x1F))
            case 0xE0...0xEF: (2, UInt32(first & 0x0F))
            case 0xF0...0xF4: (3, UInt32(first & 0x07))
            default: (0, 0xFFFD)
            }
        var scalar = bits
        for step in 0..<count {
            let following = byte(offset + 1 + step)
            guard following & 0xC0 == 0x80 else { return (0xFFFD, offset + 1) }
            scalar = scalar << 6 | UInt32(following & 0x3F)
        }
        return (scalar, offset + 1 + count)
    }

    /// After `&`: "#233;", "#xE9;", "eacute;".
    private func entity(at offset: Int) -> (UInt32, Int)? {
        var end = offset
        while end < offset + 24, byte(end) != UInt8(ascii: ";") {
            let c = byte(end)
            guard hexValue(c) != nil || isLetter(c) || c == UInt8(ascii: "#") else { break }
            end += 1
        }
        guard end > offset else { return nil }
        if bytes[offset] == UInt8(ascii: "#") {
            // Browsers read a numeric reference without its semicolon, so it is read here too.
            let isHex = byte(offset + 1) | 0x20 == UInt8(ascii: "x")
            let (value, after) = number(at: offset + (isHex ? 2 : 1), radix: isHex ? 16 : 10, most: 8)
            guard let value else { return nil }
            return (value, byte(after) == UInt8(ascii: ";") ? after + 1 : after)
        }
        guard byte(end) == UInt8(ascii: ";") else { return nil }
        let name = UnsafeBufferPointer(rebasing: bytes[offset..<end])
        return (NamedEntities.scalar(String(decoding: name, as: UTF8.self)), end + 1)
    }

    /// After `%`: two hexadecimal figures, and those of the rest of a UTF-8 sequence.
    private func percent(at offset: Int) -> (UInt32, Int)? {
        guard let first = pair(at: offset) else { return nil }
        if first < 0x80 { return (first, offset + 2) }
        let count = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
        var scalar = first & (0x3F >> UInt32(count))
        for step in 0..<count {
            let at = offset + 2 + step * 3
            guard byte(at) == UInt8(ascii: "%"), let next = pair(at: at + 1), next & 0xC0 == 0x80 else {
                return (0xFFFD, offset + 2)
            }
            scalar = scalar << 6 | (next & 0x3F)
        }
        return (scalar, offset + 2 + count * 3)
    }

    /// After `\`: "u00e9", "u{e9}", "xE9", or a letter that stands for white space.
    private func backslash(at offset: Int) -> (UInt32, Int)? {
        switch byte(offset) {
        case UInt8(ascii: "u"):
            if byte(offset + 1) == UInt8(ascii: "{") {
                let (value, after) = number(at: offset + 2, radix: 16, most: 6)
                guard let value, byte(after) == UInt8(ascii: "}") else { return nil }
                return (value, after + 1)
            }
            guard let high = unit(at: offset + 1) else { return nil }
            if (0xD800..<0xDC00).contains(high), byte(offset + 5) == 0x5C, byte(offset + 6) == UInt8(ascii: "u"),
                let low = unit(at: offset + 7), (0xDC00..<0xE000).contains(low)
            {
                return (0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), offset + 11)
            }
            return (high, offset + 5)
        case UInt8(ascii: "x"): return pair(at: offset + 1).map { ($0, offset + 3) }
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return (0x20, offset + 1)
        case UInt8(ascii: "\\"): return (0x5C, offset + 1)
        default: return nil
        }
    }

    private func pair(at offset: Int) -> UInt32? {
        guard let high = hexValue(byte(offset)), let low = hexValue(byte(offset + 1)) else { return nil }
        return high << 4 | low
    }

    private func unit(at offset: Int) -> UInt32? {
        guard let high = pair(at: offset), let low = pair(at: offset + 2) else { return nil }
        return high << 8 | low
    }

    private func number(at offset: Int, radix: UInt32, most: Int) -> (UInt32?, Int) {
        var (value, at): (UInt32?, Int) = (nil, offset)
        while at < offset + most, let figure = hexValue(byte(at)), figure < radix {
            value = (value ?? 0) &* radix &+ figure
            at += 1
        }
        return (value.map { min($0, 0x10FFFF) }, at)
    }

    private func hexValue(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x37)
        case 0x61...0x66: UInt32(byte - 0x57)
        default: nil
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

/// The named character references that matter for words: letters with diacritics, and marks that end no word.
enum NamedEntities {
    /// The scalar of a name (without `&` and `;`), or a space for one that ends a word.
    static func scalar(_ name: String) -> UInt32 {
        if let scalar = plain[name] { return scalar }
        // "eacute", "Wcirc", "ntilde": the letter with its diacritic folds to the letter.
        guard let first = name.unicodeScalars.first, first.isASCII, name.utf8.count > 3 else { return 0x20 }
        return diacritics.contains(String(name.dropFirst())) ? first.value : 0x20
    }

    private static let diacritics: Set<String> = [
        "acute", "breve", "caron", "cedil", "circ", "dblac", "dot", "grave", "macr", "midot", "nodot", "ogon",
        "ring", "slash", "strok", "tilde", "uml",
    ]

    private static let plain: [String: UInt32] = [
        "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "shy": 0xAD, "zwj": 0x200D,
        "zwnj": 0x200C, "lrm": 0x200E, "rlm": 0x200F, "ZeroWidthSpace": 0x200B, "NoBreak": 0x2060,
        "szlig": 0xDF, "aelig": 0xE6, "AElig": 0xC6, "oelig": 0x153, "OElig": 0x152, "eth": 0xF0, "ETH": 0xD0,
        "thorn": 0xFE, "THORN": 0xDE, "inodot": 0x131, "imath": 0x131, "rsquo": 0x2019, "lsquo": 0x2018,
        "ndash": 0x2013, "mdash": 0x2014, "hyphen": 0x2010, "dash": 0x2010, "period": 0x2E, "sol": 0x2F,
        "lpar": 0x28, "rpar": 0x29, "plus": 0x2B, "percnt": 0x25, "bsol": 0x5C, "num": 0x23, "commat": 0x40,
        "lowbar": 0x5F, "comma": 0x2C, "colon": 0x3A,
    ]
}
