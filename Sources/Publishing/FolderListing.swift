import Glibc

/// The names in one folder, as the file system has them.
enum FolderListing {
    /// In byte order, without "." and "..". `path` is what an error calls the folder.
    static func names(in folder: Int32, at path: String) throws(OutputError) -> [[CChar]] {
        let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { throw OutputError(.system(errno), path: path) }
        guard let stream = fdopendir(copy) else {
            let reason = errno
            close(copy)
            throw OutputError(.system(reason), path: path)
        }
        defer { closedir(stream) }
        var names: [[CChar]] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw OutputError(.system(errno), path: path) }
                break
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) {
                    Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
                }
            }
            if !isSelfOrParent(name) { names.append(name) }
        }
        names.sort { $0.lexicographicallyPrecedes($1) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) } }
        return names
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
