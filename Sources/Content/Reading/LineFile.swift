import Diagnostics
import Files
import Glibc
import JSONReading

/// A file with one record a line, read a piece at a time.
struct LineFile: ~Copyable {
    private let descriptor: CInt
    private let file: String
    private let limit: Int
    /// What has been read of the file and not handed out yet begins at `start`.
    private var piece: [UInt8] = []
    private var start = 0
    private var line = 1
    /// How many bytes of the file lie before the piece.
    private var before = 0
    private var isAtEnd = false

    private static let pieceSize = 128 << 10

    init(path: String, file: String, limit: Int) throws(FileSystem.Failure) {
        descriptor = try FileSystem.open(file: path).descriptor
        self.file = file
        self.limit = limit
    }

    deinit { close(descriptor) }

    /// Takes the next line that is not blank. A line that is too long is passed over, with a problem in its place.
    mutating func next(into record: inout RawRecord) -> Bool {
        while true {
            record.bytes.removeAll(keepingCapacity: true)
            record.problem = nil
            record.file = file
            record.firstLine = line
            record.offset = before + start
            guard takeLine(into: &record) else { return false }
            if record.problem != nil || !record.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                return true
            }
        }
    }

    private mutating func takeLine(into record: inout RawRecord) -> Bool {
        var length = 0
        while true {
            if start == piece.count {
                if isAtEnd { return length > 0 }
                refill(&record)
                if record.problem != nil { return true }
                continue
            }
            let end = endOfLine()
            length += end - start
            if length <= limit { record.bytes.append(contentsOf: piece[start..<end]) }
            let isWhole = end < piece.count
            start = isWhole ? end + 1 : end
            guard isWhole || (isAtEnd && length > 0) else { continue }
            line += 1
            if length > limit {
                record.bytes.removeAll(keepingCapacity: true)
                record.problem = .tooLarge(file: file, line: record.firstLine, bytes: length, limit: limit)
            }
            return true
        }
    }

    /// Where the line that begins at `start` ends in this piece, or the end of the piece.
    private func endOfLine() -> Int {
        piece.withUnsafeBytes { bytes in
            guard let here = bytes.baseAddress.map({ $0 + start }), let end = memchr(here, 0x0A, bytes.count - start)
            else { return bytes.count }
            return start + (UnsafeRawPointer(end) - here)
        }
    }

    private mutating func refill(_ record: inout RawRecord) {
        before += piece.count
        piece.removeAll(keepingCapacity: true)
        start = 0
        do throws(FileSystem.Failure) {
            isAtEnd = try FileSystem.append(from: descriptor, atMost: Self.pieceSize, to: &piece) == 0
        } catch {
            isAtEnd = true
            record.problem = .unreadable(file, error, limit: limit)
        }
    }
}
