import Files
import Glibc

/// Where an output goes: its folder's own folder, held open, and its name there.
final class OutputPlace: Sendable {
    /// Absolute, without symbolic links.
    let parentPath: String
    let name: String
    let parent: Int32

    /// - Throws: `.unsafePath` for a path that names no folder ("", "/", ".."), or the system's error if the folder
    ///   around the output is not there.
    init(_ output: String) throws(OutputError) {
        var parts = Self.split(output)
        // A symbolic link stays, and the folder that it leads to is replaced.
        if let real = Self.real(output) { parts = Self.split(real) }
        guard !parts.name.isEmpty, parts.name != ".", parts.name != "..", !output.utf8.contains(0) else {
            throw OutputError(.unsafePath, path: output)
        }
        guard let parentPath = Self.real(parts.parent) else { throw OutputError(.system(errno), path: parts.parent) }
        let parent = open(parentPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard parent >= 0 else { throw OutputError(.system(errno), path: parentPath) }
        self.parentPath = parentPath
        name = parts.name
        self.parent = parent
    }

    deinit { close(parent) }

    var path: String { path(of: name) }

    /// By what the manifest of the output that is there is known again; nil if there is none.
    var manifest: FileStamp? { FileStamp(of: path + "/manifest.json") }

    func path(of name: String) -> String { parentPath == "/" ? "/" + name : parentPath + "/" + name }

    /// The folders that killed builds left here.
    func leftovers() throws(OutputError) -> [(name: String, process: Int32)] {
        var found: [(name: String, process: Int32)] = []
        for bytes in try FolderListing.names(in: parent, at: parentPath) {
            let name = FolderListing.text(bytes)
            guard name.hasPrefix(StagingTree.prefix), let process = Int32(name.dropFirst(StagingTree.prefix.count))
            else {
                continue
            }
            found.append((name, process))
        }
        return found
    }

    private static func split(_ path: String) -> (parent: String, name: String) {
        var text = Substring(path)
        while text.count > 1, text.hasSuffix("/") { text.removeLast() }
        guard let slash = text.lastIndex(of: "/") else { return (".", String(text)) }
        let parent = text[..<slash]
        return (parent.isEmpty ? "/" : String(parent), String(text[text.index(after: slash)...]))
    }

    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
