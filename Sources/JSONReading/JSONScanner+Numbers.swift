extension JSONScanner {
    /// Reads a number by the grammar of RFC 8259, section 6.
    mutating func number() throws(JSONSlip) {
        let start = at
        var flags: JSONNodeFlags = []
        if byte == UInt8(ascii: "-") { at += 1 }
        if byte == UInt8(ascii: "0") {
            at += 1
            if isDigit { throw slip(.leadingZero, at: start, length: at - start + 1) }
        } else {
            try digits(from: start)
        }
        if byte == UInt8(ascii: ".") {
            flags.insert(.fractional)
            at += 1
            try digits(from: start)
        }
        if byte | 0x20 == UInt8(ascii: "e") {
            flags.insert(.fractional)
            at += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { at += 1 }
            try digits(from: start)
        }
        append(.number, position: start, start: start, length: at - start, flags)
    }

    private var isDigit: Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private mutating func digits(from start: Int) throws(JSONSlip) {
        guard isDigit else { throw slip(.badNumber, at: start, length: max(1, at - start)) }
        while isDigit { at += 1 }
    }
}
