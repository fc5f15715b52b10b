import Diagnostics

/// Reads JSON text (RFC 8259) into a tape that it keeps and fills again for each record.
///
/// Strict: no comments, no trailing commas, UTF-8 only. A byte order mark at the very start is passed over. One
/// reader serves one thread at a time.
public struct JSONReader {
    /// The most bytes a record may have, and how deep its arrays and objects may nest.
    public var byteLimit: Int
    public var depthLimit: Int
    /// What was read last.
    public let tape = JSONTape()

    /// The most problems of the text itself that are reported of one record.
    static let slipLimit = 100

    public static let usualByteLimit = 4 << 20
    public static let usualDepthLimit = 64

    public init(byteLimit: Int = usualByteLimit, depthLimit: Int = usualDepthLimit) {
        self.byteLimit = min(byteLimit, Int(UInt32.max) / 2)
        self.depthLimit = depthLimit
    }

    /// Reads one document. Returns its outermost value, or nil if the text could not be read to its end; either
    /// way `diagnostics` gains what was found.
    ///
    /// - Parameters:
    ///   - file: the path as the user would write it, for locations.
    ///   - firstLine: the line of the file at which the text begins, for files with one record a line.
    public mutating func read(
        _ text: some Collection<UInt8>, file: String, firstLine: Int = 1, into diagnostics: inout [Diagnostic]
    ) -> JSONValue? {
        if text.count > byteLimit {
            tape.begin(file: file, firstLine: firstLine, source: [])
            diagnostics.append(.tooLarge(file: file, line: firstLine, bytes: text.count, limit: byteLimit))
            return nil
        }
        tape.begin(file: file, firstLine: firstLine, source: text)
        let nodes = tape.nodes
        tape.nodes = []
        let (filled, slips, ended) = scan(tape.source, nodes)
        tape.nodes = filled
        for slip in slips.prefix(Self.slipLimit) { diagnostics.append(.init(slip, in: tape)) }
        if !ended { tape.nodes.removeAll(keepingCapacity: true) }
        return tape.root
    }

    private func scan(
        _ source: UnsafeBufferPointer<UInt8>, _ nodes: consuming [JSONNode]
    ) -> (nodes: [JSONNode], slips: [JSONSlip], ended: Bool) {
        let isMarked = source.starts(with: [0xEF, 0xBB, 0xBF])
        var scanner = JSONScanner(source, from: isMarked ? 3 : 0, depthLimit: depthLimit, nodes: nodes)
        do throws(JSONSlip) {
            try scanner.scan()
            return (scanner.nodes, scanner.slips, true)
        } catch {
            return (scanner.nodes, scanner.slips + [scanner.refined(error)], false)
        }
    }
}

extension JSONScanner {
    /// The same slip, or invalid UTF-8 if that is what the byte in question is.
    func refined(_ slip: JSONSlip) -> JSONSlip {
        guard slip.offset < bytes.count, bytes[slip.offset] >= 0x80, utf8Length(of: bytes, at: slip.offset) == 0
        else { return slip }
        return JSONSlip(reason: .invalidUTF8, offset: slip.offset, length: 1, path: slip.path)
    }
}
