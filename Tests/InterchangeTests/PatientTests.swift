import CareRecords
import Testing

@testable import Interchange

/// Patient: numbers, addresses, how to be in touch, languages, death.
@Suite struct PatientTests {
    private func patient(_ members: String) throws -> PersonFixture {
        try PersonFixture(#"{"resourceType": "Patient", "id": "p", "name": [{"text": "A B"}], \#(members)}"#)
    }

    // MARK: Numbers

    private func nhsNumber(_ value: String, status: String? = nil) -> String {
        let verification = status.map { code in
            """
            "extension": [{"url":
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus",
            "valueCodeableConcept": {"coding": [{"system":
            "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland", "code": "\(code)"}]}}],
            """
        }
        return #"{\#(verification ?? "") "system": "https://fhir.nhs.uk/Id/nhs-number", "value": "\#(value)"}"#
    }

    @Test func theNHSNumberIsThePersonsIfItIsVerifiedOrNothingIsSaid() throws {
        for status in [nil, "01"] {
            let fixture = try patient(#""identifier": [\#(nhsNumber("9990000018", status: status))]"#)
            #expect(fixture.json("person.nhsNumber") == #""999 000 0018""#)
            #expect(fixture.unplaced("Patient/p").isEmpty)
        }
    }

    @Test func anNHSNumberThatWasNotVerifiedSaysSo() throws {
        let fixture = try patient(#""identifier": [\#(nhsNumber("9990000018", status: "02"))]"#)
        #expect(fixture.json("person.nhsNumber") == "nothing")
        #expect(
            fixture.json("person.otherIdentifiers")
                == #"[{"system":"NHS number, not verified (number present but not traced)","value":"999 000 0018"}]"#)
    }

    @Test func anNHSNumberWithAWrongCheckDigitIsNotUsed() throws {
        let fixture = try patient(#""identifier": [\#(nhsNumber("9990000019", status: "01"))]"#)
        #expect(fixture.json("person.nhsNumber") == "nothing")
        #expect(fixture.json("person.otherIdentifiers") == "nothing")
        #expect(fixture.job.diagnostics.map(\.id) == [.fhirNHSNumber])
        #expect(fixture.unplaced("Patient/p")["identifier[0].value"] == "9990000019")
    }

    @Test func ofTwoNHSNumbersNoneIsGuessed() throws {
        let two = [nhsNumber("9990000018"), nhsNumber("9990000026")].joined(separator: ",")
        let fixture = try patient(#""identifier": [\#(two)]"#)
        #expect(fixture.json("person.nhsNumber") == "nothing")
        #expect(fixture.job.diagnostics.map(\.id) == [.fhirSeveralNHSNumbers])
        let one = [nhsNumber("9990000018"), nhsNumber("9990000026", status: "01")].joined(separator: ",")
        #expect(try patient(#""identifier": [\#(one)]"#).json("person.nhsNumber") == #""999 000 0026""#)
    }

    @Test func otherNumbersSayWhoseTheyAre() throws {
        let fixture = try patient(
            """
            "identifier": [{"use": "usual", "type": {"coding": [{"system":
            "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MR"}]}, "system": "urn:oid:1.2", "value": "12345",
            "assigner": {"display": "Acme"}}, {"use": "old", "system": "urn:oid:1.3", "value": "9"},
            {"value": "77"}]
            """)
        #expect(
            fixture.json("person.otherIdentifiers")
                == """
                [{"system":"Medical record number, Acme (urn:oid:1.2)","value":"12345"},\
                {"system":"Not said","value":"77"}]
                """)
        #expect(
            fixture.unplaced("Patient/p")
                == ["identifier[1].use": "old", "identifier[1].system": "urn:oid:1.3", "identifier[1].value": "9"])
    }

    // MARK: Where they live

    @Test(arguments: [
        (
            #"{"line": ["4 Hafod Row"], "city": "Cwm", "district": "Gwent", "postalCode": "zz99 3vz", "country": "GBR"}"#,
            #"{"lines":["4 Hafod Row","Cwm","Gwent"],"postcode":"ZZ99 3VZ"}"#
        ),
        (
            #"{"line": ["534 Erewhon St"], "city": "Rainbow", "state": "Vic", "postalCode": "3999", "country": "AU"}"#,
            #"{"lines":["534 Erewhon St","Rainbow","Vic 3999","AU"]}"#
        ),
        (#"{"text": "Flat 3\n4 Hafod Row\nCwm"}"#, #"{"lines":["Flat 3","4 Hafod Row","Cwm"]}"#),
        (
            #"{"line": ["1", "2", "3", "4"], "city": "Cwm", "district": "Gwent", "country": "Cymru"}"#,
            #"{"lines":["1","2","3","4","Cwm, Gwent, Cymru"]}"#
        ),
        // A place for post alone, a former home, a place of work and a bill's are not where they live.
        (
            """
            {"type": "postal", "line": ["PO Box 1"]}, {"use": "old", "line": ["2"]}, {"use": "work", "line": ["3"]},
            {"use": "billing", "line": ["4"]}, {"use": "home", "line": ["5"], "period": {"end": "2020"}}
            """, "nothing"
        ),
        (
            #"{"use": "temp", "line": ["1"]}, {"use": "home", "line": ["2"]}"#, #"{"lines":["2"]}"#
        ),
        (#"{"use": "temp", "line": ["1"]}"#, #"{"lines":["1"],"kind":"temporary"}"#),
    ]) func theAddressIsWhereTheyLiveNow(_ addresses: String, _ expected: String) throws {
        #expect(try patient(#""address": [\#(addresses)]"#).json("person.address") == expected)
    }

    // MARK: How to be in touch

    @Test func numbersKeepTheirOrderAndOldOnesAreNotAmongThem() throws {
        let fixture = try patient(
            """
            "telecom": [{"use": "home"}, {"system": "phone", "value": "01632 960001", "use": "old"},
            {"system": "phone", "value": "01632 960002", "use": "work", "rank": 2},
            {"system": "phone", "value": "tel:+44-7700-900333", "use": "mobile", "rank": 1},
            {"system": "sms", "value": "07700 900444"}, {"system": "fax", "value": "01632 960003"},
            {"system": "phone", "value": "01632.960.004 ext. 12", "use": "temp"},
            {"system": "phone", "value": "ask at the shop"}, {"system": "email", "value": "a@example.org"},
            {"system": "email", "value": "not an address"}]
            """)
        #expect(
            fixture.json("person.phones")
                == """
                [{"number":"+44-7700-900333","kind":"mobile","preferred":true},\
                {"number":"01632 960002","kind":"work"},{"number":"07700 900444","note":"For text messages"},\
                {"number":"01632 960 004","note":"For the time being. Extension 12"}]
                """)
        #expect(fixture.json("person.emails") == #"[{"address":"a@example.org"}]"#)
        #expect(fixture.job.diagnostics.map(\.id) == [.fhirRefused, .fhirRefused])
        let left = fixture.unplaced("Patient/p")
        #expect(left["telecom[1].value"] == "01632 960001" && left["telecom[5].value"] == "01632 960003")
        #expect(left["telecom[7].value"] == "ask at the shop" && left["telecom[9].value"] == "not an address")
    }

    @Test(arguments: [
        ("+44 1632 960 001", "+44 1632 960 001"), ("(01632) 960001", "(01632) 960001"),
        ("(+44)1632960001", "+(44)1632960001"),
        ("٠١٢٣٤٥", "012345"), ("01632–960001", "01632-960001"), ("01632+960001", nil), ("12", nil), ("see notes", nil),
        ("01632 960001 or 2", nil), ("1234567890123456", nil),
    ]) func telephoneNumbersAreWrittenAsPlansDo(_ text: String, _ expected: String?) {
        #expect(WrittenTelephone(text)?.number == expected)
    }

    // MARK: Languages

    @Test func thePreferredLanguageIsThatOfTheDocuments() throws {
        let fixture = try patient(
            """
            "communication": [{"language": {"coding": [{"system": "urn:ietf:bcp:47", "code": "en-GB"}]}},
            {"language": {"coding": [{"system": "urn:ietf:bcp:47", "code": "cy-GB", "display": "Welsh"}], "text":
            "Cymraeg"}, "preferred": true}, {"language": {"coding": [{"code": "bfi"}]}}, {"language": {"text":
            "Sylheti at home"}}]
            """)
        #expect(fixture.json("person.language") == #""cy""#)
        #expect(fixture.json("person.spokenLanguages") == #"["en-GB","cy-GB"]"#)
        #expect(
            fixture.json("accessNeeds")
                == #"{"support":["uses-bsl"],"glance":[{"kind":"language","text":"Language: Sylheti at home."}]}"#)
        #expect(fixture.unplaced("Patient/p").isEmpty)
    }

    @Test(arguments: [
        (#"{"system": "http://terminology.hl7.org/CodeSystem/v3-NullFlavor", "code": "UNK"}"#, "nothing"),
        (#"{"system": "urn:ietf:bcp:47", "code": "und"}"#, "nothing"),
        (#"{"system": "urn:iso:std:iso:639-2", "code": "WEL"}"#, #"["cy"]"#), (#"{"code": "ar"}"#, #"["ar"]"#),
        (#"{"system": "http://snomed.info/sct", "code": "297487008"}"#, "nothing"),
    ]) func onlyLanguagesAreLanguages(_ coding: String, _ expected: String) throws {
        let fixture = try patient(#""communication": [{"language": {"coding": [\#(coding)]}}]"#)
        #expect(fixture.json("person.spokenLanguages") == expected)
    }

    @Test func needsThatCannotBothBeSoGoBackToTheRecord() throws {
        let method = { (code: String) in
            """
            {"url": "PreferredContactMethod", "valueCodeableConcept": {"coding": [{"system":
            "https://fhir.hl7.org.uk/CodeSystem/UKCore-PreferredContactMethod", "code": "\(code)"}]}}
            """
        }
        let fixture = try patient(
            """
            "extension": [{"url": "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ContactPreference",
            "extension": [\(method("3")), \(method("8"))]}]
            """)
        var plan = fixture.job.plan
        plan.set("kind", "care-plan", from: nil)
        plan.set("version", number: "1", from: nil)
        plan.set("id", "new", from: nil)
        plan.set("writtenOn", "2026-11-21", from: nil)
        plan.set("revision", number: "1", from: nil)
        let day = try #require(CalendarDate("2026-11-21"))
        let repaired = PlanRepair(programme: nil, asOf: day).repair(&plan)
        #expect(repaired.left.isEmpty && repaired.refused.count == 1)
        #expect(plan["accessNeeds"].map { $0.words } == [])
        let left = fixture.unplaced("Patient/p")
        #expect(left["extension[0].extension[0].valueCodeableConcept.coding[0].code"] == "3")
        #expect(left["extension[0].extension[1].valueCodeableConcept.coding[0].code"] == "8")
    }

    @Test func howToBeInTouchIsAnAccessNeed() throws {
        let preference = { (part: String, code: String, display: String) in
            """
            {"url": "\(part)", "valueCodeableConcept": {"coding": [{"system":
            "https://fhir.hl7.org.uk/CodeSystem/UKCore-\(part)", "code": "\(code)", "display": "\(display)"}]}}
            """
        }
        let fixture = try patient(
            """
            "extension": [{"url": "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ContactPreference",
            "extension": [\(preference("PreferredContactMethod", "1", "Letter")),
            \(preference("PreferredWrittenCommunicationFormat", "11", "Large print")),
            {"url": "PreferredContactTimes", "valueString": "After 5pm"}]},
            {"url": "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired", "valueBoolean": true}]
            """)
        #expect(
            fixture.json("accessNeeds")
                == """
                {"contactMethods":["letter"],"professionals":["interpreter"],\
                "glance":[{"kind":"reading","text":"Preferred written format: Large print."},\
                {"kind":"other","text":"Preferred times to be in touch: After 5pm."}]}
                """)
    }

    // MARK: Who they are

    @Test func genderSexAndEthnicityAreTakenAsTheyAreSaid() throws {
        let fixture = try patient(
            """
            "gender": "female", "extension": [{"url":
            "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex", "valueCode": "M"},
            {"url": "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory",
            "valueCodeableConcept": {"coding": [{"system": "urn:x", "code": "A", "display": "White - British"}]}},
            {"url": "http://hl7.org/fhir/StructureDefinition/patient-religion", "valueCodeableConcept":
            {"coding": [{"system": "urn:x", "code": "1013"}]}}]
            """)
        #expect(fixture.json("person.gender") == #""Female""#)
        #expect(fixture.json("person.sex") == #""Male""#)
        #expect(fixture.json("person.ethnicity") == #""White - British""#)
        // A bare code tells nobody anything.
        #expect(fixture.json("person.religion") == "nothing")
        #expect(fixture.unplaced("Patient/p")["extension[2].valueCodeableConcept.coding[0].code"] == "1013")
        #expect(try patient(#""gender": "unknown""#).json("person.gender") == "nothing")
    }

    @Test(arguments: [
        (#""deceasedBoolean": false"#, "nothing", "nothing"), (#""deceasedBoolean": true"#, "nothing", "true"),
        (#""deceasedDateTime": "2025-03-01""#, #""2025-03-01""#, "nothing"),
        (#""deceasedDateTime": "2025-03-01T22:10:00+00:00""#, #""2025-03-01""#, "nothing"),
        (#""deceasedDateTime": "2025-03""#, "nothing", "true"),
        (
            """
            "extension": [{"url": "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-DeathNotificationStatus",
            "extension": [{"url": "deathNotificationStatus", "valueCodeableConcept": {"coding": [{"code": "2"}]}}]}]
            """, "nothing", "true"
        ),
        (
            """
            "extension": [{"url": "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-DeathNotificationStatus",
            "extension": [{"url": "deathNotificationStatus", "valueCodeableConcept": {"coding": [{"code": "U"}]}}]}]
            """, "nothing", "nothing"
        ),
    ]) func whoHasDiedIsNeverTakenForAlive(_ members: String, _ day: String, _ flag: String) throws {
        let fixture = try patient(members)
        #expect(fixture.json("person.deceasedOn") == day)
        #expect(fixture.json("person.deceased") == flag)
    }

    @Test func partOfADateIsNoBirthday() throws {
        #expect(try patient(#""birthDate": "1974-12-25""#).json("person.birthDate") == #""1974-12-25""#)
        for part in ["1974", "1974-12"] {
            let fixture = try patient(#""birthDate": "\#(part)""#)
            #expect(fixture.json("person.birthDate") == "nothing")
            #expect(fixture.unplaced("Patient/p")["birthDate"] == part)
        }
    }
}
