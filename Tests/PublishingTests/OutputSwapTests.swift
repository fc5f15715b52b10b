import Glibc
import Testing

@testable import Publishing

@Suite struct OutputSwapTests {
    @Test func theFirstOutputIsCreatedAndTheNextExchanged() throws {
        let bench = try Bench()
        #expect(try OutputSwap().replaceOutput(with: bench.tree(saying: "one")).way == .created)
        #expect(bench.text("output/public/index.html") == "one")
        let outcome = try OutputSwap().replaceOutput(with: bench.tree(saying: "two"))
        #expect(outcome == OutputSwap.Outcome(way: .exchanged, leftover: nil))
        #expect(bench.text("output/public/index.html") == "two")
        #expect(try bench.names == ["output"])
    }

    @Test func whatIsNotInTheNewOutputIsGone() throws {
        let bench = try Bench()
        let tree = try bench.tree(saying: "one")
        try tree.write("people/mv-0014/my-plan.html", "Dilys")
        _ = try OutputSwap().replaceOutput(with: tree)
        _ = try OutputSwap().replaceOutput(with: bench.tree(saying: "two"))
        #expect(try OutputWalker.files(in: bench.output) == ["manifest.json", "public/index.html"])
    }

    @Test func anEmptyOutputIsReplacedAndKeepsItsGitKeep() throws {
        let bench = try Bench()
        bench.folder("output")
        try bench.put("kept\n", at: "output/.gitkeep")
        #expect(try OutputSwap().replaceOutput(with: bench.tree(saying: "one")).way == .exchanged)
        _ = try OutputSwap().replaceOutput(with: bench.tree(saying: "two"))
        #expect(bench.text("output/.gitkeep") == "kept\n")
        #expect(bench.text("output/public/index.html") == "two")
    }

    @Test(arguments: ["", "{}", "{\"kind\": \"manifest\"}", "{\"name\":\"x\",\"kind\":\"caresheaf-manifest\"}", "[]"])
    func aFolderThatIsNotOursIsLeftAlone(manifest: String) throws {
        let bench = try Bench()
        bench.folder("output")
        try bench.put("my life's work", at: "output/novel.txt")
        if !manifest.isEmpty { try bench.put(manifest, at: "output/manifest.json") }
        #expect(outputError { try OutputSwap.check(bench.output) } == .notOurs)
        let tree = try bench.tree(saying: "one")
        #expect(outputError { _ = try OutputSwap().replaceOutput(with: tree) } == .notOurs)
        try tree.discard()
        #expect(bench.text("output/novel.txt") == "my life's work")
        #expect(OutputError(.notOurs, path: bench.output).description.contains("did not make"))
    }

    @Test func aFileInPlaceOfTheOutputIsLeftAlone() throws {
        let bench = try Bench()
        try bench.put("precious", at: "output")
        #expect(outputError { try OutputSwap.check(bench.output) } == .notOurs)
    }

    @Test func aTreeWithoutAManifestIsNoOutput() throws {
        let bench = try Bench()
        let tree = try StagingTree(beside: bench.output)
        try tree.write("public/index.html", "x")
        #expect(outputError { _ = try OutputSwap().replaceOutput(with: tree) } == .noManifest)
        #expect(tree.isOpen)
    }

    @Test func anOutputThatIsALinkStaysOne() throws {
        let bench = try Bench()
        bench.folder("elsewhere")
        bench.folder("elsewhere/real")
        symlink("elsewhere/real", bench.output)
        _ = try OutputSwap().replaceOutput(with: bench.tree(saying: "one"))
        #expect(bench.text("output/public/index.html") == "one")
        #expect(bench.text("elsewhere/real/public/index.html") == "one")
        #expect(try bench.names == ["elsewhere", "output"])
    }

    @Test(arguments: [ENOSYS, EINVAL, EOPNOTSUPP])
    func aFileSystemThatCannotExchangeMovesAside(refusal: Int32) throws {
        let bench = try Bench()
        _ = try OutputSwap().replaceOutput(with: bench.tree(saying: "one"))
        let swap = OutputSwap { _, _ in refusal }
        #expect(try swap.replaceOutput(with: bench.tree(saying: "two")) == .init(way: .movedAside, leftover: nil))
        #expect(bench.text("output/public/index.html") == "two")
        #expect(try bench.names == ["output"])
    }

    @Test func aRefusalLeavesTheOldOutputWhole() throws {
        let bench = try Bench()
        _ = try OutputSwap().replaceOutput(with: bench.tree(saying: "one"))
        let tree = try bench.tree(saying: "two")
        #expect(outputError { _ = try OutputSwap { _, _ in EACCES }.replaceOutput(with: tree) } == .system(EACCES))
        try tree.discard()
        #expect(bench.text("output/public/index.html") == "one")
        #expect(try bench.names == ["output"])
    }

    /// Killed after the old output was moved aside and before the new one was moved in.
    @Test func theOldOutputComesBackAfterAKillBetweenTheTwoMoves() throws {
        let bench = try Bench()
        _ = try OutputSwap().replaceOutput(with: bench.tree(saying: "one"))
        rename(bench.output, bench.path + "/.caresheaf-old-output")
        let tree = try bench.tree(saying: "two")
        #expect(bench.text("output/public/index.html") == "one")
        try tree.discard()
        #expect(try bench.names == ["output"])
    }

    /// Killed after both moves and before the old output was deleted.
    @Test func theOldOutputGoesAfterAKillBeforeItsDeletion() throws {
        let bench = try Bench()
        _ = try OutputSwap().replaceOutput(with: bench.tree(saying: "two"))
        bench.folder(".caresheaf-old-output")
        try bench.put("Dilys", at: ".caresheaf-old-output/a.html")
        try bench.tree(saying: "three").discard()
        #expect(bench.text("output/public/index.html") == "two")
        #expect(try bench.names == ["output"])
    }

    @Test func aTreeIsPutInPlaceOnce() throws {
        let bench = try Bench()
        let tree = try bench.tree(saying: "one")
        _ = try OutputSwap().replaceOutput(with: tree)
        #expect(outputError { _ = try OutputSwap().replaceOutput(with: tree) } == .system(ENOENT))
        try tree.discard()
        #expect(bench.text("output/public/index.html") == "one")
    }
}
