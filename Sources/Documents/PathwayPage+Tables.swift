import CareRecords
import Measures

extension PathwayPage {
    // MARK: Steps

    /// Every step and everybody who left, this quarter beside the one before and the year so far.
    func stepsTable() {
        out.figuresTable(
            caption: out.say("pathway.steps-caption", ["span": span(now.span)]),
            columns: [.plain(out.say("pathway.step")), .figures(span(now.span)), .figures(out.say("pathway.share"))]
                + others.map { .figures(heading($0.span)) }
        ) {
            for step in now.steps {
                row(step.measure, step.total, step.share) { other in
                    other.steps.first { $0.measure.id == step.measure.id }?.total
                }
                for leaving in now.left where leaving.after == step.measure.id {
                    row(leaving.measure, leaving.total, leaving.share) { other in
                        other.left.first { $0.measure.id == leaving.measure.id }?.total
                    }
                }
            }
        }
    }

    private func row(
        _ measure: Measure, _ total: PublishedTotal?, _ share: PathwayFigures.Share?,
        of other: (PathwayFigures) -> PublishedTotal?
    ) {
        out.row {
            out.rowHead { measureLink(measure) }
            cell(total, of: measure, in: now, label: span(now.span))
            out.figure(out.say("pathway.share")) {
                if let share { out.text(words(share)) } else { out.muted(out.say("pathway.no-share")) }
            }
            for figures in others {
                cell(other(figures), of: measure, in: figures, label: heading(figures.span))
            }
        }
    }

    /// What the quarter is shown beside.
    private var others: [PathwayFigures] { [before, year].compactMap { $0 } }

    private func measureLink(_ measure: Measure) {
        out.link(root + portal.measurePath(measure), title(measure))
    }

    /// The year so far is named by when it began.
    private func heading(_ span: MonthSpan) -> String {
        span == year?.span ? out.say("pack.year", ["month": out.say.month(span.first)]) : self.span(span)
    }

    /// A total, with what is known to be odd about it and how many months it is made from.
    private func cell(_ total: PublishedTotal?, of measure: Measure, in figures: PathwayFigures, label: String) {
        out.figure(label) {
            guard let total else { return out.muted(out.say("pack.no-total")) }
            let site = figures.site.flatMap { portal.programme.site($0) }
            portal.write(total, of: measure, at: site, over: figures.span, out)
            parts(of: total)
        }
    }

    private func parts(of total: PublishedTotal) {
        if total.isComplete { return }
        out.text(" ")
        out.muted(
            out.say(
                "pack.made-from", ["parts": out.say.number(total.parts), "all": out.say.number(total.expected)]))
    }

    /// What is counted as a step, and as leaving.
    func stepDefinitions(over spans: [MonthSpan]) {
        portal.definitions(of: counted(now).map(\.measure), over: spans, out)
    }

    // MARK: How long, and why not

    func waits() {
        let steps = now.steps.filter { $0.wait != nil }
        guard !steps.isEmpty else { return }
        out.topic(id: "waits", heading: out.say("pathway.waits")) {
            out.p(out.say("pathway.waits-lead"))
            out.figuresTable(
                caption: out.say("pathway.waits-caption", ["span": span(now.span)]),
                columns: [.plain(out.say("pathway.step")), .figures(span(now.span))]
                    + others.map { .figures(heading($0.span)) } + [.plain(out.say("return.target"))]
            ) {
                for step in steps {
                    guard let wait = step.wait else { continue }
                    out.row {
                        out.rowHead { measureLink(wait.measure) }
                        cell(wait.total, of: wait.measure, in: now, label: span(now.span))
                        for other in others {
                            cell(
                                other.steps.first { $0.measure.id == step.measure.id }?.wait?.total,
                                of: wait.measure, in: other, label: heading(other.span))
                        }
                        out.field(out.say("return.target")) {
                            out.text(FigureWording(measure: wait.measure, out: out).target() ?? out.say("target.none"))
                        }
                    }
                }
            }
            medians(of: steps)
            portal.definitions(of: steps.compactMap { $0.wait?.measure }, over: ([now] + others).map(\.span), out)
        }
    }

    /// What half of the people took at most, with how many they are. None of a year: it has been weighed for quarters alone.
    private func medians(of steps: [PathwayFigures.Step]) {
        let quarters = [now, before].compactMap { $0 }
        guard quarters.contains(where: { $0.steps.contains { $0.wait?.median.map { $0.value != .missing } ?? false } })
        else { return }
        out.figuresTable(
            caption: out.say("pathway.medians-caption", ["span": span(now.span)]),
            columns: [.plain(out.say("pathway.step"))] + quarters.map { .figures(heading($0.span)) }
        ) {
            for step in steps {
                guard let wait = step.wait else { continue }
                out.row {
                    out.rowHead { measureLink(wait.measure) }
                    for quarter in quarters {
                        out.figure(heading(quarter.span)) {
                            write(
                                quarter.steps.first { $0.measure.id == step.measure.id }?.wait?.median,
                                of: wait.measure)
                        }
                    }
                }
            }
        }
        out.display("small", out.say("pathway.medians-note"))
    }

    private func write(_ median: PublishedMedian?, of measure: Measure) {
        switch median?.value {
        case .mean(let time):
            out.text(FigureWording(measure: measure, out: out).number(time))
            if let people = median?.size.number {
                out.text(" ")
                out.muted(out.say("report.size", ["count": out.say.number(people, places: 0)]))
            }
        case .hidden: out.text(out.say("figure.hidden"))
        default: out.muted(out.say("pathway.no-times"))
        }
    }

    /// The reasons of those who left: those that are shown, the most frequent first, then the rest by their names.
    func left(_ leaving: PathwayFigures.Leaving) {
        guard let by = leaving.by else { return }
        out.topic(
            id: "left-\(leaving.measure.id)", heading: out.say("pathway.why", ["measure": title(leaving.measure)])
        ) {
            guard !leaving.reasons.isEmpty else { return out.p(out.say("pathway.no-reasons")) }
            guard leaving.reasons.contains(where: { $0.total.figure.value.number != nil }) else {
                return out.p(out.say("return.breakdown-hidden"))
            }
            let groups = leaving.reasons.map { row in
                BarChart.Group(label: row.label, value: bar(row.total))
            }
            BarChart(
                groups: groups, look: .bars, scale: BarChart.scale(for: groups, look: .bars),
                id: "reasons-\(leaving.measure.id)", unit: out.say("pathway.unit", ["span": span(now.span)]),
                alternative: reasons(leaving), out: out
            ).write()
            out.figuresTable(
                caption: out.say("pathway.why-caption", ["measure": title(leaving.measure), "span": span(now.span)]),
                columns: [.plain(by), .figures(span(now.span))]
            ) {
                for row in leaving.reasons {
                    out.row {
                        out.rowHead { out.text(row.label) }
                        out.figure(span(now.span)) {
                            FigureWording(measure: leaving.measure, out: out).write(row.total.figure)
                            parts(of: row.total)
                        }
                    }
                }
            }
        }
    }

    private func bar(_ total: PublishedTotal) -> BarChart.Value {
        guard case .count(let count) = total.figure.value else {
            return .absent(RowChart.Absence(total.figure.value) ?? .missing)
        }
        return .shown(Double(count), interval: nil, words: out.say.number(count), detail: nil)
    }

    private func reasons(_ leaving: PathwayFigures.Leaving) -> String {
        leaving.reasons.map { row in
            let words =
                row.total.figure.value.number.map { out.say.number($0, places: 0) }
                ?? out.say("figure.hidden").lowercasedFirst
            return "\(row.label): \(words)."
        }.joined(separator: " ")
    }

    // MARK: Sites and quarters

    /// One row a site, so that a programme of many sites stays one table.
    func sites() {
        guard portal.programme.sites.count > 1 else { return }
        out.topic(id: "sites", heading: out.say("pathway.sites")) {
            out.p(out.say("pathway.sites-lead"))
            grid(caption: out.say("pathway.sites-caption", ["span": span(now.span)]), first: out.say("pack.site")) {
                for site in portal.programme.sites {
                    let figures = PathwayFigures(of: pathway, at: site.id, over: now.span, in: portal.plan)
                    out.row {
                        out.rowHead { out.link(root + portal.pathwayPath(site), portal.local(site.name)) }
                        counts(figures)
                    }
                }
            }
        }
    }

    /// One row a quarter of one site, the latest first.
    func quarters() {
        out.topic(id: "quarters", heading: out.say("pathway.quarters")) {
            grid(
                caption: out.say("pathway.quarters-caption", ["site": site.map { portal.local($0.name) } ?? ""]),
                first: out.say("measure.time")
            ) {
                for quarter in portal.plan.quarters {
                    let figures = PathwayFigures(of: pathway, at: site?.id, over: quarter, in: portal.plan)
                    out.row {
                        out.rowHead { out.link(root + portal.pathwayPath(quarter), span(quarter)) }
                        counts(figures)
                    }
                }
            }
        }
    }

    /// A column for each step, and for each way of leaving after it.
    private func grid(caption: String, first: String, rows: () -> Void) {
        out.figuresTable(
            caption: caption,
            columns: [.plain(first)] + counted(now).map { .figures(title($0.measure)) }, rows: rows)
    }

    private func counts(_ figures: PathwayFigures) {
        for (measure, total) in counted(figures) { cell(total, of: measure, in: figures, label: title(measure)) }
    }

    private func counted(_ figures: PathwayFigures) -> [(measure: Measure, total: PublishedTotal?)] {
        figures.steps.flatMap { step in
            [(step.measure, step.total)]
                + figures.left.filter { $0.after == step.measure.id }.map { ($0.measure, $0.total) }
        }
    }

    // MARK: How to read it

    func howToRead() {
        out.topic(id: "how", heading: out.say("pathway.how")) {
            out.p(out.say("pathway.not-followed"))
            out.p(out.say("pathway.shares"))
            let disclosure = portal.programme.disclosure
            out.display(
                "small",
                out.say(
                    "return.how-kept-safe",
                    [
                        "from": "1", "to": String(disclosure.suppressBelow - 1),
                        "unit": String(disclosure.roundTo),
                    ]))
            out.display("small", out.say("pack.not-added"))
        }
    }
}
