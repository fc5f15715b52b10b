import Testing

@testable import Interchange

/// Condition → conditions and needs.
@Suite struct ConditionTests {
    private func condition(_ members: String, id: String = "a") -> String {
        #"{"resourceType": "Condition", "id": "\#(id)", "subject": {"reference": "Patient/p"}, \#(members)}"#
    }

    private static func status(_ name: String, _ code: String) -> String {
        #""\#(name)": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-x", "code": "\#(code)"}]}"#
    }

    @Test func everythingThatItSays() throws {
        let person = try ImportedPerson(
            condition(
                """
                \(Self.status("clinicalStatus", "active")), \(Self.status("verificationStatus", "confirmed")),
                "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-category",
                    "code": "problem-list-item", "display": "Problem List Item"}], "text": "Problem"}],
                "severity": {"coding": [{"display": "Moderate"}]},
                "code": {"coding": [{"system": "http://snomed.info/sct", "code": "44054006", "display": "Type 2 diabetes mellitus"}],
                    "text": "Type 2 diabetes"},
                "bodySite": [{"text": "Whole body"}], "onsetDateTime": "1997-06", "recordedDate": "2020-02-29",
                "asserter": {"display": "Dr A Careful"},
                "stage": [{"summary": {"text": "Stage 2"}, "type": {"text": "Example staging"}}],
                "evidence": [{"code": [{"text": "Thirst"}], "detail": [{"display": "Blood test"}]}],
                "note": [{"text": "Seen *yearly*", "authorString": "B Nurse", "time": "2021-01-02"}]
                """))
        #expect(
            person.list("conditions") == [
                #"""
                { "name": "Type 2 diabetes", "since": "June 1997", "#
                """#
            ])
        #expect(person.unplaced == [])
    }
}
