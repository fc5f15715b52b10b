import Glibc
import Testing

@testable import Publishing

@Suite struct OutputWalkerTests {
    @Test func listsInByteOrderWhateverTheOrderOfWriting() throws {
        let bench = try Bench()
        let tree = try StagingTree(beside: bench.output)
        // As bytes "-" and "." come before "/", and capitals before small letters.
        let expected = ["B.html", "a-b/x", "a.html", "a/b/c", "a/x", "a0", "b", "ŵ"]
        for path in ["ŵ", "a/x", "a0", "b", "B.html", "a.html", "a/b/c", "a-b/x"] { try tree.write(path, "x") }
        #expect(try OutputWalker.files(in: tree.path) == expected)
    }

    @Test func tellsLinksAndFoldersAndFollowsNoLink() throws {
        let bench = try Bench()
        bench.folder("d")
        try bench.put("four", at: "d/f")
        symlink("..", bench.path + "/d/up")
        #expect(
            try OutputWalker.entries(in: bench.path) == [
                .init(path: "d", kind: .folder, size: 0), .init(path: "d/f", kind: .file, size: 4),
                .init(path: "d/up", kind: .other, size: 0),
            ])
    }

    @Test func aFolderThatIsNotThereIsAnError() {
        #expect(outputError { _ = try OutputWalker.files(in: "/tmp/caresheaf-none/none") } == .system(ENOENT))
    }
}
