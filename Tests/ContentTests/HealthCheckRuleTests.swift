import CareRecords
import Testing

@testable import Content

/// Health checks and their frameworks, read from a folder: what is taken, and what is said of what is not.
@Suite struct HealthCheckRuleTests {
    private let framework = """
        {"kind": "health-check-framework", "version": 1, "id": "site-check", "edition": 1, "title": "Site check",
         "agreedBy": "The steering group", "since": "2026-01-05",
         "stages": [{"id": "yearly", "title": "Once a year"}],
         "judgements": [
          {"id": "no", "word": "Not yet", "meaning": "No.", "standing": "not-yet"},
          {"id": "begun", "word": "Begun", "meaning": "Some.", "standing": "under-way"},
          {"id": "yes", "word": "In place", "meaning": "Yes.", "standing": "in-place"},
          {"id": "none", "word": "Does not apply", "meaning": "It cannot be asked.", "standing": "not-applicable"}],
         "sections": [{"id": "people", "title": "People", "items": [
          {"id": "own-words", "title": "Own words", "question": "Are they there?", "good": "They come first."},
          {"id": "reviews", "title": "Reviews", "question": "Are they held?", "good": "Nearly all."}]}]}
        """
    private let check = """
        {"kind": "health-check", "version": 1, "site": "aldermere", "framework": "site-check", "edition": 1,
         "stage": "yearly", "date": "2026-06-30", "present": ["Site lead"],
         "items": [{"item": "own-words", "judgement": "no"},
          {"item": "reviews", "judgement": "yes", "evidence": "The list.",
           "actions": [{"id": "a1", "what": "Go on", "owner": "Site lead", "due": "2026-09-30", "status": "open"}]}]}
        """

    private func read(_ files: [String: String]) throws -> SmallRecords {
        let project = try TemporaryProject()
        for (name, text) in files { try project.write("content/health-checks/\(name).json", text) }
        return project.source.smallRecords(programme: Plans.programme, asOf: Plans.asOf)
    }

    private func replacing(_ old: String, _ new: String, in text: String) throws -> String {
        let parts = text.split(separator: old, omittingEmptySubsequences: false)
        try #require(parts.count == 2, "“\(old)” stands there \(parts.count - 1) times")
        return parts.joined(separator: new)
    }

    @Test func aCheckIsReadWithItsFramework() throws {
        let records = try read(["frameworks/one": framework, "a": check])
        #expect(records.diagnostics == [])
        #expect(records.frameworks.map(\.record.edition) == [1])
        let read = try #require(records.checks.first?.record)
        #expect(read.item("reviews")?.judgement == "yes")
        #expect(read.actions.map(\.id) == ["a1"])
        #expect(!read.isDraft)
    }

    @Test(arguments: [
        (#""site": "aldermere""#, #""site": "aldermer""#, "dangling-reference", "site", "did you mean “aldermere”?"),
        (
            #""framework": "site-check""#, #""framework": "site-chek""#, "dangling-reference", "framework",
            "did you mean “site-check”?"
        ),
        (#""edition": 1"#, #""edition": 4"#, "dangling-reference", "edition", "these are there: 1"),
        (#""stage": "yearly""#, #""stage": "yearli""#, "dangling-reference", "stage", "did you mean “yearly”?"),
        (#""item": "reviews""#, #""item": "review""#, "dangling-reference", "items[1].item", "did you mean “reviews”?"),
        (
            #""judgement": "yes""#, #""judgement": "yess""#, "dangling-reference", "items[1].judgement",
            "did you mean “yes”?"
        ),
        (#""item": "reviews""#, #""item": "own-words""#, "duplicate-id", "items[1].item", nil),
        (#""evidence": "The list.","#, "", "evidence-missing", "items[1]", nil),
        (
            #""judgement": "yes", "evidence": "The list.","#, #""judgement": "none","#, "evidence-missing", "items[1]",
            nil
        ),
        (#""item": "own-words", "judgement": "no""#, #""item": "own-words""#, "judgement-missing", "items", nil),
        (#""due": "2026-09-30""#, #""due": "2026-06-01""#, "period-order", "items[1].actions[0].due", nil),
        (#""date": "2026-06-30""#, #""date": "2026-01-04""#, "period-order", "date", nil),
        (#""date": "2026-06-30""#, #""date": "2027-01-04""#, "future-date", "date", nil),
    ])
    func whatIsWrongIsSaid(_ old: String, _ new: String, _ id: String, _ path: String, _ suggestion: String?) throws {
        let records = try read(["frameworks/one": framework, "a": replacing(old, new, in: check)])
        let found = records.diagnostics.filter { $0.id.name == id && $0.path == path }
        #expect(found.count == 1, "\(records.diagnostics)")
        #expect(found.first?.suggestion == suggestion || suggestion == nil)
        #expect(records.checks.isEmpty == (found.first?.severity == .error))
    }

    @Test func aDraftIsOnlyNoted() throws {
        let draft = try replacing(
            #""present""#, #""draft": true, "present""#,
            in: replacing(#""evidence": "The list.","#, "", in: check))
        let records = try read(["frameworks/one": framework, "a": draft])
        #expect(records.diagnostics.map(\.severity) == [.note])
        #expect(records.checks.count == 1)
    }

    @Test func nobodyIsNamed() throws {
        let member = try #require(Plans.programme.team.first)
        let named = try replacing(#"["Site lead"]"#, #"["\#(member.name), site lead"]"#, in: check)
        let records = try read(["frameworks/one": framework, "a": named])
        #expect(records.diagnostics.map(\.id.name) == ["named-in-public"])
        #expect(records.diagnostics.first?.path == "present[0]")
    }

    @Test func aSiteHasOneCheckOnADay() throws {
        let records = try read(["frameworks/one": framework, "a": check, "b": check])
        #expect(records.diagnostics.map(\.id.name) == ["duplicate-id"])
        #expect(records.checks.map(\.file) == ["content/health-checks/a.json"])
    }

    @Test(arguments: [
        (#""standing": "not-yet""#, #""standing": "in-place""#, "judgement-order"),
        (#""standing": "in-place""#, #""standing": "under-way""#, "judgement-order"),
        (#""id": "reviews""#, #""id": "own-words""#, "duplicate-id"),
        (#""good": "Nearly all.""#, #""good": "Nearly all.", "measures": ["no-such"]"#, "dangling-reference"),
    ])
    func aFrameworkThatCannotBeUsedIsRefused(_ old: String, _ new: String, _ id: String) throws {
        let records = try read(["frameworks/one": replacing(old, new, in: framework), "a": check])
        #expect(records.frameworks.isEmpty)
        #expect(records.diagnostics.contains { $0.id.name == id })
        // Nobody is told that a framework is missing which is there and cannot be read.
        #expect(records.diagnostics.contains { $0.suggestion == "put right what is said of the frameworks first" })
    }

    @Test func editionsStandSideBySide() throws {
        let second = try replacing(#""edition": 1"#, #""edition": 2"#, in: framework)
        let early = try read(["frameworks/one": framework, "frameworks/two": second, "a": check])
        #expect(early.diagnostics.map(\.id.name) == ["period-order"], "used from the same day")
        #expect(early.frameworks.count == 2 && early.checks.count == 1)
        let twice = try read(["frameworks/one": framework, "frameworks/two": framework])
        #expect(twice.diagnostics.map(\.id.name) == ["duplicate-id"])
    }

    @Test func aNewCheckHasEveryItemOfTheEditionInUse() throws {
        let project = try TemporaryProject()
        let later = try replacing(
            #""since": "2026-01-05""#, #""since": "2026-07-01""#,
            in: replacing(#""edition": 1"#, #""edition": 2"#, in: framework))
        try project.write("content/health-checks/frameworks/one.json", framework)
        try project.write("content/health-checks/frameworks/two.json", later)
        let day = try #require(CalendarDate(year: 2026, month: 6, day: 1))
        let new = NewRecord.healthCheck(site: "aldermere", date: day, stage: nil, framework: nil)
        let file = try new.write(in: project.source.project, programme: Plans.programme, asOf: Plans.asOf)
        #expect(file == "content/health-checks/aldermere-2026-06-01.json")
        let records = project.source.smallRecords(programme: Plans.programme, asOf: Plans.asOf)
        #expect(records.diagnostics.allSatisfy { $0.severity == .note }, "\(records.diagnostics)")
        let made = try #require(records.checks.first?.record)
        #expect(made.isDraft && made.edition == 1)
        #expect(made.items.map(\.item) == ["own-words", "reviews"])
        #expect(throws: NewRecord.Failure.self) {
            try new.write(in: project.source.project, programme: Plans.programme, asOf: Plans.asOf)
        }
    }

    @Test func aNewForumAsksAfterWhatIsOpen() throws {
        let project = try TemporaryProject()
        try project.write(
            "content/forums/a.json",
            """
            {"kind": "learning-forum", "version": 1, "id": "a", "date": "2026-06-10", "figuresTo": "2026-05",
             "actions": [{"id": "a1", "what": "Ring the ward", "owner": "Site lead", "status": "open"},
              {"id": "a2", "what": "Write it down", "owner": "Office", "status": "done", "on": "2026-06-12"}]}
            """)
        let day = try #require(CalendarDate(year: 2026, month: 7, day: 8))
        let new = NewRecord.forum(id: nil, date: day, figuresTo: nil)
        #expect(
            try new.write(in: project.source.project, programme: Plans.programme, asOf: Plans.asOf)
                == "content/forums/2026-07.json")
        let records = project.source.smallRecords(programme: Plans.programme, asOf: Plans.asOf)
        #expect(records.diagnostics == [])
        let made = try #require(records.forums.first { $0.record.id == "2026-07" }?.record)
        #expect(made.figuresTo.iso == "2026-06")
        #expect(made.agenda.filter { $0.what.contains("Ring the ward") }.map(\.lead) == ["Site lead"])
        #expect(!made.agenda.contains { $0.what.contains("Write it down") })
        let same = NewRecord.forum(id: "other", date: day, figuresTo: YearMonth(year: 2026, month: 5))
        #expect(throws: NewRecord.Failure.self) {
            try same.write(in: project.source.project, programme: Plans.programme, asOf: Plans.asOf)
        }
    }
}
