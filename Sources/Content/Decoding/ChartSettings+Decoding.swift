import CareRecords

extension ChartSettings {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            movingRanges: from.code(ifAny: "movingRanges") ?? .screened,
            events: try from.list("events", ChartEvent.init))
    }
}

extension ChartEvent {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            month: try from.month("month"), site: from.text(ifAny: "site"), measures: from.texts("measures"),
            text: try from.local("text"), recalculate: from.flag("recalculate"))
    }
}
