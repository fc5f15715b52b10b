import Glibc

/// Folders that an import writes into.
enum NewFolder {
    /// Makes a folder, with those around it, as far as they are not there.
    static func make(_ folder: String) throws(WritingFailure) {
        var path = folder.hasPrefix("/") ? "/" : ""
        for part in folder.split(separator: "/") {
            path += path.isEmpty || path == "/" ? String(part) : "/" + part
            if mkdir(path, 0o755) != 0, errno != EEXIST { throw .system(path) }
        }
    }
}
