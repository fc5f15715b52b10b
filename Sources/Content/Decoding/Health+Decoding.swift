import CareRecords

extension Condition {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            name: try from.text("name"), since: from.text(ifAny: "since"), source: try from.text("source"),
            asOf: try from.date("asOf"), note: from.statement(ifAny: "note"), snomed: from.text(ifAny: "snomed"),
            restriction: try from.restriction())
    }
}

extension Medicine {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            name: try from.text("name"), dose: from.text(ifAny: "dose"), times: from.text(ifAny: "times"),
            timeCritical: from.flag("timeCritical"), source: try from.text("source"), asOf: try from.date("asOf"),
            note: from.statement(ifAny: "note"), restriction: try from.restriction())
    }
}

extension Allergy {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            substance: try from.text("substance"), reaction: from.text(ifAny: "reaction"),
            source: try from.text("source"), asOf: try from.date("asOf"), restriction: try from.restriction())
    }
}

extension NoKnownAllergies {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            source: try from.text("source"), asOf: try from.date("asOf"))
    }
}

extension Alert {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            text: try from.statement("text"), source: try from.text("source"), asOf: try from.date("asOf"),
            restriction: try from.restriction())
    }
}

extension ContingencyPlan {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), name: try from.text("name"), emergency: from.flag("emergency"),
            triggers: from.statements("triggers"), whatToDo: from.statements("whatToDo"),
            contacts: try from.list("contacts", ContingencyContact.init),
            anticipatory: try from.list("anticipatory", Anticipatory.init),
            copingStrategies: from.statements("copingStrategies"), earlyWarnings: from.statements("earlyWarnings"),
            updatedOn: from.date(ifAny: "updatedOn"), reviewOn: from.date(ifAny: "reviewOn"),
            responsible: from.text(ifAny: "responsible"), restriction: try from.restriction())
    }
}

extension ContingencyContact {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            ref: from.text(ifAny: "ref"), name: from.text(ifAny: "name"), phone: from.phone(ifAny: "phone"),
            when: from.text(ifAny: "when"), kind: from.code(ifAny: "kind"))
    }
}

extension Anticipatory {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            what: try from.text("what"), place: try from.text("where"))
    }
}

extension OtherDocument {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            kind: try from.code("kind"), name: from.text(ifAny: "name"), date: from.date(ifAny: "date"),
            place: try from.text("where"), note: from.statement(ifAny: "note"), superseded: from.flag("superseded"),
            restriction: try from.restriction())
    }
}
