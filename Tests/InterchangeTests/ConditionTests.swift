import Testing

@testable import Interchange

/// Condition → conditions and needs.
@Suite struct ConditionTests {
    private func condition(_ members: String, id: String = "a") -> String {
        #"{"resourceType": "Condition", "id": "\#(id)", "subject": {"reference": "Patient/p"}, \#(members)}"#
    }

    private static func status(_ name: String, _ code: String) -> String {
        let system = name == "clinicalStatus" ? "condition-clinical" : "condition-ver-status"
        return """
            "\(name)": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/\(system)", "code": "\(code)"}]}
            """
    }

    @Test func everythingThatItSays() throws {
        let person = try ImportedPerson(
            condition(
                """
                \(Self.status("clinicalStatus", "active")), \(Self.status("verificationStatus", "confirmed")),
                "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-category",
                    "code": "problem-list-item", "display": "Problem List Item"}], "text": "Problem"}],
                "severity": {"coding": [{"display": "Moderate"}]},
                "code": {"coding": [{"system": "http://snomed.info/sct", "code": "44054006",
                    "display": "Type 2 diabetes mellitus"}], "text": "Type 2 diabetes"},
                "bodySite": [{"text": "Whole body"}], "onsetDateTime": "1997-06", "recordedDate": "2020-02-29",
                "asserter": {"display": "Dr A Careful"},
                "stage": [{"summary": {"text": "Stage 2"}, "type": {"text": "Example staging"}}],
                "evidence": [{"code": [{"text": "Thirst"}], "detail": [{"display": "Blood test"}]}],
                "note": [{"text": "Seen *yearly*", "authorString": "B Nurse", "time": "2021-01-02"}]
                """))
        #expect(
            person.list("conditions") == [
                #"{"name":"Type 2 diabetes","since":"June 1997","#
                    + #""note":"Severity: Moderate. Where: Whole body. Stage: Stage 2 (Example staging). "#
                    + #"Seen by: Thirst and Blood test.\n\nSeen *yearly* (B Nurse, 2 January 2021)","#
                    + #""source":"Dr A Careful","asOf":"2020-02-29","codes":[{"system":"http://snomed.info/sct","#
                    + #""code":"44054006","display":"Type 2 diabetes mellitus"}]}"#
            ])
        #expect(person.unplaced == [])
    }

    @Test(
        arguments: [
            ("active", nil), ("recurrence", nil), ("relapse", nil), ("inactive", "past"), ("resolved", "past"),
            ("remission", "in-remission"),
        ] as [(String, String?)]) func clinicalStatus(code: String, expected: String?) throws
    {
        let person = try ImportedPerson(
            condition(#"\#(Self.status("clinicalStatus", code)), "code": {"text": "Asthma"}"#))
        #expect(person.each("conditions", "status") == [expected])
        #expect(person.unplaced == [])
    }

    @Test(
        arguments: [
            ("confirmed", nil, nil), ("unconfirmed", "not-confirmed", nil),
            ("provisional", "not-confirmed", "A provisional diagnosis."),
            ("differential", "not-confirmed", "One of several possible diagnoses."),
        ] as [(String, String?, String?)]) func verificationStatus(code: String, certainty: String?, note: String?)
        throws
    {
        let person = try ImportedPerson(
            condition(#"\#(Self.status("verificationStatus", code)), "code": {"text": "Asthma"}"#))
        #expect(person.each("conditions", "certainty") == [certainty])
        #expect(person.each("conditions", "note") == [note])
    }

    @Test func whatWasRuledOutIsNotThere() throws {
        let person = try ImportedPerson(
            condition(#"\#(Self.status("verificationStatus", "refuted")), "code": {"text": "Asthma"}"#))
        #expect(person.plan["conditions"] == nil)
        #expect(person.unplaced.contains("Condition/a code.text=Asthma"))
    }

    @Test func whatWasEnteredInErrorIsNotThere() throws {
        let person = try ImportedPerson(
            condition(#"\#(Self.status("verificationStatus", "entered-in-error")), "code": {"text": "Asthma"}"#))
        #expect(person.plan["conditions"] == nil)
    }

    @Test func aStatusThatNobodyKnowsIsNotGuessedAt() throws {
        let person = try ImportedPerson(condition(#""clinicalStatus": {"text": "vorbei"}, "code": {"text": "Asthma"}"#))
        #expect(person.plan["conditions"] == nil)
        #expect(person.problems == ["fhir-unknown-status"])
    }

    @Test func statusInWordsAlone() throws {
        let person = try ImportedPerson(
            condition(#""clinicalStatus": {"text": "Resolved"}, "code": {"text": "Asthma"}"#))
        #expect(person.each("conditions", "status") == ["past"])
        #expect(person.unplaced == [])
    }

    @Test(
        arguments: [
            (#""onsetAge": {"value": 52, "unit": "years"}"#, "the age of 52 years", nil),
            (#""onsetString": "childhood""#, "childhood", nil),
            (#""onsetPeriod": {"start": "2019-03"}"#, "March 2019", nil),
            (#""onsetPeriod": {"start": "2018", "end": "2019"}"#, nil, "Began in the time from 2018 to 2019."),
            (
                #""onsetRange": {"low": {"value": 20, "unit": "years"}, "high": {"value": 30, "unit": "years"}}"#, nil,
                "Began at the age of 20 to 30 years."
            ),
        ] as [(String, String?, String?)]) func onset(json: String, since: String?, note: String?) throws
    {
        let person = try ImportedPerson(condition(#""code": {"text": "Asthma"}, \#(json)"#))
        #expect(person.each("conditions", "since") == [since])
        #expect(person.each("conditions", "note") == [note])
        #expect(person.unplaced == [])
    }

    @Test func anEndMakesItPastEvenWithoutAStatus() throws {
        let person = try ImportedPerson(condition(#""code": {"text": "Asthma"}, "abatementDateTime": "2020-05-03""#))
        #expect(person.each("conditions", "status") == ["past"])
        #expect(person.each("conditions", "note") == ["Ended 3 May 2020."])
    }

    @Test func anEndThatLiesAheadIsNone() throws {
        let person = try ImportedPerson(
            condition(
                #"\#(Self.status("clinicalStatus", "active")), "code": {"text": "Broken arm"}, "abatementDateTime": "2030""#
            ))
        #expect(person.each("conditions", "status") == [nil])
        #expect(person.each("conditions", "note") == ["Will end 2030."])
    }

    @Test func whatIsActiveAndHasEndedIsNotPlaced() throws {
        let person = try ImportedPerson(
            condition(
                #"\#(Self.status("clinicalStatus", "active")), "code": {"text": "Asthma"}, "abatementDateTime": "2020""#
            ))
        #expect(person.plan["conditions"] == nil)
        #expect(person.problems == ["fhir-contradiction"])
    }

    @Test func aBareCodeSaysWhatItIs() throws {
        let person = try ImportedPerson(
            condition(#""code": {"coding": [{"system": "http://snomed.info/sct", "code": "195967001"}]}"#))
        #expect(person.each("conditions", "name") == ["SNOMED CT code 195967001"])
    }

    @Test(arguments: [
        #""coding": [{"system": "http://snomed.info/sct", "code": "160245001", "display": "No current problems"}]"#,
        #""coding": [{"system": "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips", "code": "no-problem-info"}]"#,
        #""text": "No known problems""#,
    ]) func noProblemsAreNoCondition(code: String) throws {
        let person = try ImportedPerson(condition(#""code": {\#(code)}"#))
        #expect(person.plan["conditions"] == nil)
        #expect(!person.unplaced.isEmpty)
    }

    @Test func aConcernInWordsIsANeed() throws {
        let concern =
            #""category": [{"coding": [{"system": "http://hl7.org/fhir/us/core/CodeSystem/condition-category", "code": "health-concern"}]}]"#
        let person = try ImportedPerson(
            condition(#"\#(concern), "code": {"text": "Getting to *work*"}"#),
            condition(
                #"\#(concern), "code": {"coding": [{"system": "http://snomed.info/sct", "code": "73438004", "display": "Unemployed"}]}"#,
                id: "b"),
            condition(
                #"\#(concern), "code": {"text": "Lonely"}, \#(Self.status("clinicalStatus", "resolved"))"#, id: "c"))
        #expect(person.each("needs", "text") == [#"Getting to \*work\*"#])
        // A need has neither codes nor an end.
        #expect(person.each("conditions", "name") == ["Unemployed", "Lonely"])
        #expect(person.each("conditions", "status") == [nil, "past"])
    }

    @Test func whatAnExtensionTurnsAroundIsNotPlaced() throws {
        let person = try ImportedPerson(
            condition(
                #""modifierExtension": [{"url": "https://example.org/negated", "valueBoolean": true}], "code": {"text": "Asthma"}"#
            ))
        #expect(person.plan["conditions"] == nil)
    }

    @Test func aContainedOneOfSomebodyElseIsNotTheirs() throws {
        let person = try ImportedPerson(
            #"{"resourceType": "Patient", "id": "q", "name": [{"text": "Other Sample"}]}"#,
            """
            {"resourceType": "CarePlan", "id": "plan", "status": "active", "intent": "plan", "title": "Plan",
            "subject": {"reference": "Patient/p"}, "contained": [
            {"resourceType": "Condition", "id": "own", "subject": {"reference": "Patient/p"}, "code": {"text": "Asthma"}},
            {"resourceType": "Condition", "id": "other", "subject": {"reference": "Patient/q"}, "code": {"text": "Gout"}}]}
            """)
        #expect(person.each("conditions", "name") == ["Asthma"])
        #expect(person.unplaced.contains("CarePlan/plan contained[1].subject.reference=Patient/q"))
    }
}
