import CareRecords

extension Imported {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            format: try from.text("format"), on: try from.date("on"), patients: from.texts("patients"),
            unplaced: try from.list("unplaced", UnplacedResource.init),
            consents: try from.list("consents", ImportedConsent.init), written: from.texts("written"))
    }
}

extension UnplacedResource {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            resource: try from.text("resource"), file: from.text(ifAny: "file"),
            facts: try from.list("facts", UnplacedFact.init))
    }
}

extension UnplacedFact {
    init(_ from: Members) throws(Undecodable) {
        self.init(path: try from.text("path"), value: try from.text("value"), why: from.text(ifAny: "why"))
    }
}

extension ImportedConsent {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: from.text(ifAny: "id"), says: try from.text("says"), on: from.date(ifAny: "on"),
            source: from.text(ifAny: "source"))
    }
}
