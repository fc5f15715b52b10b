import CareRecords

extension Need {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), text: from.statement(ifAny: "text"), area: from.text(ifAny: "area"),
            inPlace: from.statement(ifAny: "inPlace"), nothingLocal: from.flag("nothingLocal"),
            goals: try from.list("goals", Goal.init), actions: try from.list("actions", Action.init),
            restriction: try from.restriction())
    }
}

extension Goal {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), words: try from.statement("words"), why: from.statement(ifAny: "why"),
            importance: from.int(ifAny: "importance"), status: from.code(ifAny: "status"),
            targetDate: from.date(ifAny: "targetDate"), target: from.text(ifAny: "target"),
            note: from.statement(ifAny: "note"), outcomes: from.statements("outcomes"),
            actions: try from.list("actions", Action.init), codes: try from.list("codes", Coding.init),
            restriction: try from.restriction())
    }
}

extension Action {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), what: try from.statement("what"),
            owner: try from.object(ifAny: "owner", ActionOwner.init), when: from.text(ifAny: "when"),
            due: from.date(ifAny: "due"), status: from.code(ifAny: "status"),
            confidence: from.int(ifAny: "confidence"), strategies: from.statement(ifAny: "strategies"),
            note: from.statement(ifAny: "note"),
            updatedOn: from.date(ifAny: "updatedOn"), reviewOn: from.date(ifAny: "reviewOn"),
            outcome: from.statement(ifAny: "outcome"), stageGoals: try from.list("stageGoals", StageGoal.init),
            fromMeeting: from.text(ifAny: "fromMeeting"),
            codes: try from.list("codes", Coding.init),
            restriction: try from.restriction())
    }
}

extension ActionOwner {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            kind: try from.code("kind"), ref: from.text(ifAny: "ref"), name: from.text(ifAny: "name"),
            organisation: from.text(ifAny: "organisation"))
    }
}

extension StageGoal {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            text: try from.statement("text"), status: from.code(ifAny: "status"),
            outcome: from.statement(ifAny: "outcome"))
    }
}

extension Week {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            note: from.statement(ifAny: "note"), entries: try from.list("entries", WeekEntry.init))
    }
}

extension WeekEntry {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: from.text(ifAny: "id"), day: try from.code("day"), part: try from.code("part"),
            time: from.text(ifAny: "time"),
            who: try from.text("who"), what: try from.text("what"), from: from.text(ifAny: "from"),
            restriction: try from.restriction())
    }
}
