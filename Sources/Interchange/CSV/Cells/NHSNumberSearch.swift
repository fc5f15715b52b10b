import CareRecords

/// Looks for NHS numbers in the cells of a file that should hold no person.
///
/// Ten digits together, or in groups of 3, 3 and 4 with the same space or hyphen between them, whose check digit fits.
enum NHSNumberSearch {
    static func finds(in text: String) -> Bool {
        guard text.utf8.count >= 10 else { return false }
        var text = text
        return text.withUTF8(finds)
    }

    private static func finds(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = 0
        while at < bytes.count {
            guard isDigit(bytes[at]) else {
                at += 1
                continue
            }
            if at == 0 || !isPartOfWord(bytes[at - 1]),
                let end = end(of: bytes, from: at), end == bytes.count || !isPartOfNumber(bytes, end),
                NHSNumber(String(decoding: bytes[at..<end], as: UTF8.self)) != nil
            {
                return true
            }
            while at < bytes.count, isDigit(bytes[at]) { at += 1 }
        }
        return false
    }

    /// Where ten digits end that begin here.
    private static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        func digits(_ from: Int, _ count: Int) -> Bool {
            from + count <= bytes.count && bytes[from..<from + count].allSatisfy(isDigit)
        }
        if digits(start, 10) { return start + 10 }
        guard start + 12 <= bytes.count, digits(start, 3), digits(start + 4, 3), digits(start + 8, 4) else {
            return nil
        }
        let between = bytes[start + 3]
        return (between == 0x20 || between == 0x2D) && bytes[start + 7] == between ? start + 12 : nil
    }

    /// A letter, a digit or a point before it makes it part of something else.
    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == UInt8(ascii: ".") || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// So does a letter or a digit behind it; a point with nothing but zeros behind it does not.
    private static func isPartOfNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        if bytes[end] == UInt8(ascii: ".") {
            let decimals = bytes[(end + 1)...].prefix(while: isDigit)
            return decimals.contains { $0 != 0x30 }
        }
        return isPartOfWord(bytes[end])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
