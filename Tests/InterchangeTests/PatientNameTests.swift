import Testing

@testable import Interchange

/// Patient.name: which of several names, and in which order its words stand.
@Suite struct PatientNameTests {
    private func name(_ names: String) throws -> PersonFixture {
        try PersonFixture(#"{"resourceType": "Patient", "id": "p", "name": [\#(names)]}"#)
    }

    @Test(arguments: [
        // The official name is the name, the usual one what they are called; a former one is neither.
        (
            """
            {"use": "usual", "given": ["Jim"]}, {"use": "maiden", "family": "Windsor", "given": ["Peter"]},
            {"use": "official", "prefix": ["Mr"], "given": ["Peter", "James"], "family": "Chalmers", "suffix": ["BSc"]}
            """,
            #"{"title":"Mr","given":"Peter James","family":"Chalmers","suffix":"BSc","preferred":"Jim"}"#
        ),
        (
            #"{"use": "nickname", "given": ["Dil"]}, {"given": ["Dilys"], "family": "Harcourt"}"#,
            #"{"given":"Dilys","family":"Harcourt","preferred":"Dil"}"#
        ),
        (
            """
            {"use": "official", "family": "Old", "given": ["Ann"], "period": {"end": "2001-05"}},
            {"use": "official", "family": "New", "given": ["Ann"], "period": {"start": "2001-05"}}
            """,
            #"{"given":"Ann","family":"New"}"#
        ),
        (#"{"text": "Dilys Harcourt"}"#, #"{"full":"Dilys Harcourt"}"#),
        (#"{"family": "Harcourt"}"#, #"{"family":"Harcourt"}"#),
        (#"{"text": "محمد عبد الله"}"#, #"{"full":"محمد عبد الله"}"#),
        // Names that are written with the family name first keep that order.
        (
            """
            {"use": "official", "text": "ヤマダ タロウ", "family": "ヤマダ", "given": ["タロウ"], "extension": [{"url":
            "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation", "valueCode": "SYL"}]},
            {"use": "official", "text": "山田 太郎", "family": "山田", "given": ["太郎"], "extension": [{"url":
            "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation", "valueCode": "IDE"}]}
            """,
            #"{"full":"山田 太郎"}"#
        ),
        (#"{"family": "王", "given": ["小明"]}"#, #"{"full":"王 小明"}"#),
        (#"{"text": "Nagy Ferenc", "family": "Nagy", "given": ["Ferenc"]}"#, #"{"full":"Nagy Ferenc"}"#),
        // But a register's way of writing is none.
        (
            #"{"text": "SMITH, Joy (Mrs)", "family": "Smith", "given": ["Joy"], "prefix": ["Mrs"]}"#,
            #"{"title":"Mrs","given":"Joy","family":"Smith"}"#
        ),
        // Initials beside whole names are not said twice; one of the names is what she is called.
        (
            """
            {"family": "van Dijk", "_family": {"extension": [{"url":
            "http://hl7.org/fhir/StructureDefinition/humanname-own-prefix", "valueString": "van"}]},
            "given": ["Johanna", "J.", "Jo"], "_given": [null,
            {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/iso21090-EN-qualifier", "valueCode": "IN"}]},
            {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/iso21090-EN-qualifier", "valueCode": "CL"}]}]}
            """,
            #"{"given":"Johanna","family":"van Dijk","preferred":"Jo"}"#
        ),
    ]) func namesAreReadByTheirUse(_ names: String, _ expected: String) throws {
        #expect(try name(names).json("person.name") == expected)
    }

    @Test func whatIsNotUsedIsKept() throws {
        let fixture = try name(
            """
            {"use": "official", "family": "Chalmers", "given": ["Ann"], "text": "Ann Chalmers of Hafod"},
            {"use": "maiden", "family": "Windsor"}
            """)
        #expect(
            fixture.unplaced("Patient/p") == [
                "name[0].text": "Ann Chalmers of Hafod", "name[1].use": "maiden", "name[1].family": "Windsor",
            ])
    }

    @Test func aFormerNameIsUsedOnlyWithAWarning() throws {
        let fixture = try name(#"{"use": "old", "family": "Windsor", "given": ["Ann"]}"#)
        #expect(fixture.json("person.name") == #"{"given":"Ann","family":"Windsor"}"#)
        #expect(fixture.job.diagnostics.map(\.id) == [.fhirNameOld])
    }

    @Test func withoutAPatientOthersSayWhoItIs() throws {
        let fixture = try PersonFixture(
            """
            {"resourceType": "Condition", "id": "c", "code": {"text": "Asthma"},
            "subject": {"reference": "Patient/gone", "display": "Dilys  Harcourt"}}
            """)
        #expect(fixture.json("person") == #"{"name":{"full":"Dilys Harcourt"}}"#)
    }

    @Test func withoutAPatientOthersSayTheNHSNumber() throws {
        let resource = { (id: String) in
            """
            {"resourceType": "Condition", "id": "\(id)", "code": {"text": "Asthma"}, "subject": {"display": "Dilys",
            "identifier": {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9990000018"}}}
            """
        }
        let fixture = try PersonFixture(resource("a"), resource("b"))
        #expect(fixture.json("person") == #"{"name":{"full":"Dilys"},"nhsNumber":"999 000 0018"}"#)
        #expect(fixture.unplaced("Condition/a").isEmpty && fixture.unplaced("Condition/b").isEmpty)
    }

    @Test func aNumberThatThePatientDoesNotHaveIsKept() throws {
        let fixture = try PersonFixture(
            #"{"resourceType": "Patient", "id": "p", "name": [{"text": "Dilys"}]}"#,
            """
            {"resourceType": "Condition", "id": "a", "code": {"text": "Asthma"}, "subject": {"reference": "Patient/p",
            "identifier": {"system": "urn:oid:1.2", "value": "77"}}}
            """)
        #expect(fixture.unplaced("Condition/a")["subject.identifier.value"] == "77")
    }
}
