import Glibc

/// The few things that reading content and themes asks of the file system. Links are never followed.
public enum FileSystem {
    public enum Kind: Sendable { case file, folder, link, other }

    public struct Entry: Sendable {
        public let name: String
        public let kind: Kind
    }

    /// Why a file could not be read.
    public enum Failure: Error, Sendable {
        case isLink
        case notAFile
        case tooLarge(Int)
        /// The system's own words.
        case system(String)
    }

    /// What is in a folder, in byte order of the names; nil if it cannot be opened. Names that are not UTF-8 are
    /// given with replacement characters and the kind `other`.
    ///
    /// - Parameter throughLink: whether the path itself may be a link, because a person has named it.
    public static func entries(of folder: String, throughLink: Bool = true) -> [Entry]? {
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (throughLink ? 0 : O_NOFOLLOW))
        guard descriptor >= 0 else { return nil }
        guard let stream = fdopendir(descriptor) else {
            close(descriptor)
            return nil
        }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let entry = readdir(stream) {
            let bytes = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { name in
                    Array(
                        UnsafeBufferPointer(
                            start: name, count: strnlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self), 256)
                        ))
                }
            }
            let name = String(decoding: bytes, as: UTF8.self)
            if name == "." || name == ".." { continue }
            let kind =
                name.utf8.elementsEqual(bytes) ? kind(entry.pointee.d_type) ?? kind(of: name, in: descriptor) : .other
            entries.append(Entry(name: name, kind: kind))
        }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Whether what stands at a path is a link.
    public static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && kind(status) == .link
    }

    /// Nil where the file system does not tell.
    private static func kind(_ type: UInt8) -> Kind? {
        switch Int(type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        case Int(DT_UNKNOWN): nil
        default: .other
        }
    }

    private static func kind(of name: String, in folder: CInt) -> Kind {
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
        return kind(status)
    }

    private static func kind(_ status: stat) -> Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    /// Opens a plain file for reading, and says how many bytes it has.
    public static func open(file path: String) throws(Failure) -> (descriptor: CInt, size: Int) {
        // Without O_NONBLOCK a named pipe would wait for a writer before it could be refused.
        let descriptor = Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ELOOP { throw .isLink }
            throw .system(String(cString: strerror(errno)))
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, kind(status) == .file else {
            close(descriptor)
            throw .notAFile
        }
        return (descriptor, Int(status.st_size))
    }

    /// Reads a whole file into `bytes`, keeping the room that they had.
    public static func read(file path: String, limit: Int, into bytes: inout [UInt8]) throws(Failure) {
        bytes.removeAll(keepingCapacity: true)
        let (descriptor, size) = try open(file: path)
        defer { close(descriptor) }
        if size > limit { throw .tooLarge(size) }
        bytes.reserveCapacity(size + 1)
        while try append(from: descriptor, atMost: max(size + 1 - bytes.count, 4096), to: &bytes) > 0 {
            if bytes.count > limit { throw .tooLarge(bytes.count) }
        }
    }

    /// Reads once; 0 at the end of the file.
    public static func append(from descriptor: CInt, atMost room: Int, to bytes: inout [UInt8]) throws(Failure) -> Int {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: room))
        let count = bytes.withUnsafeMutableBytes { buffer in
            Glibc.read(descriptor, buffer.baseAddress.map { $0 + start }, room)
        }
        bytes.removeLast(room - max(0, count))
        if count < 0 {
            if errno == EINTR { return try append(from: descriptor, atMost: room, to: &bytes) }
            throw .system(String(cString: strerror(errno)))
        }
        return count
    }
}
