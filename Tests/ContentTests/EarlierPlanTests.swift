import CareRecords
import Diagnostics
import Testing

@testable import Content

/// The earlier version of a plan is that of the same plan and person, or it is not used.
@Suite struct EarlierPlanTests {
    private func read(_ earlier: [String: Any]?, file: String = "mv-9001", text: String? = nil) throws -> (CarePlan?, [Diagnostic]) {
        let project = try TemporaryProject()
        if let earlier { try project.write("content/earlier/\(file).json", earlier) }
        if let text { try project.write("content/earlier/\(file).json", text) }
        var now = Plans.plain
        now["revision"] = 2
        now["entry"] = ["codes": [["what": "Key safe", "code": "4417"]]]
        var reader = PlanReader(programme: Plans.programme, asOf: Plans.asOf)
        let plan = try #require(reader.read(Plans.raw(now)).plan)
        let small = project.source.smallRecords(programme: Plans.programme, asOf: Plans.asOf)
        var earlierPlans = EarlierPlanReader(small.earlier)
        var diagnostics: [Diagnostic] = []
        let found = earlierPlans.version(before: plan, into: &diagnostics)
        return (found, diagnostics)
    }

    private var before: [String: Any] {
        var plan = Plans.plain
        plan["writtenOn"] = "2026-06-01"
        return plan
    }

    @Test func `none is normal, and one that is in order is used`() throws {
        let none = try read(nil)
        #expect(none.0 == nil && none.1.isEmpty)
        let found = try read(before)
        #expect(found.0?.revision == 1)
        #expect(found.1.isEmpty)
    }

    @Test func `what is true of a plan only today is not said of an earlier one`() throws {
        var old = before
        old["review"] = ["on": "2026-07-01"]
        old["coordinator"] = "somebody-who-has-left"
        #expect(try read(old).1.isEmpty)
    }

    @Test(arguments: [
        ("id", "earlier-of-another"), ("nhsNumber", "earlier-of-another"), ("birthDate", "earlier-of-another"),
        ("revision", "earlier-not-earlier"), ("writtenOn", "earlier-not-earlier"), ("code", "entry-code-in-text"),
    ])
    func `one of another plan, person or time is not used, and the place is named`(_ change: String, _ problem: String) throws {
        var old = before
        var person = try #require(old["person"] as? [String: Any])
        switch change {
        case "id": old["id"] = "mv-9002"
        case "nhsNumber": person["nhsNumber"] = "999 000 0026"
        case "birthDate":
            person["birthDate"] = "1940-02-28"
            person["nhsNumber"] = nil
        case "revision": old["revision"] = 2
        case "writtenOn": old["writtenOn"] = "2026-09-02"
        default: old["strengths"] = ["The key safe is 4417."]
        }
        old["person"] = person
        let (found, diagnostics) = try read(old)
        #expect(found == nil)
        #expect(diagnostics.map(\.id.name) == [problem])
        let place = try #require(diagnostics.first?.location)
        #expect(place.file == "content/earlier/mv-9001.json" && place.line > 0 && place.column > 0)
        #expect(!(place.sourceLine ?? "").contains("4417"))
    }

    @Test func `a name may change, and a number may have been found since`() throws {
        var old = before
        var person = try #require(old["person"] as? [String: Any])
        person["name"] = ["given": "Ada", "family": "Before"]
        old["person"] = person
        #expect(try read(old).0 != nil)
        person["nhsNumber"] = nil
        old["person"] = person
        #expect(try read(old).0 != nil)
    }

    @Test func `one with errors is told of with its place`() throws {
        let (found, diagnostics) = try read(nil, text: "{\n  \"kind\": \"care-plan\",\n  \"version\": 1,, }")
        #expect(found == nil)
        #expect(diagnostics.contains { $0.severity == .error && $0.location?.line == 3 })
        var old = before
        old["needs"] = [["id": "n", "goals": [["id": "g"]]]]
        let missing = try read(old)
        #expect(missing.0 == nil && missing.1.contains { $0.severity == .error })
    }

    @Test func `one of a plan that is not there is named like any place that speaks of a plan`() throws {
        let project = try TemporaryProject()
        try project.write("content/earlier/mv-1234.json", before)
        let small = project.source.smallRecords(programme: Plans.programme, asOf: Plans.asOf)
        var check = CrossCheck()
        check.add(small.references)
        #expect(check.finish().diagnostics.map(\.id.name) == ["dangling-reference"])
    }
}
