import CareRecords
import Foundation
import JSONReading
import Testing

@testable import Interchange

/// Plans are found, named and written, each file whole or not at all.
@Suite struct PlanShelfTests {
    /// A project of its own, gone when the test ends.
    private final class Project {
        let path = NSTemporaryDirectory() + "caresheaf-\(UUID().uuidString)"
        var plans: String { path + "/content/plans" }

        init(_ files: [String: String]) throws {
            for (name, text) in files {
                let file = URL(fileURLWithPath: "\(path)/\(name)")
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func shelf(isDryRun: Bool = false, prefix: String? = nil) throws -> PlanShelf {
            let day = try #require(CalendarDate("2026-10-15"))
            return try PlanShelf(
                ImportOptions(project: path, asOf: day, idPrefix: prefix, isDryRun: isDryRun), programme: nil)
        }

        func text(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }
    }

    private static func plan(_ id: String, number: String? = nil, key: String? = nil) -> String {
        let number = number.map { #", "nhsNumber": "\#($0)""# } ?? ""
        let imported = key.map { #", "imported": {"patients": ["\#($0)"]}"# } ?? ""
        return #"{"kind": "care-plan", "id": "\#(id)", "person": {"name": {"full": "A"}\#(number)}\#(imported)}"#
    }

    private func places(_ found: [PlanShelf.Found]) -> [String] {
        found.map { "\($0.place.file.split(separator: "/").last ?? ""):\($0.place.line)" }
    }

    @Test func aPersonIsFoundByKeyOrByNumberInFilesAndLines() throws {
        let project = try Project([
            "content/plans/mv-0001.json": Self.plan("mv-0001", number: "999 000 0018"),
            "content/plans/many.ndjson": [
                Self.plan("mv-0002", key: "Patient/2"), "",
                Self.plan("mv-0003", number: "9990000026", key: "Patient/3"),
            ].joined(separator: "\n"),
        ])
        let shelf = try project.shelf()
        #expect(places(shelf.find(keys: [], nhsNumber: "9990000018")) == ["mv-0001.json:1"])
        #expect(places(shelf.find(keys: ["Patient/2"], nhsNumber: nil)) == ["many.ndjson:1"])
        #expect(places(shelf.find(keys: ["Patient/3"], nhsNumber: "9990000026")) == ["many.ndjson:3"])
        #expect(places(shelf.find(keys: ["Patient/2"], nhsNumber: "9990000026")) == ["many.ndjson:1", "many.ndjson:3"])
        #expect(shelf.find(keys: ["Patient/4"], nhsNumber: "9990000034").isEmpty)
        let third = try #require(shelf.find(keys: ["Patient/3"], nhsNumber: nil).first)
        #expect(String(decoding: try third.place.read(), as: UTF8.self).contains("mv-0003"))
    }

    @Test func theSameNameOnAnotherServerFindsNobody() {
        var index = PlanIndex()
        func place(_ file: String) -> PlanPlace { PlanPlace(file: file, isLine: false, line: 1, offset: 0, length: 1) }
        let here = "https://a.example.org/fhir/Patient/1"
        let first = index.add(place("a"), keys: ["Patient/1", here], nhsNumber: "9990000018")
        let second = index.add(place("b"), keys: ["Patient/2"], nhsNumber: nil)
        #expect(index.find(keys: ["Patient/1", here], nhsNumber: nil) == [first])
        #expect(index.find(keys: ["Patient/1"], nhsNumber: nil) == [first])
        #expect(index.find(keys: ["Patient/1", "https://b.example.org/Patient/1"], nhsNumber: nil) == [])
        #expect(index.find(keys: ["Patient/1", "https://b.example.org/Patient/1"], nhsNumber: "9990000018") == [first])
        #expect(index.find(keys: ["Patient/2", "https://b.example.org/Patient/2"], nhsNumber: nil) == [second])
    }

    @Test func newIDsFollowThePatternAndAreNeverGivenAgain() throws {
        let project = try Project([
            "content/plans/mv-0001.json": Self.plan("mv-0001"), "content/plans/mv-0007.json": Self.plan("mv-0007"),
            "content/plans/x-99.json": Self.plan("x-99"), "content/plans/mv-0009.json": "this is no JSON",
        ])
        let shelf = try project.shelf()
        #expect(shelf.diagnostics.map(\.id) == [.importPlanUnknown])
        #expect(shelf.nextID().id == "mv-0010")
        #expect(shelf.nextID().id == "mv-0011")
        #expect(try Project([:]).shelf(isDryRun: true).nextID().id == "p-0001")
        #expect(try project.shelf(isDryRun: true, prefix: "x").nextID().id == "x-100")
        #expect(try project.shelf(isDryRun: true, prefix: "new-").nextID().id == "new-0001")
    }

    @Test func idsThatOtherRecordsSpeakOfAreKeptClearOf() {
        var ids = NewPlanIDs(prefix: nil)
        ids.note("mv-0003", isPlan: true)
        ids.note("mv-0020", isPlan: false)
        ids.note("mv-99999999999999999999", isPlan: true)
        #expect(ids.next() == "mv-0021")
    }

    @Test func aNewFileIsWholeAndPrivateAndReplacesNothing() throws {
        let project = try Project(["content/plans/mv-0001.json": "old"])
        let shelf = try project.shelf()
        let file = project.plans + "/mv-0002.json"
        try shelf.create(
            .object([JSONTree.Member("id", .text("mv-0002"))]), file: file, keys: ["Patient/2"], nhsNumber: nil)
        #expect(try project.text("content/plans/mv-0002.json") == "{\n  \"id\": \"mv-0002\"\n}\n")
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect((attributes[.posixPermissions] as? Int) == 0o600)
        #expect(throws: WritingFailure.self) {
            try shelf.create(.null, file: project.plans + "/mv-0001.json", keys: [], nhsNumber: nil)
        }
        #expect(try project.text("content/plans/mv-0001.json") == "old")
        #expect(shelf.find(keys: ["Patient/2"], nhsNumber: nil).map(\.isTouched) == [true])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: project.plans).sorted() == [
                "mv-0001.json", "mv-0002.json",
            ])
    }

    @Test func linesAreReplacedTogetherAndEveryOtherByteStays() throws {
        let lines = [
            Self.plan("mv-1", key: "P/1"), "  ", Self.plan("mv-2", key: "P/2"), Self.plan("mv-3", key: "P/3") + "\r",
        ]
        let project = try Project(["content/plans/many.ndjson": lines.joined(separator: "\n") + "\n\n"])
        let shelf = try project.shelf()
        for (key, id) in [("P/3", "new-3"), ("P/1", "new-1")] {
            let found = try #require(shelf.find(keys: [key], nhsNumber: nil).first)
            try shelf.replace(found.number, try found.place.read(), with: .object([JSONTree.Member("id", .text(id))]))
        }
        #expect(try project.text("content/plans/many.ndjson").contains("mv-1"))
        try shelf.finish()
        #expect(
            try project.text("content/plans/many.ndjson")
                == [#"{"id":"new-1"}"#, "  ", lines[2], #"{"id":"new-3"}"#].joined(separator: "\n") + "\n\n")
    }

    @Test func linesThatChangedInTheMeantimeAreLeftAlone() throws {
        let project = try Project(["content/plans/many.ndjson": Self.plan("mv-1", key: "P/1") + "\n"])
        let shelf = try project.shelf()
        let found = try #require(shelf.find(keys: ["P/1"], nhsNumber: nil).first)
        try shelf.replace(found.number, try found.place.read(), with: .null)
        let edited = Self.plan("mv-9", key: "P/9") + "\n"
        try Data(edited.utf8).write(to: URL(fileURLWithPath: project.plans + "/many.ndjson"))
        #expect(throws: WritingFailure.self) { try shelf.finish() }
        #expect(try project.text("content/plans/many.ndjson") == edited)
    }

    @Test func oneImportAtATimeWritesAndLeftoversGo() throws {
        let project = try Project(["content/plans/.caresheaf-import-1": "cut short"])
        let shelf = try project.shelf()
        #expect(try FileManager.default.contentsOfDirectory(atPath: project.plans) == [])
        #expect(throws: WritingFailure.self) { _ = try project.shelf() }
        _ = try project.shelf(isDryRun: true)
        withExtendedLifetime(shelf) {}
    }

    // MARK: Whose plan it is

    private func identity(_ name: String?, born: String? = nil, number: String? = nil) -> PlanIdentity {
        var person: [JSONTree.Member] = []
        if let name { person.append(JSONTree.Member("name", .object([JSONTree.Member("full", .text(name))]))) }
        if let born { person.append(JSONTree.Member("birthDate", .text(born))) }
        if let number { person.append(JSONTree.Member("nhsNumber", .text(number))) }
        return PlanIdentity(.object([JSONTree.Member("person", .object(person))]))
    }

    @Test func anIDOfASystemAloneDoesNotMakeTwoPeopleOne() {
        let ann = identity("Ann Other", born: "1940-01-01", number: "999 000 0018")
        func same(_ other: PlanIdentity, _ tie: PlanIdentity.Tie = .id) -> Bool { other.canBe(ann, tie) }
        #expect(same(ann))
        // Corrections at the source.
        #expect(same(identity("Ann Married", born: "1940-01-01", number: "9990000018")))
        #expect(same(identity("Ann Other", born: "1940-01-10", number: "9990000018")))
        #expect(same(identity("Anne Other", born: "1940-01-01")))
        #expect(same(identity("Ann Mary Other")))
        // Somebody else.
        #expect(!same(identity("Ann Other", born: "1940-01-01", number: "999 000 0026")))
        #expect(!same(identity("Bob Other", born: "1941-01-01")))
        #expect(!same(identity("Bob Other")))
        #expect(!same(identity("Bob Brown", born: "1941-01-01", number: "9990000018"), .nothing))
        #expect(!same(identity("Ann Other", born: "1940-01-01"), .nothing))
    }

    @Test func ofSomebodyWithoutANameMoreThanAnIDIsAskedFor() {
        let ann = identity("Ann Other", born: "1940-01-01")
        let nameless = identity(nil)
        #expect(!nameless.canBe(ann, .nothing))
        #expect(!nameless.canBe(ann, .id), "every system may have a Patient/1")
        #expect(nameless.canBe(ann, .record))
        #expect(ann.canBe(nameless, .record), "the Patient came later")
        #expect(!identity(nil, born: "1941-01-01").canBe(ann, .record))
        #expect(identity(nil, born: "1940-01-01").canBe(ann, .id))
        #expect(identity("Bob Brown").canBe(ann, .record) == false)
    }
}
