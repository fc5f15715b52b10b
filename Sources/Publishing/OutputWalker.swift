import Glibc

/// Everything in a folder and the folders inside it, always in the same order.
public enum OutputWalker {
    /// Something in the tree.
    public struct Entry: Sendable, Hashable {
        /// Relative to the folder that was walked, parted by "/".
        public let path: String
        public let kind: Kind
        /// In bytes; 0 unless it is a file.
        public let size: Int
    }

    public enum Kind: Sendable, Hashable {
        case file, folder
        /// A symbolic link or a device, which is never followed or opened.
        case other
    }

    /// The entries in the byte order of their paths, whatever order the file system keeps.
    ///
    /// - Throws: the system's error for a folder that cannot be read.
    public static func entries(in folder: String) throws(OutputError) -> [Entry] {
        var found: [Entry] = []
        try walk(folder, in: AT_FDCWD, path: "", named: folder, into: &found)
        found.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return found
    }

    /// The paths of the files only, in byte order.
    public static func files(in folder: String) throws(OutputError) -> [String] {
        try entries(in: folder).filter { $0.kind == .file }.map(\.path)
    }

    private static func walk(
        _ name: String, in parent: Int32, path: String, named: String, into found: inout [Entry]
    ) throws(OutputError) {
        let number = openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (path.isEmpty ? 0 : O_NOFOLLOW))
        guard number >= 0 else { throw OutputError(.system(errno), path: named) }
        let folder = Descriptor(taking: number)
        for bytes in try FolderListing.names(in: folder.number, at: named) {
            var status = stat()
            guard fstatat(folder.number, bytes, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
                throw OutputError(.system(errno), path: named + "/" + FolderListing.text(bytes))
            }
            let child = FolderListing.text(bytes)
            let childPath = path.isEmpty ? child : path + "/" + child
            switch status.st_mode & S_IFMT {
            case S_IFREG: found.append(Entry(path: childPath, kind: .file, size: Int(status.st_size)))
            case S_IFDIR:
                found.append(Entry(path: childPath, kind: .folder, size: 0))
                try walk(child, in: folder.number, path: childPath, named: named + "/" + child, into: &found)
            default: found.append(Entry(path: childPath, kind: .other, size: 0))
            }
        }
    }
}
