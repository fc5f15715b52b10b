import Diagnostics
import Digests
import Files
import Glibc
import Testing

@testable import Publishing

/// What is remembered of an output is right, or counts for nothing.
@Suite struct BuildMemoryTests {
    private let bench: Bench
    private let options: BuildOptions

    init() throws {
        bench = try Bench()
        options = BuildOptions(project: bench.path, asOf: .init(year: 2026, month: 10, day: 15)!)
    }

    private static let paths = ["people/a/my-plan.html", "people/b/my-plan.html", "public/index.html"]

    private func madeOf(_ path: String) -> MadeOf { MadeOf(bytes: Digest(of: Array(path.utf8))) }

    /// Puts an output in place, each of whose files holds its own path.
    private func publish(_ whole: WholeBuild? = nil) throws {
        let tree = try StagingTree(beside: bench.output)
        let rows = try Self.paths.map { path in
            let file = ManifestFile(
                path: path, digest: Digest(of: Array(path.utf8)), kind: "my-plan", audience: "person", sources: [],
                madeOf: madeOf(path), stamp: try tree.write(path, Array(path.utf8)))
            return BuildMemory.Row(file, digestAt: 0)
        }
        try tree.write("manifest.json", Bench.manifest)
        let manifest = try #require(tree.stamp(of: "manifest.json"))
        var memory = BuildMemory(rows, manifest: manifest)
        memory.whole = whole
        try memory.write(beside: tree.place)
        _ = try OutputSwap().replaceOutput(with: tree)
    }

    private var kept: KeptOutput? {
        get throws { KeptOutput(of: try OutputPlace(bench.output), for: options) }
    }

    @Test func `it knows every file and no other`() throws {
        try publish()
        let memory = try #require(try kept).memory
        #expect(memory.count == 3)
        for path in Self.paths {
            #expect(memory.row(path)?.madeOf == madeOf(path))
            #expect(memory.row(path)?.content == Digest(of: Array(path.utf8)))
        }
        #expect(memory.row("people/c/my-plan.html") == nil)
        #expect(memory.whole == nil)
        #expect(bench.mode(".caresheaf-memory-output") == 0o600)
    }

    @Test func `without one, or with any byte of it changed or missing, nothing is kept`() throws {
        #expect(try kept == nil)
        try publish()
        let path = bench.path + "/.caresheaf-memory-output"
        var bytes: [UInt8] = []
        try FileSystem.read(file: path, limit: 1 << 20, into: &bytes)
        for place in stride(from: 0, to: bytes.count, by: 7) {
            var damaged = bytes
            damaged[place] ^= 1 << UInt8(place % 8)
            try put(damaged, path)
            #expect(try kept == nil, "byte \(place)")
        }
        for length in [0, 1, 25, bytes.count / 2, bytes.count - 1] {
            try put(Array(bytes[..<length]), path)
            #expect(try kept == nil, "\(length) bytes")
        }
        try put(bytes, path)
        #expect(try kept != nil)
    }

    @Test func `one that speaks of another output counts for nothing`() throws {
        try publish()
        let tree = try bench.tree(saying: "made by a program that remembers nothing")
        _ = try OutputSwap().replaceOutput(with: tree)
        #expect(try kept == nil)
    }

    @Test func `what is kept is the very same file`() throws {
        try publish()
        let old = try #require(FileStamp(of: bench.output + "/" + Self.paths[0]))
        let kept = try #require(try kept)
        let tree = try StagingTree(beside: bench.output)
        let row = try kept.take(Self.paths[0], madeOf: madeOf(Self.paths[0]), to: tree)
        #expect(row?.stamp == old)
        #expect(tree.stamp(of: Self.paths[0]) == old)
        #expect(bench.mode(tree.name + "/people/a") == 0o700)
        #expect(try kept.take(Self.paths[1], madeOf: madeOf("something else"), to: tree) == nil)
        #expect(try kept.take(Self.paths[1], holding: Digest(of: Array("else".utf8)), to: tree) == nil)
        #expect(try kept.take(Self.paths[1], holding: Digest(of: Array(Self.paths[1].utf8)), to: tree) != nil)
        #expect(
            outputError { _ = try kept.take(Self.paths[1], madeOf: madeOf(Self.paths[1]), to: tree) } == .writtenTwice)
        #expect(try OutputWalker.files(in: tree.path) == [Self.paths[0], Self.paths[1]])
    }

    @Test(arguments: ["written to", "replaced", "gone", "a link", "for others to read"])
    func `what somebody has touched is made anew`(how: String) throws {
        try publish()
        let kept = try #require(try kept)
        #expect(kept.isWhole)
        let file = bench.output + "/" + Self.paths[0]
        switch how {
        case "written to": try put(Array("another text".utf8), file)
        case "replaced":
            unlink(file)
            try put(Array(Self.paths[0].utf8), file)
        case "gone": unlink(file)
        case "a link":
            rename(file, bench.path + "/elsewhere")
            symlink(bench.path + "/elsewhere", file)
        default: chmod(file, 0o644)
        }
        #expect(!kept.isWhole)
        let tree = try StagingTree(beside: bench.output)
        #expect(try kept.take(Self.paths[0], madeOf: madeOf(Self.paths[0]), to: tree) == nil)
        #expect(try OutputWalker.files(in: tree.path) == [])
    }

    @Test(arguments: ["people/a/notes.txt", "people/c/my-plan.html", "public/.hidden"])
    func `an output in which something else lies is not as it was left`(path: String) throws {
        try publish()
        let kept = try #require(try kept)
        mkdir(bench.output + "/people/c", 0o700)
        #expect(!kept.isWhole, "an empty folder")
        try put([], bench.output + "/" + path)
        #expect(!kept.isWhole)
    }

    @Test func `a whole build says again what it said`() throws {
        var report = BuildReport(options: options)
        report.outcome = .builtWithoutSome
        report.plans = 9
        report.setAside = 1
        report.files = 3
        report.bytes = 7
        report.documents = ["my-plan": 2, "ŵ": 1]
        report.withheld = ["consent-refused": 4]
        report.diagnostics = [
            Diagnostic(.leak, "no place"),
            Diagnostic(
                .outputError, severity: .note,
                at: SourceLocation(
                    file: "content/ŷ.json", line: 3, column: 9, sourceLine: "…", caret: 1, length: 2),
                path: "a[0].b", "what", suggestion: "do"),
        ]
        try publish(WholeBuild(inputs: Digest(of: [1]), report: report))
        let whole = try #require(try kept?.memory.whole)
        #expect(whole.inputs == Digest(of: [1]))
        #expect(whole.report.outcome == .builtWithoutSome)
        #expect(whole.report.documents == report.documents)
        #expect(whole.report.withheld == report.withheld)
        #expect(whole.report.diagnostics == report.diagnostics)
        #expect([whole.report.plans, whole.report.setAside, whole.report.files, whole.report.bytes] == [9, 1, 3, 7])
    }

    private func put(_ bytes: [UInt8], _ path: String) throws {
        let file = Descriptor(taking: open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600))
        try file.append(bytes)
    }
}
