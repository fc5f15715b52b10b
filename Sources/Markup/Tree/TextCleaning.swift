/// Whether a byte may begin a character that is not lawful.
@inline(__always)
private func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 ? byte != 0x09 && byte != 0x0A : byte == 0x7F || byte == 0xC2 || byte == 0xEF || byte >= 0xF0
}

/// Whether eight bytes are all printable ASCII, which most text is.
@inline(__always)
private func arePrintable(_ bytes: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let below20 = bytes &- 0x2020_2020_2020_2020
    let from7F = bytes &+ 0x0101_0101_0101_0101
    return (bytes | below20 | from7F) & high == 0
}

extension ByteBuffer {
    /// Appends UTF-8 without the characters that XML 1.0 or the HTML standard forbids: control characters
    /// other than tab and line feed, and noncharacters (U+FDD0–FDEF, and the last two of every plane).
    mutating func appendLawful(_ text: UnsafeBufferPointer<UInt8>) {
        guard let base = text.baseAddress else { return }
        func arePrintable(at place: Int) -> Bool {
            Markup.arePrintable(UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
        }
        var from = 0
        var at = 0
        while at < text.count {
            while at &+ 8 <= text.count, arePrintable(at: at) { at &+= 8 }
            // The last eight once more take less time than the rest one by one.
            if text.count >= 8, at &+ 8 > text.count, arePrintable(at: text.count &- 8) { break }
            guard at < text.count else { break }
            let forbidden = isSuspect(base[at]) ? forbiddenLength(at: at, in: text) : 0
            if forbidden > 0 {
                append(base + from, at &- from)
                from = at &+ forbidden
                at = from
            } else {
                at &+= 1
            }
        }
        append(base + from, text.count &- from)
    }
}

/// How many bytes the forbidden character at this place has, or 0 if it is lawful.
private func forbiddenLength(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    func byte(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    switch byte(0) {
    case 0xC2: return (0x80...0x9F).contains(byte(1)) ? 2 : 0
    case 0xEF:
        if byte(1) == 0xB7, (0x90...0xAF).contains(byte(2)) { return 3 }
        return byte(1) == 0xBF && byte(2) >= 0xBE ? 3 : 0
    case 0xF0...0xFF: return byte(1) & 0x0F == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE ? 4 : 0
    default: return 1
    }
}
