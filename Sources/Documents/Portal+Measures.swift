import CareRecords
import Measures

extension Portal {
    /// Every measure, with what its latest figures say at each site; at many sites, at how many of them.
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
            if let community, let latest = plan.quarters.first {
                out.display("more") { out.link(root + communityPath(latest), local(community.title)) }
            }
            for measure in programme.measures {
                out.section(heading: local(measure.title)) {
                    let all = MeasureRoundUp(self, measure)
                    if hasManySites {
                        if let together = series(of: measure) {
                            MeasureMessage(self, together, nil, out).write(linking: root + measurePath(measure))
                        }
                        counts(in: all, out, root)
                    } else {
                        for one in all.entries {
                            MeasureMessage(self, one.series, one.site, out)
                                .write(linking: root + seriesPath(measure, one.site))
                        }
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

    /// A line for each reading: at how many sites, and at which if they are few.
    private func counts(in all: MeasureRoundUp, _ out: DocumentWriter, _ root: String) {
        for reading in MeasureRoundUp.unusual.map(Optional.some) + [.usual, nil] {
            let here = all.entries(read: reading)
            guard !here.isEmpty else { continue }
            out.tree.open("message")
            out.tree.attribute("reading", reading?.rawValue ?? "none")
            out.strong(out.say("reading.\(reading?.rawValue ?? "none")"))
            out.text(" ")
            out.text(out.say("pack.at-sites", count: here.count, ["all": out.say.number(all.entries.count)]))
            if here.count <= Self.mostNamed {
                out.text(": ")
                for (place, one) in here.enumerated() {
                    if place > 0 { out.text(", ") }
                    out.link(root + seriesPath(one.series.measure, one.site), local(one.site.name))
                }
            }
            out.text(".")
            out.tree.close()
        }
    }

    /// More sites than this are counted, not named.
    private static let mostNamed = 4

    /// One measure: what it means, all sites together, then each site small and on one scale, with a page of its own.
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
            together(measure, out)
            let all = MeasureRoundUp(self, measure)
            SmallMultiples(self, all, measure, out, root).write()
            howToRead(all.entries.map(\.series), out)
            out.display("more") {
                out.link(root + downloadPath(measure), out.say("measure.download"))
            }
            return out
        }
    }

    func measurePath(_ measure: Measure) -> String { "measures/\(measure.id).html" }
    func downloadPath(_ measure: Measure) -> String { "measures/\(measure.id).csv" }

    /// The definitions with the days from which they hold, the target and its direction.
    func meaning(of measure: Measure, _ out: DocumentWriter) {
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
            if measure.isHighAtStart {
                out.fact(out.say("measure.take-care")) { out.text(out.say("measure.high-at-start")) }
            }
        }
    }

    /// How the limits were made, and what the shapes mean: said once, below the charts.
    func howToRead(_ all: [MeasureSeries], _ out: DocumentWriter) {
        out.topic(id: "how", heading: out.say("measure.how")) {
            out.p(out.say("measure.how-shapes"))
            out.p(
                out.say(
                    "measure.how-marks",
                    [
                        "doubt": out.say("chart.mark-doubt"), "revised": out.say("chart.mark-revised"),
                        "late": out.say("chart.mark-late"),
                    ]))
            let hasLimits = all.contains { if case .control = $0.chart { true } else { false } }
            if hasLimits {
                out.p(
                    out.say(
                        programme.charts.movingRanges == .all ? "measure.how-limits-all" : "measure.how-limits",
                        ["months": String(MeasureSeries.pointsThatSetLimits), "run": String(XmR.pointsInARun)]))
                if all.count > 1 { out.p(out.say("measure.how-sites")) }
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
