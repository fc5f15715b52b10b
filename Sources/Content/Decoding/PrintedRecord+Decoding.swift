import CareRecords

extension PrintedRecord {
    init(_ from: Members) throws(Undecodable) {
        self.init(on: try from.date("on"), documents: try from.list("documents", Document.init))
    }
}

extension PrintedRecord.Document {
    init(_ from: Members) throws(Undecodable) {
        guard let kind: PrintedDocument.Kind = from.code(ifAny: "document") else { throw Undecodable() }
        self.init(
            what: PrintedDocument(
                kind, person: from.text(ifAny: "person"), meeting: from.text(ifAny: "meeting"),
                organisation: from.text(ifAny: "organisation")),
            digest: try from.text("digest"))
    }
}
