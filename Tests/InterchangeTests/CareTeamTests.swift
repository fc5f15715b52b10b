import Testing

@testable import Interchange

/// CareTeam, EpisodeOfCare, Patient.contact and the practice.
@Suite struct CareTeamTests {
    private func patient(_ members: String = #""gender": "unknown""#) -> String {
        #"{"resourceType": "Patient", "id": "p", "name": [{"text": "A B"}], \#(members)}"#
    }

    private let nurse = """
        {"resourceType": "Practitioner", "id": "n", "name": [{"given": ["Nia"], "family": "Rees"}],
        "telecom": [{"system": "phone", "value": "01632 960114"}]}
        """

    private func team(_ participants: String, _ members: String = #""status": "active""#) -> String {
        """
        {"resourceType": "CareTeam", "id": "t", "name": "Falls team", "subject": {"reference": "Patient/p"},
        \(members), "participant": [\(participants)]}
        """
    }

    @Test func whoIsInTheTeamHelps() throws {
        let fixture = try PersonFixture(
            patient(), nurse,
            #"{"resourceType": "Organization", "id": "o", "name": "Meals on Wheels"}"#,
            #"{"resourceType": "RelatedPerson", "id": "d", "patient": {"reference": "Patient/p"}, "name": [{"text": "Joy"}]}"#,
            team(
                """
                {"member": {"reference": "Practitioner/n"}, "role": [{"text": "Community nurse"}],
                "onBehalfOf": {"display": "Hafod Health"}, "period": {"start": "2025-02-01"}},
                {"member": {"reference": "Organization/o"}, "role": [{"text": "Meals"}]},
                {"member": {"reference": "RelatedPerson/d"}, "role": [{"coding": [{"system":
                "http://snomed.info/sct", "code": "133932002", "display": "Caregiver"}]}]},
                {"member": {"reference": "Patient/p", "display": "A B"}},
                {"member": {"display": "Dr Known"}, "role": [{"text": "GP"}]}, {"member": {"display": "Mystery"}}
                """))
        #expect(
            withoutIDs(fixture.json("professionals"))
                == """
                [{"name":"Nia Rees","phone":"01632 960114","role":"Community nurse","team":"Falls team",\
                "organisation":"Hafod Health","startedOn":"2025-02-01"},\
                {"name":"Meals on Wheels","role":"Meals","team":"Falls team"},\
                {"name":"Dr Known","role":"GP","team":"Falls team"}]
                """)
        #expect(withoutIDs(fixture.json("contacts")) == #"[{"name":"Joy","relationship":"Carer","types":["carer"]}]"#)
        // What somebody is of whom only a name is known, nobody can tell.
        #expect(fixture.unplaced("CareTeam/t") == ["participant[5].member.display": "Mystery"])
    }

    @Test(arguments: [
        #""status": "inactive""#, #""status": "proposed""#, #""status": "suspended""#,
        #""status": "active", "period": {"end": "2013-01-01"}"#, #""status": "entered-in-error""#,
    ]) func aTeamThatDoesNotWorkNowTellsOfNobody(_ members: String) throws {
        let fixture = try PersonFixture(
            patient(), nurse,
            team(#"{"member": {"reference": "Practitioner/n"}, "role": [{"text": "Nurse"}]}"#, members))
        #expect(fixture.json("professionals") == "nothing")
    }

    @Test func theTeamOfACarePlanThatIsOverTellsOfNobody() throws {
        for (status, expected) in [("active", #"[{"name":"Carla Rees","role":"Carer"}]"#), ("completed", "nothing")] {
            let fixture = try PersonFixture(
                patient(),
                """
                {"resourceType": "CarePlan", "id": "c", "status": "\(status)", "intent": "plan",
                "subject": {"reference": "Patient/p"}, "careTeam": [{"reference": "#t"}], "contained":
                [{"resourceType": "CareTeam", "id": "t", "participant": [{"role": [{"text": "Carer"}],
                "member": {"reference": "Practitioner/gone", "display": "Carla Rees"}}]}]}
                """)
            // She is a professional, whatever the role is called.
            #expect(withoutIDs(fixture.json("professionals")) == expected)
            #expect(fixture.json("contacts") == "nothing")
        }
    }

    @Test func whoHasLeftTheTeamDoesNotHelp() throws {
        let fixture = try PersonFixture(
            patient(), nurse,
            team(#"{"member": {"reference": "Practitioner/n"}, "period": {"end": "2026-11-20"}}"#))
        #expect(fixture.json("professionals") == "nothing")
        #expect(fixture.unplaced("CareTeam/t")["participant[0].period.end"] == "2026-11-20")
    }

    @Test func theCareManagerOfAnEpisodeThatGoesOnHelps() throws {
        for (status, expected) in [
            ("active", #"[{"name":"Nia Rees","phone":"01632 960114","role":"Care manager"}]"#), ("finished", "nothing"),
        ] {
            let fixture = try PersonFixture(
                patient(), nurse,
                """
                {"resourceType": "EpisodeOfCare", "id": "e", "status": "\(status)", "patient": {"reference": "Patient/p"},
                "careManager": {"reference": "Practitioner/n"}}
                """)
            #expect(withoutIDs(fixture.json("professionals")) == expected)
        }
    }

    // MARK: The practice

    private let surgery = """
        {"resourceType": "Organization", "id": "s", "name": "Hafod Surgery", "identifier": [{"system":
        "https://fhir.nhs.uk/Id/ods-organization-code", "value": "W99001"}],
        "telecom": [{"system": "phone", "value": "01632 960200"}]}
        """

    @Test func theSurgeryIsThePractice() throws {
        let fixture = try PersonFixture(
            patient(
                #""generalPractitioner": [{"reference": "Practitioner/n"}, {"reference": "Organization/s"}]"#), nurse,
            surgery)
        #expect(
            fixture.json("practice")
                == #"{"ods":"W99001","name":"Hafod Surgery","telephone":"01632 960200","usualGP":"Nia Rees"}"#)
        #expect(
            withoutIDs(fixture.json("professionals"))
                == #"[{"name":"Nia Rees","phone":"01632 960114","role":"Nominated GP"}]"#)
    }

    @Test func aDoctorsRoleSaysWhereTheyWork() throws {
        let fixture = try PersonFixture(
            patient(#""generalPractitioner": [{"reference": "PractitionerRole/r"}]"#), nurse, surgery,
            """
            {"resourceType": "PractitionerRole", "id": "r", "practitioner": {"reference": "Practitioner/n"},
            "organization": {"reference": "Organization/s"}}
            """)
        #expect(
            fixture.json("practice")
                == #"{"ods":"W99001","name":"Hafod Surgery","telephone":"01632 960200","usualGP":"Nia Rees"}"#)
    }

    @Test func aDoctorAloneIsNoPractice() throws {
        let fixture = try PersonFixture(patient(#""generalPractitioner": [{"display": "Dr Known"}]"#))
        #expect(fixture.json("practice") == "nothing")
        #expect(withoutIDs(fixture.json("professionals")) == #"[{"name":"Dr Known","role":"Nominated GP"}]"#)
    }

    @Test func aSurgeryThatHasClosedIsNotThePractice() throws {
        let closed = surgery.replacing(#""id": "s","#, with: #""id": "s", "active": false,"#)
        let fixture = try PersonFixture(
            patient(#""generalPractitioner": [{"reference": "Organization/s"}]"#), closed)
        #expect(fixture.json("practice") == "nothing")
    }

    // MARK: Patient.contact

    @Test func contactsOfThePatientAreContacts() throws {
        let fixture = try PersonFixture(
            patient(
                """
                "contact": [{"relationship": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0131",
                "code": "C"}]}, {"text": "Neighbour"}], "name": {"text": "Ifor Rees"},
                "telecom": [{"system": "phone", "value": "01632 960300"}]},
                {"name": {"text": "Gone"}, "period": {"end": "2019"}}, {"organization": {"display": "Age Cymru"},
                "relationship": [{"text": "Advocate"}], "extension": [{"url":
                "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ContactRank", "valuePositiveInt": 1}]}]
                """))
        #expect(
            withoutIDs(fixture.json("contacts"))
                == """
                [{"name":"Age Cymru","relationship":"Advocate","types":["advocate"]},\
                {"name":"Ifor Rees","relationship":"Emergency contact; Neighbour","types":["emergency-contact","neighbour"],"phone":"01632 960300"}]
                """)
        #expect(fixture.unplaced("Patient/p")["contact[1].name.text"] == "Gone")
    }

    @Test func theSameRelativeTwiceIsOneContact() throws {
        let fixture = try PersonFixture(
            patient(
                """
                "contact": [{"relationship": [{"text": "Next of kin"}], "name": {"text": "Joy Rees"},
                "telecom": [{"system": "phone", "value": "07700 900222"}]},
                {"name": {"text": "Joy Rees"}, "telecom": [{"system": "phone", "value": "07700 900333"}]}]
                """),
            """
            {"resourceType": "RelatedPerson", "id": "c", "patient": {"reference": "Patient/p"}, "name":
            [{"given": ["Joy"], "family": "Rees"}], "relationship": [{"text": "Daughter"}],
            "telecom": [{"system": "phone", "value": "07700 900222"}]}
            """)
        // One who has another number may be another.
        #expect(
            withoutIDs(fixture.json("contacts"))
                == """
                [{"name":"Joy Rees","relationship":"Daughter","phone":"07700 900222","types":["next-of-kin"]},\
                {"name":"Joy Rees","phone":"07700 900333"}]
                """)
    }

    private func withoutIDs(_ json: String) -> String { json.replacing(/"id":"f[0-9a-f]{9}",/, with: "") }
}
