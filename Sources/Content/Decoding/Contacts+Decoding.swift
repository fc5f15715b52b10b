import CareRecords

extension Professional {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), name: try from.text("name"), role: from.text(ifAny: "role"),
            organisation: from.text(ifAny: "organisation"), team: from.text(ifAny: "team"),
            speciality: from.text(ifAny: "speciality"), phone: from.phone(ifAny: "phone"),
            email: from.text(ifAny: "email"), hours: from.text(ifAny: "hours"),
            helpsWith: from.text(ifAny: "helpsWith"), keyWorker: from.flag("keyWorker"),
            startedOn: from.date(ifAny: "startedOn"), endedOn: from.date(ifAny: "endedOn"),
            restriction: try from.restriction())
    }
}

extension PersonalContact {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), name: try from.text("name"), relationship: from.text(ifAny: "relationship"),
            types: from.codes("types"), phone: from.phone(ifAny: "phone"), email: from.text(ifAny: "email"),
            when: from.text(ifAny: "when"), helpsWith: from.text(ifAny: "helpsWith"),
            note: from.statement(ifAny: "note"), restriction: try from.restriction())
    }
}

extension Carer {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            contact: from.text(ifAny: "contact"), needs: from.statements("needs"),
            assessment: try from.object(ifAny: "assessment", CarerAssessment.init),
            plan: from.statement(ifAny: "plan"), ifUnwell: from.statement(ifAny: "ifUnwell"),
            bereavement: from.statement(ifAny: "bereavement"), formats: from.codes("formats"))
    }
}

extension CarerAssessment {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            status: try from.code("status"), on: from.date(ifAny: "on"))
    }
}

extension Risk {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            tool: try from.text("tool"), toolVersion: from.text(ifAny: "toolVersion"), date: try from.date("date"),
            tier: from.text(ifAny: "tier"), score: from.number(ifAny: "score"), status: from.code(ifAny: "status"),
            statusSince: from.date(ifAny: "statusSince"), reason: from.statement(ifAny: "reason"))
    }
}

extension SelfMonitoring {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: from.text(ifAny: "id"), what: try from.text("what"), howOften: from.text(ifAny: "howOften"),
            unit: from.text(ifAny: "unit"), columns: from.texts("columns"), whatToDo: from.statements("whatToDo"),
            restriction: try from.restriction())
    }
}

extension MeasureReading {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: from.text(ifAny: "id"), tool: from.text(ifAny: "tool"), name: from.text(ifAny: "name"),
            on: from.date(ifAny: "on"), score: from.number(ifAny: "score"), unit: from.text(ifAny: "unit"),
            items: from.ints("items"), answers: try from.list("answers", ItemAnswer.init),
            result: from.text(ifAny: "result"), codes: try from.list("codes", Coding.init),
            restriction: try from.restriction())
    }
}

extension ItemAnswer {
    init(_ from: Members) throws(Undecodable) {
        self.init(item: try from.text("item"), answer: try from.int("answer"))
    }
}

extension Consent {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: from.text(ifAny: "id"), to: try from.code("to"), who: from.text(ifAny: "who"),
            contact: from.text(ifAny: "contact"),
            decision: try from.code("decision"), scope: from.text(ifAny: "scope"),
            covers: from.codes("covers"), on: try from.date("on"),
            until: from.date(ifAny: "until"), recordedBy: try from.text("recordedBy"),
            basis: from.text(ifAny: "basis"), decidedBy: from.text(ifAny: "decidedBy"))
    }
}
