import CareRecords

extension PrintedRecord {
    init(_ from: Members) throws(Undecodable) {
        self.init(on: try from.date("on"), documents: try from.list("documents", Document.init))
    }
}

extension PrintedRecord.Document {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            what: PrintedDocument(
                try from.code("document"), person: from.text(ifAny: "person"), meeting: from.text(ifAny: "meeting"),
                organisation: from.text(ifAny: "organisation")),
            digest: try from.text("digest"))
    }
}
