/// One pass over the bytes of a document, writing its nodes. Stops at the first thing that is no JSON.
struct JSONScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let depthLimit: Int
    var at: Int
    var nodes: [JSONNode]
    var slips: [JSONSlip] = []
    /// The containers that are open, outermost first.
    private var open: [Int] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, depthLimit: Int, nodes: consuming [JSONNode]) {
        self.bytes = bytes
        self.at = start
        self.depthLimit = depthLimit
        self.nodes = nodes
        open.reserveCapacity(depthLimit)
    }

    /// The byte here, or 0 at the end (0 is never JSON outside a string).
    @inline(__always) var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

    @inline(__always) mutating func skipSpace() {
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x0A, 0x0D, 0x09: at += 1
            default: return
            }
        }
    }

    /// Reads the whole document.
    mutating func scan() throws(JSONSlip) {
        skipSpace()
        if at == bytes.count { throw slip(.empty) }
        try value()
        while let container = open.last {
            if nodes[container].kind == .array { try arrayGoesOn(container) } else { try objectGoesOn(container) }
        }
        skipSpace()
        if at < bytes.count { throw slip(.afterEnd) }
    }

    /// Reads one value; a container is only opened.
    private mutating func value() throws(JSONSlip) {
        switch byte {
        case UInt8(ascii: "\""): try string(.string)
        case UInt8(ascii: "{"): try begin(.object)
        case UInt8(ascii: "["): try begin(.array)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        case UInt8(ascii: "t"): try word("true", .true)
        case UInt8(ascii: "f"): try word("false", .false)
        case UInt8(ascii: "n"): try word("null", .null)
        default: throw slip(at < bytes.count ? .noValue : .cutShort)
        }
    }

    private mutating func begin(_ kind: JSONKind) throws(JSONSlip) {
        if open.count == depthLimit { throw slip(.tooDeep) }
        open.append(nodes.count)
        append(kind, position: at, start: at, length: 1)
        at += 1
    }

    private mutating func end(_ container: Int) {
        at += 1
        nodes[container].next = UInt32(nodes.count)
        nodes[container].length = UInt32(at) - nodes[container].start
        if nodes[container].kind == .object, nodes[container].count > 1 { markRepeatedKeys(of: container) }
        open.removeLast()
    }

    private mutating func arrayGoesOn(_ container: Int) throws(JSONSlip) {
        skipSpace()
        if byte == UInt8(ascii: "]") { return end(container) }
        if nodes[container].count > 0 {
            try comma(or: "]")
            if byte == UInt8(ascii: "]") { throw slip(.trailingComma) }
        }
        nodes[container].count += 1
        try value()
    }

    private mutating func objectGoesOn(_ container: Int) throws(JSONSlip) {
        skipSpace()
        if byte == UInt8(ascii: "}") { return end(container) }
        if nodes[container].count > 0 {
            try comma(or: "}")
            if byte == UInt8(ascii: "}") { throw slip(.trailingComma) }
        }
        guard byte == UInt8(ascii: "\"") else { throw slip(at < bytes.count ? .noKey : .cutShort) }
        nodes[container].count += 1
        try string(.key)
        skipSpace()
        guard byte == UInt8(ascii: ":") else { throw slip(at < bytes.count ? .noColon : .cutShort) }
        at += 1
        skipSpace()
        try value()
    }

    @inline(__always) private mutating func comma(or closing: Unicode.Scalar) throws(JSONSlip) {
        guard byte == UInt8(ascii: ",") else { throw slip(at < bytes.count ? .noComma(closing) : .cutShort) }
        at += 1
        skipSpace()
    }

    private mutating func word(_ text: StaticString, _ kind: JSONKind) throws(JSONSlip) {
        let length = text.utf8CodeUnitCount
        let matches = text.withUTF8Buffer { $0.elementsEqual(bytes[at..<min(bytes.count, at + length)]) }
        guard matches else { throw slip(.noValue) }
        append(kind, position: at, start: at, length: length)
        at += length
    }

    @inline(__always) mutating func append(
        _ kind: JSONKind, position: Int, start: Int, length: Int, _ flags: JSONNodeFlags = []
    ) {
        nodes.append(
            JSONNode(
                position: UInt32(position), start: UInt32(start), length: UInt32(length),
                next: UInt32(nodes.count + 1), count: 0, kind: kind, flags: flags))
    }

    func slip(_ reason: JSONSlip.Reason, at offset: Int? = nil, length: Int = 1, path: String? = nil) -> JSONSlip {
        JSONSlip(reason: reason, offset: offset ?? at, length: length, path: path ?? self.path)
    }

    /// The path to the value that is being read, or to the container around it.
    private var path: String {
        nodes.path(through: open) { node in
            unescapedJSON(UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.start + node.length)]))
        }
    }
}
