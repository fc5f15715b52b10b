import Content
import Digests
import Glibc
import Testing

@testable import Publishing

struct InputSnapshotTests {
    @Test func `What has been read already need not be read again, and comes to the same`() throws {
        let bench = try Bench()
        for folder in ["content", "content/plans", "themes"] { bench.folder(folder) }
        for name in ["a", "b", "c"] { try bench.put("{\"\(name)\": 1}", at: "content/plans/\(name).json") }
        try bench.put("{}\n{}\n", at: "content/plans/many.ndjson")
        try bench.put("{}", at: "content/programme.json")

        let inputs = InputSnapshot(of: bench.path)
        let all = try #require(inputs.digest(of: .plans, jobs: 2))
        let feed = ContentSource(project: bench.path).planFeed()
        var raw = RawRecord()
        var known: [String: Digest] = [:]
        while feed.next(into: &raw) {
            #expect(raw.isWholeFile == raw.file.hasSuffix(".json"))
            if raw.isWholeFile { known[raw.file] = Digest(of: raw.bytes) }
        }
        #expect(known.count == 3)
        #expect(inputs.digest(of: .plans, known: known, jobs: 2) == all)
        // What is known is believed; what is not is read.
        unlink("\(bench.path)/content/plans/a.json")
        #expect(inputs.digest(of: .plans, known: known, jobs: 2) == all)
        #expect(inputs.digest(of: .plans, jobs: 2) == nil)
        known["content/plans/b.json"] = Digest(of: [])
        #expect(inputs.digest(of: .plans, known: known, jobs: 2) != all)
        #expect(inputs.digest(of: .others, known: known, jobs: 2) == inputs.digest(of: .others, jobs: 1))
    }
}
