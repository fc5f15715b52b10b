import Glibc

@testable import Publishing

/// A folder of its own for one test, deleted with it.
final class Bench {
    let path: String
    var output: String { path + "/output" }

    init() throws {
        var template = Array("/tmp/caresheaf-test-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw OutputError(.system(errno), path: "/tmp") }
        path = String(cString: made)
    }

    deinit { try? TreeRemoval.remove(String(path.dropFirst("/tmp/".count)), in: open("/tmp", O_RDONLY)) }

    /// A tree that may become an output.
    func tree(saying text: String) throws -> StagingTree {
        let tree = try StagingTree(beside: output)
        try tree.write("manifest.json", Bench.manifest)
        try tree.write("public/index.html", text)
        return tree
    }

    static let manifest = "{\n  \"kind\": \"caresheaf-manifest\",\n  \"version\": 1\n}\n"

    func put(_ text: String, at name: String) throws {
        let parent = try OutputPlace(path + "/" + name).parentPath
        let tree = fopen(path + "/" + name, "w")
        guard let tree else { throw OutputError(.system(errno), path: parent) }
        fputs(text, tree)
        fclose(tree)
    }

    func folder(_ name: String) { mkdir(path + "/" + name, 0o755) }

    func text(_ name: String) -> String? {
        Descriptor.beginning(of: path + "/" + name, in: AT_FDCWD, most: 4096).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// The permission bits of something, or nil if it is not there.
    func mode(_ name: String) -> mode_t? {
        var status = stat()
        return lstat(path + "/" + name, &status) == 0 ? status.st_mode & 0o7777 : nil
    }

    /// What stands in the folder itself.
    var names: [String] {
        get throws {
            let folder = try Descriptor.folder(path)
            return try FolderListing.names(in: folder.number, at: path).map(FolderListing.text)
        }
    }
}

/// The error that a call throws, if it throws one of ours.
func outputError(_ body: () throws -> Void) -> OutputError.Kind? {
    do {
        try body()
        return nil
    } catch { return (error as? OutputError)?.kind }
}
