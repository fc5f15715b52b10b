import CareRecords
import Testing

/// A name is shown, sorted and spoken from whatever is known of it.
@Suite struct PersonNameTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: PersonName
        let full: String
        let signature: String
        let called: String
        let formal: String
        let indexed: String
        var testDescription: String { full }

        init(
            _ name: PersonName, _ full: String, _ signature: String, _ called: String, _ formal: String,
            _ indexed: String
        ) {
            self.name = name
            self.full = full
            self.signature = signature
            self.called = called
            self.formal = formal
            self.indexed = indexed
        }
    }

    static let cases = [
        Case(
            PersonName(title: "Mrs", given: "Dilys", family: "Harcourt", preferred: "Dil", suffix: "MBE"),
            "Mrs Dilys Harcourt MBE", "Dilys Harcourt", "Dil", "Mrs Harcourt", "Harcourt, Dilys"),
        Case(
            PersonName(given: "Dilys", family: "Harcourt"), "Dilys Harcourt", "Dilys Harcourt", "Dilys",
            "Dilys Harcourt", "Harcourt, Dilys"),
        Case(
            PersonName(full: "Mrs Dilys Harcourt"), "Mrs Dilys Harcourt", "Mrs Dilys Harcourt", "Mrs Dilys Harcourt",
            "Mrs Dilys Harcourt", "Mrs Dilys Harcourt"),
        Case(
            PersonName(title: "Mrs", full: "Mrs Dilys Harcourt"), "Mrs Dilys Harcourt", "Mrs Dilys Harcourt",
            "Mrs Dilys Harcourt", "Mrs Dilys Harcourt", "Mrs Dilys Harcourt"),
        Case(
            PersonName(title: "Mrs", full: "Dilys Harcourt", preferred: "Dil"), "Mrs Dilys Harcourt", "Dilys Harcourt",
            "Dil", "Dilys Harcourt", "Dilys Harcourt"),
        Case(
            PersonName(title: "Mrs", family: "Harcourt"), "Mrs Harcourt", "Harcourt", "Mrs Harcourt", "Mrs Harcourt",
            "Harcourt"),
        Case(PersonName(given: "Dilys"), "Dilys", "Dilys", "Dilys", "Dilys", "Dilys"),
        Case(PersonName(full: "王小明"), "王小明", "王小明", "王小明", "王小明", "王小明"),
        Case(
            PersonName(given: "Dilys", full: "Dilys Harcourt"), "Dilys Harcourt", "Dilys Harcourt", "Dilys",
            "Dilys Harcourt", "Dilys Harcourt"),
        Case(
            PersonName(given: "Dilys", family: "Harcourt", full: "Harcourt D"), "Dilys Harcourt", "Dilys Harcourt",
            "Dilys", "Dilys Harcourt", "Harcourt, Dilys"),
    ]

    @Test(arguments: cases) func isTold(_ one: Case) {
        #expect(one.name.full == one.full)
        #expect(one.name.signature == one.signature)
        #expect(one.name.called == one.called)
        #expect(one.name.formal == one.formal)
        #expect(one.name.indexed == one.indexed)
    }
}

@Suite struct IdentifyingValueTests {
    @Test(arguments: [
        ("999 000 0018", IdentifyingValue.nhsNumber("9990000018")), ("9990000018", .nhsNumber("9990000018")),
        ("07700 900123", .phone("07700 900123")), ("+44 1632 960114", .phone("+44 1632 960114")),
        ("gwen@example.org", .email("gwen@example.org")),
    ])
    func isToldByItsForm(_ text: String, _ value: IdentifyingValue) {
        #expect(IdentifyingValue(text) == value)
    }

    @Test(arguments: [
        "", "72", "195967001", "29463-7", "9990000019", "2026-10-01", "Patient/17", "a@b", "see gwen@example.org today",
        "111", String(repeating: "1", count: 200),
    ])
    func otherTextsTellNothing(_ text: String) { #expect(IdentifyingValue(text) == nil) }

    @Test func aServiceIsNobodysSecret() {
        func found(in type: String) -> [IdentifyingValue] {
            let facts = ["01632 960114", "gp@example.org", "999 000 0018", "01632 960114"].map {
                UnplacedFact(path: "telecom", value: $0)
            }
            let day = CalendarDate(year: 2026, month: 10, day: 1)!
            return Imported(
                format: "FHIR R4", on: day, unplaced: [UnplacedResource(resource: "\(type)/1", facts: facts)]
            ).identifyingValues
        }
        #expect(found(in: "Organization") == [.nhsNumber("9990000018")])
        #expect(
            found(in: "RelatedPerson")
                == [.phone("01632 960114"), .email("gp@example.org"), .nhsNumber("9990000018")])
    }
}
