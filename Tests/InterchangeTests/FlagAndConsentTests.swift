import Testing

@testable import Interchange

/// Flag, Consent and Provenance.
@Suite struct FlagAndConsentTests {
    private let patient = #"{"resourceType": "Patient", "id": "p", "name": [{"text": "A B"}]}"#

    private func flag(_ members: String, text: String = "Severe peanut allergy") -> String {
        """
        {"resourceType": "Flag", "id": "f", "subject": {"reference": "Patient/p"}, \(members),
        "code": {"text": "\(text)"}}
        """
    }

    private func category(_ code: String) -> String {
        """
        "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/flag-category", "code": "\(code)"}]}]
        """
    }

    @Test func aWarningIsAnAlert() throws {
        let fixture = try PersonFixture(
            patient,
            flag(
                #""status": "active", \#(category("diet")), "period": {"start": "2025-01-17"}, "author": {"display": "Nia Rees"}"#
            ))
        #expect(
            fixture.json("alerts[0]").dropFirst(19)
                == #""text":"Severe peanut allergy","source":"Nia Rees","asOf":"2025-01-17"}"#)
        // What is no sign of Markdown's own stays so.
        let starred = try PersonFixture(patient, flag(#""status": "active""#, text: "*No* nuts"))
        #expect(starred.json("alerts[0].text") == #""\\*No\\* nuts""#)
    }

    @Test(arguments: ["admin", "behavioral", "research", "advance-directive"])
    func otherFlagsWaitForTheCoordinator(_ code: String) throws {
        let fixture = try PersonFixture(patient, flag(#""status": "active", \#(category(code))"#))
        #expect(fixture.json("alerts") == "nothing")
        #expect(fixture.unplaced("Flag/f")["code.text"] == "Severe peanut allergy")
    }

    @Test(arguments: [
        #""status": "inactive""#, #""status": "entered-in-error""#,
        #""status": "active", "period": {"start": "2015-01-17", "end": "2016-12-01"}"#,
    ]) func aFlagThatIsDownIsNoAlert(_ members: String) throws {
        #expect(try PersonFixture(patient, flag(members)).json("alerts") == "nothing")
    }

    @Test func reasonableAdjustmentsAreAccessNeeds() throws {
        let adjustment =
            #""category": [{"coding": [{"code": "NRAF", "system": "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-FlagCategory-1"}]}]"#
        let easyRead = try PersonFixture(
            patient, flag(#""status": "active", \#(adjustment)"#, text: "Requires information in Easyread"))
        #expect(easyRead.json("accessNeeds") == #"{"formats":["easy-read"]}"#)
        let other = try PersonFixture(
            patient, flag(#""status": "active", \#(adjustment)"#, text: "Needs a quiet room"))
        #expect(other.json("accessNeeds") == #"{"glance":[{"kind":"other","text":"Needs a quiet room."}]}"#)
        #expect(other.json("alerts") == "nothing")
    }

    // MARK: Consent

    @Test func aConsentIsToldAndPermitsNothing() throws {
        let fixture = try PersonFixture(
            patient,
            """
            {"resourceType": "Consent", "id": "c", "status": "active", "patient": {"reference": "Patient/p"},
            "scope": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/consentscope", "code":
            "patient-privacy"}]}, "category": [{"text": "Sharing of records"}], "dateTime": "2015-11-18",
            "organization": [{"display": "Hafod Surgery"}], "policyRule": {"coding": [{"code": "OPTIN"}]},
            "provision": {"type": "permit", "actor": [{"role": {"coding": [{"code": "PRCP"}]},
            "reference": {"display": "Nia Rees"}}], "provision": [{"type": "deny", "class": [{"display":
            "Mental health notes"}], "period": {"start": "2016-01-01"}}]}}
            """)
        #expect(
            fixture.job.consents.map { $0.tree.written().dropFirst(19) } == [
                """
                "says":"Status: active. Scope: privacy of the person’s data. Kind: Sharing of records. \
                Rule: opt in. Permitted: main recipient: Nia Rees. \
                Exception 1: refused: kinds of record: Mental health notes; in force: from 1 January 2016.",\
                "on":"2015-11-18","source":"Hafod Surgery"}
                """
            ])
        #expect(fixture.json("consents") == "nothing")
        #expect(fixture.unplaced("Consent/c").isEmpty)
    }

    @Test func whatOnlyTheNarrativeOfAConsentSaysIsTold() throws {
        let fixture = try PersonFixture(
            patient,
            """
            {"resourceType": "Consent", "id": "c", "status": "rejected", "patient": {"reference": "Patient/p"},
            "text": {"status": "generated", "div":
            "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">Wants <b>nothing</b> told to the hospital</div>"}}
            """)
        #expect(
            fixture.job.consents.first?["says"]?.words
                == ["Status: rejected. In its own words: Wants nothing told to the hospital."])
    }

    // MARK: Provenance

    @Test func provenanceSaysWhoStatedWhatNobodyNearerSays() throws {
        let provenance = """
            {"resourceType": "Provenance", "id": "v", "target": [{"reference": "Flag/f"}], "recorded":
            "2025-04-05T10:00:00+01:00", "agent": [{"type": {"coding": [{"code": "author"}]},
            "who": {"display": "Ward clerk"}}], "reason": [{"text": "Telephone call"}]}
            """
        let fixture = try PersonFixture(patient, provenance, flag(#""status": "active""#))
        #expect(fixture.json("alerts[0].source") == #""Ward clerk""#)
        #expect(fixture.json("alerts[0].asOf") == #""2025-04-05""#)
        // What else it says is the coordinator's to place.
        #expect(fixture.unplaced("Provenance/v")["reason[0].text"] == "Telephone call")
        let nearer = try PersonFixture(
            patient, provenance, flag(#""status": "active", "author": {"display": "Nia Rees"}"#))
        #expect(nearer.json("alerts[0].source") == #""Nia Rees""#)
    }

    @Test func periodsThatEndBeforeTheyBeginAreToldOnce() throws {
        let fixture = try PersonFixture(
            patient,
            flag(#""status": "active", "period": {"start": "2026-03-01", "end": "2026-02-01"}"#))
        #expect(fixture.json("alerts") == "nothing")
        #expect(fixture.job.diagnostics.map(\.id) == [.fhirPeriodReversed])
        #expect(fixture.job.diagnostics.map(\.path) == ["Flag/f period"])
    }
}
