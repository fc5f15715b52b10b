import CareRecords

extension Meeting {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), site: try from.text("site"), date: try from.date("date"),
            time: from.text(ifAny: "time"), place: try from.text("place"),
            chair: try from.object("chair", Attendee.init),
            minuteTaker: try from.object("minuteTaker", Attendee.init),
            expected: try from.list("expected", Attendee.init),
            present: try from.list("present", Attendee.init), apologies: try from.list("apologies", Attendee.init),
            quorum: try from.object("quorum", Quorum.init), sharingBasis: try from.text("sharingBasis"),
            nextMeeting: from.date(ifAny: "nextMeeting"), enteredOn: from.date(ifAny: "enteredOn"),
            mattersArising: from.texts("mattersArising"), cases: try from.list("cases", MeetingCase.init),
            notDiscussed: try from.list("notDiscussed", NotDiscussed.init))
    }
}

extension Attendee {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            name: try from.text("name"), role: from.text(ifAny: "role"),
            organisation: from.text(ifAny: "organisation"))
    }
}

extension Quorum {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            rule: try from.text("rule"), met: from.flag(ifAny: "met"), note: from.text(ifAny: "note"))
    }
}

extension NotDiscussed {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            person: try from.text("person"), because: try from.text("because"))
    }
}

extension MeetingCase {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            person: try from.text("person"), kind: try from.code("kind"), reason: try from.text("reason"),
            consent: try from.object("consent", DiscussionConsent.init),
            speaksFor: try from.object(ifAny: "speaksFor", Spokesperson.init),
            wishes: from.statement(ifAny: "wishes"), tier: from.text(ifAny: "tier"),
            question: from.text(ifAny: "question"), facts: from.statements("facts"),
            opinions: try from.list("opinions", Opinion.init),
            decision: try from.object(ifAny: "decision", Decision.init),
            actions: try from.list("actions", MeetingAction.init), effectOnPlan: from.text(ifAny: "effectOnPlan"),
            nextReview: from.date(ifAny: "nextReview"), feedback: try from.object(ifAny: "feedback", Feedback.init),
            plainSummary: from.text(ifAny: "plainSummary"),
            restriction: try from.restriction())
    }
}

extension DiscussionConsent {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            decision: try from.code("decision"), on: from.date(ifAny: "on"), basis: from.text(ifAny: "basis"),
            decidedBy: from.text(ifAny: "decidedBy"))
    }
}

extension Spokesperson {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            name: try from.text("name"), relationship: try from.text("relationship"))
    }
}

extension Opinion {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            by: try from.text("by"), text: try from.statement("text"))
    }
}

extension Decision {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            text: try from.statement("text"), rationale: from.statement(ifAny: "rationale"),
            dissent: try from.list("dissent", Opinion.init))
    }
}

extension MeetingAction {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), what: try from.statement("what"), plain: from.text(ifAny: "plain"),
            owner: try from.text("owner"), organisation: from.text(ifAny: "organisation"),
            due: from.date(ifAny: "due"), status: try from.code("status"), reason: from.text(ifAny: "reason"),
            doneOn: from.date(ifAny: "doneOn"), carriedFrom: from.text(ifAny: "carriedFrom"))
    }
}

extension Feedback {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            by: try from.text("by"), on: from.date(ifAny: "on"))
    }
}
