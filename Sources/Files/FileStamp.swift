import Glibc

/// By what a file is known again without reading it: which one it is, when it was last written, and its length.
///
/// A file that was replaced has another number, and one that was written to another time (in nanoseconds).
public struct FileStamp: Sendable, Hashable {
    public let number: UInt64
    /// Nanoseconds since 1970.
    public let written: Int64
    public let size: Int64

    public init(number: UInt64, written: Int64, size: Int64) {
        self.number = number
        self.written = written
        self.size = size
    }

    public init(_ status: stat) {
        number = UInt64(status.st_ino)
        written = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
        size = Int64(status.st_size)
    }

    /// Nil if there is nothing. A link is followed: what counts is what would be run or read.
    public init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }
}
