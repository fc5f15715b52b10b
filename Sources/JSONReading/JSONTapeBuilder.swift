/// Fills a tape from a format other than JSON, so that what reads records need know only one.
///
/// Every part is given with its offset in the file, so that problems are shown where they stand there.
public struct JSONTapeBuilder {
    public let tape = JSONTape()
    private var open: [Int] = []

    /// - Parameter source: the bytes of the file, in which offsets are places.
    public init(file: String, source: some Collection<UInt8>) {
        tape.begin(file: file, firstLine: 1, source: source)
    }

    public mutating func beginObject(at offset: Int) { begin(.object, offset) }
    public mutating func beginArray(at offset: Int) { begin(.array, offset) }

    /// Closes the innermost object or array.
    public mutating func end() {
        guard let container = open.popLast() else { return }
        tape.nodes[container].next = UInt32(tape.nodes.count)
    }

    /// The path of what comes next, or of the object in which the next field stands.
    public var path: String { tape.nodes.path(through: open, tape.text) }

    public mutating func key(_ name: String, at offset: Int) {
        if let container = open.last { tape.nodes[container].count += 1 }
        append(.key, name, at: offset)
    }

    public mutating func string(_ text: String, at offset: Int) { value(.string, text, at: offset) }
    public mutating func null(at offset: Int) { value(.null, "null", at: offset) }
    public mutating func bool(_ flag: Bool, at offset: Int) { value(flag ? .true : .false, "\(flag)", at: offset) }

    /// A number in the form that JSON gives it, or false if `text` is not one.
    public mutating func number(_ text: String, at offset: Int) -> Bool {
        let bytes = Array(text.utf8)
        let isFractional = bytes.withUnsafeBufferPointer { buffer -> Bool? in
            var scanner = JSONScanner(buffer, from: 0, depthLimit: 1, nodes: [])
            do throws(JSONSlip) { try scanner.number() } catch { return nil }
            return scanner.at == bytes.count ? scanner.nodes[0].flags.contains(.fractional) : nil
        }
        guard let isFractional else { return false }
        value(.number, text, at: offset)
        if isFractional { tape.nodes[tape.nodes.count - 1].flags.insert(.fractional) }
        return true
    }

    private mutating func begin(_ kind: JSONKind, _ offset: Int) {
        value(kind, "", at: offset)
        open.append(tape.nodes.count - 1)
    }

    private mutating func value(_ kind: JSONKind, _ text: String, at offset: Int) {
        if let container = open.last, tape.nodes[container].kind == .array { tape.nodes[container].count += 1 }
        append(kind, text, at: offset)
    }

    private func append(_ kind: JSONKind, _ text: String, at offset: Int) {
        let start = tape.source.count
        tape.append(text.utf8)
        let special = text.utf8.contains { $0 >= 0x80 || $0 < 0x20 }
        tape.nodes.append(
            JSONNode(
                position: UInt32(offset), start: UInt32(start), length: UInt32(tape.source.count - start),
                next: UInt32(tape.nodes.count + 1), count: 0, kind: kind, flags: special ? .beyondASCII : []))
    }
}
