import CareRecords
import Diagnostics
import Testing

@testable import Content

/// Records from elsewhere know less than ours: what they lack is warned of where it matters, and never made up.
@Suite struct ElsewhereTests {
    private func found(_ plan: [String: Any]) -> [String] {
        Plans.read(plan).diagnostics.map {
            "\($0.severity == .error ? "error" : "warning") \($0.id.name) at \($0.path)"
        }
    }

    /// A name, and the day on which it was written down.
    private static var bare: [String: Any] {
        [
            "kind": "care-plan", "version": 1, "id": "mv-9001", "person": ["name": ["full": "Ada Example"]],
            "writtenOn": "2026-09-01", "revision": 1,
        ]
    }

    @Test func aPlanOfANameAloneIsTaken() throws {
        #expect(
            found(Self.bare) == [
                "warning site-missing at ", "warning coordinator-missing at ", "warning review-missing at ",
            ])
        let plan = try #require(Plans.read(Self.bare).plan)
        #expect(plan.person.name.full == "Ada Example")
        #expect(plan.person.birthDate == nil && plan.person.address == nil && plan.practice == nil)
        #expect(plan.site == nil && plan.coordinator == nil)
    }

    @Test func whatIsNotSaidIsNotMadeUp() throws {
        let source = ["source": "GP record"]
        let plan = try #require(
            Plans.read(
                Plans.with(
                    ("conditions", [source.merging(["name": "Asthma"]) { $1 }]),
                    ("medicines", [source.merging(["name": "Iron"]) { $1 }]),
                    ("allergies", [source.merging(["substance": "Nuts"]) { $1 }]), ("noKnownAllergies", source),
                    ("measures", [["name": "Weight", "score": 61]]), ("risk", ["tool": "eFI", "date": "2026-08-01"]))
            ).plan)
        #expect(plan.conditions.first?.asOf == nil && plan.medicines.first?.asOf == nil)
        #expect(plan.allergies.first?.asOf == nil && plan.noKnownAllergies?.asOf == nil)
        #expect(plan.conditions.first?.status == .current && plan.conditions.first?.certainty == .confirmed)
        #expect(plan.medicines.first?.status == .current && plan.allergies.first?.status == .current)
        #expect(plan.measures.first?.on == nil && plan.measures.first?.tool == nil)
        #expect(plan.risk?.status == nil && plan.risk?.tier == nil)
    }

    @Test func idsOfWhatWasImportedAreUnique() {
        let source = ["source": "GP record", "id": "x"]
        let iron = source.merging(["name": "Iron"]) { $1 }
        #expect(
            found(
                Plans.with(("medicines", [iron, ["source": "A", "name": "B"], ["source": "A", "name": "C"], iron])))
                == ["error duplicate-id at medicines[3].id"])
        #expect(found(Plans.with(("medicines", [iron]), ("conditions", [iron]))) == [], "lists have ids of their own")
        let fact: [String: Any] = ["id": "y", "says": "Agreed"]
        #expect(
            found(Plans.with(("imported", ["format": "FHIR R4", "on": "2026-09-01", "consents": [fact, fact]])))
                == ["error duplicate-id at imported.consents[1].id"])
    }

    @Test func stepsOfANeedAreLookedAtAsThoseOfGoalsAre() {
        let step: [String: Any] = ["id": "a", "what": "Visit", "owner": ["kind": "contact", "ref": "joe"]]
        let goal: [String: Any] = ["id": "g", "words": "Walk", "actions": [["id": "a", "what": "Walk"]]]
        #expect(
            found(Plans.with(("needs", [["id": "n", "goals": [goal], "actions": [step]]]))) == [
                "error dangling-reference at needs[0].actions[0].owner.ref",
                "error duplicate-id at needs[0].actions[0].id",
                "warning action-without-owner at needs[0].goals[0].actions[0]",
            ])
    }

    @Test func aPersonWhoDiedOnAnUnknownDayHasDied() throws {
        let plan = Plans.with(("person.deceased", true), ("review", nil))
        #expect(found(plan) == ["warning deceased-person at person.deceased"])
        #expect(try #require(Plans.read(plan).plan).person.hasDied)
    }

    @Test func aReadingHasAValue() {
        #expect(
            found(
                Plans.with(
                    ("measures", [["tool": "swemwbs", "on": "2026-08-01"], ["name": "Sleep", "result": "Poor"]])))
                == ["warning reading-without-value at measures[0]"])
    }

    @Test func aPracticeOfAnotherProgrammeLeadsNowhereAndNeedNot() {
        #expect(found(Plans.with(("practice", ["name": "Surgery Elsewhere"]))) == [])
        #expect(
            found(Plans.with(("practice", ["name": "Surgery Elsewhere", "ods": "A99009"])))
                == ["error dangling-reference at practice.ods"])
    }

    @Test(arguments: [["full": "Ada Example"], ["family": "Example"], ["given": "Ada"]])
    func anIDGivesNobodyAwayWhateverIsKnownOfTheName(_ name: [String: String]) {
        let id = name["given"] == nil ? "mv-example" : "mv-ada"
        #expect(found(Plans.with(("person.name", name), ("id", id))) == ["error id-names-person at id"])
    }

    @Test func anEntryCodeMayStandInWhatNoDocumentIsMadeFrom() {
        func plan(_ imported: [String: Any]) -> [String: Any] {
            Plans.with(
                ("entry", ["codes": [["what": "Key safe", "code": "2580"]]]),
                ("imported", ["format": "FHIR R4", "on": "2026-09-01"].merging(imported) { $1 }))
        }
        let fact = ["path": "code", "value": "2580"]
        #expect(found(plan(["unplaced": [["resource": "Observation/1", "facts": [fact]]]])) == [])
        #expect(
            found(plan(["consents": [["says": "The key safe is 2580"]]]))
                == ["error entry-code-in-text at imported.consents[0].says"], "the desk shows this")
    }

    @Test func aPlanThatIsSetAsideSaysWhomItIsAboutFromWhatIsThere() throws {
        let imported: [String: Any] = [
            "format": "FHIR R4", "on": "2026-09-01", "patients": ["https://example.org/mrn|MVH-448812"],
            "unplaced": [
                [
                    "resource": "RelatedPerson/1",
                    "facts": [
                        ["path": "telecom[0].value", "value": "07700 900123"],
                        ["path": "telecom[1].value", "value": "gwen@example.org"], ["path": "note", "value": "72"],
                    ],
                ]
            ],
        ]
        let plan = Self.bare.merging(["imported": imported, "site": 7]) { $1 }
        let reading = Plans.read(plan)
        #expect(reading.plan == nil)
        let identity = try #require(reading.identity)
        #expect(identity.fullName == "Ada Example" && identity.givenName == nil && !identity.isNameDamaged)
        #expect(identity.phones == ["07700 900123"])
        #expect(identity.emails == ["gwen@example.org"])
        #expect(identity.identifiers == ["MVH-448812"])
    }

    /// An import leaves thousands of facts to place: reading them must not cost the square of their number.
    @Test func manyUnplacedFactsAreReadInOneGo() throws {
        func seconds(facts count: Int) throws -> Double {
            let facts = (0..<count).map {
                ["path": "component[\($0)].code", "value": "value \($0)", "why": "no place"]
            }
            let plan = Plans.with(
                ("entry", ["codes": [["what": "Key safe", "code": "2580"]]]), ("careFunding", "Room 12580"),
                (
                    "imported",
                    ["format": "FHIR R4", "on": "2026-09-01", "unplaced": [["resource": "Bundle/1", "facts": facts]]]
                ))
            let raw = Plans.raw(plan)
            var reader = PlanReader(programme: Plans.programme, asOf: Plans.asOf)
            let clock = ContinuousClock()
            let begun = clock.now
            let reading = reader.read(raw)
            let taken = begun.duration(to: clock.now) / .seconds(1)
            #expect(reading.plan?.imported?.unplaced.first?.facts.count == count)
            return taken
        }
        let few = try seconds(facts: 2_000)
        let many = try seconds(facts: 20_000)
        #expect(many < few * 60 + 0.5, "ten times the facts took \(many / few) times as long")
    }
}
