import Glibc

/// Files for an engine to read, in a folder that only the owner can open. It is gone when nobody holds it any more.
final class PrivateFolder {
    let path: String
    private let files: [String]

    /// - Throws: `.engineFailed` if it cannot be written; then nothing is left of it.
    init(_ files: [(name: String, bytes: [UInt8])]) throws(PressProblem) {
        let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array("\(place)/caresheaf-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else {
            throw PressProblem(.engineFailed, "no private folder could be made in \(place)")
        }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        self.files = files.map(\.name)
        for file in files { try Self.write(file.bytes, to: "\(path)/\(file.name)") }
    }

    deinit {
        for file in files { unlink("\(path)/\(file)") }
        for part in Set(files.compactMap { $0.split(separator: "/").dropLast().first }) { rmdir("\(path)/\(part)") }
        rmdir(path)
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(PressProblem) {
        if let slash = path.lastIndex(of: "/") { mkdir(String(path[..<slash]), 0o700) }
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw PressProblem(.engineFailed, "a file for Typst could not be written") }
        defer { close(file) }
        var from = 0
        while from < bytes.count {
            let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + from, $0.count - from) }
            guard written > 0 || errno == EINTR else {
                throw PressProblem(.engineFailed, "a file for Typst could not be written")
            }
            from += max(0, written)
        }
    }
}
