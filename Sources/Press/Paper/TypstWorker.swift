/// A Python that holds a Typst compiler and is given one job after another.
///
/// What it is sent and what it answers are files and results with their lengths in front, so that nothing in a record can
/// be mistaken for anything else. It reads no file but those of the theme, writes none and, where the system lets it, has
/// no network.
final class TypstWorker {
    /// The version of the Python package `typst` that pages were looked at with.
    static let version = "0.15.0"

    /// That of the package that it runs.
    let version: String
    private let process: ChildProcess
    /// What it may read while it runs. Typst knows by it that a file is the one that it has read before.
    private let theme: PrivateFolder?
    /// Jobs done since it was started.
    private(set) var jobs = 0

    /// - Parameters:
    ///   - theme: the files of the theme; those of a job stand beside them.
    ///   - memory: the most that it may take, in GB of addresses.
    /// - Throws: `.engineMissing` if this Python has no Typst, or has no fonts.
    init(_ engine: PaperEngine, theme: PrivateFolder? = nil, memory: Int = 4) throws(PressProblem) {
        guard case .python(let python) = engine.kind else {
            throw PressProblem(.engineMissing, "there is no Python to run Typst")
        }
        self.theme = theme
        process = try ChildProcess(
            python, ["-I", "-B", "-c", Self.code(memory: memory), theme?.path ?? "/dev/null"] + engine.fonts,
            environment: PaperEngine.surroundings)
        do throws(PressProblem) {
            let answer = try process.receive(Self.greeting, before: Deadline(seconds: 30))
            guard answer.starts(with: Array("typst ".utf8)), answer.last == 0x0A else {
                throw PressProblem(.engineMissing, "it answered with something else")
            }
            version = String(decoding: answer.dropFirst(6).prefix { $0 > 0x20 }, as: UTF8.self)
        } catch {
            throw PressProblem(.engineMissing, "Typst does not start: \(error.description)")
        }
    }

    /// Makes a PDF.
    ///
    /// - Throws: `.refused` with what Typst says; `.engineFailed` if the worker cannot go on and has to be replaced.
    func make(_ files: [(name: String, bytes: [UInt8])], seconds: Int) throws(PressProblem) -> [UInt8] {
        let deadline = Deadline(seconds: seconds)
        jobs += 1
        try process.send(Self.request(files, number: jobs), before: deadline)
        let head = try process.receive(9, before: deadline)
        let length = Self.number(head[5...])
        // An answer to another job would put one person's words into another's document.
        guard head[0] <= 1, Self.number(head[1..<5]) == jobs, length <= Self.longest else {
            throw PressProblem(.engineFailed, "Typst’s worker answered with something else")
        }
        let answer = try process.receive(length, before: deadline)
        guard head[0] == 0 else { throw PressProblem(.refused, String(decoding: answer, as: UTF8.self)) }
        guard PaperEngine.isWholePDF(answer) else {
            throw PressProblem(.engineFailed, "Typst’s worker answered with something that is no whole PDF")
        }
        return answer
    }

    func end() { process.end() }

    /// How many bytes it says first: what it is, its version, spaces and the end of the line.
    private static let greeting = 32

    /// The longest PDF, in bytes.
    private static let longest = 512 << 20

    /// How many files; then each, its name and its bytes with their lengths in front; then the number of the job,
    /// which the answer repeats.
    private static func request(_ files: [(name: String, bytes: [UInt8])], number: Int) -> [UInt8] {
        var bytes = encoded(files.count)
        for file in files {
            for part in [Array(file.name.utf8), file.bytes] {
                bytes += encoded(part.count)
                bytes += part
            }
        }
        return bytes + encoded(number)
    }

    private static func encoded(_ number: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
    }
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    private static func code(memory: Int) -> String {
        #"""
        import ctypes, os, resource, struct, sys
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(1, 9, 0, 0, 0)            # it ends with whoever started it
        libc.prctl(38, 1, 0, 0, 0)           # and can gain no rights
        libc.unshare(0x40000000 | 0x10000000)  # no network, where that is allowed
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (\#(memory) << 30, \#(memory) << 30))
        import typst
        source, sink = os.fdopen(0, "rb", 1 << 20), os.fdopen(os.dup(1), "wb", 1 << 20)
        os.dup2(2, 1)
        def read(count):
            data = source.read(count)
            if len(data) < count: sys.exit(0)
            return data
        def number(): return struct.unpack(">I", read(4))[0]
        compiler = typst.Compiler(root=sys.argv[1], font_paths=sys.argv[2:], ignore_system_fonts=True,
            package_path="/dev/null", package_cache_path="/dev/null")
        sink.write(f"typst {typst.__version__}".encode()[:31].ljust(31) + b"\n"); sink.flush()
        while True:
            files = {}
            for _ in range(number()):
                name = read(number()).decode()
                files[name] = read(number())
            job = number()
            try:
                made = compiler.compile(input=files, format="pdf", pdf_standards=["ua-1"])
                sink.write(struct.pack(">BII", 0, job, len(made))); sink.write(made)
            except typst.TypstError as error:
                words = "; ".join([str(error)] + list(error.trace or [])[:3]).encode()
                sink.write(struct.pack(">BII", 1, job, len(words))); sink.write(words)
            sink.flush()
        """#
    }
}
