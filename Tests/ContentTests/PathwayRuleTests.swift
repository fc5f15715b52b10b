import CareRecords
import Diagnostics
import Foundation
import JSONReading
import Testing

@testable import Content

/// A pathway of what cannot be counted is named with its place.
struct PathwayRuleTests {
    private static func measure(
        _ id: String, how: MeasureKind = .count, unit: MeasureUnit = .people, people: Bool = true,
        _ aggregate: Aggregate = .sum
    ) -> Measure {
        Measure(
            id: id, title: LocalText(id), unit: unit, how: how, countsPeople: people, better: .neither,
            aggregate: aggregate)
    }

    private func found(_ pathway: [String: Any]) throws -> [String] {
        let bytes = [UInt8](try JSONSerialization.data(withJSONObject: ["pathway": pathway]))
        var reader = JSONReader()
        var diagnostics: [Diagnostic] = []
        let root = try #require(reader.read(bytes, file: "programme.json", into: &diagnostics))
        var findings = Findings(root)
        var programme = Plans.programme
        programme.measures = [
            Self.measure("referred"), Self.measure("joined"), Self.measure("declined"),
            Self.measure("wait", how: .mean, unit: .days, .pool),
            Self.measure("score", how: .mean, unit: .score, .pool),
            Self.measure("share", how: .rate, unit: .percent, .pool), Self.measure("hours", people: false),
            Self.measure("now", .latest),
        ]
        programme.pathway = try Members(root).object(ifAny: "pathway", Pathway.init)
        programme.findProblems(&findings)
        return findings.diagnostics.map { "\($0.id.name) at \($0.path)" }
    }

    private static var steps: [[String: Any]] { [["measure": "referred"], ["measure": "joined", "wait": "wait"]] }

    @Test func `a whole pathway has no problems`() throws {
        #expect(
            try found([
                "title": "Steps", "steps": Self.steps,
                "left": [["after": "referred", "measure": "declined", "by": "Reason"]],
            ]) == [])
    }

    @Test(arguments: ["share", "hours", "now", "wait"])
    func `a step is a count of people that can be summed`(id: String) throws {
        #expect(
            try found(["title": "Steps", "steps": Self.steps + [["measure": id]]])
                == ["pathway-unclear at pathway.steps[2].measure"])
    }

    @Test(arguments: ["score", "referred"])
    func `a wait is a mean of days or hours`(id: String) throws {
        #expect(
            try found(["title": "Steps", "steps": [["measure": "referred", "wait": id]]])
                == ["pathway-unclear at pathway.steps[0].wait"])
    }

    @Test func `what there is not, and what there is twice, is named`() throws {
        #expect(
            try found([
                "title": "Steps",
                "steps": Self.steps + [["measure": "refered"], ["measure": "joined", "wait": "weight"]],
                "left": [["after": "declined", "measure": "gone"]],
            ]) == [
                "duplicate-id at pathway.steps[3].measure", "dangling-reference at pathway.steps[2].measure",
                "dangling-reference at pathway.steps[3].wait", "dangling-reference at pathway.left[0].measure",
                "pathway-unclear at pathway.left[0].after",
            ])
    }
}

/// What is declared of volunteers and local groups leads to measures that there are.
struct CommunityRuleTests {
    private func found(_ community: CommunityActivity) throws -> [String] {
        var reader = JSONReader()
        var diagnostics: [Diagnostic] = []
        let json = #"{"community": {"measures": ["a", "b", "c"], "used": "d"}}"#
        let root = try #require(reader.read(Array(json.utf8), file: "programme.json", into: &diagnostics))
        var findings = Findings(root)
        var programme = Plans.programme
        programme.measures = [
            Measure(
                id: "hours", title: LocalText("Hours"), unit: .hours, how: .count, countsPeople: false, better: .higher,
                aggregate: .sum),
            Measure(
                id: "used", title: LocalText("Used"), unit: .people, how: .count, countsPeople: true, better: .higher,
                aggregate: .sum),
        ]
        programme.community = community
        programme.findProblems(&findings)
        return findings.diagnostics.map { "\($0.id.name) at \($0.path)" }
    }

    @Test func `measures that are not there, or cannot be summed, are named`() throws {
        #expect(try found(CommunityActivity(title: LocalText("C"), measures: ["hours"], used: "used")) == [])
        #expect(
            try found(CommunityActivity(title: LocalText("C"), measures: ["hours", "gone", "hours"], used: "hours"))
                == [
                    "duplicate-id at community.measures[2]", "dangling-reference at community.measures[1]",
                    "pathway-unclear at community.used",
                ])
    }
}
