import CareRecords
import Markup
import Testing

@testable import Documents

/// What counts as progress between two health checks, and what does not.
struct HeldCheckTests {
    private static func item(_ id: String, asking question: String, good: String = "Good.") -> HealthCheckItem {
        HealthCheckItem(id: id, title: id, question: question, good: good)
    }

    private static func framework(
        _ edition: Int, _ items: [HealthCheckItem], meaning: String = "Some of us."
    ) throws -> HealthCheckFramework {
        HealthCheckFramework(
            id: "f", edition: edition, title: "F", agreedBy: "All",
            since: try #require(CalendarDate(year: 2025, month: edition, day: 1)),
            stages: [HealthCheckStage(id: "yearly", title: "Yearly")],
            judgements: [
                Judgement(id: "no", word: "Not yet", meaning: "No.", standing: .notYet),
                Judgement(id: "begun", word: "Begun", meaning: meaning, standing: .underWay),
                Judgement(id: "yes", word: "In place", meaning: "Yes.", standing: .inPlace),
                Judgement(id: "lasts", word: "Lasting", meaning: "For a year.", standing: .inPlace),
                Judgement(id: "none", word: "Does not apply", meaning: "Not here.", standing: .notApplicable),
            ], sections: [HealthCheckSection(id: "s", title: "S", items: items)])
    }

    private static func check(
        _ month: Int, edition: Int, _ judged: [(String, String?)], site: String = "a"
    ) throws -> HealthCheck {
        HealthCheck(
            site: site, framework: "f", edition: edition, stage: "yearly",
            date: try #require(CalendarDate(year: 2026, month: month, day: 1)), present: ["All"],
            items: judged.map { JudgedItem(item: $0.0, judgement: $0.1) })
    }

    private func step(from before: String?, to now: String?) throws -> ItemProgress.Step? {
        let framework = try Self.framework(1, [Self.item("x", asking: "Is it?")])
        let checks = [
            try Self.check(1, edition: 1, [("x", before)]), try Self.check(2, edition: 1, [("x", now)]),
        ]
        return HeldCheck.all(checks, by: [framework])["a"]?.first?.items.first?.step
    }

    @Test(arguments: [
        ("no", "begun", "forward"), ("begun", "yes", "forward"), ("yes", "lasts", "forward"),
        ("no", "lasts", "forward"),
        ("lasts", "yes", "back"), ("yes", "no", "back"), ("begun", "begun", "same"),
        ("none", "yes", "not-applicable"), ("yes", "none", "not-applicable"), ("none", "none", "not-applicable"),
    ])
    func `the order of the judgements says which way is forward`(_ before: String, _ now: String, _ step: String) throws
    {
        #expect(try self.step(from: before, to: now)?.rawValue == step)
    }

    @Test func `what nobody judged has not moved`() throws {
        #expect(try step(from: nil, to: "yes") == .unjudged)
        #expect(try step(from: "yes", to: nil) == .unjudged)
    }

    @Test func `what was not asked alike is not progress`() throws {
        let first = try Self.framework(
            1,
            [
                Self.item("same", asking: "Is it so?"), Self.item("question", asking: "Is it?"),
                Self.item("good", asking: "Is it?", good: "Now and then."), Self.item("gone", asking: "Was it?"),
            ])
        let second = try Self.framework(
            2,
            [
                Self.item("same", asking: "Is it so ?"), Self.item("question", asking: "Is it always?"),
                Self.item("good", asking: "Is it?", good: "Every day."), Self.item("new", asking: "Will it be?"),
            ])
        let all = ["same", "question", "good", "gone", "new"]
        let checks = [
            try Self.check(1, edition: 1, all.map { ($0, "no") }),
            try Self.check(2, edition: 2, all.map { ($0, "yes") }),
        ]
        let held = try #require(HeldCheck.all(checks, by: [first, second])["a"]?.first)
        #expect(held.items.map(\.step) == [.forward, .reworded, .reworded, .new])
        #expect(held.retired.map(\.id) == ["gone"])
        #expect(held.compared.count == 1 && held.notCompared.count == 3)
    }

    @Test func `another scale is not compared`() throws {
        let items = [Self.item("x", asking: "Is it?")]
        let frameworks = [
            try Self.framework(1, items), try Self.framework(2, items, meaning: "Nearly all of us."),
        ]
        let checks = [try Self.check(1, edition: 1, [("x", "no")]), try Self.check(2, edition: 2, [("x", "yes")])]
        #expect(HeldCheck.all(checks, by: frameworks)["a"]?.first?.items.first?.step == .rescaled)
    }

    @Test func `a check is compared with the one before at its own site, in any order of reading`() throws {
        let framework = try Self.framework(1, [Self.item("x", asking: "Is it?")])
        var draft = try Self.check(3, edition: 1, [("x", "lasts")])
        draft.isDraft = true
        let checks = [
            try Self.check(4, edition: 1, [("x", "begun")]), draft,
            try Self.check(2, edition: 1, [("x", "yes")], site: "b"), try Self.check(1, edition: 1, [("x", "no")]),
        ]
        for order in [checks, checks.reversed()] {
            let held = HeldCheck.all(order, by: [framework])
            #expect(held["a"]?.map(\.check.date.month) == [4, 1])
            #expect(held["a"]?.first?.items.first?.step == .forward)
            #expect(held["a"]?.last?.items.first?.step == .first)
            #expect(held["b"]?.first?.items.first?.step == .first)
        }
    }

    @Test func `what does not apply or is not judged is not counted`() throws {
        let framework = try Self.framework(1, ["a", "b", "c", "d"].map { Self.item($0, asking: "Is it?") })
        let check = try Self.check(1, edition: 1, [("a", "yes"), ("b", "none"), ("c", nil), ("d", "begun")])
        let held = HeldCheck(check, framework)
        #expect(held.inPlace == 1 && held.applicable == 2)
    }

    /// The page shows of a measure what the publication plan lets be shown, and nothing of a month that was not over.
    @Test func `a check of the sample shows published figures of the months before it`() throws {
        let sample = try SampleProgramme.shared.get()
        let page = try #require(sample.portalPages("en").first { $0.name.hasPrefix("checks/aldermere-2026-06-30") })
        let text = page.tree.serialised(indented: true)
        #expect(text.contains("May 2026"))
        #expect(!text.contains("June 2026 "))
        #expect(text.contains("Too few to show"))
    }

    @Test func `a check downloads as the page says it`() throws {
        let portal = try SampleProgramme.shared.get().portal("en")
        let file = try #require(portal.downloads.first { $0.path == "checks/aldermere-2026-06-30.csv" })
        let text = String(decoding: file.bytes(), as: UTF8.self)
        #expect(text.contains("cover,When somebody is away or leaves"))
        #expect(text.split(separator: "\r\n").count { $0.contains(",reworded,") } == 1)
        #expect(text.split(separator: "\r\n").count { $0.contains(",forward,") } == 8)
    }
}
