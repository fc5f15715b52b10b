import Testing

@testable import Interchange

/// MedicationStatement and MedicationRequest → medicines.
@Suite struct MedicineTests {
    private func statement(_ members: String, id: String = "a") -> String {
        #"{"resourceType": "MedicationStatement", "id": "\#(id)", "subject": {"reference": "Patient/p"}, \#(members)}"#
    }

    private func request(_ members: String, id: String = "a") -> String {
        #"{"resourceType": "MedicationRequest", "id": "\#(id)", "subject": {"reference": "Patient/p"}, \#(members)}"#
    }

    private let aspirin = #""medicationCodeableConcept": {"text": "Aspirin 75 mg tablets"}"#

    @Test func everythingThatAStatementSays() throws {
        let person = try ImportedPerson(
            statement(
                """
                "status": "active", "dateAsserted": "2024-03-01", "informationSource": {"reference": "Patient/p"},
                "medicationCodeableConcept": {"text": "Aspirin", "coding": [{"system": "https://dmd.nhs.uk", "code": "1"}]},
                "effectivePeriod": {"start": "2023-05"}, "reasonCode": [{"text": "Heart"}], "statusReason": [{"text": "Well"}],
                "note": [{"text": "With food"}],
                "dosage": [{"sequence": 1, "doseAndRate": [{"doseQuantity": {"value": 1, "unit": "tablet"}}],
                    "route": {"text": "by mouth"}, "timing": {"repeat": {"frequency": 1, "period": 1, "periodUnit": "d"}},
                    "asNeededBoolean": false, "patientInstruction": "Swallow whole"}]
                """))
        #expect(
            person.list("medicines") == [
                #"{"name":"Aspirin","dose":"1 tablet, by mouth","times":"Once a day","reason":"Heart","#
                    + #""note":"Taken from May 2023. Why: Well. Swallow whole.\n\nWith food","source":"The person","#
                    + #""asOf":"2024-03-01","codes":[{"system":"https://dmd.nhs.uk","code":"1"}]}"#
            ])
        #expect(person.unplaced == [])
    }

    @Test(
        arguments: [
            ("active", nil), ("intended", "planned"), ("completed", "stopped"), ("stopped", "stopped"),
            ("on-hold", "on-hold"), ("unknown", "unknown"),
        ] as [(String, String?)]) func statusOfAStatement(code: String, expected: String?) throws
    {
        let person = try ImportedPerson(statement(#""status": "\#(code)", \#(aspirin)"#))
        #expect(person.each("medicines", "status") == [expected])
        #expect(person.unplaced == [])
    }

    @Test(
        arguments: [
            ("active", nil), ("draft", "planned"), ("completed", "stopped"), ("stopped", "stopped"),
            ("on-hold", "on-hold"), ("unknown", "unknown"),
        ] as [(String, String?)]) func statusOfARequest(code: String, expected: String?) throws
    {
        let person = try ImportedPerson(request(#""status": "\#(code)", "intent": "order", \#(aspirin)"#))
        #expect(person.each("medicines", "status") == [expected])
        #expect(person.unplaced == [])
    }

    @Test func whatNobodyTookIsNoneOfTheirMedicines() throws {
        let person = try ImportedPerson(
            statement(#""status": "not-taken", \#(aspirin)"#),
            request(#""status": "cancelled", "intent": "order", \#(aspirin)"#, id: "b"),
            statement(#""status": "entered-in-error", \#(aspirin)"#, id: "c"))
        #expect(person.plan["medicines"] == nil)
        #expect(person.unplaced.contains("MedicationStatement/a status=not-taken"))
    }

    @Test func aStatusThatFHIRDoesNotHave() throws {
        let person = try ImportedPerson(statement(#""status": "aktiv", \#(aspirin)"#))
        #expect(person.plan["medicines"] == nil)
        #expect(person.problems == ["fhir-unknown-status"])
    }

    @Test func aCourseWhoseTimeIsOverMayNotLookCurrent() throws {
        let person = try ImportedPerson(
            statement(#""status": "active", "effectivePeriod": {"start": "2020", "end": "2021-02-03"}, \#(aspirin)"#),
            request(
                """
                "status": "active", "intent": "order", \(aspirin), "dosageInstruction": [{"timing": {"repeat":
                {"boundsPeriod": {"start": "2020-01-01", "end": "2020-02-01"}, "frequency": 2, "period": 1, "periodUnit": "d"}}}]
                """, id: "b"))
        #expect(person.each("medicines", "status") == ["unknown", "unknown"])
        #expect(person.each("medicines", "note").first == "Taken from 2020 to 3 February 2021.")
        #expect(person.each("medicines", "times").last == "Twice a day from 1 January 2020 to 1 February 2020")
        // The status that was stated is still to be seen.
        #expect(person.unplaced == ["MedicationStatement/a status=active", "MedicationRequest/b status=active"])
    }

    @Test func whatIsOnlySuggestedIsPlanned() throws {
        let person = try ImportedPerson(
            request(#""status": "active", "intent": "proposal", \#(aspirin)"#),
            request(#""status": "active", "intent": "plan", \#(aspirin)"#, id: "b"),
            request(#""status": "active", "intent": "plan", "reportedBoolean": true, \#(aspirin)"#, id: "c"),
            request(#""status": "active", "intent": "option", \#(aspirin)"#, id: "d"))
        #expect(person.each("medicines", "status") == ["planned", "planned", nil, "planned"])
        #expect(
            person.each("medicines", "note") == [
                nil, nil, "Reported: this is not the prescriber’s own record.", "One of several options.",
            ])
    }

    @Test func whatIsNotToBeGivenIsAnAlert() throws {
        let person = try ImportedPerson(
            request(
                """
                "status": "active", "intent": "order", "doNotPerform": true, \(aspirin), "authoredOn": "2024-01-02",
                "requester": {"display": "Dr A Careful"}, "reasonCode": [{"text": "Bleeds"}]
                """))
        #expect(person.plan["medicines"] == nil)
        #expect(
            person.list("alerts") == [
                #"{"text":"Not to be given: Aspirin 75 mg tablets. Why: Bleeds.","source":"Dr A Careful","asOf":"2024-01-02"}"#
            ])
        #expect(person.unplaced == [])
    }

    @Test func whoAskedForItAndWhen() throws {
        let person = try ImportedPerson(
            #"{"resourceType": "Practitioner", "id": "d", "name": [{"prefix": ["Dr"], "given": ["Ada"], "family": "Careful"}]}"#,
            request(
                #""status": "active", "intent": "order", \#(aspirin), "authoredOn": "2024-01-02", "requester": {"reference": "Practitioner/d"}"#
            ))
        #expect(person.each("medicines", "source") == ["Dr Ada Careful"])
        #expect(person.each("medicines", "asOf") == ["2024-01-02"])
        // Whoever prescribed something need not be one of the people around them.
        #expect(person.plan["professionals"] == nil)
        #expect(person.unplaced == [])
    }

    @Test func aMedicationElsewhere() throws {
        let person = try ImportedPerson(
            """
            {"resourceType": "Medication", "id": "m", "code": {"coding": [{"system": "http://www.whocc.no/atc", "code": "N02BE01",
            "display": "Paracetamol"}]}, "form": {"text": "tablet"}, "ingredient": [{"itemCodeableConcept": {"text": "Acetaminophen"},
            "strength": {"numerator": {"value": 500, "unit": "mg"}, "denominator": {"value": 1, "unit": "tablet"}}}]}
            """,
            statement(
                #""status": "active", "medicationReference": {"reference": "Medication/m", "display": "paracetamol"}"#),
            statement(#""status": "active", "medicationReference": {"display": "Herbal tea"}"#, id: "b"))
        #expect(person.each("medicines", "name") == ["Paracetamol", "Herbal tea"])
        #expect(person.each("medicines", "note").first == "Contains: Acetaminophen 500 mg per tablet. Form: tablet.")
        #expect(person.list("medicines").first?.contains("N02BE01") == true)
        #expect(person.unplaced == [])
    }

    @Test func aMixtureIsCalledByWhatItIsMadeOf() throws {
        let person = try ImportedPerson(
            statement(
                """
                "status": "active", "medicationReference": {"reference": "#mix"}, "contained": [
                {"resourceType": "Medication", "id": "one", "code": {"text": "Cisplatin"}},
                {"resourceType": "Medication", "id": "loop", "ingredient": [{"itemReference": {"reference": "#loop"}}]},
                {"resourceType": "Medication", "id": "mix", "ingredient": [{"itemReference": {"reference": "#one"}},
                    {"itemCodeableConcept": {"text": "Saline"}}, {"itemReference": {"reference": "#loop"}}]}]
                """))
        #expect(person.each("medicines", "name") == ["Cisplatin and Saline"])
    }

    @Test(arguments: [
        #""medicationCodeableConcept": {"coding": [{"system": "http://snomed.info/sct", "code": "787481004"}]}"#,
        #""medicationCodeableConcept": {"coding": [{"system": "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips", "code": "no-medication-info", "display": "No information about medications"}]}"#,
        #""medicationReference": {"reference": "Medication/nowhere"}"#,
    ]) func noMedicineIsNone(json: String) throws {
        let person = try ImportedPerson(statement(#""status": "active", \#(json)"#))
        #expect(person.plan["medicines"] == nil)
        #expect(!person.unplaced.isEmpty)
    }

    @Test func ukCoreSaysWhenItWasIssuedAndWhatWasChanged() throws {
        let address = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-"
        let person = try ImportedPerson(
            statement(
                """
                "status": "active", \(aspirin), "extension": [
                {"url": "\(address)MedicationStatementLastIssueDate", "valueDateTime": "2017-02-24"},
                {"url": "\(address)MedicationChangeSummary", "extension": [{"url": "status", "valueCoding": {"display": "Amended"}},
                    {"url": "dateChanged", "valueDateTime": "2020-07-21"}, {"url": "detailsOfAmendment", "valueString": "Now a liquid"}]}]
                """))
        #expect(
            person.each("medicines", "note") == [
                "Last issued 24 February 2017. Changed: Amended, 21 July 2020, Now a liquid."
            ])
        #expect(person.unplaced == [])
    }
}
