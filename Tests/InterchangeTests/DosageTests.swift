import Testing

@testable import Interchange

/// Dosage in words.
@Suite struct DosageTests {
    private func medicine(_ dosages: String) throws -> (dose: String?, times: String?, left: [String]) {
        let person = try ImportedPerson(
            """
            {"resourceType": "MedicationRequest", "id": "a", "subject": {"reference": "Patient/p"}, "status": "active",
            "intent": "order", "medicationCodeableConcept": {"text": "Aspirin"}, "dosageInstruction": [\(dosages)]}
            """)
        return (
            person.each("medicines", "dose").first ?? nil, person.each("medicines", "times").first ?? nil,
            person.unplaced
        )
    }

    static let tablet = #""doseAndRate": [{"doseQuantity": {"value": 1, "unit": "tablet"}}]"#
    static let daily = #""timing": {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d"}}"#

    @Test(
        arguments: [
            (#"{\#(tablet), \#(daily)}"#, "1 tablet", "Twice a day"),
            // The resource’s own text comes first, and nothing is said twice.
            (#"{"text": "1 tablet twice daily", \#(tablet), \#(daily)}"#, "1 tablet twice daily", nil),
            (
                #"{"text": "Take ONE tablet, two times a day.", \#(tablet), \#(daily)}"#,
                "Take ONE tablet, two times a day.", nil
            ),
            (
                #"{"text": "Paracetamol 500mg", "doseAndRate": [{"doseQuantity": {"value": 500, "unit": "milligram"}}]}"#,
                "Paracetamol 500mg", nil
            ),
            // What the text does not say, or says otherwise, is there to be seen.
            (
                #"{"text": "2 capsules 4 times a day", \#(tablet), \#(daily)}"#, "2 capsules 4 times a day (1 tablet)",
                "Twice a day"
            ),
            (
                #"{"text": "As directed.", "route": {"text": "Oral"}, "site": {"text": "oral"}}"#, "As directed (Oral)",
                nil
            ),
            (
                #"{"doseAndRate": [{"doseRange": {"low": {"value": 1, "unit": "mL"}, "high": {"value": 2, "unit": "mL"}}}], "asNeededCodeableConcept": {"text": "pain"}}"#,
                "1 to 2 mL", "As needed for pain"
            ),
            (
                #"{"doseAndRate": [{"rateRatio": {"numerator": {"value": 100, "unit": "mL"}, "denominator": {"value": 1, "unit": "hour"}}}], "asNeededBoolean": true}"#,
                "at 100 mL per hour", "As needed"
            ),
            (
                #"{\#(tablet), "maxDosePerPeriod": {"numerator": {"value": 8, "unit": "tablets"}, "denominator": {"value": 1, "unit": "day"}}}"#,
                "1 tablet, at most 8 tablets per day", nil
            ),
            (
                #"{"doseAndRate": [{"type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/dose-rate-type", "code": "calculated", "display": "Calculated"}]}, "doseQuantity": {"value": 4, "unit": "mg"}}]}"#,
                "4 mg (Calculated)", nil
            ),
            (
                #"{"sequence": 2, "text": "then one"}, {"sequence": 1, "text": "first two"}"#,
                "first two; then then one", nil
            ),
            (
                #"{\#(tablet), "timing": {"repeat": {"when": ["MORN"]}}}, {"text": "2 at night"}"#,
                "1 tablet, in the morning; and 2 at night", nil
            ),
        ] as [(String, String?, String?)]) func words(json: String, dose: String?, times: String?) throws
    {
        let medicine = try medicine(json)
        #expect(medicine.dose == dose)
        #expect(medicine.times == times)
        #expect(medicine.left == [])
    }

    @Test func aDoseThatAnExtensionTurnsAroundIsLeft() throws {
        let medicine = try medicine(
            #"{"text": "1 tablet", "modifierExtension": [{"url": "https://example.org/not", "valueBoolean": true}]}"#)
        #expect(medicine.dose == nil)
        #expect(medicine.left.contains("MedicationRequest/a dosageInstruction[0].text=1 tablet"))
    }

    @Test(arguments: [
        ("take one tablet three times daily", "1 tablet", true), ("2.5 mL", "2.5 mL", true), ("2.5 mL", "5 mL", false),
        ("12 tablets", "2 tablets", false), ("6 hourly", "every 6 hours", true), ("apply thinly", "", false),
    ]) func tokens(text: String, part: String, isSaid: Bool) { #expect(DoseTokens(text).contain(part) == isSaid) }
}
