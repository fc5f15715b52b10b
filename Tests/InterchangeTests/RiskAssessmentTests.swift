import Testing

@testable import Interchange

/// RiskAssessment → the risk tier, alerts and readings.
@Suite struct RiskAssessmentTests {
    private func assessment(_ members: String, id: String = "a", status: String = "final") -> String {
        """
        {"resourceType": "RiskAssessment", "id": "\(id)", "subject": {"reference": "Patient/p"}, "status": "\(status)", \(members)}
        """
    }

    @Test func whatIsDoneAboutARiskIsAnAlert() throws {
        let person = try ImportedPerson(
            assessment(
                """
                "prediction": [{"outcome": {"text": "Falls"}, "qualitativeRisk": {"text": "High"}, "rationale": "Fell twice"}],
                "mitigation": "A rail by the stairs", "performer": {"display": "Nurse B"}, "occurrenceDateTime": "2024-01-01",
                "reasonCode": [{"text": "Unsteady"}], "note": [{"text": "Ask again"}]
                """))
        #expect(
            person.list("alerts") == [
                #"{"text":"Risk: Falls (High). Why: Fell twice. Because of: Unsteady. What is done about it: "#
                    + #"A rail by the stairs.\n\nAsk again","source":"Nurse B","asOf":"2024-01-01"}"#
            ])
        #expect(person.unplaced == [])
    }

    private func tier(_ day: String, _ tier: String) -> String {
        #""method": {"text": "Risk tool"}, "occurrenceDateTime": "\#(day)", "prediction": [{"outcome": {"text": "Admission"}, "qualitativeRisk": {"text": "\#(tier)"}, "probabilityDecimal": 12.5}]"#
    }

    @Test func aToolAndItsTier() throws {
        let person = try ImportedPerson(
            assessment(tier("2024-01-01", "High")), assessment(tier("2023-01-01", "Moderate"), id: "b"))
        #expect(person.text("risk.tool") == "Risk tool")
        #expect(person.text("risk.tier") == "High: Admission")
        #expect(person.text("risk.date") == "2024-01-01")
        #expect(person.each("alerts", "text") == ["Risk: Admission (Moderate, probability 12.5)."])
    }

    @Test func oddsAloneAndLowRisksAreReadings() throws {
        let low =
            #"{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/risk-probability", "code": "low", "display": "Low likelihood"}]}"#
        let person = try ImportedPerson(
            assessment(
                """
                "occurrenceDateTime": "2006-01-13", "prediction": [
                {"outcome": {"text": "Heart attack"}, "probabilityDecimal": 0.02, "whenRange": {"low": {"value": 39, "unit": "years"}, "high": {"value": 49, "unit": "years"}}},
                {"outcome": {"text": "Stroke"}, "qualitativeRisk": \(low)},
                {"outcome": {"text": "Long ago"}, "qualitativeRisk": {"text": "High"}, "whenPeriod": {"end": "2010"}}]
                """))
        #expect(person.plan["alerts"] == nil)
        #expect(
            person.list("measures") == [
                #"{"name":"Risk: Heart attack","on":"2006-01-13","result":"probability 0.02, at the age of 39 to 49 years"}"#,
                #"{"name":"Risk: Stroke","on":"2006-01-13","result":"Low likelihood"}"#,
            ])
        #expect(person.unplaced.allSatisfy { $0.contains("prediction[2]") })
    }

    @Test func whatWasCancelledIsLeft() throws {
        let person = try ImportedPerson(
            assessment(#""prediction": [{"outcome": {"text": "Falls"}}]"#, status: "cancelled"))
        #expect(person.plan["alerts"] == nil)
    }
}
