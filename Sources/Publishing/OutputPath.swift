import Glibc

/// A checked path inside the output: relative, and unable to leave it.
struct OutputPath: Sendable, Hashable {
    let text: String
    /// The folder that holds it, or "" for the output itself.
    let folder: String

    /// Longest name of one file or folder, in bytes. File systems take 255; some add to the name.
    static let longestName = 200

    /// - Throws: `.unsafePath` for a path that is empty, absolute, holds a NUL, or has a part that is empty, ".",
    ///   ".." or longer than `longestName`.
    init(_ text: String) throws(OutputError) {
        var (length, dots, last): (Int, Int, Int) = (0, 0, 0)
        var isSafe = !text.isEmpty
        var place = 0
        for byte in text.utf8 {
            defer { place += 1 }
            switch byte {
            case UInt8(ascii: "/"):
                if length == 0 || (length == dots && dots <= 2) || length > Self.longestName { isSafe = false }
                (length, dots, last) = (0, 0, place)
            case 0: isSafe = false
            default:
                length += 1
                if byte == UInt8(ascii: ".") { dots += 1 }
            }
        }
        if length == 0 || (length == dots && dots <= 2) || length > Self.longestName { isSafe = false }
        guard isSafe else { throw OutputError(.unsafePath, path: text) }
        self.text = text
        folder = String(decoding: text.utf8.prefix(last), as: UTF8.self)
    }

    /// Whether anyone may open it.
    var isPublic: Bool { Self.isPublic(text) }

    /// Who may read the file: anyone, or its owner alone.
    var mode: mode_t { isPublic ? 0o644 : 0o600 }

    /// Who may look into a folder.
    static func folderMode(_ path: String) -> mode_t { isPublic(path) ? 0o755 : 0o700 }

    static func isPublic(_ path: String) -> Bool { path == "public" || path.hasPrefix("public/") }
}
