/// Writes JSON into bytes as it goes: no tree, no reflection, the same bytes for the same calls.
///
/// Containers are opened and closed by the caller; the writer sets the commas. Keys come out in the order given.
public struct JSONWriter {
    public private(set) var bytes: [UInt8]
    /// Whether the next value or key of each open container needs a comma before it.
    private var needsComma: [Bool] = [false]
    private var afterKey = false
    private let indented: Bool

    /// - Parameter indented: two spaces a level and one value a line, for files that people read.
    public init(indented: Bool = false, capacity: Int = 1024) {
        self.indented = indented
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    public mutating func beginObject() { begin(UInt8(ascii: "{")) }
    public mutating func endObject() { end(UInt8(ascii: "}")) }
    public mutating func beginArray() { begin(UInt8(ascii: "[")) }
    public mutating func endArray() { end(UInt8(ascii: "]")) }

    /// Hands over what has been written and goes on without it, so that a long file need not be held whole.
    public mutating func handOver<Failure>(_ take: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        try take(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Ends the file as text files end.
    public mutating func endLine() { bytes.append(0x0A) }

    /// An object whose members `body` writes.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        beginObject()
        body(&self)
        endObject()
    }

    /// An array whose elements `body` writes.
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        beginArray()
        body(&self)
        endArray()
    }

    public mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if indented { bytes.append(0x20) }
        afterKey = true
    }

    public mutating func value(_ text: String) {
        separate()
        quote(text)
    }
    public mutating func value(_ number: Int) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
    }
    public mutating func value(_ flag: Bool) {
        separate()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }
    /// A number as it was written elsewhere: every digit of it is kept.
    mutating func number(_ digits: String) {
        separate()
        bytes.append(contentsOf: digits.utf8)
    }
    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// A number in its shortest exact form; JSON has no infinities, so one that is not finite becomes null.
    public mutating func value(_ number: Double) {
        guard number.isFinite else { return null() }
        if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return value(whole) }
        separate()
        bytes.append(contentsOf: number.description.utf8)
    }

    public mutating func member(_ name: String, _ text: String) {
        key(name)
        value(text)
    }
    public mutating func member(_ name: String, _ number: Int) {
        key(name)
        value(number)
    }
    public mutating func member(_ name: String, _ number: Double) {
        key(name)
        value(number)
    }
    public mutating func member(_ name: String, _ flag: Bool) {
        key(name)
        value(flag)
    }
    /// Leaves the member out if there is no text.
    public mutating func member(_ name: String, ifPresent text: String?) { if let text { member(name, text) } }

    private mutating func begin(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma.append(false)
    }

    private mutating func end(_ bracket: UInt8) {
        let filled = needsComma.removeLast()
        if needsComma.isEmpty { needsComma.append(true) }
        if indented, filled { newLine() }
        bytes.append(bracket)
    }

    private mutating func separate() {
        if afterKey {
            afterKey = false
            return
        }
        if needsComma[needsComma.count - 1] { bytes.append(UInt8(ascii: ",")) }
        needsComma[needsComma.count - 1] = true
        if indented, needsComma.count > 1 { newLine() }
    }

    private mutating func newLine() {
        bytes.append(0x0A)
        for _ in 1..<max(1, needsComma.count) {
            bytes.append(0x20)
            bytes.append(0x20)
        }
    }

    /// Escapes what RFC 8259 demands, and `<`, U+2028 and U+2029 so that the text may stand in a script element.
    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { source in
            var start = 0
            var at = 0
            while at < source.count {
                guard Self.mayNeedEscape(source[at]), let escape = Self.escape(at, in: source) else {
                    at += 1
                    continue
                }
                bytes.append(contentsOf: source[start..<at])
                bytes.append(contentsOf: escape.text.utf8)
                at += escape.length
                start = at
            }
            bytes.append(contentsOf: source[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a character that begins with this byte may not stand for itself.
    @inline(__always)
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x1F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: "\\"), 0x7F, 0xE2: true
        default: false
        }
    }

    /// What stands in place of the character that begins here, and how many bytes that has; nil if it stands for itself.
    @inline(__always)
    private static func escape(_ at: Int, in source: UnsafeBufferPointer<UInt8>) -> (text: String, length: Int)? {
        switch source[at] {
        case UInt8(ascii: "\""): return (#"\""#, 1)
        case UInt8(ascii: "\\"): return (#"\\"#, 1)
        case 0x0A: return (#"\n"#, 1)
        case 0x0D: return (#"\r"#, 1)
        case 0x09: return (#"\t"#, 1)
        case 0x00...0x1F, 0x7F, UInt8(ascii: "<"):
            let digits = String(source[at], radix: 16)
            return (#"\u00"# + (digits.utf8.count < 2 ? "0" : "") + digits, 1)
        case 0xE2 where at + 2 < source.count && source[at + 1] == 0x80 && source[at + 2] & 0xFE == 0xA8:
            return (source[at + 2] == 0xA8 ? #"\u2028"# : #"\u2029"#, 3)
        default: return nil
        }
    }
}
