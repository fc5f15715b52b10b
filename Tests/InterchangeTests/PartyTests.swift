import Testing

@testable import Interchange

/// Who takes part in the care: professionals, organisations and people from the person's own life.
@Suite struct PartyTests {
    private let patient = #"{"resourceType": "Patient", "id": "p", "name": [{"text": "Dilys Harcourt"}]}"#

    private let role = """
        {"resourceType": "PractitionerRole", "id": "r", "practitioner": {"reference": "Practitioner/d"},
        "organization": {"display": "Hafod Surgery"}, "code": [{"text": "Physiotherapist"}],
        "specialty": [{"coding": [{"system": "http://snomed.info/sct", "code": "1", "display": "Falls"}]}],
        "telecom": [{"system": "phone", "value": "tel:01632-960.114", "use": "work"}],
        "availableTime": [{"daysOfWeek": ["mon", "tue", "wed"], "availableStartTime": "08:30:00",
        "availableEndTime": "17:00:00"}]}
        """
    private let practitioner = """
        {"resourceType": "Practitioner", "id": "d", "name": [{"family": "Evans", "given": ["Mair"], "prefix": ["Dr"]}],
        "telecom": [{"system": "phone", "value": "07700 900111", "use": "home"},
        {"system": "email", "value": "mailto:mair@example.org"}]}
        """

    @Test func aPractitionerIsFoundThroughTheirRoleAndTheOtherWayRound() throws {
        for reference in ["PractitionerRole/r", "Practitioner/d"] {
            let fixture = try PersonFixture(patient, practitioner, role, serviceRequest(performer: reference))
            let request = try #require(fixture.job.resources("ServiceRequest").first)
            let owner = try #require(fixture.job.owner(for: request.element["performer"], from: request))
            let id = try #require(owner["ref"]?.words.first)
            #expect(owner.tree.written() == #"{"kind":"professional","ref":"\#(id)"}"#)
            #expect(
                fixture.json("professionals")
                    == """
                    [{"id":"\(id)","name":"Dr Mair Evans","phone":"01632-960 114","email":"mair@example.org",\
                    "role":"Physiotherapist","speciality":"Falls","organisation":"Hafod Surgery",\
                    "hours":"Monday to Wednesday, 08:30 to 17:00"}]
                    """)
            // The home telephone of a professional is told to nobody but the coordinator.
            #expect(fixture.unplaced("Practitioner/d")["telecom[0].value"] == "07700 900111")
        }
    }

    @Test func someoneWhoOnlyStatedSomethingDoesNotHelp() throws {
        let fixture = try PersonFixture(patient, practitioner, role, serviceRequest(performer: "Practitioner/d"))
        let request = try #require(fixture.job.resources("ServiceRequest").first)
        #expect(fixture.job.source(of: request, "requester", "performer").words == "Dr Mair Evans, Physiotherapist")
        #expect(fixture.json("professionals") == "nothing")
    }

    @Test func whoIsNotHereIsNamedAsTheReferenceDoes() throws {
        let request = """
            {"resourceType": "ServiceRequest", "id": "s", "subject": {"reference": "Patient/p"},
            "performer": [{"reference": "Practitioner/gone", "display": "Amanda Assigned"},
            {"display": "Somebody"}]}
            """
        let fixture = try PersonFixture(patient, request)
        let resource = try #require(fixture.job.resources("ServiceRequest").first)
        let performers = resource.element.all("performer")
        #expect(
            fixture.job.owner(for: performers[0], from: resource)?.tree.written()
                == #"{"kind":"professional","name":"Amanda Assigned"}"#)
        // Nothing says what this one is to the person.
        #expect(fixture.job.owner(for: performers[1], from: resource) == nil)
        #expect(fixture.job.party(for: performers[1], from: resource) == .named("Somebody", type: nil))
        #expect(fixture.job.diagnostics.map(\.id) == [.fhirDanglingReference])
    }

    @Test func whoNoLongerWorksIsNotAmongThem() throws {
        let gone = practitioner.replacing(#""id": "d","#, with: #""id": "d", "active": false,"#)
        let fixture = try PersonFixture(patient, gone, serviceRequest(performer: "Practitioner/d"))
        let request = try #require(fixture.job.resources("ServiceRequest").first)
        #expect(
            fixture.job.party(for: request.element["performer"], from: request)
                == .named("Dr Mair Evans", type: "Practitioner"))
        #expect(fixture.json("professionals") == "nothing")
    }

    @Test func theSamePractitionerStandsInTwoPlansWholly() throws {
        let other = #"{"resourceType": "Patient", "id": "q", "name": [{"text": "Ifor Rees"}]}"#
        let requests = ["p", "q"].map { id in
            serviceRequest(performer: "Practitioner/d").replacing("Patient/p", with: "Patient/\(id)")
                .replacing(#""id": "s""#, with: #""id": "s\#(id)""#)
        }
        for person in 0...1 {
            let fixture = try PersonFixture(patient, other, practitioner, requests[0], requests[1], person: person)
            let request = try #require(fixture.job.resources("ServiceRequest").first)
            #expect(fixture.job.professional(for: request.element["performer"], from: request) != nil)
            #expect(fixture.unplaced("Practitioner/d")["telecom[0].value"] == "07700 900111")
        }
    }

    // MARK: Relatives

    @Test func relativesAreContacts() throws {
        let fixture = try PersonFixture(
            patient,
            """
            {"resourceType": "RelatedPerson", "id": "c", "patient": {"reference": "Patient/p"}, "relationship":
            [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "DAUC"}]},
            {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0131", "code": "N",
            "display": "Next-of-Kin"}]}], "name": [{"family": "Harcourt", "given": ["Joy"]}],
            "telecom": [{"system": "phone", "value": "01632 960001", "use": "old"},
            {"system": "phone", "value": "07700 900222", "rank": 1}]}
            """)
        #expect(
            fixture.json("contacts[0]").dropFirst(19)
                == #""name":"Joy Harcourt","relationship":"Daughter","types":["next-of-kin"],"phone":"07700 900222"}"#)
        #expect(fixture.unplaced("RelatedPerson/c")["telecom[0].value"] == "01632 960001")
        #expect(fixture.unplaced("RelatedPerson/c")["relationship[0].coding[0].code"] == nil)
    }

    @Test(arguments: [
        #""active": false"#, #""period": {"end": "2020"}"#, #""period": {"start": "2027-01"}"#,
        #""period": {"start": "2026-03-01", "end": "2026-02-01"}"#,
    ]) func whoIsNoLongerAContactIsNone(_ why: String) throws {
        let fixture = try PersonFixture(
            patient,
            """
            {"resourceType": "RelatedPerson", "id": "c", "patient": {"reference": "Patient/p"}, \(why),
            "name": [{"text": "Joy Harcourt"}]}
            """)
        #expect(fixture.json("contacts") == "nothing")
        #expect(fixture.unplaced("RelatedPerson/c")["name[0].text"] == "Joy Harcourt")
    }

    private func serviceRequest(performer: String) -> String {
        """
        {"resourceType": "ServiceRequest", "id": "s", "subject": {"reference": "Patient/p"},
        "performer": [{"reference": "\(performer)"}]}
        """
    }
}
