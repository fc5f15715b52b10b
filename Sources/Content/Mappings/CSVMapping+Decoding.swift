import CareRecords

extension CSVMapping {
    init(_ from: Members) throws(Undecodable) {
        _ = from.text(ifAny: "about")
        self.init(
            form: try from.object(ifAny: "form", CSVForm.init) ?? CSVForm(),
            site: try from.object("site", CSVNames.init(site:)), period: try from.object("period", CSVPeriod.init),
            measure: try from.object(ifAny: "measure", CSVNames.init(measure:)),
            figures: try from.list("figures", CSVFigure.init), only: try from.list("only", CSVFilter.init),
            skip: try from.list("skip", CSVFilter.init), sum: from.flag("sum"),
            submittedBy: try from.object(ifAny: "submittedBy", CSVText.init),
            submittedOn: try from.object(ifAny: "submittedOn", CSVText.init))
    }
}

extension CSVForm {
    public init() {
        self.init(decimal: .point, fillDown: [], missing: [], suppressed: [])
    }

    init(_ from: Members) throws(Undecodable) {
        self.init(
            encoding: from.code(ifAny: "encoding"), separator: from.code(ifAny: "separator"),
            sheet: from.text(ifAny: "sheet"), headRow: from.int(ifAny: "headRow"),
            decimal: from.code(ifAny: "decimal") ?? .point, fillDown: from.texts("fillDown"),
            missing: from.texts("missing"), suppressed: from.texts("suppressed"))
    }
}

extension CSVNames {
    init(site from: Members) throws(Undecodable) {
        try self.init(from) { one throws(Undecodable) in
            CSVTranslation(from: try one.text("from"), to: try one.text("to"))
        }
    }

    init(measure from: Members) throws(Undecodable) {
        try self.init(from) { one throws(Undecodable) in
            CSVTranslation(from: try one.text("from"), to: try one.text("to"), part: one.code(ifAny: "part"))
        }
    }

    private init(
        _ from: Members, _ translation: (Members) throws(Undecodable) -> CSVTranslation
    ) throws(Undecodable) {
        self.init(
            column: from.text(ifAny: "column"), fixed: from.text(ifAny: "fixed"),
            translate: try from.list("translate", translation))
    }
}

extension CSVPeriod {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            column: from.text(ifAny: "column"), fixed: from.month(ifAny: "fixed"), across: from.flag("across"),
            dates: from.code(ifAny: "dates"), quarters: from.code(ifAny: "quarters"))
    }
}

extension CSVFigure {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            measure: from.text(ifAny: "measure"), value: from.text(ifAny: "value"),
            numerator: from.text(ifAny: "numerator"), denominator: from.text(ifAny: "denominator"),
            people: from.text(ifAny: "people"), note: from.text(ifAny: "note"),
            breakdown: try from.object(ifAny: "breakdown", CSVBreakdown.init))
    }
}

extension CSVBreakdown {
    init(_ from: Members) throws(Undecodable) {
        self.init(by: try from.text("by"), column: from.text(ifAny: "column"), label: from.text(ifAny: "label"))
    }
}

extension CSVFilter {
    init(_ from: Members) throws(Undecodable) {
        self.init(column: try from.text("column"), values: from.texts("is"))
    }
}

extension CSVText {
    init(_ from: Members) throws(Undecodable) {
        self.init(column: from.text(ifAny: "column"), fixed: from.text(ifAny: "fixed"))
    }
}
