import CareRecords
import Diagnostics
import JSONReading
import Testing

@testable import Content

/// A record with a fault in its structure is looked at by the rules too, and these say nothing that follows from the fault.
@Suite struct FaultyRecordTests {
    private static let sample = ContentSource(project: Project.root.path)
    private static let asOf = CalendarDate(year: 2026, month: 10, day: 15)!
    private static let programme = sample.programme().record!
    private static let small = sample.smallRecords(programme: programme, asOf: asOf)

    // MARK: All at once

    @Test func aPlanWithBothSaysBoth() {
        var plan = Plans.with(
            ("person.birthDate", "1940-13-01"), ("site", "aldermeer"), ("coordinator", "nobody"),
            ("writtenOn", "2027-01-01"),
            ("review.on", "2026-01-01"))
        plan["needs"] = [
            ["id": "n", "goals": [["id": "g", "words": "Walk"], ["id": "g", "words": "Talk"]]] as [String: Any]
        ]
        let reading = Plans.read(plan)
        #expect(reading.plan == nil)
        #expect(
            reading.diagnostics.map { "\($0.path) \($0.id.name)" }.sorted() == [
                "coordinator dangling-reference", "needs[0].goals[0] goal-without-action",
                "needs[0].goals[1] goal-without-action", "needs[0].goals[1].id duplicate-id",
                "person.birthDate invalid-date", "review.on review-date-past", "site dangling-reference",
                "writtenOn future-date",
            ])
    }

    @Test func whatIsMissingOrUnreadableIsNotFollowedUp() {
        let owner: [String: Any] = ["kind": "contact", "ref": "bea"]
        let goal: [String: Any] = [
            "id": "g", "words": "Walk", "actions": [["id": "a", "what": "Walk", "owner": owner]],
        ]
        let need: [String: Any] = ["id": "n", "goals": [goal]]
        func read(_ path: String, _ value: Any?) -> [String] {
            var plan = Plans.plain
            plan["needs"] = [need]
            Plans.set(path.split(separator: ".").map(String.init)[...], in: &plan, to: value)
            return Plans.read(plan).diagnostics.map { "\($0.path) \($0.id.name)" }
        }
        #expect(read("review", "soon") == ["review wrong-type"])
        #expect(read("site", 7) == ["site wrong-type"])
        #expect(read("writtenOn", nil) == [" missing-field"])
        // The action’s owner may be the contact whose id cannot be read.
        #expect(read("contacts", "Bea") == ["contacts wrong-type"])
        #expect(
            read("contacts", [["id": "Bea!", "name": "Bea", "relationship": "Daughter", "types": []]]) == [
                "contacts[0].id invalid-id"
            ])
        #expect(read("contacts", ["Bea"]) == ["contacts[0] wrong-type"])
    }

    @Test func aProgrammeWithErrorsIsLookedThingsUpInAllTheSame() throws {
        let project = try TemporaryProject()
        let text = try #require(Project.bytes("content/programme.json").map { String(decoding: $0, as: UTF8.self) })
        try project.write(
            "content/programme.json",
            text.replacing("\"aldermere\"", with: "\"Alder mere\"").replacing("\"reviewWithinWeeks\"", with: "\"x\""))
        try project.write(
            "content/plans/mv-9001.json", Plans.with(("coordinator", "nobody"), ("practice.ods", "A00000")))
        let read = project.source.programme()
        #expect(read.record == nil)
        var reader = PlanReader(programme: read.record, guesses: read.guesses, asOf: Plans.asOf)
        var raw = RawRecord()
        #expect(project.source.planFeed().next(into: &raw))
        // The site aldermere is there, by a name that is no id.
        #expect(
            reader.read(raw).diagnostics.map { "\($0.path) \($0.id.name)" } == [
                "practice.ods dangling-reference", "coordinator dangling-reference",
            ])
    }

    @Test func whatMeetingsThatCannotBeReadSayIsNotMissed() throws {
        let project = try TemporaryProject()
        let action: [String: Any] = [
            "id": "a", "what": "Ring", "owner": "Nurse", "status": "open", "carriedFrom": "m-1/a",
        ]
        let attendee: [String: Any] = ["name": "Joy", "role": "Chair"]
        let one: [String: Any] = [
            "person": "mv-9001", "kind": "review", "reason": "Falls", "consent": ["decision": "given"],
            "actions": [action],
        ]
        var meeting: [String: Any] = [
            "kind": "mdt-meeting", "version": 1, "id": "m-2", "site": "aldermere", "date": "2026-09-01",
            "place": "Here",
            "chair": attendee, "minuteTaker": attendee, "present": [attendee], "quorum": ["rule": "Three"],
            "sharingBasis": "Direct care", "cases": [one],
        ]
        try project.write("content/meetings/m-2.json", meeting)
        func found() -> [String] {
            project.source.smallRecords(programme: Plans.programme, asOf: Plans.asOf).diagnostics.map {
                "\($0.path) \($0.id.name)"
            }
        }
        #expect(found() == ["cases[0].actions[0].carriedFrom carried-from-unknown"])
        meeting["id"] = "m-1"
        meeting["date"] = "soon"
        try project.write("content/meetings/m-1.json", meeting)
        #expect(found() == ["date invalid-date"])
        try project.write("content/meetings/m-1.json", "{")
        #expect(found() == [" json-syntax"])
        let small = project.source.smallRecords(programme: Plans.programme, asOf: Plans.asOf)
        var plan = Plans.plain
        plan["needs"] = [
            ["id": "n", "actions": [["id": "x", "what": "Ring", "owner": ["kind": "me"], "fromMeeting": "m-1/a"]]]
                as [String: Any]
        ]
        var reader = PlanReader(programme: Plans.programme, asOf: Plans.asOf, actionOwners: small.actionOwners)
        #expect(reader.read(Plans.raw(plan)).diagnostics.map(\.id.name) == [])
    }

    /// Nobody knows which of two fields of one name is meant.
    @Test func aFieldThatStandsTwiceIsAFault() throws {
        let text = String(decoding: Plans.raw(Plans.with(("coordinator", "nobody"))).bytes, as: UTF8.self)
            .replacing(#""site":"aldermere""#, with: #""site":"alderwick","site":"aldermere""#)
        var reader = PlanReader(programme: Plans.programme, asOf: Plans.asOf)
        let reading = reader.read(RawRecord(file: "content/plans/mv-9001.json", bytes: Array(text.utf8)))
        #expect(reading.plan == nil)
        #expect(
            reading.diagnostics.map { "\($0.path) \($0.id.name)" } == [
                "site duplicate-key", "coordinator dangling-reference",
            ])
    }

    // MARK: Nothing that follows

    /// Reads a record of a kind as the program does, with what is in the sample around it.
    private static func problems(
        _ record: JSONTree, file: String, programme: Reading<Programme>? = nil, asOf: CalendarDate = asOf
    ) -> [Diagnostic] {
        let known: Programme? = programme == nil ? Self.programme : programme?.record
        let guesses = programme?.guesses ?? []
        var rules = RuleContexts(programme: known, guesses: guesses, asOf: asOf)
        rules.change { $0.resources = small.resources.map(\.record.id) }
        let bytes = Array(record.written().utf8)
        var reader = RecordReader(source: sample)
        switch record["kind"]?.text {
        case "care-plan":
            var plans = PlanReader(programme: known, guesses: guesses, asOf: asOf, actionOwners: small.actionOwners)
            return plans.read(RawRecord(file: file, bytes: bytes)).diagnostics
        case "programme":
            _ = reader.read(
                bytes, file: file, as: [.programme], { members, _ throws(Undecodable) in try Programme(members) }
            ) { $0.findProblems(&$1) }
        case "mdt-meeting":
            _ = reader.read(
                bytes, file: file, as: [.meeting], { members, _ throws(Undecodable) in try Meeting(members) }
            ) { record, findings in rules.find(&findings) { record.findProblems($0, &$1) } }
        case "programme-return":
            _ = reader.read(
                bytes, file: file, as: [.programmeReturn],
                { members, _ throws(Undecodable) in try ProgrammeReturn(members) }
            ) { record, findings in rules.find(&findings) { record.findProblems($0, file: file, &$1) } }
        case "learning-forum":
            _ = reader.read(
                bytes, file: file, as: [.learningForum],
                { members, _ throws(Undecodable) in try LearningForum(members) }
            ) { record, findings in rules.find(&findings) { record.findProblems($0, &$1) } }
        case "health-check-framework":
            _ = reader.read(
                bytes, file: file, as: [.healthCheckFramework],
                { members, _ throws(Undecodable) in try HealthCheckFramework(members) }
            ) { record, findings in rules.find(&findings) { record.findProblems($0, &$1) } }
        case "health-check":
            var frameworks = FrameworkRegister()
            let nothing = JSONTapeBuilder(file: "", source: [])
            var builder = nothing
            builder.beginObject(at: 0)
            builder.end()
            var ignored = Findings(builder.tape.root!)
            for one in small.frameworks { frameworks.add(one.record, &ignored) }
            _ = reader.read(
                bytes, file: file, as: [.healthCheck], { members, _ throws(Undecodable) in try HealthCheck(members) }
            ) { record, findings in rules.find(&findings) { record.findProblems($0, frameworks, &$1) } }
        case "published-figures":
            _ = reader.read(
                bytes, file: file, as: [.publishedFigures],
                { members, _ throws(Undecodable) in try PublishedRecord(members) }
            ) { record, findings in rules.find(&findings) { record.findProblems($0, file: file, &$1) } }
        case "sent-documents":
            _ = reader.read(
                bytes, file: file, as: [.sentDocuments], { members, _ throws(Undecodable) in try SentRecord(members) }
            ) { record, findings in rules.find(&findings) { record.findProblems($0, file: file, &$1) } }
        case "printed-documents":
            _ = reader.read(
                bytes, file: file, as: [.printedDocuments],
                { members, _ throws(Undecodable) in try PrintedRecord(members) }
            ) { record, findings in rules.find(&findings) { record.findProblems($0, file: file, &$1) } }
        case "invitation-list":
            _ = reader.read(
                bytes, file: file, as: [.invitationList],
                { members, _ throws(Undecodable) in try InvitationList(members) }
            ) { record, findings in rules.find(&findings) { record.findProblems($0, &$1) } }
        case "community-resource":
            _ = reader.read(
                bytes, file: file, as: [.communityResource],
                { members, _ throws(Undecodable) in try CommunityResource(members) }
            ) { record, findings in rules.find(&findings) { record.findProblems($0, &$1) } }
        default:
            _ = reader.read(
                bytes, file: file, as: [.lesson, .story, .page],
                { members, _ throws(Undecodable) in
                    try ForumPage(members, fileName: "page", body: "A text.", source: file, bodyLine: 1)
                }
            ) { record, findings in
                rules.find(&findings) { record.findProblems($0, body: "A text.", &$1) }
                record.findMissingParts(&findings)
            }
        }
        return reader.diagnostics
    }

    private static func tree(_ file: String) throws -> JSONTree {
        var reader = JSONReader()
        var found: [Diagnostic] = []
        let bytes = try #require(Project.bytes(file))
        return JSONTree(try #require(reader.read(bytes, file: file, into: &found)))
    }

    /// What the checker says of a record by itself.
    private static func faults(_ record: JSONTree) throws -> [Diagnostic] {
        var reader = JSONReader()
        var found: [Diagnostic] = []
        let root = try #require(reader.read(Array(record.written().utf8), file: "", into: &found))
        var checker = StructureChecker()
        let kinds = RecordKind.all.filter { $0.name == record["kind"]?.text }
        _ = checker.checkRecord(root, as: kinds)
        return checker.hasErrors ? checker.diagnostics : []
    }

    static let files = [
        "content/plans/mv-0001.json", "content/plans/mv-0014.json", "content/programme.json",
        "content/meetings/aldermere-2026-09-17.json", "content/returns/aldermere/2026-09.json",
        "content/forums/2026-09.json", "content/health-checks/aldermere-2026-06-30.json",
        "content/health-checks/frameworks/site-health-check-2.json", "content/invitations/w99901-2026-10-08.json",
        "content/resources/carers-hour.json",
    ]

    static func other(_ folder: String) -> [String] {
        Project.jsonFiles(in: folder).prefix(1).map { "\(folder)/\($0)" }
    }

    private struct Said: Hashable {
        let id: String
        let path: String
        let message: String

        init(_ diagnostic: Diagnostic) {
            (id, path, message) = (diagnostic.id.name, diagnostic.path, diagnostic.message)
        }
    }

    /// One thing after another is spoilt in a record of the sample.
    @Test(
        arguments: files + other("content/sent") + other("content/published")
            + other("Tests/Corpus/printed-documents/good"))
    func rulesSayNothingThatFollowsFromAFault(_ file: String) throws {
        try spoil(file, Self.tree(file), asOf: Self.asOf, most: 500)
    }

    /// The same where there is something to find each time, so that every guess is looked at: on a day before the others.
    @Test(
        arguments: files + other("content/sent") + other("content/published")
            + other("Tests/Corpus/printed-documents/good"))
    func everyGuessCanBeLookedAt(_ file: String) throws {
        var whole = try Self.tree(file)
        if let team = whole["team"]?.elements { whole["team"] = .list(team + team) }
        try spoil(file, whole, asOf: CalendarDate(year: 1990, month: 1, day: 1)!, most: 30)
    }

    private func spoil(_ file: String, _ whole: JSONTree, asOf: CalendarDate, most: Int) throws {
        let before = Set(Self.problems(whole, file: file, asOf: asOf).map(Said.init))
        let all = Mutation.all(of: whole)
        var spoilt = 0
        for (number, mutation) in all.enumerated() where number % max(1, all.count / most) == 0 {
            let faults = try Self.faults(mutation.record)
            guard !faults.isEmpty else { continue }
            spoilt += 1
            let found = Self.problems(mutation.record, file: file, asOf: asOf).map(Said.init)
            let news = Set(found).subtracting(before).subtracting(faults.map(Said.init))
            #expect(news.isEmpty, "\(mutation.path)")
            #expect(Set(found).isSuperset(of: faults.map(Said.init)))
        }
        #expect(spoilt > 5)
    }

    /// One thing after another is spoilt in the programme, and the rest of the sample is looked at.
    @Test func nothingIsSaidOfOthersThatFollowsFromAProgrammeWithErrors() throws {
        let project = try TemporaryProject()
        let others = try Self.files.dropFirst().filter { !$0.hasSuffix("programme.json") }.map {
            ($0, try Self.tree($0))
        }
        let before = Set(others.flatMap { Self.problems($1, file: $0).map(Said.init) })
        // Each takes a while, so not all of them.
        for (number, mutation) in Mutation.all(of: try Self.tree("content/programme.json")).enumerated()
        where try number % 29 == 0 && !Self.faults(mutation.record).isEmpty {
            try project.write("content/programme.json", mutation.record.written())
            let read = project.source.programme()
            guard read.record == nil else { continue }
            for (file, record) in others {
                let found = Self.problems(record, file: file, programme: read).map(Said.init)
                let news = Set(found).subtracting(before)
                #expect(news.isEmpty, "\(mutation.path): \(file)")
            }
        }
    }

    /// The guesses go through all words of every list from which a field takes one.
    @Test func thereAreEnoughGuesses() {
        var most = 0
        func visit(_ shape: Shape) {
            switch shape {
            case .code(let codes): most = max(most, codes.count)
            case .list(let element, _): visit(element)
            case .object(let object), .textOr(let object): visit(object)
            default: break
            }
        }
        func visit(_ object: ObjectShape) { for field in object.fields { visit(field.shape) } }
        for kind in RecordKind.all { visit(kind.shape) }
        #expect(most > 5 && most <= Guess.count, "\(most) words")
    }
}
