import Glibc

/// Typst's own program, run once for each PDF.
struct TypstProgram {
    let program: String
    let fonts: [String]

    /// Makes a PDF. What it reads lies for that time in a folder that only the owner can open.
    ///
    /// - Throws: `.refused` with what Typst says; `.engineFailed` if it cannot be run or does not end.
    func make(_ files: [(name: String, bytes: [UInt8])], timestamp: Int, seconds: Int) throws(PressProblem) -> [UInt8] {
        let folder = try Self.privateFolder()
        defer { Self.remove(folder, files.map(\.name)) }
        for file in files { try Self.write(file.bytes, to: "\(folder)/\(file.name)") }
        let options = [
            "compile", "--root", folder, "--ignore-system-fonts", "--format", "pdf", "--pdf-standard", "ua-1",
            "--creation-timestamp", String(timestamp),
        ]
        let answer: [UInt8]
        do throws(PressProblem) {
            answer = try ChildProcess.run(
                program, options + fonts.flatMap { ["--font-path", $0] } + ["\(folder)/\(PaperTemplate.main)", "-"],
                input: [],
                limit: 512 << 20, seconds: seconds, environment: PaperEngine.surroundings)
        } catch {
            throw error.description.contains("error:") ? PressProblem(.refused, error.description) : error
        }
        guard PaperEngine.isWholePDF(answer) else {
            throw PressProblem(.engineFailed, "\(program) answered with something that is no whole PDF")
        }
        return answer
    }

    private static func privateFolder() throws(PressProblem) -> String {
        let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array("\(place)/caresheaf-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else {
            throw PressProblem(.engineFailed, "no private folder could be made in \(place)")
        }
        return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(PressProblem) {
        if let slash = path.lastIndex(of: "/") { mkdir(String(path[..<slash]), 0o700) }
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw PressProblem(.engineFailed, "a file for Typst could not be written") }
        defer { close(file) }
        var from = 0
        while from < bytes.count {
            let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + from, $0.count - from) }
            guard written > 0 || errno == EINTR else {
                throw PressProblem(.engineFailed, "a file for Typst could not be written")
            }
            from += max(0, written)
        }
    }

    private static func remove(_ folder: String, _ files: [String]) {
        for file in files { unlink("\(folder)/\(file)") }
        for part in Set(files.compactMap { $0.split(separator: "/").dropLast().first }) { rmdir("\(folder)/\(part)") }
        rmdir(folder)
    }
}
