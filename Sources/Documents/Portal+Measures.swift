import CareRecords
import Measures

extension Portal {
    /// Every measure, with what its latest figures say at each site.
    var measures: Page {
        Page(
            path: "measures.html", kind: .portalMeasures, title: settings.say("measures.title"),
            summary: settings.say("measures.summary"),
            words: programme.measures.map { local($0.title) }.joined(separator: " "),
            sources: ["content/programme.json", "content/returns"]
        ) { root in
            let out = writer(
                .portalMeasures, title: settings.say("measures.title"), description: settings.say("measures.summary"),
                section: "measures", root: root)
            out.mainHeading(out.say("measures.title"))
            out.display("lead", out.say("measures.lead"))
            if hasPathway, let pathway = programme.pathway {
                out.display("more") { out.link(root + Self.pathwayList, local(pathway.title)) }
            }
            for measure in programme.measures {
                out.section(heading: local(measure.title)) {
                    for site in programme.sites {
                        MeasureMessage(self, series(of: measure, at: site), site, out).write(naming: true)
                    }
                    out.display("more") {
                        out.link(
                            root + measurePath(measure), out.say("measures.see", ["measure": local(measure.title)]))
                    }
                }
            }
            return out
        }
    }

    /// One measure: what it means, then a chart and its figures for each site, all on one scale.
    func page(of measure: Measure) -> Page {
        let title = local(measure.title)
        let summary = settings.say("measure.summary", ["measure": title])
        return Page(
            path: measurePath(measure), kind: .portalMeasure, title: title, summary: summary,
            words: programme.sites.map { local($0.name) }.joined(separator: " "),
            sources: ["content/programme.json", "content/returns"]
        ) { root in
            let out = writer(.portalMeasure, title: title, description: summary, section: "measures", root: root)
            crumbs(
                out,
                [
                    (root + "index.html", out.say("portal.nav.home")),
                    (root + "measures.html", out.say("portal.nav.measures")),
                ])
            out.mainHeading(title)
            meaning(of: measure, out)
            let all = programme.sites.map { ($0, series(of: measure, at: $0)) }
            let scale = SeriesChart.scale(for: measure, all.map(\.1))
            for (site, series) in all { chart(of: series, at: site, scale, out, root) }
            together(measure, out)
            howToRead(all.map(\.1), out)
            out.display("more") {
                out.link(root + downloadPath(measure), out.say("measure.download"))
            }
            return out
        }
    }

    func measurePath(_ measure: Measure) -> String { "measures/\(measure.id).html" }
    func downloadPath(_ measure: Measure) -> String { "measures/\(measure.id).csv" }

    /// The definitions with the days from which they hold, the target and its direction.
    private func meaning(of measure: Measure, _ out: DocumentWriter) {
        out.element("facts", role: "lines") {
            for definition in measure.definitions.sorted(by: { $0.since > $1.since }) {
                out.fact(out.say("measure.definition")) {
                    passage(definition.text, out)
                    out.text(" ")
                    out.element("muted") {
                        out.write("return.defined-since", ["date": { out.date(definition.since) }])
                    }
                }
            }
            if let national = measure.national?.definition {
                out.fact(out.say("measure.national")) {
                    out.text(
                        out.say(
                            "measure.national-of",
                            [
                                "scheme": local(national.scheme), "first": out.say.month(national.first),
                                "last": out.say.month(national.last), "source": national.source,
                            ]))
                }
            }
            if let note = measure.note { out.fact(out.say("measure.note")) { passage(note, out) } }
            out.fact(out.say("return.target")) {
                out.text(FigureWording(measure: measure, out: out).target() ?? out.say("target.none"))
            }
            out.fact(out.say("measure.better")) { out.text(out.say("measure.better-\(measure.better.rawValue)")) }
        }
    }

    private func chart(
        of series: MeasureSeries, at site: Site, _ scale: ChartScale, _ out: DocumentWriter, _ root: String
    ) {
        out.topic(id: site.id, heading: local(site.name)) {
            let message = MeasureMessage(self, series, site, out)
            message.write(naming: false)
            guard series.months.contains(where: { $0.figure.value.number != nil }) else { return }
            SeriesChart(series, scale: scale, id: "chart-\(site.id)", alternative: message.alternative, out: out)
                .write()
            message.readings()
            out.element("details") {
                out.tree.element("summary", text: out.say("measure.figures", ["site": local(site.name)]))
                figures(of: series, at: site, out, root)
            }
        }
    }

    private func figures(of series: MeasureSeries, at site: Site, _ out: DocumentWriter, _ root: String) {
        let wording = FigureWording(measure: series.measure, out: out)
        out.figuresTable(
            caption: out.say(
                "measure.figures-caption", ["measure": local(series.measure.title), "site": local(site.name)]),
            columns: [
                .plain(out.say("return.month")), .figures(out.say("return.value")), .plain(out.say("measure.reading")),
            ]
        ) {
            for (index, month) in series.months.enumerated().reversed() {
                out.row {
                    out.rowHead {
                        if let one = returns.of(site: site.id, in: month.month) {
                            out.link(root + returnPath(one), out.say.month(month.month))
                        } else {
                            out.text(out.say.month(month.month))
                        }
                    }
                    out.figure(out.say("return.value")) { wording.write(month.figure) }
                    out.field(out.say("measure.reading")) {
                        out.text(
                            series.reading(at: index).map { out.say("reading.\($0.rawValue)") }
                                ?? out.say("reading.none"))
                    }
                }
            }
        }
    }

    /// How the limits were made, and what the shapes mean: said once, below the charts.
    func howToRead(_ all: [MeasureSeries], _ out: DocumentWriter) {
        out.topic(id: "how", heading: out.say("measure.how")) {
            out.p(out.say("measure.how-shapes"))
            let hasLimits = all.contains { if case .control = $0.chart { true } else { false } }
            if hasLimits {
                out.p(
                    out.say(
                        "measure.how-limits",
                        ["months": String(MeasureSeries.pointsThatSetLimits), "run": String(XmR.pointsInARun)]))
                out.p(out.say("measure.how-sites"))
            }
            if series(in: all, without: .hidden) { out.p(out.say("measure.why-hidden")) }
            if series(in: all, without: .rounded) { out.p(out.say("measure.why-rounded")) }
            if series(in: all, without: .together) { out.p(out.say("measure.why-together")) }
            if series(in: all, without: .few) {
                out.p(out.say("measure.why-few", ["months": String(MeasureSeries.fewestPoints)]))
            }
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

    /// Whether one of them has no limits for this reason.
    private func series(in all: [MeasureSeries], without reason: MeasureSeries.Reason) -> Bool {
        all.contains { if case .line(reason) = $0.chart { true } else { false } }
    }
}

extension MeasureSeries {
    /// What the chart says of a month; nil if it has no limits or no value that can be plotted.
    func reading(at index: Int) -> XmR.Judgement? {
        guard case .control(let chart) = chart, let point = chart.point(at: index) else { return nil }
        return XmR.judgement(of: point, better: measure.better)
    }
}
