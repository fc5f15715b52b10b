import CareRecords

extension SentRecord {
    init(_ from: Members) throws(Undecodable) {
        self.init(on: try from.date("on"), documents: try from.list("documents", Document.init))
    }
}

extension SentRecord.Document {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            try from.code("document"), person: try from.text("person"), practice: try from.text("practice"),
            facts: PracticeFacts(
                status: from.code(ifAny: "status"),
                coordinator: try from.object(ifAny: "coordinator", NamedCoordinator.init),
                medicines: try from.list("medicines", ListedMedicine.init),
                contingency: try from.list("contingency", ListedContingency.init)))
    }
}

extension NamedCoordinator {
    init(_ from: Members) throws(Undecodable) {
        self.init(id: try from.text("id"), name: try from.text("name"))
    }
}

extension ListedMedicine {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: from.text(ifAny: "id"), name: try from.text("name"), status: try from.code("status"),
            dose: from.text(ifAny: "dose"), times: from.text(ifAny: "times"), timeCritical: from.flag("timeCritical"))
    }
}

extension ListedContingency {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), name: try from.text("name"), emergency: from.flag("emergency"),
            triggers: from.texts("triggers"), whatToDo: from.texts("whatToDo"))
    }
}
