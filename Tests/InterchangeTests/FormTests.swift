import Testing

@testable import Interchange

/// Every form in which FHIR comes: JSON and XML, alone and in Bundles.
@Suite struct FormTests {
    private func reading(_ text: String) -> (resources: [FHIRResource], problems: [String]) {
        var input = FHIRInput()
        input.read(Array(text.utf8), file: "a")
        return (input.set.resources, input.diagnostics.map(\.id.name))
    }

    /// Every path and value, so that two forms can be compared.
    private func leaves(_ resource: FHIRResource) -> [String] {
        var leaves: [String] = []
        resource.element.forEachLeaf { path, leaf in leaves.append("\(path)=\(leaf.value ?? "")") }
        return leaves.sorted()
    }

    @Test func `XML says what JSON says`() throws {
        let json = reading(
            ##"""
            {"resourceType": "Patient", "id": "p", "meta": {"profile": ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient"]},
             "text": {"status": "generated", "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Zoë &amp; co.<br/></p></div>"},
             "contained": [{"resourceType": "Organization", "id": "o", "name": "Surgery"}],
             "extension": [{"url": "http://example.org/a", "extension": [{"url": "b", "valueBoolean": true}]}],
             "identifier": [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9990000042"}],
             "name": [{"given": ["Zoë", "Ann"], "family": "Alder"}, {"family": "Old"}],
             "birthDate": "1940-02-01", "_birthDate": {"id": "x", "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/patient-birthTime", "valueDateTime": "1940-02-01T06:00:00Z"}]},
             "managingOrganization": {"reference": "#o"}}
            """##)
        let xml = reading(
            ##"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- a comment -->
            <Patient xmlns="http://hl7.org/fhir" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://hl7.org/fhir fhir.xsd">
              <id value="p"/>
              <meta><profile value="https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient"/></meta>
              <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><p>Zoë &amp; co.<br/></p></div></text>
              <contained><Organization><id value="o"/><name value="Surgery"/></Organization></contained>
              <extension url="http://example.org/a"><extension url="b"><valueBoolean value="true"/></extension></extension>
              <identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="9990000042"/></identifier>
              <name><family value="Alder"/><given value="Zoë"/><given value="Ann"/></name>
              <name><family value="Old"/></name>
              <birthDate id="x" value="1940-02-01">
                <extension url="http://hl7.org/fhir/StructureDefinition/patient-birthTime"><valueDateTime value="1940-02-01T06:00:00Z"/></extension>
              </birthDate>
              <managingOrganization><reference value="#o"/></managingOrganization>
            </Patient>
            """##)
        #expect(json.problems.isEmpty && xml.problems.isEmpty)
        let (one, other) = (try #require(json.resources.first), try #require(xml.resources.first))
        // A list of one is told from a single value by its name only, and `identifier` may be either.
        #expect(leaves(one).map { $0.replacing("identifier[0]", with: "identifier") } == leaves(other))
        #expect(other.contained.map(\.label) == ["Patient/p#o"])
        #expect(other.element["birthDate"]?.line == 12)
    }

    @Test func `A Bundle in XML is opened`() {
        let found = reading(
            """
            <f:Bundle xmlns:f="http://hl7.org/fhir"><f:type value="collection"/>
            <f:entry><f:fullUrl value="urn:uuid:1"/><f:resource><f:Patient><f:active value="true"/></f:Patient></f:resource></f:entry>
            <f:entry><f:resource><f:Bundle><f:entry><f:resource><f:Goal/></f:resource></f:entry></f:Bundle></f:resource></f:entry>
            </f:Bundle>
            """)
        #expect(found.problems.isEmpty)
        #expect(found.resources.map(\.type) == ["Patient", "Goal"])
        #expect(found.resources[0].label == "urn:uuid:1")
        #expect(found.resources[0].scope != found.resources[1].scope)
    }

    @Test func `What is not FHIR in XML is not lost`() throws {
        let found = reading(
            #"<Goal xmlns="http://hl7.org/fhir">stray<note><x:y xmlns:x="urn:x" a="1">words</x:y></note></Goal>"#)
        let goal = try #require(found.resources.first)
        #expect(leaves(goal) == ["note.y=<y xmlns=\"urn:x\" a=\"1\">words</y>", "text()[0]=stray"])
    }

    @Test func `Requests to take away or to change a part are not imported`() {
        let found = reading(
            """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
            {"request": {"method": "DELETE", "url": "Patient/1"}},
            {"resource": {"resourceType": "Parameters", "id": "x"}, "request": {"method": "PATCH", "url": "Patient/1"}},
            {"request": {"method": "GET", "url": "Patient/1"}},
            {"resource": {"resourceType": "Patient", "id": "2"}, "request": {"method": "PUT", "url": "Patient/2"}}]}
            """)
        #expect(found.resources.map(\.label) == ["Patient/2"])
        #expect(found.problems == ["fhir-request-left-out", "fhir-request-left-out"])
    }

    @Test func `Of a history the last version counts, and nothing of what was deleted`() {
        let entry = { (id: String, words: String, method: String) in
            #"{"fullUrl": "https://x.example.org/Goal/\#(id)", \#(words.isEmpty ? "" : #""resource": {"resourceType": "Goal", "id": "\#(id)", "description": {"text": "\#(words)"}},"#) "request": {"method": "\#(method)", "url": "Goal/\#(id)"}}"#
        }
        let found = reading(
            """
            {"resourceType": "Bundle", "type": "history", "entry": [\(entry("1", "new", "PUT")), \(entry("2", "", "DELETE")),
            \(entry("2", "gone", "POST")), \(entry("1", "old", "POST"))]}
            """)
        let set = ResourceSet()
        for resource in found.resources { set.add(resource) }
        set.settle()
        #expect(set.resources.map(\.label) == ["Goal/1"])
        #expect(set.resources[0].element["description"]?.peek("text") == "new")
    }

    @Test func `Parameters and plain lists are opened`() {
        let parameters = reading(
            #"{"resourceType": "Parameters", "parameter": [{"name": "r", "resource": {"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Goal"}}]}}]}"#
        )
        #expect(parameters.resources.map(\.type) == ["Goal"])
        #expect(
            reading(#"[{"resourceType": "Goal"}, {"resourceType": "Flag"}]"#).resources.map(\.type) == ["Goal", "Flag"])
    }

    @Test func `What is no FHIR is said to be none`() {
        for text in [
            "{}", "[1]", "3", "null", #"{"resourceType": 3}"#, #"{"resourceType": null}"#, "<Patient/>",
            "<html xmlns='http://www.w3.org/1999/xhtml'/>",
            #"{"resourceType": "Bundle", "entry": [{"resource": {"id": "x"}}]}"#,
        ] {
            let found = reading(text)
            #expect(found.problems == ["fhir-not-a-resource"], "\(text)")
            #expect(found.resources.isEmpty)
        }
        for text in ["", "{", "<", "a,b\n1,2", "\u{0}", "%PDF-1.7"] {
            let found = reading(text)
            #expect(found.problems.count == 1, "\(text)")
            #expect(found.resources.isEmpty)
        }
    }

    @Test func `A type that R4 does not have is named, and kept`() {
        let found = reading(#"{"resourceType": "CarePlann", "subject": {"display": "Ann"}}"#)
        #expect(found.problems == ["fhir-unknown-type"])
        #expect(found.resources.count == 1)
        #expect(FHIRTypeNames.all.count == 146)
    }

    @Test func `What one level too deep is refused and not followed`() {
        let json = String(repeating: #"{"resourceType":"Bundle","entry":[{"resource":"#, count: 200)
        #expect(reading(json).problems.contains("too-deep"))
        let xml =
            "<Bundle xmlns=\"http://hl7.org/fhir\">" + String(repeating: "<entry><resource><Bundle>", count: 5_000)
        #expect(reading(xml).problems == ["fhir-xml"])
    }

    @Test func `Lines and columns are those of the file`() throws {
        let found = reading(
            "{\"resourceType\": \"Goal\",\n  \"_x\": {\"id\": \"y\"}, \"x\": \"zoë\", \"description\":\n    {\"text\": \"é\", \"coding\": [{\"code\": \"1\"}]}}"
        )
        let goal = try #require(found.resources.first?.element)
        #expect((goal["description"]?.line, goal["description"]?.column) == (3, 5))
        #expect((goal["x"]?.line, goal["x"]?.column) == (2, 27))
        #expect(goal["description"]?["coding"]?.column == 30)
    }

    @Test func `A condition in an address is looked up by its identifier`() {
        let set = reading(
            #"{"resourceType": "Patient", "id": "p", "identifier": [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9990000042"}]}"#
        ).resources.reduce(into: ResourceSet()) { $0.add($1) }
        for address in [
            "Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|9990000042",
            "Patient?identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fnhs-number%7C9990000042&active=true",
        ] {
            guard case .resource = set.find(address, base: "") else {
                Issue.record("\(address) was not found")
                continue
            }
        }
    }
}
