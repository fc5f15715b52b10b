import CareRecords
import Testing

@testable import Content

/// What is said of the themes and the parts of lessons.
@Suite struct LessonRuleTests {
    private func read(_ pages: [String]) throws -> SmallRecords {
        let project = try TemporaryProject()
        for (number, page) in pages.enumerated() { try project.write("content/forum/lessons/l\(number).md", page) }
        return project.source.smallRecords(programme: Plans.programme, asOf: Plans.asOf)
    }

    private func lesson(
        _ themes: String = "falls", language: String = "en", status: String = "works",
        _ body: String = "## What we tried\n\n## What changed\n\n## To try it on Monday\n"
    ) -> String {
        """
        ---
        kind: lesson
        title: T
        summary: S
        date: 2026-06-01
        language: \(language)
        status: \(status)
        themes: [\(themes)]
        ---

        \(body)
        """
    }

    @Test(arguments: [
        ("falls", "Falls", nil), ("home visits", "home-visits", nil), ("home visit", "home visits", "warning"),
        ("home visits", "homevisits", "warning"), ("medicines", "medecines", "note"), ("talks", "walks", nil),
        ("falls", "goals", nil), ("GP practice", "gp practices", "warning"),
    ])
    func themesThatLookAlikeAreNamed(_ one: String, _ other: String, _ severity: String?) throws {
        for pair in [[lesson(one), lesson(other)], [lesson(other), lesson(one)], [lesson("\(one), \(other)")]] {
            let found = try read(pair).diagnostics
            #expect(found.map(\.id.name) == (severity == nil ? [] : ["themes-alike"]), "\(found)")
            #expect(found.first?.severity.rawValue == severity)
            #expect(found.allSatisfy { $0.location != nil })
        }
    }

    @Test(arguments: [
        ("en", "works", "## What we tried\n## What happened\n## What others can use\n", 0),
        ("en", "works", "## What we tried\n## What others can use\n", 1),
        ("en", "trying", "## What we are trying\n## What we would do differently\n", 0),
        ("en", "works", "Just words. What we tried.\n", 1),
        ("en", "works", "```\n## What we tried\n## What happened\n## Try it\n```\n", 1),
        ("cy", "works", "## Beth wnaethon ni\n## Beth newidiodd\n## I’w drio ddydd Llun\n", 0),
        ("cy", "works", "## Beth wnaethon ni\n", 1), ("pl", "works", "Tylko słowa.\n", 0),
    ])
    func aLessonIsAskedForItsParts(_ language: String, _ status: String, _ body: String, _ count: Int) throws {
        let found = try read([lesson(language: language, status: status, body)]).diagnostics
        #expect(found.map(\.id.name) == Array(repeating: "lesson-parts", count: count), "\(found)")
        #expect(found.allSatisfy { $0.severity == .warning })
    }

    @Test func everyLessonOfTheSampleHasItsParts() throws {
        let sample = ContentSource(project: Project.root.path)
        let records = sample.smallRecords(programme: sample.programme().record, asOf: Plans.asOf)
        #expect(records.pages.count { $0.kind == .lesson } >= 8)
        #expect(!records.diagnostics.contains { ["lesson-parts", "themes-alike"].contains($0.id.name) })
    }
}
