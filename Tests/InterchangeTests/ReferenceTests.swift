import JSONReading
import Testing

@testable import Interchange

/// How references between resources find each other.
@Suite struct ReferenceTests {
    private func reading(_ files: [String: String]) -> ResourceSet {
        var input = FHIRInput()
        for (name, text) in files.sorted(by: { $0.key < $1.key }) { input.read(Array(text.utf8), file: name) }
        return input.set
    }

    private func found(_ address: String, in set: ResourceSet, base: String = "") -> String? {
        if case .resource(let resource) = set.find(address, base: base) { resource.label } else { nil }
    }

    @Test func relativeReferencesReachAcrossFiles() {
        let set = reading([
            "a.json": #"{"resourceType": "Patient", "id": "one"}"#,
            "b.json": #"{"resourceType": "Condition", "id": "two", "subject": {"reference": "Patient/one"}}"#,
        ])
        #expect(found("Patient/one", in: set) == "Patient/one")
        #expect(found("Patient/one/_history/3", in: set) == "Patient/one")
        #expect(found("https://server.example.org/Patient/one", in: set) == "Patient/one")
        #expect(found("Patient/two", in: set) == nil)
        #expect(PersonGroups(set).persons.map(\.resources.count) == [1])
    }

    @Test func theSameNameOnTwoServersIsNotGuessedAt() {
        let bundle = { (server: String) in
            """
            {"resourceType": "Bundle", "type": "collection", "entry": [{"fullUrl": "https://\(server)/Patient/one",
            "resource": {"resourceType": "Patient", "id": "one"}}]}
            """
        }
        let set = reading(["a.json": bundle("a.example.org"), "b.json": bundle("b.example.org")])
        #expect(found("Patient/one", in: set) == nil)
        #expect(found("Patient/one", in: set, base: "https://b.example.org") == "Patient/one")
        #expect(PersonGroups(set).persons.count == 2)
    }

    @Test func aPlaceIsNamedWithinItsResourceAlthoughItsBundleIsGone() throws {
        let set = reading([
            "a.json": """
            {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": {"resourceType": "Condition",
            "id": "one", "subject": {"reference": "Patient/x"}, "note": [{"text": "A"}, {"text": "B"}]}}]}
            """
        ])
        let note = try #require(set.resources.first).element.all("note")
        #expect(note.last?["text"]?.path == "note[1].text")
    }

    @Test(arguments: [
        ("Patient/1", "Patient/1", nil), ("Patient/1/_history/3", "Patient/1", nil), ("/Patient/1", "Patient/1", nil),
        ("https://x.example.org/fhir/Patient/a_b-1", "Patient/a_b-1", "https://x.example.org/fhir"),
        ("https://x.example.org/Patient/1/_history/2", "Patient/1", "https://x.example.org"),
        ("urn:uuid:0a", nil, nil), ("Patient?identifier=a/B/c|1", nil, nil), ("Patient/", nil, nil), ("#p", nil, nil),
        ("patient/1", nil, nil), ("Patient", nil, nil), ("", nil, nil), ("/", nil, nil),
    ])
    func anAddressGivesTypeAndID(address: String, short: String?, base: String?) {
        #expect(FHIRReference.typeAndID(of: address) == short)
        #expect(FHIRReference.base(of: FHIRReference.withoutVersion(address)) == base)
    }
}
