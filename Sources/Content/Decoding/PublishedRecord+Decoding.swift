import CareRecords

extension PublishedRecord {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            on: try from.date("on"), suppressBelow: try from.int("suppressBelow"), roundTo: try from.int("roundTo"),
            figures: try from.list("figures", Figure.init))
    }
}

extension PublishedRecord.Figure {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            measure: try from.text("measure"), scale: from.text(ifAny: "scale"), item: from.text(ifAny: "item"),
            of: from.text(ifAny: "of"), site: from.text(ifAny: "site"), from: try from.month("from"),
            to: from.month(ifAny: "to"), by: from.text(ifAny: "by"),
            row: from.text(ifAny: "row"), value: from.number(ifAny: "value"))
    }
}
