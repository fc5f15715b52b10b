import Files
import Glibc

/// What is done to a tree that holds an earlier output, to make it the next.
extension StagingTree {
    /// Some bytes of a file that become others, as many.
    struct Change {
        let at: Int64
        let old: [UInt8]
        let new: [UInt8]
    }

    /// Changes a file that no other output shares.
    ///
    /// - Returns: by what it is known again; nil if it is shared, or if other bytes stand there. Then not all may have been changed.
    /// - Throws: the system's error.
    func change(_ changes: [Change], in path: String) throws(OutputError) -> FileStamp? {
        let checked = try OutputPath(path)
        let number = openat(root, checked.text, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard number >= 0 else { return nil }
        let file = Descriptor(taking: number)
        var status = stat()
        guard fstat(number, &status) == 0, status.st_mode == S_IFREG | checked.mode, status.st_nlink == 1 else {
            return nil
        }
        for change in changes {
            var bytes = [UInt8](repeating: 0, count: change.old.count)
            guard change.new.count == bytes.count, pread(number, &bytes, bytes.count, off_t(change.at)) == bytes.count,
                bytes == change.old
            else { return nil }
            guard pwrite(number, change.new, bytes.count, off_t(change.at)) == bytes.count else {
                throw OutputError(.system(errno), path: path)
            }
        }
        guard fstat(number, &status) == 0 else { throw OutputError(.system(errno), path: path) }
        try file.close()
        return FileStamp(status)
    }

    /// Puts a copy of a file of another output in the place of whatever is there: one that the two do not share.
    func copy(_ path: String, from folder: Int32) throws(OutputError) {
        let number = openat(folder, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard number >= 0 else { throw OutputError(.system(errno), path: path) }
        let source = Descriptor(taking: number)
        try write(path) { append throws(OutputError) in
            while true {
                var size = 0
                let piece = [UInt8](unsafeUninitializedCapacity: 1 << 20) { bytes, count in
                    size = Glibc.read(source.number, bytes.baseAddress!, 1 << 20)
                    count = max(0, size)
                }
                if size < 0, errno == EINTR { continue }
                guard size >= 0 else { throw OutputError(.system(errno), path: path) }
                if piece.isEmpty { return }
                try append(piece)
            }
        }
    }

    /// Takes out whatever is no part of an output, and sets the rights of its folders.
    ///
    /// - Parameter isPart: says it of the path of each file.
    func sweep(keeping isPart: (String) -> Bool) throws(OutputError) {
        _ = try sweep(".", in: root, path: "", isPart)
        forgetAdded()
    }

    /// Returns whether anything is left there.
    private func sweep(_ name: String, in parent: Int32, path: String, _ isPart: (String) -> Bool) throws(OutputError)
        -> Bool
    {
        let folder = try Descriptor.folder(name, in: parent)
        var status = stat()
        let mode = OutputPath.folderMode(path)
        guard fstat(folder.number, &status) == 0,
            path.isEmpty || status.st_mode == S_IFDIR | mode || fchmod(folder.number, mode) == 0
        else { throw OutputError(.system(errno), path: path) }
        var isNeeded = false
        for entry in try FolderListing.entries(in: folder.number, at: path) {
            let text = FolderListing.text(entry.name)
            let child = path.isEmpty ? text : "\(path)/\(text)"
            let isKept =
                switch entry.kind {
                case S_IFDIR: try sweep(text, in: folder.number, path: child, isPart)
                case S_IFREG: isPart(child) || (path.isEmpty && (text == ".gitkeep" || text == "manifest.json"))
                default: false
                }
            if isKept { isNeeded = true } else { try TreeRemoval.remove(entry.name, in: folder.number) }
        }
        return isNeeded
    }
}
