import Glibc

/// A folder of themes for one test, deleted when the test is done.
final class ThemeFolder {
    let path: String

    init() {
        var name = Array("/tmp/caresheaf-themes-XXXXXX".utf8CString)
        path = mkdtemp(&name).map { String(cString: $0) } ?? "/nowhere"
    }

    deinit { remove(path) }

    /// Writes a file, and the folders that lead to it.
    func write(_ file: String, _ text: String) {
        var folder = path
        for part in file.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o700)
        }
        guard let stream = fopen("\(path)/\(file)", "w") else { return }
        fputs(text, stream)
        fclose(stream)
    }

    func theme(_ name: String, inherits: String? = nil) {
        let parent = inherits.map { ", \"inherits\": \"\($0)\"" } ?? ""
        write("\(name)/theme.json", "{\"name\": \"\(name)\", \"version\": \"1.0.0\"\(parent)}")
    }

    func link(_ file: String, to target: String) { symlink(target, "\(path)/\(file)") }

    private func remove(_ path: String) {
        if rmdir(path) == 0 || unlink(path) == 0 { return }
        guard let stream = opendir(path) else { return }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        closedir(stream)
        for name in names { remove("\(path)/\(name)") }
        rmdir(path)
    }
}
