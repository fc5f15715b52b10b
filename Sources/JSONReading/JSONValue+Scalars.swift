extension JSONValue {
    /// The text of a string or key, unescaped; nil for anything else.
    public var string: String? {
        let node = node
        guard node.kind == .string || node.kind == .key else { return nil }
        return tape.text(of: node)
    }

    /// True or false; nil for anything else.
    public var bool: Bool? {
        switch node.kind {
        case .true: true
        case .false: false
        default: nil
        }
    }

    /// A whole number that fits (`3`, `3.0` and `3e0` alike); nil for anything else.
    public var int: Int? {
        let node = node
        guard node.kind == .number else { return nil }
        if node.flags.contains(.fractional) { return double.flatMap(Int.init(exactly:)) }
        var value = 0
        var negative = false
        for byte in tape.raw(node) {
            if byte == UInt8(ascii: "-") {
                negative = true
                continue
            }
            let (product, tooBig) = value.multipliedReportingOverflow(by: 10)
            let (sum, tooBigStill) = product.subtractingReportingOverflow(Int(byte &- UInt8(ascii: "0")))
            if tooBig || tooBigStill { return nil }
            value = sum
        }
        if negative { return value }
        return value == .min ? nil : -value
    }

    /// A finite number; nil for anything else, and for one too large to hold.
    public var double: Double? {
        let node = node
        guard node.kind == .number else { return nil }
        guard let value = Double(String(decoding: tape.raw(node), as: UTF8.self)), value.isFinite else { return nil }
        return value
    }

    /// The bytes of a string or number as they stand in the file, escapes and all, without quotes.
    public func withRawText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let node = node
        return body(tape.raw(node))
    }

    /// Whether the raw text needs unescaping before it means anything.
    public var isEscaped: Bool { node.flags.contains(.escaped) }
    /// Whether the raw text is plain ASCII without escapes: what is written is what is meant.
    public var isPlain: Bool { node.flags.isDisjoint(with: [.escaped, .beyondASCII]) }
    /// Length of the raw text in bytes.
    public var rawLength: Int { Int(node.length) }
}

extension JSONTape {
    /// The bytes of a string or number as they stand in the file.
    @inline(__always)
    func raw(_ node: JSONNode) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: source[Int(node.start)..<Int(node.start + node.length)])
    }

    func text(of node: JSONNode) -> String {
        let raw = raw(node)
        return node.flags.contains(.escaped) ? unescapedJSON(raw) : String(decoding: raw, as: UTF8.self)
    }

    func keyEquals(_ node: JSONNode, _ text: UnsafeRawBufferPointer) -> Bool {
        if node.flags.contains(.escaped) { return self.text(of: node).utf8.elementsEqual(text) }
        let raw = raw(node)
        for offset in 0..<text.count where raw[offset] != text[offset] { return false }
        return true
    }
}
