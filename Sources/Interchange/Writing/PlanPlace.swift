import Files
import Glibc

/// Where a plan is: a file of its own, or a line of a file with many.
struct PlanPlace: Hashable {
    /// The file, as the system finds it.
    let file: String
    let isLine: Bool
    /// The line, counting from 1, and its bytes.
    let line: Int
    let offset: Int
    let length: Int

    /// The bytes of the plan as they are now.
    func read() throws(FileSystem.Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        guard isLine else {
            try FileSystem.read(file: file, limit: PlanShelf.planLimit, into: &bytes)
            return bytes
        }
        let (descriptor, _) = try FileSystem.open(file: file)
        defer { close(descriptor) }
        guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw .system(String(cString: strerror(errno))) }
        while bytes.count < length {
            if try FileSystem.append(from: descriptor, atMost: length - bytes.count, to: &bytes) == 0 { break }
        }
        return bytes
    }
}
