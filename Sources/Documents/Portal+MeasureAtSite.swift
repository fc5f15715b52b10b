import CareRecords
import Measures

extension Portal {
    /// One measure at one site: its chart, what it says, its quarters and years, and every month.
    func page(of measure: Measure, at site: Site) -> Page {
        let places: KeyValuePairs = ["measure": local(measure.title), "site": local(site.name)]
        let title = settings.say("series.title-of", places)
        let summary = settings.say("series.summary", places)
        return Page(
            path: seriesPath(measure, site), kind: .portalSeries, title: title, summary: summary, words: "",
            sources: ["content/programme.json", "content/returns/\(site.id)"], isOfSite: true
        ) { root in
            let out = writer(.portalSeries, title: title, description: summary, section: "measures", root: root)
            crumbs(
                out,
                [
                    (root + "index.html", out.say("portal.nav.home")),
                    (root + "measures.html", out.say("portal.nav.measures")),
                    (root + measurePath(measure), local(measure.title)),
                ])
            out.mainHeading(title)
            let series = series(of: measure, at: site)
            out.topic(id: site.id, heading: out.say("series.chart")) {
                let message = MeasureMessage(self, series, site, out)
                message.write()
                guard series.latestPlotted != nil else { return }
                SeriesChart(
                    series, scale: SeriesChart.scale(for: measure, [series]), id: "chart-\(site.id)",
                    alternative: message.alternative, problems: message.marks, out: out
                ).write()
                message.readings()
            }
            meaning(of: measure, out)
            totals(of: measure, at: site, out)
            howToRead([series], out)
            months(of: series, at: site, out, root)
            out.display("more") {
                out.link(root + seriesDownloadPath(measure, site), out.say("measure.download"))
            }
            out.display("more") {
                out.link(root + "sites/\(site.id).html", local(site.name))
            }
            return out
        }
    }

    func seriesPath(_ measure: Measure, _ site: Site) -> String { "measures/\(measure.id)/\(site.id).html" }
    func seriesDownloadPath(_ measure: Measure, _ site: Site) -> String { "measures/\(measure.id)/\(site.id).csv" }

    private func months(of series: MeasureSeries, at site: Site, _ out: DocumentWriter, _ root: String) {
        guard !series.months.isEmpty else { return }
        let measure = series.measure
        out.topic(id: "months", heading: out.say("series.months")) {
            // What is so of every month is said once and not in each row.
            for finding in known.always(of: measure.id, at: site.id) { out.p(what(finding, out)) }
            out.figuresTable(
                caption: out.say(
                    "measure.figures-caption", ["measure": local(measure.title), "site": local(site.name)]),
                columns: [
                    .plain(out.say("return.month")), .figures(out.say("return.value")),
                    .plain(out.say("measure.reading")),
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
                        out.figure(out.say("return.value")) {
                            FigureWording(measure: measure, out: out).write(
                                month.figure, known: known.findings(of: measure.id, at: site.id, in: month.month))
                        }
                        out.field(out.say("measure.reading")) {
                            out.text(
                                series.reading(at: index).map { out.say("reading.\($0.rawValue)") }
                                    ?? out.say("reading.none"))
                        }
                    }
                }
            }
            out.display("more") {
                out.link(root + qualityPath(site), out.say("quality.title", ["site": local(site.name)]))
            }
        }
    }
}
