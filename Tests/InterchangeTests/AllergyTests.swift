import Testing

@testable import Interchange

/// AllergyIntolerance → allergies, or that none are known.
@Suite struct AllergyTests {
    private func allergy(_ members: String, id: String = "a") -> String {
        #"{"resourceType": "AllergyIntolerance", "id": "\#(id)", "patient": {"reference": "Patient/p"}, \#(members)}"#
    }

    private let none =
        #""code": {"coding": [{"system": "http://snomed.info/sct", "code": "716186003", "display": "No known allergy"}]}"#

    @Test func everythingThatItSays() throws {
        let person = try ImportedPerson(
            allergy(
                """
                "clinicalStatus": {"coding": [{"code": "active"}]}, "verificationStatus": {"coding": [{"code": "unconfirmed"}]},
                "type": "allergy", "category": ["food", "medication"], "criticality": "high",
                "code": {"coding": [{"system": "http://snomed.info/sct", "code": "227493005", "display": "Cashew nuts"}]},
                "onsetDateTime": "2004", "recordedDate": "2014-10-09", "asserter": {"display": "Dr A Careful"},
                "lastOccurrence": "2012-06", "note": [{"text": "Carries a pen."}],
                "reaction": [{"substance": {"text": "cashew nut"}, "manifestation": [{"text": "Hives"}, {"text": "Wheezing"}],
                    "description": "Within minutes", "severity": "severe", "exposureRoute": {"text": "by mouth"}, "onset": "2012-06-12"},
                    {"manifestation": [{"text": "Rash"}], "note": [{"text": "Faded."}]}]
                """))
        #expect(
            person.list("allergies") == [
                #"{"substance":"Cashew nuts","kind":"allergy","certainty":"not-confirmed","dangerous":true,"#
                    + #""reaction":"Hives and Wheezing: Within minutes (to cashew nut, severe, by mouth, 12 June 2012); Rash","#
                    + #""note":"Food and medicine. Since 2004. Last happened: June 2012.\n\nCarries a pen.\n\nFaded.","#
                    + #""source":"Dr A Careful","asOf":"2014-10-09","codes":[{"system":"http://snomed.info/sct","#
                    + #""code":"227493005","display":"Cashew nuts"}]}"#
            ])
        #expect(person.unplaced == [])
    }

    @Test func aPastOneIsPast() throws {
        let person = try ImportedPerson(
            allergy(
                #""clinicalStatus": {"coding": [{"code": "resolved"}]}, "code": {"text": "Eggs"}, "criticality": "low""#
            ))
        #expect(
            person.list("allergies") == [
                #"{"substance":"Eggs","status":"past","dangerous":false,"source":"FHIR record"}"#
            ])
    }

    @Test func whatWasRuledOutIsNotThere() throws {
        let person = try ImportedPerson(
            allergy(#""verificationStatus": {"coding": [{"code": "refuted"}]}, "code": {"text": "Eggs"}"#))
        #expect(person.plan["allergies"] == nil)
        #expect(person.unplaced.contains("AllergyIntolerance/a code.text=Eggs"))
    }

    @Test func theSubstanceOfTheReactionWillDo() throws {
        let person = try ImportedPerson(
            allergy(#""reaction": [{"substance": {"text": "Latex"}, "manifestation": [{"text": "Rash"}]}]"#))
        #expect(person.list("allergies") == [#"{"substance":"Latex","reaction":"Rash","source":"FHIR record"}"#])
        #expect(person.unplaced == [])
    }

    @Test func noneKnown() throws {
        let person = try ImportedPerson(
            allergy(#"\#(none), "recordedDate": "2019-01-01""#),
            allergy(#"\#(none), "recordedDate": "2020-02-02", "recorder": {"display": "Nurse B"}"#, id: "b"))
        #expect(person.plan["allergies"] == nil)
        #expect(person.text("noKnownAllergies.source") == "Nurse B")
        #expect(person.text("noKnownAllergies.asOf") == "2020-02-02")
    }

    @Test(arguments: [
        #""coding": [{"system": "http://snomed.info/sct", "code": "409137002", "display": "No known drug allergy"}]"#,
        #""coding": [{"system": "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips", "code": "no-known-food-allergies"}]"#,
        #""coding": [{"system": "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips", "code": "no-allergy-info"}]"#,
        #""text": "No known latex allergy""#, #""text": "Not asked""#,
    ]) func noneOfAKindIsNotNoneAtAll(code: String) throws {
        let person = try ImportedPerson(allergy(#""code": {\#(code)}"#))
        #expect(person.plan["noKnownAllergies"] == nil)
        #expect(person.plan["allergies"] == nil)
        #expect(!person.unplaced.isEmpty)
    }

    @Test func noneKnownNextToOneIsAContradiction() throws {
        let person = try ImportedPerson(allergy(none), allergy(#""code": {"text": "Eggs"}"#, id: "b"))
        #expect(person.plan["noKnownAllergies"] == nil)
        #expect(person.each("allergies", "substance") == ["Eggs"])
        #expect(person.problems == ["fhir-contradiction"])
        #expect(person.unplaced.contains("AllergyIntolerance/a code.coding[0].display=No known allergy"))
    }

    @Test func noneKnownNextToAPastOneHolds() throws {
        let person = try ImportedPerson(
            allergy(none),
            allergy(#""clinicalStatus": {"coding": [{"code": "inactive"}]}, "code": {"text": "Eggs"}"#, id: "b"))
        #expect(person.plan["noKnownAllergies"] != nil)
        #expect(person.problems == [])
    }

    @Test func ukCoreSaysWhenAndWhyItEnded() throws {
        let end = """
            "extension": [{"url": "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-AllergyIntoleranceEnd",
            "extension": [{"url": "endDate", "valueDateTime": "2021-07-20"}, {"url": "reasonEnded", "valueString": "A mistake"}]}]
            """
        let person = try ImportedPerson(
            allergy(#""clinicalStatus": {\#(end), "coding": [{"code": "inactive"}]}, "code": {"text": "Eggs"}"#),
            allergy(#""clinicalStatus": {\#(end), "coding": [{"code": "active"}]}, "code": {"text": "Milk"}"#, id: "b"))
        #expect(person.each("allergies", "substance") == ["Eggs"])
        #expect(person.each("allergies", "note") == ["Ended 20 July 2021: A mistake."])
        #expect(person.problems == ["fhir-contradiction"])
    }
}
