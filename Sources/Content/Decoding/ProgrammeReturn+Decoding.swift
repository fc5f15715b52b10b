import CareRecords

extension Measure {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), title: try from.local("title"), unit: try from.code("unit"),
            how: try from.code("how"), countsPeople: from.flag("countsPeople"), better: try from.code("better"),
            target: from.number(ifAny: "target"), aggregate: try from.code("aggregate"),
            partOf: from.text(ifAny: "partOf"),
            range: try from.object(ifAny: "range", ValidRange.init),
            definitions: try from.list("definitions", MeasureDefinition.init), per: from.int(ifAny: "per") ?? 100,
            isHighAtStart: from.flag("highAtStart"))
    }
}

extension Measure {
    /// One of `nationalMeasures`.
    static func national(_ from: Members) throws(Undecodable) -> Measure {
        Measure(
            id: try from.text("id"), following: try from.code("follows"), since: from.date(ifAny: "since"),
            target: from.number(ifAny: "target"), range: try from.object(ifAny: "range", ValidRange.init),
            isHighAtStart: from.flag("highAtStart"), note: from.local(ifAny: "note"))
    }
}

extension ValidRange {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            min: try from.number("min"), max: try from.number("max"))
    }
}

extension MeasureDefinition {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            since: try from.date("since"), text: try from.local("text"))
    }
}

extension ProgrammeReturn {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            site: try from.text("site"), period: try from.month("period"),
            submittedBy: try from.text("submittedBy"), submittedOn: try from.date("submittedOn"),
            values: try from.list("values", ReturnValue.init),
            breakdowns: try from.list("breakdowns", Breakdown.init),
            outcomes: try from.list("outcomes", ReturnedOutcome.init), notes: from.text(ifAny: "notes"),
            revisions: try from.list("revisions", ReturnRevision.init))
    }
}

extension ReturnValue {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            measure: try from.text("measure"), numerator: from.number(ifAny: "numerator"),
            denominator: from.number(ifAny: "denominator"), value: from.number(ifAny: "value"),
            people: from.int(ifAny: "people"), times: from.numbers("times"), provisional: from.flag("provisional"), missing: from.flag("missing"),
            note: from.text(ifAny: "note"))
    }
}

extension Breakdown {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            measure: try from.text("measure"), by: try from.text("by"),
            rows: try from.list("rows", BreakdownRow.init))
    }
}

extension BreakdownRow {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            label: try from.text("label"), value: try from.number("value"))
    }
}

extension ReturnRevision {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            on: try from.date("on"), measure: try from.text("measure"), from: from.number(ifAny: "from"),
            to: from.number(ifAny: "to"), reason: try from.text("reason"))
    }
}
