import Testing

@testable import Interchange

/// Whose each resource is, however much there is of it.
@Suite struct IntakeTests {
    private static let ann =
        #"{"resourceType":"Patient","id":"ann","name":[{"family":"Alder"}],"birthDate":"1940-02-01"}"#
    private static let bob =
        #"{"resourceType":"Patient","id":"bob","name":[{"family":"Birch"}],"birthDate":"1951-12-31"}"#

    private static func condition(_ id: String, _ patient: String, more: String = "") -> String {
        #"{"resourceType":"Condition","id":"\#(id)","subject":{"reference":"\#(patient)"},"code":{"text":"\#(id)"}\#(more)}"#
    }

    @Test func `Resources of mixed types in several NDJSON files find their persons`() throws {
        let fixture = try IntakeFixture([
            "conditions.ndjson": [
                Self.condition("c1", "Patient/bob"), "", Self.condition("c2", "Patient/ann"),
                Self.condition("c3", "Patient/bob"),
            ].joined(separator: "\n"),
            "patients.ndjson": Self.ann + "\n  \n" + Self.bob + "\r\n",
        ])
        let outcome = fixture.outcomeEachWay()
        #expect(outcome.persons.map(\.keys) == [["Patient/ann"], ["Patient/bob"]])
        #expect(outcome.persons.map(\.resources.count) == [1, 2])
        #expect(outcome.problems.isEmpty)
    }

    @Test func `What is about nobody comes along where it is referred to, both ways`() throws {
        let fixture = try IntakeFixture([
            "loose.ndjson": [
                #"{"resourceType":"Practitioner","id":"gp","name":[{"family":"Cedar"}]}"#,
                #"{"resourceType":"PractitionerRole","id":"role","practitioner":{"reference":"Practitioner/gp"},"organization":{"reference":"Organization/org"}}"#,
                #"{"resourceType":"Organization","id":"org","name":"Surgery","partOf":{"reference":"Organization/top"}}"#,
                #"{"resourceType":"Organization","id":"top","name":"Trust"}"#,
                #"{"resourceType":"Organization","id":"other","name":"Nobody’s"}"#,
                #"{"resourceType":"Provenance","id":"p","target":[{"reference":"Condition/c1"}],"agent":[{"who":{"reference":"Practitioner/gp"}}]}"#,
                #"{"resourceType":"List","id":"l","status":"current","mode":"working","entry":[{"item":{"reference":"Provenance/p"}}]}"#,
            ].joined(separator: "\n"),
            "persons.ndjson": [
                Self.ann, Self.bob,
                Self.condition("c1", "Patient/ann", more: #","recorder":{"reference":"Practitioner/gp"}"#),
            ].joined(separator: "\n"),
        ])
        let outcome = fixture.outcomeEachWay()
        #expect(outcome.persons[0].resources.count == 3, "the condition, its provenance and the list of that")
        #expect(outcome.persons[0].links.contains("Practitioner/gp → Practitioner/gpPractitionerRole/role"))
        #expect(outcome.persons[1].resources.isEmpty)
        #expect(outcome.left == ["Organization/other 1"])
    }

    @Test func `Two Patients with one NHS number and birth date are one person`() throws {
        let number = #","identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"999 000 0042"}]"#
        let patient = { (id: String, birth: String, more: String) in
            #"{"resourceType":"Patient","id":"\#(id)","birthDate":"\#(birth)"\#(more)}"#
        }
        let same = try IntakeFixture([
            "a.ndjson": [
                patient("one", "1940-02-01", number), Self.condition("c1", "Patient/one"),
                patient("two", "1940-02-01", number), Self.condition("c2", "Patient/two"),
                #"{"resourceType":"Condition","id":"c3","subject":{"identifier":{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"999 000 0042"}}}"#,
            ].joined(separator: "\n")
        ]).outcomeEachWay()
        #expect(same.persons.map(\.keys) == [["Patient/one", "Patient/two"]])
        #expect(same.persons[0].resources.count == 4)

        let other = try IntakeFixture([
            "a.ndjson": [patient("one", "1940-02-01", number), patient("two", "1941-02-01", number)].joined(
                separator: "\n")
        ]).outcomeEachWay()
        #expect(other.persons.count == 2)
        #expect(other.kinds == ["fhir-nhs-number-shared"])

        let zeros = number.replacing("999 000 0042", with: "0000000000")
        let unknown = try IntakeFixture([
            "a.ndjson": [patient("one", "1900-01-01", zeros), patient("two", "1900-01-01", zeros)].joined(
                separator: "\n")
        ]).outcomeEachWay()
        #expect(unknown.persons.count == 2, "ten noughts are no one's number")
    }

    @Test func `A Patient that another stands in for is the same person`() throws {
        let outcome = try IntakeFixture([
            "a.ndjson": [
                #"{"resourceType":"Patient","id":"old","active":false,"link":[{"other":{"reference":"Patient/new"},"type":"replaced-by"}]}"#,
                Self.condition("c1", "Patient/old"),
                #"{"resourceType":"Patient","id":"new","name":[{"family":"Alder"}]}"#,
            ].joined(separator: "\n")
        ]).outcomeEachWay()
        #expect(outcome.persons.count == 1)
        #expect(outcome.persons[0].patient?.contains("Alder") == true)
    }

    @Test func `The newest version counts, and what only an older one says is listed`() throws {
        let version = { (text: String, meta: String) in
            #"{"resourceType":"Condition","id":"c","meta":{\#(meta)},"subject":{"reference":"Patient/ann"},"code":{"text":"\#(text)"}}"#
        }
        for (first, second, used) in [
            (#""lastUpdated":"2024-01-02T00:30:00+02:00""#, #""lastUpdated":"2024-01-01T23:00:00Z""#, "second"),
            (#""lastUpdated":"2024-01-02T00:30:00Z""#, #""lastUpdated":"2024-01-02T00:30:00+01:00""#, "first"),
            (#""versionId":"10""#, #""versionId":"9""#, "first"), (#""tag":[]"#, #""tag":[]"#, "second"),
        ] {
            let outcome = try IntakeFixture([
                "a.ndjson": [Self.ann, version("first", first), version("second", second)].joined(separator: "\n")
            ]).outcomeEachWay()
            #expect(outcome.kinds == ["fhir-duplicate"])
            #expect(outcome.persons[0].resources.count == 1)
            #expect(outcome.persons[0].resources[0].contains(used))
            #expect(outcome.left == ["Condition/c 1"], "its text alone; the rest is in both")
        }
        let twice = try IntakeFixture(["a.ndjson": "\(Self.ann)\n\(Self.ann)", "b.json": Self.ann]).outcomeEachWay()
        #expect(twice.persons.count == 1 && twice.problems.isEmpty && twice.left.isEmpty)
    }

    @Test func `A record that was moved to another person is not left with the first`() throws {
        let entry = { (resource: String) in
            let id = resource.split(separator: "\"").dropFirst(7).first ?? ""
            let type = resource.split(separator: "\"").dropFirst(3).first ?? ""
            return #"{"fullUrl":"https://ehr.example.org/\#(type)/\#(id)","resource":\#(resource)}"#
        }
        let bundle = { (resources: [String]) in
            #"{"resourceType":"Bundle","type":"searchset","entry":[\#(resources.map(entry).joined(separator: ","))]}"#
        }
        let condition = { (patient: String, day: String) in
            #"{"resourceType":"Condition","id":"c","meta":{"lastUpdated":"2024-01-\#(day)T00:00:00Z"},"subject":{"reference":"Patient/\#(patient)"}}"#
        }
        let outcome = try IntakeFixture([
            "a.ndjson": [
                bundle([Self.ann, condition("ann", "01")]), bundle([Self.bob, condition("bob", "02")]),
            ].joined(separator: "\n")
        ]).outcomeEachWay()
        #expect(outcome.persons.map(\.resources.count) == [0, 1])
        #expect(outcome.kinds == ["fhir-duplicate"])
    }

    @Test func `Persons of two systems with the same id are not mixed`() throws {
        let outcome = try IntakeFixture([
            "a.json": #"{"resourceType":"Patient","id":"1","name":[{"family":"Alder"}],"birthDate":"1940-02-01"}"#,
            "b.json": #"{"resourceType":"Patient","id":"1","name":[{"family":"Birch"}],"birthDate":"1951-12-31"}"#,
            "c.json": Self.condition("c", "Patient/1"),
        ]).outcomeEachWay()
        #expect(outcome.persons.map(\.resources.count) == [0, 0])
        #expect(outcome.kinds == ["fhir-namesake", "fhir-ambiguous-reference"])
        #expect(outcome.left.count == 1)
    }

    @Test func `Inside a Bundle its own resources come first`() throws {
        let bundle = { (family: String, uuid: String) in
            """
            {"resourceType":"Bundle","type":"transaction","entry":[
            {"fullUrl":"urn:uuid:\(uuid)","resource":{"resourceType":"Patient","id":"p","name":[{"family":"\(family)"}]},"request":{"method":"POST","url":"Patient"}},
            {"resource":\(Self.condition("c", "Patient/p"))},{"resource":\(Self.condition("d", "urn:uuid:\(uuid)"))}]}
            """.replacing("\n", with: "")
        }
        let outcome = try IntakeFixture([
            "a.ndjson": bundle("Alder", "0a") + "\n" + bundle("Birch", "0b")
        ]).outcomeEachWay()
        #expect(outcome.persons.map(\.resources.count) == [2, 2])
        #expect(outcome.persons.map(\.keys) == [["Patient/p", "urn:uuid:0a"], ["Patient/p", "urn:uuid:0b"]])
    }

    @Test func `A resource never sees another person's`() throws {
        let outcome = try IntakeFixture([
            "a.ndjson": [
                Self.ann, Self.bob, Self.condition("c1", "Patient/ann"),
                #"{"resourceType":"Goal","id":"g","subject":{"reference":"Patient/bob"},"addresses":[{"reference":"Condition/c1"},{"reference":"Condition/none"}]}"#,
            ].joined(separator: "\n")
        ]).outcomeEachWay()
        #expect(outcome.persons[1].links.contains("Condition/c1 → another"))
        #expect(outcome.persons[1].links.contains("Condition/none → nothing"))
    }

    @Test func `What is about several persons is in nobody's plan`() throws {
        let outcome = try IntakeFixture([
            "a.ndjson": [
                Self.ann, Self.bob,
                #"{"resourceType":"Appointment","id":"both","status":"booked","participant":[{"actor":{"reference":"Patient/ann"}},{"actor":{"reference":"Patient/bob"}}]}"#,
                #"{"resourceType":"Appointment","id":"one","status":"booked","participant":[{"actor":{"reference":"Patient/ann"}},{"actor":{"reference":"Practitioner/x"}},{"actor":{"reference":"urn:uuid:y"}}]}"#,
                #"{"resourceType":"Group","id":"g","member":[{"entity":{"reference":"Patient/ann"}},{"entity":{"reference":"Patient/bob"}}]}"#,
                #"{"resourceType":"CarePlan","id":"cp","subject":{"reference":"Group/g"}}"#,
            ].joined(separator: "\n")
        ]).outcomeEachWay()
        #expect(outcome.persons.map(\.resources.count) == [1, 0])
        #expect(outcome.kinds == ["fhir-several-persons"])
        #expect(
            outcome.left.map { $0.prefix { $0 != " " } }.sorted() == ["Appointment/both", "CarePlan/cp", "Group/g"])
    }

    @Test func `Without a Patient there is a person all the same, with a name if words say one`() throws {
        let outcome = try IntakeFixture([
            "a.ndjson": [
                #"{"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/x","display":"Ann Alder"}}"#,
                Self.condition("c2", "Patient/x"), Self.condition("c3", "Patient/y"),
                #"{"resourceType":"Condition","id":"c4","subject":{"reference":"Patient/z","display":"Bob"},"verificationStatus":{"coding":[{"code":"entered-in-error"}]}}"#,
            ].joined(separator: "\n")
        ]).outcomeEachWay()
        #expect(outcome.persons.map(\.keys) == [["Patient/x"], ["Patient/y"]])
        #expect(outcome.persons.map(\.resources.count) == [2, 1])
        #expect(
            outcome.problems.filter { !$0.hasPrefix("fhir-entered") } == [
                "fhir-patient-missing Condition/c1", "fhir-patient-missing Condition/c3",
            ])
    }

    @Test func `A contained Patient is a person`() throws {
        let plan = { (id: String, patient: String) in
            ##"{"resourceType":"CarePlan","id":"\##(id)","contained":[\##(patient)],"subject":{"reference":"#p"}}"##
        }
        let ann = #"{"resourceType":"Patient","id":"p","name":[{"text":"Ann"}]}"#
        let bob = #"{"resourceType":"Patient","id":"p","name":[{"text":"Bob"}]}"#
        let outcome = try IntakeFixture([
            "a.ndjson": [plan("1", ann), plan("2", bob), plan("3", ann)].joined(separator: "\n")
        ]).outcomeEachWay()
        #expect(outcome.persons.map(\.resources.count) == [2, 1])
    }
}
