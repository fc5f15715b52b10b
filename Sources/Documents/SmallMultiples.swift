import CareRecords
import Measures

/// All sites small, one below the other and on one scale, each with its own mean and limits and a link to its page.
///
/// Where there are many, what is not usual is drawn and the rest stands in a table by name, so that the page stays one
/// that can be read.
struct SmallMultiples {
    private let portal: Portal
    private let all: MeasureRoundUp
    private let measure: Measure
    private let out: DocumentWriter
    private let root: String

    init(_ portal: Portal, _ all: MeasureRoundUp, _ measure: Measure, _ out: DocumentWriter, _ root: String) {
        self.portal = portal
        self.all = all
        self.measure = measure
        self.out = out
        self.root = root
    }

    /// So many are drawn at most where there are many sites.
    private static let mostDrawn = 50

    /// The sites that are drawn, and those that are not.
    private var parts: (drawn: [MeasureRoundUp.Entry], listed: [MeasureRoundUp.Entry]) {
        let drawn =
            portal.hasManySites
            ? Array(MeasureRoundUp.unusual.flatMap { all.entries(read: $0) }.prefix(Self.mostDrawn))
            : all.entries.filter { $0.series.latestPlotted != nil }
        let ids = Set(drawn.map(\.site.id))
        return (drawn, all.entries.filter { !ids.contains($0.site.id) })
    }

    func write() {
        let (drawn, listed) = parts
        out.topic(id: "sites", heading: out.say("measure.by-site")) {
            out.p(out.say("measure.how-sites"))
            if !drawn.isEmpty {
                if portal.hasManySites { out.heading(out.say("measure.by-site-unusual")) }
                draw(drawn)
            }
            guard !listed.isEmpty else { return }
            if !drawn.isEmpty { out.heading(out.say("measure.by-site-others")) }
            list(listed)
        }
    }

    private func draw(_ entries: [MeasureRoundUp.Entry]) {
        let scale = SeriesChart.scale(for: measure, entries.map(\.series))
        if let first = portal.returns.months.first, let last = portal.returns.months.last {
            let wording = FigureWording(measure: measure, out: out)
            out.p(
                out.say(
                    "measure.by-site-scale",
                    [
                        "low": wording.number(scale.lowest), "high": wording.number(scale.highest),
                        "first": out.say.month(first), "last": out.say.month(last),
                    ]))
        }
        out.element("multiples") {
            for entry in entries {
                let message = MeasureMessage(portal, entry.series, entry.site, out)
                message.write(linking: root + portal.seriesPath(measure, entry.site))
                SeriesChart(
                    entry.series, scale: scale, id: entry.site.id, alternative: message.alternative,
                    over: portal.returns.months, out: out
                ).writeSmall()
            }
        }
    }

    private func list(_ entries: [MeasureRoundUp.Entry]) {
        out.figuresTable(
            caption: out.say("measure.by-site-caption", ["measure": portal.local(measure.title)]),
            columns: [
                .plain(out.say("pack.site")), .plain(out.say("return.month")), .figures(out.say("return.value")),
                .plain(out.say("measure.reading")),
            ]
        ) {
            for entry in entries {
                out.row {
                    out.rowHead {
                        out.link(root + portal.seriesPath(measure, entry.site), portal.local(entry.site.name))
                    }
                    let month = entry.series.latestPlotted.map { entry.series.months[$0] }
                    out.field(out.say("return.month")) { out.text(month.map { out.say.month($0.month) } ?? "") }
                    out.figure(out.say("return.value")) {
                        if let month {
                            portal.write(month.figure, of: measure, at: entry.site.id, in: month.month, out)
                        } else {
                            out.text(out.say("measure.nothing-shown"))
                        }
                    }
                    out.field(out.say("measure.reading")) {
                        out.text(out.say("reading.\(entry.reading?.rawValue ?? "none")"))
                    }
                }
            }
        }
    }
}
