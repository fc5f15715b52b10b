import Diagnostics
import Files
import Glibc

/// Reads pieces of files once more, after their resources have been put in order.
struct PieceReader {
    private let files: [FHIRFile]
    private var text: FHIRText
    private let stamps: [UInt32: FileStamp]
    /// The piece read last, since its resources are asked for one after the other.
    private var last: (piece: FHIRPiece, resources: [FHIRResource])?
    private var bytes: [UInt8] = []
    /// Files that are not what they were.
    private(set) var changed: Set<UInt32> = []

    init(_ files: [FHIRFile]) {
        self.files = files
        text = FHIRText(byteLimit: files.first?.limit ?? FHIRText.usualByteLimit)
        stamps = Dictionary(
            uniqueKeysWithValues: files.map { (UInt32($0.number), FileStamp($0.name)) })
    }

    /// The resource of an entry; nil if its file has changed since the entry was made.
    mutating func resource(_ entry: LedgerEntry) -> FHIRResource? {
        if last?.piece != entry.piece { last = (entry.piece, read(entry.piece)) }
        guard let resources = last?.resources, Int(entry.place) < resources.count else { return nil }
        return resources[Int(entry.place)]
    }

    /// Forgets the piece read last, so that what is made of its resources now does not show in them later.
    mutating func forget() { last = nil }

    private mutating func read(_ piece: FHIRPiece) -> [FHIRResource] {
        let file = files[Int(piece.file)]
        guard stamps[piece.file] == FileStamp(file.name), load(piece, of: file) else {
            changed.insert(piece.file)
            return []
        }
        var known: [Diagnostic] = []
        return text.read(bytes, file: file.name, number: file.number, firstLine: Int(piece.line), into: &known)
    }

    private mutating func load(_ piece: FHIRPiece, of file: FHIRFile) -> Bool {
        let descriptor = open(file.name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        bytes.removeAll(keepingCapacity: bytes.capacity < 8 << 20)
        bytes.append(contentsOf: repeatElement(0, count: Int(piece.length)))
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                pread(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, Int(piece.offset) + done)
            }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return false }
            done += count
        }
        return true
    }
}

/// By what it shows that a file has been written to.
private struct FileStamp: Equatable {
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int
    private let node: UInt

    init(_ path: String) {
        var status = stat()
        let isThere = stat(path, &status) == 0
        size = isThere ? Int(status.st_size) : -1
        seconds = Int(status.st_mtim.tv_sec)
        nanoseconds = Int(status.st_mtim.tv_nsec)
        node = UInt(status.st_ino)
    }
}
