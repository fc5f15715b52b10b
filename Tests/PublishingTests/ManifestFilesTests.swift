import Digests
import Files
import Testing

@testable import Publishing

@Suite struct ManifestFilesTests {
    @Test func filesComeOutAsTheyWentInInTheOrderOfTheirPaths() {
        let all = (0..<9000).map(file)
        var parts = [ManifestFiles(), ManifestFiles()]
        // Enough for several pieces, gathered by two workers and in no order.
        for number in all.indices.reversed() { parts[number % 2].append(all[number]) }
        parts[0].append(contentsOf: parts[1])
        var out: [ManifestFile] = []
        parts[0].forEachInOrder { out.append($0) }
        let expected = all.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        #expect(out.map(\.path) == expected.map(\.path))
        #expect(out.map(\.digest) == expected.map(\.digest))
        #expect(out.map(\.size) == expected.map(\.size))
        #expect(out.map(\.kind) == expected.map(\.kind))
        #expect(out.map(\.audience) == expected.map(\.audience))
        #expect(out.map(\.sources) == expected.map(\.sources))
    }

    @Test func aPathThatBeginsAnotherComesFirst() {
        var files = ManifestFiles()
        for path in ["a/bc", "a/b", "ŵ", "a", "a/B", "a-b"] { files.append(file(path)) }
        #expect(paths(files) == ["a", "a-b", "a/B", "a/b", "a/bc", "ŵ"])
    }

    @Test func whatWasTakenOutIsNotTold() {
        var files = ManifestFiles()
        for path in ["a", "b", "c"] { files.append(file(path)) }
        var others = ManifestFiles()
        others.append(file("d"))
        others.remove(["d"])
        files.remove(["b", "x"])
        files.append(contentsOf: others)
        #expect(paths(files) == ["a", "c"])
    }

    private func paths(_ files: ManifestFiles) -> [String] {
        var paths: [String] = []
        files.forEachInOrder { paths.append($0.path) }
        return paths
    }

    private func file(_ path: String) -> ManifestFile {
        ManifestFile(
            path: path, digest: Digest(of: Array(path.utf8)), kind: "my-plan", audience: "person", sources: [],
            madeOf: MadeOf(bytes: Digest(of: Array(path.utf8))),
            stamp: FileStamp(number: 7, written: 9, size: Int64(path.utf8.count)))
    }

    private func file(_ number: Int) -> ManifestFile {
        ManifestFile(
            path: "people/p-\(number)/ŵ.html", digest: Digest(of: Array("\(number)".utf8)),
            kind: number % 3 == 0 ? "gp-summary" : "my-plan", audience: "person",
            sources: (0..<number % 4).map { "content/plans/\(number)-\($0).json" },
            madeOf: MadeOf(Digest(of: [UInt8(number % 256)])),
            stamp: FileStamp(number: UInt64(number), written: Int64(-number), size: Int64(number << 20)))
    }
}
