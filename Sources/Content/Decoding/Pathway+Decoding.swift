import CareRecords

extension Pathway {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            title: try from.local("title"), steps: try from.list("steps", PathwayStep.init),
            left: try from.list("left", PathwayLeaving.init))
    }
}

extension CommunityActivity {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            title: try from.local("title"), measures: from.texts("measures"), used: from.text(ifAny: "used"))
    }
}

extension PathwayStep {
    init(_ from: Members) throws(Undecodable) {
        self.init(measure: try from.text("measure"), wait: from.text(ifAny: "wait"))
    }
}

extension PathwayLeaving {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            after: try from.text("after"), measure: try from.text("measure"), by: from.text(ifAny: "by"))
    }
}
