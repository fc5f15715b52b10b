import CareRecords
import Content
import Diagnostics
import JSONReading
import Testing

@testable import Interchange

/// A return that is there, and what a file says of the same month.
@Suite struct ReturnUpdateTests {
    static let month = ReturnFacts.Month(site: "llanmarl", period: YearMonth("2026-09")!)

    static func measure(_ id: String, _ how: MeasureKind, _ range: ValidRange? = nil) -> Measure {
        Measure(
            id: id, title: LocalText(id), unit: .count, how: how, countsPeople: false, better: .lower,
            aggregate: .sum, range: range)
    }

    static let measures = [
        measure("visits", .count), measure("on-time", .rate, ValidRange(min: 50, max: 100)), measure("wait", .mean),
    ]

    static func tree(_ text: String) throws -> JSONTree {
        var reader = JSONReader()
        var problems: [Diagnostic] = []
        return JSONTree(try #require(reader.read(Array(text.utf8), file: "r.json", into: &problems)))
    }

    /// The return with these values, brought up to date with these facts.
    static func update(
        _ values: String, _ facts: [(String, FactKey.Part, ReturnFact.Reading)], rest: String = ""
    ) throws -> ReturnUpdate {
        var update = ReturnUpdate(try tree("{\"values\": [\(values)]\(rest)}"), of: month, measures)
        let place = FactPlace(file: "f.csv", line: 2, column: 1, path: "x")
        update.apply(
            facts.enumerated().map { number, fact in
                (
                    key: FactKey(site: month.site, period: month.period, measure: fact.0, part: fact.1),
                    fact: ReturnFact(reading: fact.2, place: place, number: number)
                )
            }, notes: [:])
        return update
    }

    static func number(_ text: String) -> ReturnFact.Reading { .number(ExactNumber(text)!) }

    @Test func theSameFigureInOtherDigitsIsNoChange() throws {
        let update = try Self.update(
            #"{"measure": "wait", "value": 3.50, "people": 1e1}"#,
            [("wait", .figure(.value), Self.number("3.5")), ("wait", .figure(.people), Self.number("10"))])
        #expect(!update.isChanged && update.revisions == 0)
        #expect(update.tree.written().contains("3.50"))
    }

    @Test func newFiguresFollowTheOrderOfTheProgramme() throws {
        let update = try Self.update(
            "", [("wait", .figure(.value), Self.number("2")), ("visits", .figure(.value), Self.number("1"))])
        #expect(update.tree["values"]?.elements.compactMap { $0["measure"]?.text } == ["visits", "wait"])
        #expect(update.revisions == 0)
    }

    @Test func aRateIsRevisedOnceHoweverManyOfItsPartsChange() throws {
        var update = try Self.update(
            #"{"measure": "on-time", "numerator": 1, "denominator": 2, "provisional": true}"#,
            [("on-time", .figure(.numerator), Self.number("2")), ("on-time", .figure(.denominator), Self.number("3"))],
            rest: #", "revisions": [{"reason": "Before"}], "later": 1"#)
        #expect(update.revisions == 1)
        update.revise(on: CalendarDate("2026-10-15")!, reason: "Recount")
        #expect(
            update.tree.written()
                == #"{"values":[{"measure":"on-time","numerator":2,"denominator":3,"provisional":true}],"#
                + #""revisions":[{"reason":"Before"},{"on":"2026-10-15","measure":"on-time","from":50,"to":66.67,"#
                + #""reason":"Recount"}],"later":1}"#)
    }

    @Test func halfARateIsNotTakenForAWhole() throws {
        let update = try Self.update(
            "",
            [("on-time", .figure(.numerator), Self.number("2")), ("on-time", .figure(.denominator), .suppressed)])
        let value = try #require(update.tree["values"]?.elements.first)
        #expect(value["missing"] == .flag(true) && value["numerator"] == nil)
    }

    @Test func whatWasMissingIsFilledWithoutARevision() throws {
        let update = try Self.update(
            #"{"measure": "visits", "missing": true, "note": "Kept back where the figure comes from."}"#,
            [("visits", .figure(.value), Self.number("9"))])
        #expect(update.revisions == 0 && update.isChanged)
        #expect(update.tree["values"]?.written() == #"[{"measure":"visits","value":9}]"#)
    }

    @Test func aFigureOutsideItsRangeIsPointedOut() throws {
        let update = try Self.update(
            "",
            [("on-time", .figure(.numerator), Self.number("1")), ("on-time", .figure(.denominator), Self.number("4"))])
        #expect(update.diagnostics.map(\.id) == [.csvOutOfRange])
    }

    @Test func breakdownsStandBehindTheValues() throws {
        let part = FactKey.Part.breakdown(by: "Reason", label: "Falls")
        let update = try Self.update(
            "", [("visits", part, Self.number("9"))], rest: #", "notes": "N", "revisions": []"#)
        #expect(update.tree.members.map(\.key) == ["values", "breakdowns", "notes", "revisions"])
        let again = try Self.update("", [("visits", part, .suppressed)])
        #expect(again.diagnostics.map(\.id) == [.importPartOfBreakdownLeft] && !again.isChanged)
    }
}
