import CareRecords
import Diagnostics
import Files
import Foundation
import Testing

@testable import Publishing

/// Builds of one process, one after another: each output is what a clean build makes, and little is done for it.
@Suite(.serialized) struct BuildSessionTests {
    private let bench: Bench
    private let session = BuildSession()

    init() throws {
        bench = try Bench()
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        bench.folder("clean")
        for folder in ["content", "themes"] {
            try FileManager.default.copyItem(
                at: repository.appending(path: folder), to: URL(filePath: bench.path).appending(path: folder))
        }
    }

    private func options(_ output: String = "output", clean: Bool = false) -> BuildOptions {
        BuildOptions(
            project: bench.path, output: bench.path + "/" + output, asOf: CalendarDate(year: 2026, month: 10, day: 15)!,
            jobs: 2,
            formats: .html, clean: clean)
    }

    private func build() throws -> BuildReport {
        let report = Build(options(), session: session).run()
        #expect(report.outcome == .built || report.outcome == .builtWithoutSome, "\(report.diagnostics.prefix(3))")
        return report
    }

    private func replace(_ old: String, with new: String, in file: String) throws {
        let place = URL(filePath: bench.path).appending(path: "content/" + file)
        let text = try String(contentsOf: place, encoding: .utf8)
        try #require(text.contains(old))
        try text.replacing(old, with: new, maxReplacements: 1).write(to: place, atomically: true, encoding: .utf8)
    }

    private func everything(_ name: String) throws -> [String: Data] {
        let folder = bench.path + "/" + name
        return try Dictionary(
            uniqueKeysWithValues: OutputWalker.files(in: folder).map { path in
                (path, try Data(contentsOf: URL(filePath: folder).appending(path: path)))
            })
    }

    /// What the session made is what a clean build makes, and the report says so.
    private func expectClean(_ report: BuildReport, _ comment: Comment) throws {
        let clean = Build(options("clean/output", clean: true)).run()
        let (made, wanted) = (try everything("output"), try everything("clean/output"))
        #expect(made.keys.sorted() == wanted.keys.sorted(), comment)
        #expect(made.filter { wanted[$0.key] != $0.value }.keys.sorted() == [], comment)
        #expect(
            report.diagnostics == clean.diagnostics && report.bytes == clean.bytes && report.files == clean.files,
            comment)
        #expect(report.documents == clean.documents && report.withheld == clean.withheld, comment)
    }

    @Test func `an edit that shows in its plan's own documents is made by itself, and no other`() throws {
        _ = try build()
        let settled = session.settle()
        #expect(settled)
        // What is edited, and whether it shows on the desk or elsewhere.
        let edits: [(what: String, file: String, old: String, new: String, showsElsewhere: Bool)] = [
            ("words", "plans/mv-0003.json", #""mostImportant": ""#, #""mostImportant": "Tea at four. "#, false),
            ("words again", "plans/mv-0003.json", "Tea at four. ", "Tea at five. ", false),
            ("words of two", "plans/mv-0004.json", #""mostImportant": ""#, #""mostImportant": "The choir. "#, false),
            ("a name", "plans/mv-0003.json", #""family": ""#, #""family": "Aber"#, true),
            (
                "somebody discussed at a meeting", "plans/mv-0001.json", #""mostImportant": ""#,
                #""mostImportant": "Wool. "#, true
            ),
            (
                "a line more, which moves what may be wrong below", "plans/mv-0005.json", #""mostImportant": ""#,
                "\n\"mostImportant\": \"", false
            ),
        ]
        for edit in edits {
            try replace(edit.old, with: edit.new, in: edit.file)
            let report = try build()
            #expect(session.last?.isEdit == !edit.showsElsewhere, "\(edit.what)")
            #expect(report.kept >= report.files - (edit.showsElsewhere ? 60 : 8), "\(edit.what)")
            let settled = session.settle()
            #expect(settled, "\(edit.what)")
            try expectClean(report, "\(edit.what)")
        }
        session.end()
        #expect(try bench.names.filter { $0.hasPrefix(".caresheaf") && !$0.hasPrefix(".caresheaf-memory") } == [])
    }

    @Test func `a file that was saved again changes nothing, and neither does one that says the same`() throws {
        let first = try build()
        session.settle()
        let folder = FileStamp(of: bench.output)?.number
        try replace("{", with: "{ ", in: "plans/mv-0014.json")
        let report = try build()
        #expect(report.kept == report.files && report.bytes == first.bytes)
        session.settle()
        #expect(FileStamp(of: bench.output)?.number == folder)
        try expectClean(report, "a space more")
    }

    @Test func `what somebody did to the output comes to light even if nothing is new`() throws {
        _ = try build()
        session.settle()
        unlink(bench.output + "/people/mv-0004/my-plan.html")
        try replace("{", with: "{ ", in: "plans/mv-0014.json")
        _ = try build()
        let settled = session.settle()
        #expect(!settled)
        let report = try build()
        session.settle()
        try expectClean(report, "afterwards")
    }

    @Test(arguments: [true, false])
    func `what somebody did to another file in between is undone`(wroteInto: Bool) throws {
        _ = try build()
        session.settle()
        let file = bench.output + "/people/mv-0004/my-plan.html"
        if wroteInto {
            // Both outputs have the file, so that it comes to light only afterwards.
            try Data("nonsense".utf8).write(to: URL(filePath: file))
        } else {
            unlink(file)
            mkdir(bench.output + "/people/strange", 0o755)
            symlink("/etc/passwd", bench.output + "/people/mv-0004/link")
        }
        try replace(#""mostImportant": ""#, with: #""mostImportant": "Tea. "#, in: "plans/mv-0003.json")
        var report = try build()
        #expect(session.last?.isEdit == true)
        let settled = session.settle()
        #expect(settled != wroteInto)
        if wroteInto {
            report = try build()
            let settled = session.settle()
            #expect(settled)
        }
        try expectClean(report, "afterwards")
        try replace("Tea. ", with: "Coffee. ", in: "plans/mv-0003.json")
        report = try build()
        try expectClean(report, "and after another edit, of the other output")
    }

    @Test func `a build that was not settled is settled by the next, and one by another process is noticed`() throws {
        _ = try build()
        try replace(#""mostImportant": ""#, with: #""mostImportant": "Tea. "#, in: "plans/mv-0003.json")
        _ = try build()
        try replace("Tea. ", with: "Coffee. ", in: "plans/mv-0003.json")
        session.settle()
        let other = Build(options()).run()
        #expect(other.outcome == .built || other.outcome == .builtWithoutSome)
        try replace("Coffee. ", with: "Water. ", in: "plans/mv-0003.json")
        let report = try build()
        #expect(session.last?.isEdit == false)
        session.settle()
        try expectClean(report, "after both")
    }

    @Test func `whoever gives a plan something more to bring in has to say when it is the same`() {
        #expect(
            Mirror(reflecting: Harvest()).children.map(\.label) == [
                "entries", "setAside", "files", "diagnostics", "leaks", "crossCheck", "discussed", "unreadable",
                "storyReasons",
                "outcomes", "formatProblems", "digests", "plans", "failure",
            ], "Harvest.bringsTheSame compares all of these but the files and what they were read from")
    }
}
