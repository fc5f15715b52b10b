import Glibc

/// Deletes a folder and everything in it, following no symbolic link.
enum TreeRemoval {
    /// Deletes `name` inside an open folder; what is not there is no error. Goes on past what cannot be deleted and
    /// throws the first such error at the end.
    static func remove(_ name: String, in parent: Int32) throws(OutputError) {
        try remove(Array(name.utf8CString), in: parent)
    }

    static func remove(_ name: [CChar], in parent: Int32) throws(OutputError) {
        var first: OutputError?
        remove(name, in: parent, path: FolderListing.text(name), &first)
        if let first { throw first }
    }

    private static func remove(_ name: [CChar], in parent: Int32, path: String, _ first: inout OutputError?) {
        if unlinkat(parent, name, 0) == 0 || errno == ENOENT { return }
        guard errno == EISDIR || errno == EPERM else { return note(errno, path, &first) }
        empty(name, in: parent, path: path, &first)
        if unlinkat(parent, name, AT_REMOVEDIR) != 0, errno != ENOENT { note(errno, path, &first) }
    }

    private static func empty(_ name: [CChar], in parent: Int32, path: String, _ first: inout OutputError?) {
        // A folder that its owner may not write cannot be emptied.
        fchmodat(parent, name, 0o700, 0)
        let number = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard number >= 0 else { return note(errno, path, &first) }
        let folder = Descriptor(taking: number)
        do throws(OutputError) {
            for child in try FolderListing.names(in: folder.number, at: path) {
                remove(child, in: folder.number, path: path + "/" + FolderListing.text(child), &first)
            }
        } catch {
            note(error.errorNumber ?? EIO, path, &first)
        }
    }

    private static func note(_ number: Int32, _ path: String, _ first: inout OutputError?) {
        if first == nil { first = OutputError(.system(number), path: path) }
    }
}
