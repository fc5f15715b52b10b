import Glibc

/// Why a plan could not be written. What was there is as it was.
public struct WritingFailure: Error, CustomStringConvertible {
    public let description: String

    /// The system's own words.
    static func system(_ path: String, _ number: CInt = errno) -> WritingFailure {
        WritingFailure(description: "“\(path)” cannot be written: \(String(cString: strerror(number)))")
    }
}

/// A file that is written beside its place and then put there: all of it or none.
///
/// It can be read by its owner alone. One that is not put in place goes when the value goes.
struct NewFile: ~Copyable {
    private let descriptor: CInt
    /// Where it is put.
    let path: String
    /// Where it is written.
    private let beside: String
    private var isDone = false

    /// What the names of unfinished files begin with: hidden, so nobody takes one for a plan.
    static let prefix = ".caresheaf-import-"

    /// - Parameter part: tells apart what is written at the same time.
    init(for path: String, part: String = "") throws(WritingFailure) {
        self.path = path
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        beside = "\(folder)\(Self.prefix)\(getpid())\(part)"
        unlink(beside)
        descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system(path) }
    }

    deinit {
        close(descriptor)
        if !isDone { unlink(beside) }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(WritingFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system(path, count == 0 ? EIO : errno) }
            rest = rest.dropFirst(count)
        }
    }

    func write(_ bytes: [UInt8]) throws(WritingFailure) {
        try bytes.withUnsafeBufferPointer { bytes throws(WritingFailure) in try write(UnsafeRawBufferPointer(bytes)) }
    }

    enum Placing { case new, replacing }

    /// Puts the file in its place once the disk has it.
    ///
    /// - Returns: false if there is a file already and none was to be replaced.
    consuming func put(_ placing: Placing) throws(WritingFailure) -> Bool {
        guard fsync(descriptor) == 0 else { throw .system(path) }
        switch placing {
        case .replacing:
            guard rename(beside, path) == 0 else { throw .system(path) }
            isDone = true
        case .new:
            // A link never replaces anything, on any file system that has them.
            guard link(beside, path) == 0 else {
                if errno == EEXIST { return false }
                throw .system(path)
            }
        }
        Self.settle(folderOf: path)
        return true
    }

    /// Makes the folder remember what was put into it, as far as its file system can.
    private static func settle(folderOf path: String) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
