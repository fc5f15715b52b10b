import Digests
import Files
import Glibc

/// Lines of a file of many plans that are to be replaced, all at once, when the import is done.
///
/// The new lines wait in a file without a name, so that memory does not grow with their number.
final class LineChanges {
    private struct Change {
        /// Where the line stands in the file.
        let offset: Int
        let length: Int
        /// Where the new one waits.
        let from: off_t
        let count: Int
        /// A digest of the line as it was read.
        let was: Digest
    }

    private let file: String
    private var changes: [Change] = []
    private var waiting: CInt = -1
    private var end: off_t = 0

    init(file: String) { self.file = file }

    deinit { if waiting >= 0 { close(waiting) } }

    func add(_ place: PlanPlace, was: [UInt8], becomes line: [UInt8]) throws(WritingFailure) {
        if waiting < 0 { try openWaitingFile() }
        var done = 0
        while done < line.count {
            let count = line.withUnsafeBytes {
                pwrite(waiting, $0.baseAddress.map { $0 + done }, line.count - done, end + off_t(done))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system(file, count == 0 ? EIO : errno) }
            done += count
        }
        changes.append(
            Change(
                offset: place.offset, length: place.length, from: end, count: line.count, was: Digest(of: was)))
        end += off_t(line.count)
    }

    /// Puts a file in place in which these lines are new and every other byte is as it was.
    func write() throws(WritingFailure) {
        let new = try NewFile(for: file)
        let opened: (descriptor: CInt, size: Int)
        do throws(FileSystem.Failure) { opened = try FileSystem.open(file: file) } catch { throw .system(file, EIO) }
        defer { close(opened.descriptor) }
        var at = 0
        for change in changes.sorted(by: { $0.offset < $1.offset }) {
            try copy(opened.descriptor, from: at, count: change.offset - at, to: new)
            let old = try bytes(of: opened.descriptor, from: change.offset, count: change.length)
            guard Digest(of: old) == change.was else {
                throw WritingFailure(
                    description: "“\(file)” has been changed while it was read; try again")
            }
            try copy(waiting, from: Int(change.from), count: change.count, to: new)
            at = change.offset + change.length
        }
        try copy(opened.descriptor, from: at, count: opened.size - at, to: new)
        _ = try new.put(.replacing)
    }

    private func openWaitingFile() throws(WritingFailure) {
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        let path = "\(folder)\(NewFile.prefix)\(getpid())-lines"
        waiting = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard waiting >= 0 else { throw .system(path) }
        unlink(path)
    }

    private func copy(_ descriptor: CInt, from start: Int, count: Int, to new: borrowing NewFile) throws(WritingFailure)
    {
        var at = start
        while at < start + count {
            let piece = try bytes(of: descriptor, from: at, count: min(1 << 20, start + count - at))
            guard !piece.isEmpty else { throw .system(file, EIO) }
            try new.write(piece)
            at += piece.count
        }
    }

    private func bytes(of descriptor: CInt, from start: Int, count: Int) throws(WritingFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress.map { $0 + done }, count - done, off_t(start + done))
            }
            if got < 0, errno == EINTR { continue }
            if got < 0 { throw .system(file) }
            if got == 0 { break }
            done += got
        }
        return Array(bytes[..<done])
    }
}
