import Diagnostics
internal import Glibc

/// A document that has been read: its bytes, and a flat list of nodes that point into them.
///
/// Strings stay in the source until somebody asks for them. A tape is reused from record to record, so the
/// values taken from it hold until the next read.
public final class JSONTape {
    /// The bytes of the record. (A tape built from another format keeps the unquoted texts after them.) They hold as long
    /// as values do.
    @exclusivity(unchecked) public private(set) var source = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// Where they are kept: a place of our own, since to look at an array is to count a reference to it each time.
    @exclusivity(unchecked) private var room = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
    @exclusivity(unchecked) var nodes: [JSONNode] = []
    /// The file as the user would write it, and the line in it at which `source` begins.
    public internal(set) var file = ""
    public internal(set) var firstLine = 1
    /// How many of the bytes of `source` are the file's own.
    @exclusivity(unchecked) var ownLength = 0
    /// Look-ups that found nothing since the last read.
    @exclusivity(unchecked) public internal(set) var misses = 0
    @exclusivity(unchecked) private var lines: LineIndex?

    public init() {}

    deinit { room.deallocate() }

    /// The outermost value, if there is one.
    public var root: JSONValue? { nodes.isEmpty ? nil : JSONValue(tape: self, index: 0) }

    /// Forgets the last record and takes the next one's bytes, keeping the room it had.
    func begin(file: String, firstLine: Int, source: some Collection<UInt8>) {
        self.file = file
        self.firstLine = firstLine
        self.source = UnsafeBufferPointer(rebasing: room[..<0])
        append(source)
        ownLength = self.source.count
        nodes.removeAll(keepingCapacity: true)
        misses = 0
        lines = nil
    }

    /// Adds to the bytes.
    func append(_ bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty else { return }
        let start = source.count
        let end = start + bytes.count
        if end > room.count {
            let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(end, 2 * room.count))
            _ = larger.initialize(from: source)
            room.deallocate()
            room = larger
        }
        _ = room[start..<end].initialize(from: bytes)
        source = UnsafeBufferPointer(rebasing: room[..<end])
    }

    /// The place of a byte, worked out now: lines and columns cost nothing until there is something to say.
    public func location(at offset: Int, length: Int = 1) -> SourceLocation {
        if lines == nil { lines = LineIndex(of: source, count: ownLength) }
        return lines!.location(of: offset, length: length, in: source, file: file, firstLine: firstLine)
    }

    /// Begins counting misses anew.
    public func forgetMisses() { misses = 0 }

    /// Whether any character is written as its number (`\u0041`), so that it cannot be found among the bytes.
    public var hasNumberedEscapes: Bool {
        guard let start = UnsafeRawPointer(source.baseAddress) else { return false }
        var at = 0
        while let found = memchr(start + at, Int32(UInt8(ascii: "\\")), source.count - at) {
            let slash = UnsafeRawPointer(found) - start
            guard slash + 1 < source.count else { return false }
            if source[slash + 1] == UInt8(ascii: "u") { return true }
            at = slash + 2
        }
        return false
    }

    /// Every key that nobody has looked up, as offsets into the source.
    public var unreadKeys: [JSONValue] {
        nodes.indices.lazy
            .filter { self.nodes[$0].kind == .key && !self.nodes[$0].flags.contains(.read) }
            .map { JSONValue(tape: self, index: $0) }
    }
}
