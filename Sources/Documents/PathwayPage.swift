import CareRecords
import Measures

/// Writes the figures of a pathway over one quarter, at one site or at all of them together.
struct PathwayPage {
    let portal: Portal
    let pathway: Pathway
    /// Nil for all sites together.
    let site: Site?
    let now: PathwayFigures
    let before: PathwayFigures?
    /// Since April, to the end of the same quarter; nil for the first quarter of a year.
    let year: PathwayFigures?
    let out: DocumentWriter
    let root: String

    init(
        _ portal: Portal, _ pathway: Pathway, at site: Site?, over quarter: MonthSpan, _ out: DocumentWriter,
        _ root: String
    ) {
        self.portal = portal
        self.pathway = pathway
        self.site = site
        self.out = out
        self.root = root
        let plan = portal.plan
        func figures(_ span: MonthSpan) -> PathwayFigures {
            PathwayFigures(of: pathway, at: site?.id, over: span, in: plan)
        }
        now = figures(quarter)
        before = plan.quarters.first { $0.last < quarter.first && $0.last.next == quarter.first }.map(figures)
        let soFar = MonthSpan(yearTo: quarter.last)
        year = soFar == quarter ? nil : figures(soFar)
    }

    /// What to know, and the chart.
    func writeInShort() {
        out.topic(id: "latest", heading: span(now.span)) {
            headlines()
            funnel()
            stepDefinitions(over: [now.span])
            out.display("more") {
                out.link(
                    root + portal.pathwayPath(now.span), out.say("pathway.see-quarter", ["span": span(now.span)]))
            }
        }
        howToRead()
    }

    func write() {
        out.topic(id: "steps", heading: out.say("pathway.steps")) {
            headlines()
            funnel()
            stepsTable()
            stepDefinitions(over: ([now, before, year] as [PathwayFigures?]).compactMap { $0?.span })
        }
        waits()
        for leaving in now.left { left(leaving) }
        if site == nil { sites() } else { quarters() }
        howToRead()
    }

    func title(_ measure: Measure) -> String { portal.local(measure.title) }
    func span(_ span: MonthSpan) -> String { portal.words(for: span) }

    // MARK: What to know

    /// From the figures as they are published: the first and the last step, who left, and the longest wait.
    private func headlines() {
        let ends = [now.steps.first, now.steps.count > 1 ? now.steps.last : nil].compactMap { $0 }
        for step in ends {
            guard let count = step.total?.figure.value.number else { continue }
            headline(step.measure, count, earlier: before?.steps.first { $0.measure.id == step.measure.id }?.total)
        }
        for leaving in now.left {
            guard let part = leaving.percentOf else { continue }
            message(
                title(leaving.measure),
                out.say(
                    "pathway.left-of",
                    [
                        "count": out.say.number(leaving.total?.figure.value.number ?? 0, places: 0),
                        "percent": percent(part.percent), "whole": title(part.whole).lowercasedFirst,
                    ]))
        }
        let waits = now.steps.compactMap(\.wait).compactMap { wait in
            wait.total?.figure.value.number.map {
                (measure: wait.measure, days: $0, half: wait.median?.value.number)
            }
        }
        if waits.count > 1, let longest = waits.max(by: { $0.days < $1.days }),
            waits.count(where: { $0.days == longest.days }) == 1
        {
            let wording = FigureWording(measure: longest.measure, out: out)
            let half = longest.half.map { " " + out.say("pathway.half", ["days": wording.number($0)]) }
            message(
                title(longest.measure),
                out.say("pathway.longest", ["days": wording.number(longest.days)]) + (half ?? ""))
        }
    }

    private func headline(_ measure: Measure, _ count: Double, earlier: PublishedTotal?) {
        let number = out.say.number(count, places: 0)
        guard let earlier = earlier?.figure.value.number else {
            return message(title(measure), out.say("pathway.now", ["count": number]))
        }
        message(
            title(measure),
            out.say("pathway.now-and-before", ["count": number, "before": out.say.number(earlier, places: 0)]))
    }

    private func message(_ about: String, _ words: String) {
        out.tree.open("message")
        out.tree.attribute("reading", "none")
        out.strong(about + ":")
        out.text(" " + words)
        out.tree.close()
    }

    func percent(_ number: Double) -> String {
        out.say("figure.percent", ["number": out.say.number(number, places: 0)])
    }

    /// “57 per 100”, or a percentage where it is one.
    func words(_ share: PathwayFigures.Share) -> String {
        switch share {
        case .percent(let number): percent(number)
        case .per100(let number): out.say("pathway.per-100", ["number": out.say.number(number, places: 0)])
        }
    }

    // MARK: The chart

    private func funnel() {
        guard !now.isEmpty else { return out.p(out.say("pathway.all-hidden")) }
        var rows: [FunnelChart.Step] = []
        for step in now.steps {
            rows.append(row(step.measure, step.total, step.share))
            for leaving in now.left where leaving.after == step.measure.id {
                rows.append(row(leaving.measure, leaving.total, leaving.share, hasLeft: true))
            }
        }
        FunnelChart(
            steps: rows, id: "funnel", unit: out.say("pathway.unit", ["span": span(now.span)]),
            alternative: alternative(rows), out: out
        ).write()
    }

    private func row(
        _ measure: Measure, _ total: PublishedTotal?, _ share: PathwayFigures.Share?, hasLeft: Bool = false
    ) -> FunnelChart.Step {
        let value: FunnelChart.Value
        if let total, case .count(let count) = total.figure.value {
            value = .shown(count, words: out.say.number(count), share: share.map(words))
        } else {
            value = .absent(total.flatMap { RowChart.Absence($0.figure.value) } ?? .missing)
        }
        return FunnelChart.Step(label: title(measure), isOfThoseWhoLeft: hasLeft, value: value)
    }

    /// Every row in words, for those who do not see it.
    private func alternative(_ rows: [FunnelChart.Step]) -> String {
        rows.map { row in
            switch row.value {
            case .shown(_, let words, let share):
                "\(row.label): \([words, share].compactMap { $0 }.joined(separator: ", "))."
            case .absent(let why): "\(row.label): \(out.say(why.phrase).lowercasedFirst)."
            }
        }.joined(separator: " ")
    }
}
