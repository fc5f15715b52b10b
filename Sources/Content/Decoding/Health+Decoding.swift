import CareRecords

extension Condition {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: from.text(ifAny: "id"), name: try from.text("name"), status: from.code(ifAny: "status") ?? .current,
            certainty: from.code(ifAny: "certainty") ?? .confirmed, since: from.text(ifAny: "since"),
            source: try from.text("source"), asOf: from.date(ifAny: "asOf"), note: from.statement(ifAny: "note"),
            snomed: from.text(ifAny: "snomed"), codes: try from.list("codes", Coding.init),
            restriction: try from.restriction())
    }
}

extension Medicine {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: from.text(ifAny: "id"), name: try from.text("name"), status: from.code(ifAny: "status") ?? .current,
            dose: from.text(ifAny: "dose"), times: from.text(ifAny: "times"), timeCritical: from.flag("timeCritical"),
            reason: from.text(ifAny: "reason"), source: try from.text("source"), asOf: from.date(ifAny: "asOf"),
            note: from.statement(ifAny: "note"), codes: try from.list("codes", Coding.init),
            restriction: try from.restriction())
    }
}

extension Allergy {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: from.text(ifAny: "id"), substance: try from.text("substance"), kind: from.code(ifAny: "kind"),
            status: from.code(ifAny: "status") ?? .current, certainty: from.code(ifAny: "certainty") ?? .confirmed,
            dangerous: from.flag("dangerous"), reaction: from.text(ifAny: "reaction"),
            source: try from.text("source"), asOf: from.date(ifAny: "asOf"), note: from.statement(ifAny: "note"),
            codes: try from.list("codes", Coding.init), restriction: try from.restriction())
    }
}

extension NoKnownAllergies {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            source: try from.text("source"), asOf: from.date(ifAny: "asOf"))
    }
}

extension Alert {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: from.text(ifAny: "id"), text: try from.statement("text"), source: try from.text("source"),
            asOf: from.date(ifAny: "asOf"),
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
            id: from.text(ifAny: "id"), kind: try from.code("kind"), name: from.text(ifAny: "name"),
            date: from.date(ifAny: "date"),
            place: try from.text("where"), note: from.statement(ifAny: "note"), superseded: from.flag("superseded"),
            restriction: try from.restriction())
    }
}
