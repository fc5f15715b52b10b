import CareRecords
import Diagnostics
import Foundation
import JSONReading
import Scoring
import Testing

@testable import Content

/// What is wrong with a declared tool, and with a reading by a tool: each rule shown once broken, with its place.
@Suite struct ToolRuleTests {
    // MARK: Tools

    private static var whole: [String: Any] {
        [
            "id": "sleep", "title": "Sleep",
            "answers": ["min": 0, "max": 2, "words": ["badly", "so so", "well"]] as [String: Any],
            "items": [
                ["id": "falls"], ["id": "stays", "reversed": true], ["id": "wakes", "points": [4, 2, 0]],
            ] as [[String: Any]],
            "scales": [scale([:])],
        ]
    }

    private static func scale(_ changes: [String: Any?]) -> [String: Any] {
        var scale: [String: Any] = [
            "id": "total", "title": "Total", "how": "sum", "better": "higher",
            "range": ["min": 0, "max": 8],
            "bands": [
                ["title": "badly", "from": 0, "to": 4] as [String: Any],
                ["title": "well", "from": 5, "to": 8] as [String: Any],
            ],
            "change": ["atLeast": 2, "source": "Agreed by the programme"] as [String: Any],
        ]
        for (name, value) in changes { scale[name] = value }
        return scale
    }

    private func found(_ tools: [[String: Any]], outcomes: [String: Any]? = nil) throws -> [String] {
        var object: [String: Any] = ["tools": tools]
        object["outcomes"] = outcomes
        let bytes = [UInt8](try JSONSerialization.data(withJSONObject: object))
        var reader = JSONReader()
        var diagnostics: [Diagnostic] = []
        let root = try #require(reader.read(bytes, file: "programme.json", into: &diagnostics))
        var findings = Findings(root)
        let from = Members(root)
        var programme = Plans.programme
        programme.tools = try from.list("tools", Tool.init)
        programme.outcomes = try from.object(ifAny: "outcomes", OutcomeSettings.init) ?? OutcomeSettings()
        programme.findProblems(&findings)
        return findings.diagnostics.map { "\($0.id.name) at \($0.path)" }
    }

    private func found(scale changes: [String: Any?]) throws -> [String] {
        var tool = Self.whole
        tool["scales"] = [Self.scale(changes)]
        return try found([tool])
    }

    @Test func aWholeToolHasNoProblems() throws {
        #expect(try found([Self.whole]) == [])
    }

    @Test func everyBuiltInToolKeepsTheRules() throws {
        for tool in Tool.builtIn {
            var reader = JSONReader()
            var diagnostics: [Diagnostic] = []
            var findings = Findings(try #require(reader.read(Array("{}".utf8), file: "none", into: &diagnostics)))
            tool.findProblems(&findings, at: "tools[0]")
            #expect(findings.diagnostics.map(\.message) == [], "\(tool.id)")
        }
    }

    @Test func aDeclarationOverABuiltInToolChangesWhatItSaysAndNothingElse() throws {
        let scales: [[String: Any]] = [["id": "metric", "change": ["atLeast": 1.03, "source": "One standard error"]]]
        let bytes = [UInt8](
            try JSONSerialization.data(withJSONObject: ["tools": [["id": "swemwbs", "scales": scales]]]))
        var reader = JSONReader()
        var diagnostics: [Diagnostic] = []
        let root = try #require(reader.read(bytes, file: "programme.json", into: &diagnostics))
        let tool = try #require(try Members(root).list("tools", Tool.init).first)
        var expected = try #require(Tool.builtIn("swemwbs"))
        expected.scales[0].change = ChangeThreshold(atLeast: 1.03, source: "One standard error")
        #expect(tool == expected)
        #expect(try found([["id": "swemwbs", "scales": scales]]) == [])
    }

    @Test func aToolOfItsOwnIsWhole() throws {
        #expect(try found([["id": "sleep"]]) == ["tool-incomplete at tools[0]", "tool-incomplete at tools[0]"])
        #expect(try found(scale: ["title": nil]) == ["tool-incomplete at tools[0].scales[0]"])
        #expect(try found(scale: ["range": nil]) == ["tool-incomplete at tools[0].scales[0]"])
        #expect(try found(scale: ["better": "neither"]) == ["tool-incomplete at tools[0].scales[0].change"])
        var tool = Self.whole
        tool["answers"] = nil
        #expect(try found([tool]) == ["tool-incomplete at tools[0]"])
        tool = Self.whole
        tool["items"] = nil
        #expect(try found([tool]).first == "tool-incomplete at tools[0].scales[0]")
    }

    @Test func idsAreOneEach() throws {
        #expect(try found([Self.whole, Self.whole]) == ["duplicate-id at tools[1].id"])
        var tool = Self.whole
        tool["scales"] = [Self.scale([:]), Self.scale([:])]
        #expect(try found([tool]).contains("duplicate-id at tools[0].scales"))
        #expect(
            try found(scale: ["items": ["falls", "stay"], "bands": nil]) == [
                "dangling-reference at tools[0].scales[0].items[1]"
            ])
    }

    @Test func wordsAndPointsAreAsManyAsAnswers() throws {
        var tool = Self.whole
        tool["answers"] = ["min": 0, "max": 2, "words": ["badly"]] as [String: Any]
        #expect(try found([tool]) == ["tool-items at tools[0].answers.words"])
        tool = Self.whole
        tool["items"] = [["id": "a", "points": [1, 2, 3, 4], "reversed": true] as [String: Any]]
        #expect(
            try found([tool]) == ["tool-items at tools[0].items[0].points", "tool-items at tools[0].items[0].reversed"])
        #expect(
            try found(scale: ["range": ["min": 0, "max": 7], "bands": nil]) == [
                "tool-items at tools[0].scales[0].range"
            ])
        // In a profile nothing is turned round.
        let profile: [String: Any?] = ["how": "profile", "range": nil, "bands": nil, "change": nil]
        #expect(try found(scale: profile) == ["tool-items at tools[0].scales[0]"])
        #expect(try found(scale: profile.merging(["items": ["falls"]]) { $1 }) == [])
        tool = Self.whole
        tool["answers"] = ["min": 3, "max": 2]
        #expect(try found([tool]).first == "period-order at tools[0].answers")
    }

    @Test func bandsHaveNoGapsAndNoOverlaps() throws {
        func bands(_ ends: (Double, Double)...) -> [String: Any] {
            ["bands": ends.map { ["title": "b", "from": $0.0, "to": $0.1] as [String: Any] }]
        }
        let place = "tool-bands at tools[0].scales[0].bands"
        #expect(try found(scale: bands((0, 4), (6, 8))) == ["\(place)[1]"])
        #expect(try found(scale: bands((0, 5), (5, 8))) == ["\(place)[1]"])
        #expect(try found(scale: bands((1, 4), (5, 8))) == ["\(place)[0]"])
        #expect(try found(scale: bands((0, 4), (5, 7))) == ["\(place)[1]"])
        #expect(try found(scale: bands((4, 0), (5, 8))).contains("\(place)[0]"))
        // With a decimal place the next band begins a tenth above.
        #expect(try found(scale: bands((0, 4), (5, 8)).merging(["places": 1]) { $1 }) == ["\(place)[1]"])
        #expect(try found(scale: bands((0, 4.9), (5, 8)).merging(["places": 1]) { $1 }) == [])
    }

    @Test func tablesConvertEverySumAndGoOneWay() throws {
        func table(_ scores: [Double], from: Int = 0) -> [String: Any?] {
            [
                "places": 2, "bands": nil,
                "table": scores.enumerated().map { ["raw": from + $0.offset, "score": $0.element] as [String: Any] },
            ]
        }
        let whole = [0, 1.25, 2, 3, 4, 5, 6, 7, 8]
        let place = "tool-table at tools[0].scales[0].table"
        #expect(try found(scale: table(whole)) == [])
        #expect(try found(scale: table(whole.reversed())) == [])
        #expect(try found(scale: table(Array(whole.dropLast()))) == [place])
        #expect(try found(scale: table(whole, from: 1)) == [place])
        #expect(try found(scale: table([0, 1, 2, 3, 3, 5, 6, 7, 8])) == ["\(place)[4]"])
        #expect(try found(scale: table([0, 1, 2, 3, 2.5, 5, 6, 7, 8])) == ["\(place)[4]"])
        #expect(try found(scale: table([0, 1, 2, 3, 4, 5, 6, 7, 9])) == ["\(place)[8]"])
        let lenient = table(whole).merging(["missing": ["most": 1, "countAs": "average"] as [String: Any]]) { $1 }
        #expect(try found(scale: lenient) == [place])
    }

    @Test func numbersAreOnesThatScoresCanBe() throws {
        let change: [String: Any] = ["atLeast": 2.125, "source": "x"]
        #expect(try found(scale: ["change": change]) == ["tool-number at tools[0].scales[0].change.atLeast"])
        let none: [String: Any] = ["atLeast": 0, "source": "x"]
        #expect(try found(scale: ["change": none]) == ["tool-number at tools[0].scales[0].change.atLeast"])
        let far: [String: Any] = ["min": -1e9, "max": 1e300]
        let found = try found(scale: ["range": far, "bands": nil])
        #expect(found.count == 2 && found.allSatisfy { $0.hasPrefix("tool-number at tools[0].scales[0].range.m") })
    }

    @Test func groupsAreClear() throws {
        func outcomes(_ by: String, _ groups: [[String: Any]]) throws -> [String] {
            let named = groups.enumerated().map { number, group in
                group.merging(["id": "g\(number)", "title": "G"]) { own, _ in own }
            }
            return try found(
                [], outcomes: ["subgroups": [["id": "s", "title": "S", "by": by, "groups": named] as [String: Any]]])
        }
        let place = "outcomes.subgroups[0].groups"
        #expect(try outcomes("age", [["to": 64], ["from": 65, "to": 74], ["from": 75]]) == [])
        #expect(try outcomes("age", [["to": 65], ["from": 65]]) == ["subgroup-unclear at \(place)[1]"])
        #expect(try outcomes("age", [["values": ["old"]]]).contains("subgroup-unclear at \(place)[0]"))
        #expect(try outcomes("age", [["from": 70, "to": 60]]) == ["period-order at \(place)[0]"])
        #expect(
            try outcomes("sex", [["values": ["female"]], ["values": ["Female"]]]) == [
                "subgroup-unclear at \(place)[1].values"
            ])
        #expect(try outcomes("sex", [["from": 3]]) == ["subgroup-unclear at \(place)[0]"])
        #expect(
            try outcomes("age", [["id": "g", "to": 3], ["id": "g", "from": 4]]) == ["duplicate-id at \(place)[1].id"])
    }

    // MARK: Readings

    private func problems(_ readings: [String: Any]...) -> [String] {
        Plans.read(Plans.with(("measures", readings))).diagnostics.map { problem in
            #expect(problem.severity == .warning)
            return "\(problem.id.name) at \(problem.path)"
        }
    }

    @Test func aReadingThatGivesAScoreHasNoProblems() {
        #expect(
            problems(["tool": "swemwbs", "on": "2026-08-01", "items": [3, 3, 3, 3, 3, 3, 4], "score": 19.98]) == [])
        #expect(problems(["tool": "cfs", "on": "2026-08-01", "score": 6.0]) == [])
        #expect(problems(["name": "Body weight", "score": 71.234, "unit": "kg"]) == [])
        #expect(problems(["tool": "pam", "on": "2026-08-01", "result": "Not given"]) == [])
    }

    @Test func anUnknownToolIsNamedWithTheNearest() {
        let found = Plans.read(Plans.with(("measures", [["tool": "SWEMWBS", "score": 22]]))).diagnostics
        #expect(found.map(\.id) == [.toolUnknown])
        #expect(found.first?.suggestion == "did you mean “swemwbs”?")
        let other = Plans.read(Plans.with(("measures", [["tool": "CORE 10", "score": 22]]))).diagnostics
        #expect(other.first?.suggestion == "did you mean “core-10”?")
        let none = Plans.read(Plans.with(("measures", [["tool": "zzzzzz", "score": 22]]))).diagnostics
        #expect(none.first?.suggestion.contains("tools") == true)
    }

    @Test func scoresThatCannotBeAreWarnedOf() {
        #expect(problems(["tool": "swemwbs", "score": 36]) == ["score-impossible at measures[0].score"])
        #expect(problems(["tool": "swemwbs", "score": 21.5]) == ["score-impossible at measures[0].score"])
        #expect(problems(["tool": "swemwbs", "score": 1e300]) == ["score-impossible at measures[0].score"])
        #expect(problems(["tool": "ons4", "score": 7]) == ["score-impossible at measures[0].score"])
        #expect(problems(["tool": "pam-level", "score": 2.5]) == ["score-impossible at measures[0].score"])
        let both: [String: Any] = ["tool": "swemwbs", "items": [3, 3, 3, 3, 3, 3, 4], "score": 21]
        #expect(problems(both) == ["score-contradicted at measures[0].score"])
    }

    @Test func answersThatAreMissingOrCannotBeAreWarnedOf() {
        #expect(problems(["tool": "ucla-3", "items": [1, 2]]) == ["answers-incomplete at measures[0].items"])
        #expect(problems(["tool": "ucla-3", "items": [1, 2, 4]]) == ["answer-impossible at measures[0].items[2]"])
        func answers(_ answers: (String, Int)...) -> [String: Any] {
            ["tool": "ucla-3", "answers": answers.map { ["item": $0.0, "answer": $0.1] as [String: Any] }]
        }
        #expect(problems(answers(("left-out", 1), ("isolated", 2))) == ["answers-incomplete at measures[0]"])
        #expect(problems(answers(("leftout", 1))) == ["answer-impossible at measures[0].answers[0].item"])
        #expect(
            problems(answers(("left-out", 1), ("isolated", 2), ("companionship", 0)))
                == ["answer-impossible at measures[0].answers[2].answer"])
    }

    @Test func twoScoresOnOneDayAreWarnedOf() {
        let one: [String: Any] = ["tool": "cfs", "on": "2026-08-01", "score": 5]
        let other: [String: Any] = ["tool": "cfs", "on": "2026-08-01", "score": 6]
        #expect(problems(one, other) == ["readings-disagree at measures[1]"])
        #expect(problems(one, one) == [])
    }

    @Test func aFloodOfReadingsIsReadAndItsProblemsAreBounded() {
        let readings: [[String: Any]] = (0..<10_000).map { ["tool": "swemwbs", "on": "2026-08-01", "score": $0 + 36] }
        let reading = Plans.read(Plans.with(("measures", readings)))
        #expect(reading.plan?.measures.count == 10_000)
        #expect(reading.diagnostics.count <= StructureChecker.limit + 1)
    }

    @Test func aReadingCanBeKeptFromSomebody() throws {
        let reading: [String: Any] = [
            "tool": "cfs", "on": "2026-08-01", "score": 5,
            "restrict": ["from": ["gp"], "reason": "person-asked"] as [String: Any],
        ]
        let plan = try #require(Plans.read(Plans.with(("measures", [reading]))).plan)
        #expect(plan.measures.first?.restriction?.from == [.gp])
    }
}
