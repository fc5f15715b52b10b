import CareRecords

extension HealthCheckFramework {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), edition: try from.int("edition"), title: try from.text("title"),
            agreedBy: try from.text("agreedBy"), since: try from.date("since"), source: from.text(ifAny: "source"),
            changes: from.text(ifAny: "changes"), stages: try from.list("stages", HealthCheckStage.init),
            judgements: try from.list("judgements", Judgement.init),
            sections: try from.list("sections", HealthCheckSection.init))
    }
}

extension HealthCheckStage {
    init(_ from: Members) throws(Undecodable) {
        self.init(id: try from.text("id"), title: try from.text("title"))
    }
}

extension Judgement {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), word: try from.text("word"), meaning: try from.text("meaning"),
            standing: try from.code("standing"))
    }
}

extension HealthCheckSection {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), title: try from.text("title"),
            items: try from.list("items", HealthCheckItem.init))
    }
}

extension HealthCheckItem {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), title: try from.text("title"), question: try from.text("question"),
            good: try from.text("good"), measures: from.texts("measures"))
    }
}

extension HealthCheck {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            site: try from.text("site"), framework: try from.text("framework"), edition: try from.int("edition"),
            stage: try from.text("stage"), date: try from.date("date"), isDraft: from.flag("draft"),
            present: from.texts("present"), items: try from.list("items", JudgedItem.init),
            overall: from.text(ifAny: "overall"), support: try from.list("support", AgreedSupport.init))
    }
}

extension JudgedItem {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            item: try from.text("item"), judgement: from.text(ifAny: "judgement"),
            evidence: from.text(ifAny: "evidence"), actions: try from.list("actions", ForumAction.init))
    }
}

extension AgreedSupport {
    init(_ from: Members) throws(Undecodable) {
        self.init(what: try from.text("what"), from: try from.text("from"), due: from.date(ifAny: "due"))
    }
}
