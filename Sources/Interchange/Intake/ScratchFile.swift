import Glibc

/// A file without a name, for what would be too much for memory. It is gone when the program ends, however it ends.
///
/// What fails (a full disk) is remembered and asked for at the end of a stage, so that each number need not be.
final class ScratchFile {
    private let descriptor: CInt
    /// The system's words for the first thing that failed.
    private(set) var failure: String?

    init() {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
        // O_TMPFILE, which the headers hide from Swift.
        let unnamed: CInt = 0o20_000_000 | O_DIRECTORY
        var opened = open(folder, O_RDWR | O_CLOEXEC | O_EXCL | unnamed, 0o600)
        if opened < 0 {
            var path = Array("\(folder)/caresheaf-XXXXXX".utf8CString)
            opened = mkstemp(&path)
            if opened >= 0 { unlink(path) }
        }
        descriptor = opened
        if opened < 0 { fail() }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Fills a buffer from a place in the file; with zeros where nothing has been written.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) {
        var done = 0
        while failure == nil, done < buffer.count, let start = buffer.baseAddress {
            let count = pread(descriptor, start + done, buffer.count - done, offset + done)
            if count < 0, errno == EINTR { continue }
            if count < 0 { fail() }
            if count <= 0 { break }
            done += count
        }
        if let start = buffer.baseAddress { memset(start + done, 0, buffer.count - done) }
    }

    func write(_ buffer: UnsafeRawBufferPointer, at offset: Int) {
        var done = 0
        while failure == nil, done < buffer.count, let start = buffer.baseAddress {
            let count = pwrite(descriptor, start + done, buffer.count - done, offset + done)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return fail() }
            done += count
        }
    }

    private func fail() { if failure == nil { failure = String(cString: strerror(errno)) } }
}
