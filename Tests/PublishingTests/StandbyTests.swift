import Digests
import Files
import Glibc
import Testing

@testable import Publishing

/// An output that has been exchanged for a new one and is made the next.
@Suite struct StandbyTests {
    private let bench: Bench

    init() throws { bench = try Bench() }

    /// An output of these files, and the one before it, which is to be the next.
    private func standby(_ before: [String: String], now: [String: String]) throws -> StagingTree {
        for files in [before, now] {
            let tree = try StagingTree(beside: bench.output)
            try tree.write("manifest.json", Bench.manifest)
            for (path, text) in files { try tree.write(path, text) }
            if files == now { return try #require(try OutputSwap().exchangeOutput(with: tree).old) }
            _ = try OutputSwap().replaceOutput(with: tree)
        }
        throw OutputError(.system(ENOENT), path: "")
    }

    @Test func `it stands where nobody else looks, and only its owner may`() throws {
        let standby = try standby(["people/a.html": "old"], now: ["people/a.html": "new"])
        #expect(bench.text("output/people/a.html") == "new")
        #expect(try standby.read("people/a.html") == Array("old".utf8))
        #expect(bench.mode("output") == 0o711)
        #expect(bench.mode(standby.name) == 0o700)
    }

    @Test func `what is written takes the place of the file and leaves the output's alone`() throws {
        let standby = try standby(["people/a.html": "old"], now: ["people/a.html": "new"])
        let output = try Descriptor.folder(bench.output)
        let stamp = try #require(FileStamp(of: bench.output + "/people/a.html"))
        #expect(try standby.takeOver("people/a.html", from: output.number, ifStill: stamp))
        #expect(standby.stamp(of: "people/a.html") == stamp)
        try standby.write("people/a.html", "newest")
        #expect(bench.text("output/people/a.html") == "new")
        #expect(try standby.read("people/a.html") == Array("newest".utf8))
    }

    @Test func `a folder where a file stood, and a file where a folder stood, are no obstacle`() throws {
        let standby = try standby(["a": "x", "b/c/d": "x", "e": "x"], now: ["a/b/c": "1", "b": "2", "e/f": "3"])
        let output = try Descriptor.folder(bench.output)
        for path in ["a/b/c", "b"] {
            let stamp = try #require(FileStamp(of: bench.output + "/" + path))
            #expect(try standby.takeOver(path, from: output.number, ifStill: stamp))
        }
        try standby.write("e/f", "3")
        #expect(try OutputWalker.files(in: standby.path) == ["a/b/c", "b", "e/f", "manifest.json"])
    }

    @Test func `nobody is held up while it is at rest, and it is taken up again`() throws {
        let standby = try standby(["a": "old"], now: ["a": "new"])
        #expect(outputError { _ = try StagingTree(beside: bench.output) } == .buildRunning)
        standby.rest()
        do {
            let lock = try BuildLock(at: standby.place)
            #expect(outputError { _ = try standby.wake() } == .buildRunning)
            _ = consume lock
        }
        #expect(try standby.wake())
        #expect(outputError { _ = try StagingTree(beside: bench.output) } == .buildRunning)
        try standby.discard()
        #expect(try bench.names == ["output"])
    }

    @Test func `once another stands in its place it neither serves nor deletes`() throws {
        let standby = try standby(["a": "old"], now: ["a": "new"])
        standby.rest()
        let other = try StagingTree(beside: bench.output)
        try other.write("manifest.json", Bench.manifest)
        #expect(outputError { _ = try standby.wake() } == .buildRunning)
        try standby.discard()
        #expect(bench.mode(other.name) == 0o700)
        _ = try OutputSwap().replaceOutput(with: other)
        #expect(try !standby.wake())
        #expect(try bench.names == ["output"])
    }

    @Test func `bytes are changed in a file of its own alone, and only where others stood`() throws {
        let standby = try standby(["a": "one two three", "b": "y"], now: ["a": "one two three", "b": "x"])
        let output = try Descriptor.folder(bench.output)
        func change(_ old: String, _ new: String, at place: Int64) throws -> FileStamp? {
            try standby.change([StagingTree.Change(at: place, old: Array(old.utf8), new: Array(new.utf8))], in: "a")
        }
        let stamp = try #require(FileStamp(of: bench.output + "/a"))
        #expect(try standby.takeOver("a", from: output.number, ifStill: stamp))
        #expect(try change("two", "TWO", at: 4) == nil, "shared with the output")
        try standby.copy("a", from: output.number)
        #expect(try change("two", "TWO", at: 5) == nil, "something else stands there")
        #expect(try change("two", "four", at: 4) == nil, "of another length")
        #expect(try change("three", "THREE", at: 200) == nil, "beyond the end")
        let changed = try change("two", "TWO", at: 4)
        #expect(changed == standby.stamp(of: "a") && changed != nil)
        #expect(try standby.read("a") == Array("one TWO three".utf8))
        #expect(bench.text("output/a") == "one two three")
    }

    @Test func `everything that is no part of the output is swept out`() throws {
        let standby = try standby(
            ["people/a/x": "1", "people/b/x": "2", "public/c/x": "3", ".gitkeep": ""], now: ["public/c/x": "3"])
        symlink("/etc/passwd", standby.path + "/people/a/link")
        mkdir(standby.path + "/empty", 0o700)
        chmod(standby.path + "/public/c", 0o777)
        try standby.sweep { $0 == "public/c/x" }
        #expect(
            try OutputWalker.entries(in: standby.path).map(\.path) == [
                ".gitkeep", "manifest.json", "public", "public/c", "public/c/x",
            ])
        #expect(bench.mode(standby.name + "/public/c") == 0o755)
    }
}
