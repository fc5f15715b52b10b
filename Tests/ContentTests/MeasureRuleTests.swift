import CareRecords
import Diagnostics
import JSONReading
import Testing

@testable import Content

/// Rates for every so many, and measures by national definitions.
struct MeasureRuleTests {
    private func found(_ measures: [Measure]) throws -> [String] {
        var reader = JSONReader()
        var diagnostics: [Diagnostic] = []
        // Places that are not there are told by the nearest that is.
        let json = #"{"measures": [{"id": "a", "unit": "x", "per": 1}], "nationalMeasures": [{"id": "a"}]}"#
        let root = try #require(reader.read(Array(json.utf8), file: "programme.json", into: &diagnostics))
        var findings = Findings(root)
        var programme = Plans.programme
        programme.measures = measures
        programme.findProblems(&findings)
        return findings.diagnostics.map { "\($0.id.name) at \($0.path)" }
    }

    private func measure(_ how: MeasureKind, _ unit: MeasureUnit, per: Int) -> Measure {
        Measure(
            id: "a", title: LocalText("A"), unit: unit, how: how, countsPeople: true, better: .lower, aggregate: .pool,
            per: per)
    }

    @Test func `a rate says for how many it is, and its unit says so too`() throws {
        #expect(try found([measure(.rate, .percent, per: 100)]) == [])
        #expect(try found([measure(.rate, .perPopulation, per: 100_000)]) == [])
        #expect(try found([measure(.rate, .percent, per: 1_000)]) == ["measure-unclear at measures[0].unit"])
        #expect(try found([measure(.rate, .perPopulation, per: 100)]) == ["measure-unclear at measures[0].unit"])
        #expect(try found([measure(.count, .people, per: 1_000)]) == ["measure-unclear at measures[0].per"])
    }

    @Test func `a national measure is told by its own place`() throws {
        let own = measure(.rate, .percent, per: 100)
        #expect(
            try found([own, Measure(id: "a", following: .dischargeDelay)])
                == ["duplicate-id at nationalMeasures[0].id"])
    }

    @Test(arguments: NationalMeasure.allCases)
    func `every national definition keeps the rules and is said in Welsh too`(national: NationalMeasure) throws {
        let measure = Measure(id: "a", following: national)
        #expect(try found([measure]) == [])
        let definition = national.definition
        #expect(definition.first < definition.last && measure.definitions.map(\.since) == [definition.first.firstDay])
        for text in [definition.title, definition.text, definition.scheme] {
            #expect(!text.english.isEmpty && text.language(for: "cy") == "cy")
        }
        #expect(measure.countsPeople && (definition.per == 100) == (definition.unit != .perPopulation))
    }
}
