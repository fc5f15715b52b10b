import CareRecords

extension LearningForum {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), date: try from.date("date"), time: from.text(ifAny: "time"),
            place: from.text(ifAny: "place"), figuresTo: try from.month("figuresTo"),
            agenda: try from.list("agenda", AgendaItem.init), decisions: from.texts("decisions"),
            actions: try from.list("actions", ForumAction.init), notes: from.text(ifAny: "notes"))
    }
}

extension AgendaItem {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            what: try from.text("what"), lead: from.text(ifAny: "lead"), minutes: from.int(ifAny: "minutes"))
    }
}

extension ForumAction {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), what: try from.text("what"), owner: try from.text("owner"),
            site: from.text(ifAny: "site"), due: from.date(ifAny: "due"), status: try from.code("status"),
            on: from.date(ifAny: "on"), note: from.text(ifAny: "note"))
    }
}
