import CareRecords
import Diagnostics

/// What a lesson tells under headings of its own, so that somebody else can use it.
enum LessonPart: CaseIterable {
    case tried, happened, forOthers

    /// How a heading begins that tells it, folded, by language. In other languages nothing is looked for.
    private static let beginnings: [String: [LessonPart: [String]]] = [
        "en": [
            .tried: ["what we tried", "what we are trying", "what was tried", "what we did", "what we do"],
            .happened: [
                "what happened", "what changed", "what has changed", "how sure we are", "what we know so far",
                "what came of it",
            ],
            .forOthers: [
                "what others can use", "what you can use", "what we would do differently", "to try it", "try it",
            ],
        ],
        "cy": [
            .tried: [
                "beth wnaethon ni", "beth rydyn ni n ei wneud", "beth rydym ni n ei wneud", "beth gafodd ei wneud",
            ],
            .happened: ["beth newidiodd", "beth ddigwyddodd", "beth sydd wedi newid", "pa mor siwr"],
            .forOthers: ["beth all eraill", "beth fydden ni", "i w drio", "i w wneud"],
        ],
    ]

    /// The parts that a lesson lacks. One that is still being tried need not say what happened.
    static func missing(in lesson: ForumPage) -> [LessonPart] {
        guard let known = beginnings[lesson.language] else { return [] }
        let headings = headings(of: lesson.body)
        return allCases.filter { part in
            if part == .happened, lesson.status == .trying { return false }
            let beginnings = known[part] ?? []
            return !headings.contains { heading in beginnings.contains { heading.hasPrefix($0) } }
        }
    }

    /// The headings of a Markdown text, folded; what is shown letter by letter has none.
    private static func headings(of body: String) -> [String] {
        var isCode = false
        return body.split(separator: "\n").compactMap { line in
            if line.hasPrefix("```") || line.hasPrefix("~~~") { isCode.toggle() }
            guard !isCode, line.hasPrefix("#") else { return nil }
            return PlainLetters.words(String(line))
        }
    }

    fileprivate var words: String {
        switch self {
        case .tried: "what was tried (“What we tried”)"
        case .happened: "what happened (“What happened”, “What changed”)"
        case .forOthers: "what others can use (“What others can use”, “What we would do differently”)"
        }
    }
}

extension ForumPage {
    /// Says which parts a lesson lacks; gently, since a good lesson may be told otherwise.
    func findMissingParts(_ findings: inout Findings) {
        guard kind == .lesson else { return }
        let missing = LessonPart.missing(in: self)
        guard !missing.isEmpty else { return }
        findings.add(
            .lessonParts, "", "no heading of the lesson tells \(missing.map(\.words).joined(separator: ", or "))",
            suggestion: "give what is told a heading of its own, so that other sites find what they can use")
    }
}
