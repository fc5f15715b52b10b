import Diagnostics
import Files
import Glibc

/// A text that is read at once: a file, or a line of NDJSON.
struct FHIRPiece: BitwiseCopyable, Hashable {
    /// The place of the file among those that are imported.
    var file: UInt32 = 0
    /// The line on which it begins.
    var line: UInt32 = 0
    var offset: UInt64 = 0
    var length: UInt32 = 0
}

/// A file that is imported: one text, or one a line (NDJSON). Which of them is told by what is in it.
struct FHIRFile {
    let name: String
    /// The place among those that are imported.
    let number: Int
    /// The most bytes of one text.
    let limit: Int

    var size: Int {
        get throws(FileSystem.Failure) {
            let (descriptor, size) = try FileSystem.open(file: name)
            close(descriptor)
            return size
        }
    }

    /// Calls `body` with each text, in order; without bytes where a line has more than it may. Blank lines are passed
    /// over.
    func forEachText(_ body: (FHIRPiece, [UInt8]?) -> Void) throws(FileSystem.Failure) {
        var lines = try FHIRLines(self)
        guard try lines.next() else { return body(FHIRPiece(file: UInt32(number), line: 1), []) }
        let isXML = FHIRText.isXML(lines.bytes)
        var first: (piece: FHIRPiece, bytes: [UInt8])? = (lines.piece, lines.bytes)
        if lines.isTooLong { first = nil }
        let hasMore = isXML ? true : try lines.next()
        guard !isXML, !hasMore || Self.isOneALine(first?.bytes ?? [], lines.bytes) else {
            return body(FHIRPiece(file: UInt32(number), line: 1, length: UInt32(lines.size)), try whole(lines.size))
        }
        guard let first else { throw .tooLarge(lines.size) }
        body(first.piece, first.bytes)
        guard hasMore else { return }
        repeat {
            body(lines.piece, lines.isTooLong ? nil : lines.bytes)
        } while try lines.next()
    }

    /// Whether two lines cannot be parts of one JSON text: between two brackets that open there is always a sign.
    private static func isOneALine(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        let isBlank: (UInt8) -> Bool = { [0x20, 0x09, 0x0D].contains($0) }
        guard second.first(where: { !isBlank($0) }) == UInt8(ascii: "{"), let last = first.last(where: { !isBlank($0) })
        else { return false }
        return !"[,:{".utf8.contains(last)
    }

    private func whole(_ size: Int) throws(FileSystem.Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        try FileSystem.read(file: name, limit: limit, into: &bytes)
        return bytes
    }
}

/// Hands out the lines of a file that are not blank.
struct FHIRLines: ~Copyable {
    /// The line handed out last, without its end; as much of it as the limit allows.
    private(set) var bytes: [UInt8] = []
    private(set) var piece = FHIRPiece()
    /// Whether the line has more bytes than it may.
    private(set) var isTooLong = false
    let size: Int

    private let descriptor: CInt
    private let limit: Int
    private var window: [UInt8] = []
    private var start = 0
    /// The byte of the file at which the window begins.
    private var windowOffset = 0
    private var line: UInt32 = 0

    private static let windowSize = 256 << 10

    init(_ file: FHIRFile) throws(FileSystem.Failure) {
        (descriptor, size) = try FileSystem.open(file: file.name)
        limit = file.limit
        piece.file = UInt32(file.number)
    }

    deinit { close(descriptor) }

    /// Takes the next line that is not blank; false at the end of the file.
    mutating func next() throws(FileSystem.Failure) -> Bool {
        while try takeLine() {
            if isTooLong || bytes.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) { return true }
        }
        return false
    }

    private mutating func takeLine() throws(FileSystem.Failure) -> Bool {
        bytes.removeAll(keepingCapacity: bytes.capacity < 4 << 20)
        isTooLong = false
        line += 1
        piece.line = line
        piece.offset = UInt64(windowOffset + start)
        var length = 0
        while true {
            if start == window.count, !(try refill()) { break }
            let end = window[start...].firstIndex(of: 0x0A) ?? window.count
            bytes.append(contentsOf: window[start..<min(end, start + max(0, limit - length))])
            length += end - start
            isTooLong = length > limit
            start = end
            if end < window.count {
                start += 1
                piece.length = UInt32(min(length, limit))
                return true
            }
        }
        piece.length = UInt32(min(length, limit))
        return length > 0
    }

    private mutating func refill() throws(FileSystem.Failure) -> Bool {
        windowOffset += window.count
        window.removeAll(keepingCapacity: true)
        start = 0
        let room = min(Self.windowSize, max(size + 1 - windowOffset, 4096))
        return try FileSystem.append(from: descriptor, atMost: room, to: &window) > 0
    }
}
