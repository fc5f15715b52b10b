/// Typst's own program, run once for each PDF.
struct TypstProgram {
    let program: String
    let fonts: [String]

    /// Makes a PDF. What it reads lies for that time in a folder that only the owner can open.
    ///
    /// - Throws: `.refused` with what Typst says; `.engineFailed` if it cannot be run or does not end.
    func make(_ files: [(name: String, bytes: [UInt8])], seconds: Int) throws(PressProblem) -> [UInt8] {
        let read = try PrivateFolder(files)
        defer { withExtendedLifetime(read) {} }
        let folder = read.path
        let options = [
            "compile", "--root", folder, "--ignore-system-fonts", "--format", "pdf", "--pdf-standard", "ua-1",
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
}
