import CareRecords
import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import Content

/// Plans come from the disk in one order, each once, whatever lies around them.
@Suite struct PlanFeedTests {
    private func records(_ feed: PlanFeed) -> [RawRecord] {
        var all: [RawRecord] = []
        var raw = RawRecord()
        while feed.next(into: &raw) { all.append(raw) }
        return all
    }

    @Test func filesComeInByteOrder() throws {
        let project = try TemporaryProject()
        for name in ["b.json", "B.json", "é.json", "a.ndjson", "10.json", "9.json"] {
            try project.write("content/plans/\(name)", "{}")
        }
        let feed = project.source.planFeed()
        #expect(
            feed.files.map { $0.dropFirst("content/plans/".count) } == [
                "10.json", "9.json", "B.json", "a.ndjson", "b.json", "é.json",
            ])
        #expect(records(feed).map(\.number) == Array(0..<6))
    }

    @Test func linksAreRefusedAndStraysAreNoted() throws {
        let project = try TemporaryProject()
        try project.write("content/plans/mv-1.json", "{}")
        try project.write("content/plans/notes.txt", "not a plan")
        try project.write("content/plans/.hidden.json", "{}")
        try project.link("content/plans/passwd.json", to: "/etc/passwd")
        try project.link("content/plans/folder", to: "/etc")
        let feed = project.source.planFeed()
        #expect(feed.diagnostics.map(\.id) == [.symlinkRefused, .unknownFile])
        #expect(feed.diagnostics.map { $0.location?.file.split(separator: "/").last } == ["folder", "notes.txt"])
        // Nobody can tell whose plan a link is, so it is not passed over.
        let found = records(feed)
        #expect(found.map(\.file) == ["content/plans/mv-1.json", "content/plans/passwd.json"])
        #expect(found.map { $0.problem?.id } == [nil, .symlinkRefused])
    }

    @Test(arguments: ["content", "content/plans"]) func aFolderThatIsALinkIsNotRead(_ folder: String) throws {
        let project = try TemporaryProject()
        try project.write("elsewhere/plans/mv-1.json", "{}")
        try project.write("elsewhere/mv-1.json", "{}")
        try project.link(folder, to: project.folder.path + "/elsewhere")
        let feed = project.source.planFeed()
        #expect(feed.files == [])
        if folder == "content" {
            #expect(project.source.programme().diagnostics.map(\.id) == [.symlinkRefused])
        } else {
            #expect(feed.diagnostics.map(\.id) == [.symlinkRefused])
        }
    }

    @Test func aLinkThatComesLaterIsRefusedToo() throws {
        let project = try TemporaryProject()
        try project.write("content/plans/mv-1.json", "{}")
        let feed = project.source.planFeed()
        try FileManager.default.removeItem(at: project.folder.appendingPathComponent("content/plans/mv-1.json"))
        try project.link("content/plans/mv-1.json", to: "/etc/passwd")
        #expect(records(feed).map { $0.problem?.id } == [.symlinkRefused])
        #expect(records(feed).isEmpty)
    }

    @Test func eachLineIsARecordWithItsOwnPlace() throws {
        let project = try TemporaryProject()
        let long = String(repeating: "x", count: 300_000)
        try project.write(
            "content/plans/all.ndjson", "{\"a\":1}\r\n\n   \n{\"long\":\"\(long)\"}\n{\"site\":}\n{\"last\":true}")
        let all = records(project.source.planFeed())
        #expect(all.map(\.firstLine) == [1, 4, 5, 6])
        #expect(all.map(\.bytes.count) == [8, 300_011, 9, 13])
        var reader = PlanReader(programme: nil, asOf: Plans.asOf)
        let problem = reader.read(all[2]).diagnostics.first
        #expect(problem?.id.name == "json-syntax")
        #expect(problem?.location?.line == 5)
        #expect(problem?.location?.column == 9)
    }

    @Test func aLineThatIsTooLongIsPassedOver() throws {
        let project = try TemporaryProject()
        try project.write("content/plans/all.ndjson", "{}\n\(String(repeating: " x", count: 300_000))\n{}\n")
        let all = records(ContentSource(project: project.folder.path, byteLimit: 1000).planFeed())
        #expect(all.map { $0.problem?.id.name } == [nil, "too-large", nil])
        #expect(all.map(\.firstLine) == [1, 2, 3])
    }

    @Test func manyWorkersGetEachRecordOnce() async throws {
        let project = try TemporaryProject()
        try project.write("content/plans/a.ndjson", (0..<500).map { "{\"n\":\($0)}\n" }.joined())
        for number in 0..<50 { try project.write("content/plans/b\(number).json", "{}") }
        let feed = project.source.planFeed()
        let numbers = await withTaskGroup(of: [Int].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var mine: [Int] = []
                    var raw = RawRecord()
                    while feed.next(into: &raw) { mine.append(raw.number) }
                    return mine
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(numbers.sorted() == Array(0..<550))
    }

    @Test func plansAreComparedWithEachOther() throws {
        let project = try TemporaryProject()
        try project.write("content/plans/a.json", Plans.with(("id", "mv-1")))
        try project.write("content/plans/b.json", Plans.with(("id", "mv-2")))
        try project.write("content/plans/c.json", Plans.with(("id", "mv-3"), ("person.nhsNumber", nil)))
        try project.write("content/plans/d.json", Plans.with(("id", "mv-3"), ("person.nhsNumber", nil)))
        var reader = PlanReader(programme: Plans.programme, asOf: Plans.asOf)
        let readings = records(project.source.planFeed()).map { reader.read($0) }
        // The order in which workers come back makes no difference.
        for order in [readings, readings.reversed()] {
            var check = CrossCheck()
            for reading in order { check.add(reading) }
            check.add([
                PlanReference(plan: "mv-2", at: .init(file: "m"), path: ""),
                PlanReference(plan: "mv-22", at: .init(file: "m"), path: "cases[0].person"),
            ])
            let outcome = check.finish()
            #expect(outcome.diagnostics.map(\.id) == [.duplicateNHSNumber, .duplicateID, .danglingReference])
            #expect(
                outcome.diagnostics.map { $0.location?.file } == ["content/plans/b.json", "content/plans/d.json", "m"])
            #expect(outcome.refusedPlans == ["mv-1", "mv-2", "mv-3"])
            #expect(!outcome.diagnostics[0].message.contains("999"))
        }
    }

    /// Whoever is spoken of may be in the plan whose id cannot be read.
    @Test func aPlanWithoutAnIDMayBeTheOneThatIsSpokenOf() throws {
        let project = try TemporaryProject()
        try project.write("content/plans/mv-2.json", Plans.with(("id", "MV 2")))
        var reader = PlanReader(programme: Plans.programme, asOf: Plans.asOf)
        let references = ["mv-2", "mv-3"].map { PlanReference(plan: $0, at: .init(file: "m"), path: "") }
        func found() -> [String] {
            var check = CrossCheck()
            for raw in records(project.source.planFeed()) { check.add(reader.read(raw)) }
            check.add(references)
            return check.finish().diagnostics.map(\.message)
        }
        #expect(found() == ["there is no plan “mv-3”"])
        try project.write("content/plans/more.ndjson", #"{"kind": "care-plan", "version": 1}"#)
        #expect(found() == [])
    }
}
