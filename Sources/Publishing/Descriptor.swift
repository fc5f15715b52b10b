import Glibc

/// An open file or folder, closed when it goes.
struct Descriptor: ~Copyable {
    let number: Int32

    init(taking number: Int32) { self.number = number }

    /// Opens a folder that is no symbolic link, by name inside another.
    static func folder(_ name: String, in parent: Int32 = AT_FDCWD) throws(OutputError) -> Descriptor {
        let number = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard number >= 0 else { throw OutputError(.system(errno), path: name) }
        return Descriptor(taking: number)
    }

    /// The first bytes of a regular file that is no symbolic link; nil if there is none.
    static func beginning(of name: String, in parent: Int32, most: Int) -> [UInt8]? {
        let number = openat(parent, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard number >= 0 else { return nil }
        let file = Descriptor(taking: number)
        var status = stat()
        guard fstat(file.number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        var bytes = [UInt8](repeating: 0, count: most)
        var count = 0
        while count < most {
            let got = bytes.withUnsafeMutableBytes { read(file.number, $0.baseAddress! + count, most - count) }
            if got < 0, errno == EINTR { continue }
            if got <= 0 { break }
            count += got
        }
        return Array(bytes[..<count])
    }

    /// Writes all bytes at the end.
    func append(_ bytes: [UInt8]) throws(OutputError) {
        try bytes.withUnsafeBufferPointer { bytes throws(OutputError) in try append(UnsafeRawBufferPointer(bytes)) }
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = Glibc.write(number, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if written == 0 || errno != EINTR {
                throw OutputError(.system(written == 0 ? EIO : errno), path: "")
            }
        }
    }

    /// Closes it and tells of what the system could not write before (network shares tell it here).
    consuming func close() throws(OutputError) {
        let result = Glibc.close(number)
        let reason = errno
        discard self
        if result != 0, reason != EINTR { throw OutputError(.system(reason), path: "") }
    }

    deinit { _ = Glibc.close(number) }
}
