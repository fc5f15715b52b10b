import CareRecords
import Measures

extension PackPage {
    // MARK: What changed

    /// The whole programme, this month beside the one before, and what was put right or came late since the last pack.
    func changes() {
        let before = MonthSpan(month.before)
        let span = MonthSpan(month)
        let rows = totals
        let late = corrected()
        guard !rows.isEmpty || !late.isEmpty else { return }
        out.topic(id: "changed", heading: out.say("pack.changed")) {
            if !rows.isEmpty {
                out.p(out.say("pack.changed-lead"))
                let year = MonthSpan(yearTo: month)
                out.figuresTable(
                    caption: out.say("pack.changed-caption"),
                    columns: [
                        .plain(out.say("return.measure")), .figures(out.say.month(before.last)),
                        .figures(out.say.month(month)),
                        .figures(out.say("pack.year", ["month": out.say.month(year.first)])),
                    ]
                ) {
                    for measure in rows {
                        out.row {
                            out.rowHead { out.link(measuresOn + "#m-\(measure.id)", portal.local(measure.title)) }
                            total(of: measure, over: before, label: out.say.month(before.last))
                            total(of: measure, over: span, label: out.say.month(month))
                            total(
                                of: measure, over: year,
                                label: out.say("pack.year", ["month": out.say.month(year.first)]))
                        }
                    }
                }
                out.display("small", out.say("pack.not-added"))
            }
            if !late.isEmpty {
                out.section(heading: out.say("pack.corrected")) {
                    out.element("plain-list") { for line in late { out.element("item", line) } }
                }
            }
        }
    }

    /// The measures of which there is one figure for the whole programme.
    var totals: [Measure] {
        programme.measures.filter { portal.plan.total(of: $0, at: nil, over: MonthSpan(month)) != nil }
    }

    private func total(of measure: Measure, over span: MonthSpan, label: String) {
        out.figure(label) {
            guard let total = portal.plan.total(of: measure, at: nil, over: span) else {
                return out.muted(out.say("pack.no-total"))
            }
            portal.write(total, of: measure, at: nil, over: span, out)
            if !total.isComplete {
                out.text(" ")
                out.muted(
                    out.say(
                        "pack.made-from", ["parts": out.say.number(total.parts), "all": out.say.number(total.expected)])
                )
            }
        }
    }

    /// Values that were put right since the forum before; by the day of the correction.
    func corrected() -> [() -> Void] {
        guard let since = pack.before?.date else { return [] }
        let until = pack.forum?.date ?? out.asOf
        var lines: [(on: CalendarDate, write: () -> Void)] = []
        for site in programme.sites {
            for one in portal.returns.all(of: site.id) {
                for revision in one.revisions where revision.on > since && revision.on <= until {
                    lines.append(
                        (
                            revision.on,
                            {
                                out.link(
                                    root + portal.returnPath(one),
                                    out.say(
                                        "return.link",
                                        ["site": portal.local(site.name), "month": out.say.month(one.period)]))
                                out.text(": ")
                                out.write(
                                    "return.trust-revised",
                                    [
                                        "measure": {
                                            out.text(
                                                programme.measure(revision.measure).map { portal.local($0.title) }
                                                    ?? revision.measure)
                                        },
                                        "date": { out.date(revision.on) }, "reason": { out.text(revision.reason) },
                                    ])
                            }
                        ))
                }
            }
        }
        return lines.sorted { $0.on < $1.on }.map(\.write)
    }

    // MARK: Measures

    /// Each measure with its definition, what it was at each site, and the charts of what was not usual.
    func measures() {
        out.topic(id: "measures", heading: out.say("pack.measures")) {
            out.p(out.say("pack.measures-lead"))
            for measure in programme.measures { write(measure) }
        }
    }

    private func write(_ measure: Measure) {
        out.topic(id: "m-\(measure.id)", heading: portal.local(measure.title)) {
            if let definition = measure.definitions.filter({ $0.since <= month.lastDay }).max(by: {
                $0.since < $1.since
            }) {
                out.display("small") {
                    portal.passage(definition.text, out)
                    out.text(" ")
                    out.write("return.defined-since", ["date": { out.date(definition.since) }])
                    if let target = FigureWording(measure: measure, out: out).target() {
                        out.text(" ")
                        out.text(out.say("pack.target", ["target": target]))
                    }
                    if measure.isHighAtStart {
                        out.text(" ")
                        out.text(out.say("measure.high-at-start"))
                    }
                }
            }
            let known = programme.sites.compactMap { site in
                portal.series(of: measure, at: site, in: month).map { (site: site, series: $0.0, index: $0.1) }
            }
            let notable = known.filter { $0.series.reading(at: $0.index).map { $0 != .usual } ?? false }
            // Of many sites only those are in the table that were not usual.
            table(of: measure, portal.hasManySites ? notable : known)
            if month == portal.returns.latest {
                let scale = SeriesChart.scale(for: measure, notable.map(\.series))
                for one in notable.prefix(mostCharts) { chart(of: one.series, at: one.site, scale) }
            }
            out.display("more") {
                out.link(
                    root + portal.measurePath(measure),
                    out.say("measures.see", ["measure": portal.local(measure.title)]))
            }
        }
    }

    /// The charts of what was not usual, without their tables.
    func notableCharts() {
        guard month == portal.returns.latest else { return }
        for measure in programme.measures {
            let notable = programme.sites.compactMap { site in
                portal.series(of: measure, at: site, in: month).flatMap { series, index in
                    series.reading(at: index).flatMap { $0 == .usual ? nil : (site: site, series: series) }
                }
            }
            guard !notable.isEmpty else { continue }
            let scale = SeriesChart.scale(for: measure, notable.map(\.series))
            for one in notable.prefix(mostCharts) {
                out.topic(
                    id: "m-\(measure.id)-\(one.site.id)",
                    heading: out.say(
                        "slides.chart", ["measure": portal.local(measure.title), "site": portal.local(one.site.name)])
                ) { drawing(of: one.series, at: one.site, scale) }
            }
        }
    }

    /// So many charts of a measure, fewer where there are many sites: each has a page of its own besides.
    private var mostCharts: Int { portal.hasManySites ? 3 : 6 }

    private func table(of measure: Measure, _ rows: [(site: Site, series: MeasureSeries, index: Int)]) {
        guard !rows.isEmpty else { return out.p(out.say("pack.all-usual")) }
        out.figuresTable(
            caption: out.say(
                "pack.measure-caption", ["measure": portal.local(measure.title), "month": out.say.month(month)]),
            columns: [
                .plain(out.say("pack.site")), .figures(out.say.month(month.before)), .figures(out.say.month(month)),
                .plain(out.say("measure.reading")),
            ]
        ) {
            for row in rows {
                out.row {
                    out.rowHead { out.link(root + "sites/\(row.site.id).html", portal.local(row.site.name)) }
                    out.figure(out.say.month(month.before)) {
                        if row.index > 0 {
                            write(row.series.months[row.index - 1], of: measure, at: row.site)
                        } else {
                            out.text(out.say("figure.missing"))
                        }
                    }
                    out.figure(out.say.month(month)) {
                        write(row.series.months[row.index], of: measure, at: row.site)
                    }
                    out.field(out.say("measure.reading")) {
                        out.text(
                            row.series.reading(at: row.index).map { out.say("reading.\($0.rawValue)") }
                                ?? out.say("reading.none"))
                    }
                }
            }
        }
    }

    private func write(_ month: MeasureSeries.Month, of measure: Measure, at site: Site) {
        portal.write(month.figure, of: measure, at: site.id, in: month.month, out)
    }

    private func chart(of series: MeasureSeries, at site: Site, _ scale: ChartScale) {
        out.topic(id: "m-\(series.measure.id)-\(site.id)", heading: portal.local(site.name)) {
            drawing(of: series, at: site, scale).readings()
        }
    }

    @discardableResult
    private func drawing(of series: MeasureSeries, at site: Site, _ scale: ChartScale) -> MeasureMessage {
        let message = MeasureMessage(portal, series, site, out)
        message.write()
        SeriesChart(
            series, scale: scale, id: "chart-\(series.measure.id)-\(site.id)", alternative: message.alternative,
            problems: message.marks, out: out
        ).write()
        return message
    }
}

extension YearMonth {
    /// The month before.
    var before: YearMonth { YearMonth(year: month == 1 ? year - 1 : year, month: month == 1 ? 12 : month - 1) ?? self }
}
