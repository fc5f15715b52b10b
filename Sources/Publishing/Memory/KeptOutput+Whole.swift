import Files
import Glibc

extension KeptOutput {
    /// Whether every file is there as it was left, and nothing else.
    var isWhole: Bool {
        var seen = 0
        guard (try? look(into: ".", in: folder, path: "", &seen)) == true else { return false }
        return seen == memory.count
    }

    private func look(into name: String, in parent: Int32, path: String, _ seen: inout Int) throws(OutputError) -> Bool {
        let here = try Descriptor.folder(name, in: parent)
        let names = try FolderListing.names(in: here.number, at: path)
        for name in names {
            var status = stat()
            guard fstatat(here.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
            let text = FolderListing.text(name)
            let child = path.isEmpty ? text : "\(path)/\(text)"
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                let before = seen
                guard try look(into: text, in: here.number, path: child, &seen) else { return false }
                // No build leaves an empty folder.
                guard seen > before else { return false }
            case S_IFREG where path.isEmpty && (text == ".gitkeep" || text == "manifest.json"): break
            case S_IFREG:
                guard let row = memory.row(child), row.stamp == FileStamp(status),
                    let checked = try? OutputPath(child), status.st_mode == S_IFREG | checked.mode
                else { return false }
                seen += 1
            default: return false
            }
        }
        return true
    }
}
