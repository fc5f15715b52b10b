import Files
import Glibc

extension KeptOutput {
    /// Whether every file is there as it was left, and nothing else.
    var isWhole: Bool { look(nil) }

    /// Makes a tree hold the same files and nothing else, as far as it does not yet.
    ///
    /// - Returns: whether it does now; it does not if this output is not as it was left, or if no file can be shared.
    /// - Throws: the system's error.
    func bringUpToDate(_ tree: StagingTree) throws(OutputError) -> Bool {
        guard look(tree) else { return false }
        try tree.sweep { memory.row($0) != nil }
        return true
    }

    private func look(_ tree: StagingTree?) -> Bool {
        var seen = 0
        guard (try? look(into: ".", in: folder, path: "", tree, &seen)) == true else { return false }
        return seen == memory.count
    }

    private func look(
        into name: String, in parent: Int32, path: String, _ tree: StagingTree?, _ seen: inout Int
    ) throws(OutputError) -> Bool {
        let here = try Descriptor.folder(name, in: parent)
        for (name, _) in try FolderListing.entries(in: here.number, at: path) {
            var status = stat()
            guard fstatat(here.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
            let text = FolderListing.text(name)
            let child = path.isEmpty ? text : "\(path)/\(text)"
            let stamp = FileStamp(status)
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                let before = seen
                guard try look(into: text, in: here.number, path: child, tree, &seen) else { return false }
                // No build leaves an empty folder.
                guard seen > before else { return false }
            case S_IFREG where path.isEmpty && text == ".gitkeep": break
            case S_IFREG where path.isEmpty && text == "manifest.json":
                guard stamp == memory.manifest else { return false }
                // Its own, for it is the one file of which a part may be changed.
                try tree?.copy(child, from: folder)
            case S_IFREG:
                guard let row = memory.row(child), row.stamp == stamp, let checked = try? OutputPath(child),
                    status.st_mode == S_IFREG | checked.mode,
                    try tree?.takeOver(child, from: folder, ifStill: stamp) ?? true
                else { return false }
                seen += 1
            default: return false
            }
        }
        return true
    }
}
