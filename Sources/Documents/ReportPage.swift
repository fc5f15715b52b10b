import CareRecords
import Measures
import Scoring

/// Writes the outcomes report of one quarter.
struct ReportPage {
    let portal: Portal
    let tables: ReportTables
    let out: DocumentWriter
    let root: String

    init(_ portal: Portal, _ tables: ReportTables, _ out: DocumentWriter, _ root: String) {
        self.portal = portal
        self.tables = tables
        self.out = out
        self.root = root
    }

    var programme: Programme { portal.programme }
    var span: MonthSpan { tables.quarter }

    func write() {
        out.display("lead", out.say("report.lead"))
        contents()
        caution()
        headlines()
        for scale in tables.scales { write(scale) }
        figures()
        howToRead()
        out.display("more") {
            out.link(root + portal.downloadPath(portal.reportPath(span)), out.say("measure.download"))
        }
    }

    private func contents() {
        out.element("contents") {
            out.heading(out.say("report.contents"))
            entry("first", out.say("report.first"))
            entry("know", out.say("pack.know"))
            for scale in tables.scales { entry(id(of: scale), name(of: scale)) }
            if !measures.isEmpty { entry("figures", out.say("report.figures")) }
            entry("how", out.say("report.how"))
        }
    }

    private func entry(_ ref: String, _ words: String) {
        out.tree.open("entry")
        out.tree.attribute("ref", ref)
        out.text(words)
        out.tree.close()
    }

    /// What no reader may miss: why people are better later whatever is done.
    private func caution() {
        out.topic(id: "first", heading: out.say("report.first")) {
            out.tree.open("message")
            out.tree.attribute("reading", "care")
            out.strong(out.say("report.caution-short"))
            out.text(" ")
            out.text(out.say("report.caution"))
            out.tree.close()
            out.p(out.say("report.caution-use"))
        }
    }

    // MARK: What to know

    /// One line a scale: how many had a score to compare, how they did, and whether chance could do as much.
    private func headlines() {
        out.topic(id: "know", heading: out.say("pack.know")) {
            for scale in tables.scales {
                out.tree.open("message")
                out.tree.attribute("reading", reading(of: scale.total, on: scale.scale)?.rawValue ?? "none")
                out.strong(shortName(of: scale))
                out.text(": ")
                out.text(sentences(on: scale).joined(separator: " "))
                out.tree.close()
            }
            tooFew()
        }
    }

    func sentences(on scale: ReportTables.Scale) -> [String] {
        let total = scale.total
        guard let paired = total.paired.number else { return [out.say("report.few-twice")] }
        guard paired > 0 else { return [out.say("report.none-twice", ["people": words(total.scored)])] }
        var sentences = [out.say("report.twice", ["people": words(total.scored), "paired": words(total.paired)])]
        let shown = Course.allCases.compactMap { course in
            total.courses[course]?.number.map {
                out.say("report.course-\(course.rawValue)", ["count": out.say.number($0, places: 0)])
            }
        }
        if !shown.isEmpty {
            sentences.append(out.say("report.courses", ["courses": out.say.list(shown)]))
            if shown.count < total.courses.count { sentences.append(out.say("report.courses-hidden")) }
        }
        if let first = total.meanFirst.number, let latest = total.meanLatest.number {
            sentences.append(
                out.say(
                    "report.means",
                    ["first": out.say.number(first, places: 1), "latest": out.say.number(latest, places: 1)]))
        }
        if let interval = total.interval {
            sentences.append(
                out.say(
                    interval.low > 0 || interval.high < 0 ? "report.beyond-chance" : "report.within-chance",
                    ["interval": words(interval)]))
        }
        return sentences
    }

    /// Better or worse where chance alone would hardly do as much, and nothing without an interval.
    func reading(of outcome: PublishedOutcome, on scale: ToolScale) -> XmR.Judgement? {
        guard let interval = outcome.interval else { return nil }
        if interval.low <= 0, interval.high >= 0 { return .usual }
        return switch scale.better {
        case .higher: interval.low > 0 ? .better : .worse
        case .lower: interval.low > 0 ? .worse : .better
        case .neither: .neither
        }
    }

    private func tooFew() {
        guard !tables.hidden.isEmpty else { return }
        out.display(
            "small", out.say("report.too-few", ["tools": out.say.list(tables.hidden.map { portal.local($0.title) })]))
    }

    // MARK: Words

    func id(of scale: ReportTables.Scale) -> String { "t-\(scale.tool.id)-\(scale.scale.id)" }

    /// “Short Warwick–Edinburgh Mental Wellbeing Scale (SWEMWBS)”; of a tool with several scales the scale as well.
    func name(of scale: ReportTables.Scale) -> String { name(portal.local(scale.tool.title), of: scale) }

    /// “SWEMWBS”.
    func shortName(of scale: ReportTables.Scale) -> String {
        name(scale.tool.short ?? portal.local(scale.tool.title), of: scale)
    }

    private func name(_ tool: String, of scale: ReportTables.Scale) -> String {
        scale.tool.scales.count > 1
            ? out.say("report.scale-of", ["tool": tool, "scale": portal.local(scale.scale.title)]) : tool
    }

    func words(_ value: PublishedFigure.Value) -> String {
        switch value {
        case .hidden: out.say("figure.hidden")
        case .missing, .impossible: out.say("report.none")
        case .count(let count): out.say.number(count)
        case .rate(let rate): out.say.number(rate, places: 0)
        case .mean(let mean): out.say.number(mean, places: 1)
        }
    }

    func words(_ interval: Estimate) -> String {
        out.say(
            "report.interval",
            ["low": out.say.number(interval.low, places: 1), "high": out.say.number(interval.high, places: 1)])
    }

    /// A share in whole percent.
    func percent(_ share: Estimate) -> String {
        out.say("figure.percent", ["number": out.say.number(100 * share.value, places: 0)])
    }

    func name(of row: PublishedOutcome, in table: PublishedOutcomeTable) -> String {
        row.title.map(portal.local) ?? out.say(table.by == .site ? "report.no-site" : "report.no-group")
    }

    // MARK: Figures of the quarter, how to read

    /// Measures of which there is a figure of the quarter for all sites.
    private var measures: [Measure] {
        programme.measures.filter { portal.plan.total(of: $0, at: nil, over: span) != nil }
    }

    private func figures() {
        let measures = measures
        guard !measures.isEmpty else { return }
        let before = MonthSpan(quarterOf: span.first.before)
        let yearBefore = MonthSpan(
            quarterOf: YearMonth(year: span.first.year - 1, month: span.first.month) ?? span.first)
        // A time of which there is nothing has no column.
        let spans = [yearBefore, before, span].filter { one in
            measures.contains { portal.plan.total(of: $0, at: nil, over: one) != nil }
        }
        out.topic(id: "figures", heading: out.say("report.figures")) {
            out.p(out.say("report.figures-lead"))
            out.figuresTable(
                caption: out.say("report.figures-caption"),
                columns: [.plain(out.say("return.measure"))] + spans.map { .figures(portal.words(for: $0)) }
                    + [.plain(out.say("return.target"))]
            ) {
                for measure in measures {
                    let wording = FigureWording(measure: measure, out: out)
                    out.row {
                        out.rowHead {
                            out.link(root + portal.measurePath(measure), portal.local(measure.title))
                            if measure.isHighAtStart {
                                out.text(" ")
                                out.muted(out.say("report.falls-by-itself"))
                            }
                        }
                        for one in spans {
                            out.figure(portal.words(for: one)) {
                                guard let total = portal.plan.total(of: measure, at: nil, over: one) else {
                                    return out.muted(out.say("report.none"))
                                }
                                wording.write(total.figure)
                                guard !total.isComplete else { return }
                                out.text(" ")
                                out.muted(
                                    out.say(
                                        "pack.made-from",
                                        [
                                            "parts": out.say.number(total.parts),
                                            "all": out.say.number(total.expected),
                                        ]))
                            }
                        }
                        out.field(out.say("return.target")) {
                            out.text(wording.target() ?? out.say("target.none"))
                        }
                    }
                }
            }
            portal.definitions(of: measures, over: spans, out)
        }
    }

    private func howToRead() {
        out.topic(id: "how", heading: out.say("report.how")) {
            out.p(out.say("report.how-twice"))
            out.p(out.say("report.how-chance"))
            out.p(out.say("report.how-intervals"))
            out.display(
                "small",
                out.say(
                    "return.how-kept-safe",
                    [
                        "from": "1", "to": String(programme.disclosure.suppressBelow - 1),
                        "unit": String(programme.disclosure.roundTo),
                    ]))
        }
    }
}
