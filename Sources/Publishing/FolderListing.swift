import Glibc

/// The names in one folder, as the file system has them.
enum FolderListing {
    /// In byte order, without "." and "..". `path` is what an error calls the folder.
    static func names(in folder: Int32, at path: String) throws(OutputError) -> [[CChar]] {
        try read(folder, path) { name, _ in name }
            .sorted { $0.lexicographicallyPrecedes($1) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) } }
    }

    /// In no order, each with its kind (`S_IFDIR` and the like; 0 for what is gone again).
    static func entries(in folder: Int32, at path: String) throws(OutputError) -> [(name: [CChar], kind: mode_t)] {
        try read(folder, path) { name, type in
            // File systems need not tell.
            if Int(type) != Int(DT_UNKNOWN) { return (name, mode_t(type) << 12) }
            var status = stat()
            return (name, fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status.st_mode & S_IFMT : 0)
        }
    }

    private static func read<Entry>(
        _ folder: Int32, _ path: String, _ entry: (_ name: [CChar], _ type: UInt8) -> Entry
    ) throws(OutputError) -> [Entry] {
        // One of its own, whose place in the folder nobody else moves.
        let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { throw OutputError(.system(errno), path: path) }
        guard let stream = fdopendir(copy) else {
            let reason = errno
            close(copy)
            throw OutputError(.system(reason), path: path)
        }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let next = readdir(stream) else {
                if errno != 0 { throw OutputError(.system(errno), path: path) }
                break
            }
            let name = withUnsafePointer(to: &next.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) {
                    Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
                }
            }
            if !isSelfOrParent(name) { entries.append(entry(name, next.pointee.d_type)) }
        }
        return entries
    }

    /// A name as text; bytes that are no UTF-8 are replaced.
    static func text(_ name: [CChar]) -> String {
        String(decoding: name.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func isSelfOrParent(_ name: [CChar]) -> Bool {
        let dot = CChar(UInt8(ascii: "."))
        return name == [dot, 0] || name == [dot, dot, 0]
    }
}
