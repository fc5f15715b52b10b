import Glibc
import Testing
import Threads

@testable import Publishing

@Suite struct StagingTreeTests {
    @Test func onlyThePublicPartIsReadableByOthers() throws {
        let bench = try Bench()
        let old = umask(0o077)
        defer { umask(old) }
        let tree = try StagingTree(beside: bench.output)
        try tree.write("public/sites/bryn/index.html", "x")
        try tree.write("people/mv-0014/my-plan.html", "x")
        try tree.write("publicly/a.html", "x")
        try tree.write("manifest.json", "{}")
        let name = tree.name
        #expect(bench.mode(name) == 0o700)
        #expect(bench.mode(name + "/public") == 0o755)
        #expect(bench.mode(name + "/public/sites/bryn") == 0o755)
        #expect(bench.mode(name + "/public/sites/bryn/index.html") == 0o644)
        #expect(bench.mode(name + "/people") == 0o700)
        #expect(bench.mode(name + "/people/mv-0014/my-plan.html") == 0o600)
        #expect(bench.mode(name + "/publicly") == 0o700)
        #expect(bench.mode(name + "/publicly/a.html") == 0o600)
        #expect(bench.mode(name + "/manifest.json") == 0o600)
    }

    @Test(arguments: [
        "", "/", "/etc/passwd", ".", "..", "../a", "a/../b", "a/..", "a/./b", "./a", "a//b", "a/", "people/\0/a", "a\0",
        String(repeating: "a", count: 201), "a/" + String(repeating: "ŵ", count: 101) + "/b",
    ])
    func aPathThatCouldLeaveTheTreeIsRefused(path: String) throws {
        let bench = try Bench()
        let tree = try StagingTree(beside: bench.output)
        #expect(outputError { try tree.write(path, "x") } == .unsafePath)
        #expect(outputError { try tree.remove(path) } == .unsafePath)
        #expect(try bench.names == [BuildLock.name, tree.name])
        #expect(try OutputWalker.entries(in: tree.path).isEmpty)
    }

    @Test(arguments: [
        "a", "a b", "...", "..a/b..", ".hidden", "a/b/c/d.html", "ŵ/ŷ", String(repeating: "a", count: 200),
    ])
    func aPathInsideTheTreeIsTaken(path: String) throws {
        let bench = try Bench()
        let tree = try StagingTree(beside: bench.output)
        try tree.write(path, "x")
        #expect(try OutputWalker.files(in: tree.path) == [path])
        #expect(try tree.remove(path))
        #expect(try !tree.remove(path))
        #expect(try OutputWalker.files(in: tree.path) == [])
    }

    @Test func aPlantedLinkIsNotFollowed() throws {
        let bench = try Bench()
        let tree = try StagingTree(beside: bench.output)
        try bench.put("precious", at: "elsewhere")
        symlink(bench.path + "/elsewhere", tree.path + "/a.html")
        #expect(outputError { try tree.write("a.html", "x") } == .writtenTwice)
        #expect(bench.text("elsewhere") == "precious")
        try tree.discard()
        #expect(bench.text("elsewhere") == "precious")
    }

    @Test func twoDocumentsCannotHaveOnePlace() throws {
        let bench = try Bench()
        let tree = try StagingTree(beside: bench.output)
        try tree.write("a/b", "first")
        #expect(outputError { try tree.write("a/b", "second") } == .writtenTwice)
        #expect(outputError { try tree.write("a/b/c", "x") } == .system(ENOTDIR))
        #expect(outputError { try tree.write("a", "x") } == .writtenTwice)
        #expect(bench.text(tree.name + "/a/b") == "first")
    }

    @Test func manyThreadsWriteAtOnce() throws {
        let bench = try Bench()
        let tree = try StagingTree(beside: bench.output)
        let queue = WorkQueue(count: 400)
        WorkerPool.run(workers: 8) { _ in
            while let piece = queue.next() {
                _ = try? tree.write("people/p\(piece / 4)/\(piece % 4).html", [UInt8](repeating: 65, count: piece))
            }
        }
        let entries = try OutputWalker.entries(in: tree.path)
        #expect(entries.filter { $0.kind == .file }.count == 400)
        #expect(entries.reduce(0) { $0 + $1.size } == 399 * 400 / 2)
    }

    @Test func twoBuildsAtOnceAreRefused() throws {
        let bench = try Bench()
        let tree = try StagingTree(beside: bench.output)
        #expect(outputError { _ = try StagingTree(beside: bench.output) } == .buildRunning)
        try tree.write("still.html", "usable")
        try tree.discard()
        _ = try StagingTree(beside: bench.output)
    }

    @Test func nothingStaysBehind() throws {
        let bench = try Bench()
        do {
            let tree = try StagingTree(beside: bench.output)
            try tree.write("people/a.html", "x")
        }
        #expect(try bench.names == [])
        let tree = try StagingTree(beside: bench.output)
        try tree.write("people/a.html", "x")
        chmod(tree.path + "/people", 0o500)
        try tree.discard()
        try tree.discard()
        #expect(try bench.names == [])
    }

    @Test func whatAKilledBuildLeftGoesAtTheNextStart() throws {
        let bench = try Bench()
        let ended = try #require(endedProcess())
        bench.folder(StagingTree.prefix + "\(ended)")
        bench.folder(StagingTree.prefix + "\(ended)/people")
        try bench.put("Dilys", at: StagingTree.prefix + "\(ended)/people/a.html")
        bench.folder(StagingTree.prefix + "\(getpid())")
        bench.folder(StagingTree.prefix + "1")
        bench.folder(StagingTree.prefix + "notes")
        try bench.put("", at: BuildLock.name)
        let tree = try StagingTree(beside: bench.output)
        #expect(
            try bench.names
                == [
                    BuildLock.name, StagingTree.prefix + "1", tree.name, StagingTree.prefix + "notes",
                ].sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(try OutputWalker.entries(in: tree.path).isEmpty)
    }

    @Test(arguments: ["", "/"])
    func anOutputWithoutANameIsRefused(output: String) {
        #expect(outputError { _ = try StagingTree(beside: output) } == .unsafePath)
    }

    @Test func theFolderAroundTheOutputMustBeThere() throws {
        let bench = try Bench()
        #expect(outputError { _ = try StagingTree(beside: bench.path + "/none/output") } == .system(ENOENT))
    }

    @Test(.enabled(if: geteuid() == 0, "needs root to mount a small file system"))
    func aFullDiskIsToldAndLeavesNoHalfFile() throws {
        let bench = try Bench()
        bench.folder("small")
        guard mount("tmpfs", bench.path + "/small", "tmpfs", 0, "size=256k") == 0 else {
            withKnownIssue("no mount here", isIntermittent: true) { Issue.record("mount refused: \(errno)") }
            return
        }
        defer { umount2(bench.path + "/small", Int32(MNT_DETACH)) }
        let tree = try StagingTree(beside: bench.path + "/small/output")
        try tree.write("a.html", [UInt8](repeating: 65, count: 100_000))
        #expect(outputError { try tree.write("b.html", [UInt8](repeating: 66, count: 900_000)) } == .system(ENOSPC))
        #expect(try OutputWalker.files(in: tree.path) == ["a.html"])
        #expect(OutputError(.system(ENOSPC), path: "b.html").description == "“b.html”: No space left on device.")
        try tree.discard()
    }

    /// The number of a process that is over.
    private func endedProcess() -> pid_t? {
        var process: pid_t = 0
        let name = strdup("true")
        defer { free(name) }
        var arguments: [UnsafeMutablePointer<CChar>?] = [name, nil]
        guard posix_spawn(&process, "/bin/true", nil, nil, &arguments, nil) == 0 else { return nil }
        waitpid(process, nil, 0)
        return process
    }

    @Test func aFolderGoesWithTheLastFileInIt() throws {
        let bench = try Bench()
        let tree = try StagingTree(beside: bench.output)
        for path in ["people/a/one.html", "people/a/two.html", "meetings/b/c.html"] { try tree.write(path, "x") }
        try tree.remove("people/a/one.html")
        #expect(try OutputWalker.entries(in: tree.path).map(\.path).contains("people/a"))
        try tree.remove("people/a/two.html")
        try tree.remove("meetings/b/c.html")
        #expect(try OutputWalker.entries(in: tree.path) == [])
        try tree.write("people/a/one.html", "x")
        #expect(bench.mode(tree.name + "/people") == 0o700)
    }
}
