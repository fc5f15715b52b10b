import CareRecords
import Measures

extension Portal {
    /// All sites together: each year from April so far, each whole quarter and each month.
    func together(_ measure: Measure, _ out: DocumentWriter) {
        guard programme.sites.count > 1 else { return }
        let totals = TotalsByLength(self, measure, nil)
        guard !totals.isEmpty else { return }
        out.topic(id: "all-sites", heading: out.say("measure.all-sites")) {
            if let series = series(of: measure), series.latestPlotted != nil {
                let message = MeasureMessage(self, series, nil, out)
                message.write()
                SeriesChart(
                    series, scale: SeriesChart.scale(for: measure, [series]), id: "chart-all-sites",
                    alternative: message.alternative, out: out
                ).write()
                message.readings()
            }
            out.p(out.say("measure.all-sites-lead"))
            let what = out.say("measure.all-caption", ["measure": local(measure.title)])
            table(of: totals.years, measure, nil, "years", what, out)
            folded(totals.quarters, measure, nil, "quarters", what, out)
            folded(totals.months, measure, nil, "months", what, out)
        }
    }

    /// One site: its years and quarters. Its months stand in a table of their own.
    func totals(of measure: Measure, at site: Site, _ out: DocumentWriter) {
        let totals = TotalsByLength(self, measure, site)
        guard !totals.years.isEmpty || !totals.quarters.isEmpty else { return }
        out.topic(id: "totals", heading: out.say("series.totals")) {
            out.p(out.say("series.totals-lead"))
            let what = out.say("series.title-of", ["measure": local(measure.title), "site": local(site.name)])
            table(of: totals.years, measure, site, "years", what, out)
            folded(totals.quarters, measure, site, "quarters", what, out)
        }
    }

    private typealias Row = TotalsByLength.Row

    private func folded(
        _ rows: [Row], _ measure: Measure, _ site: Site?, _ length: String, _ what: String, _ out: DocumentWriter
    ) {
        guard !rows.isEmpty else { return }
        out.element("details") {
            out.tree.element("summary", text: out.say("totals.\(length)"))
            table(of: rows, measure, site, length, what, out)
        }
    }

    private func table(
        of rows: [Row], _ measure: Measure, _ site: Site?, _ length: String, _ what: String, _ out: DocumentWriter
    ) {
        guard !rows.isEmpty else { return }
        out.figuresTable(
            caption: out.say("totals.caption-\(length)", ["what": what]),
            columns: [
                .plain(out.say("measure.time")), .figures(out.say("return.value")),
                .figures(out.say("measure.parts")),
            ]
        ) {
            for (span, total) in rows {
                out.row {
                    out.rowHead { out.text(words(for: span)) }
                    out.figure(out.say("return.value")) { write(total, of: measure, at: site, over: span, out) }
                    out.figure(out.say("measure.parts")) {
                        out.text(
                            out.say(
                                "measure.parts-of",
                                [
                                    "parts": out.say.number(total.parts),
                                    "expected": out.say.number(total.expected),
                                ]))
                    }
                }
            }
        }
    }

    /// “August 2026”; “July to September 2026”.
    func words(for span: MonthSpan) -> String {
        let say = settings.say
        if span.isOneMonth { return say.month(span.first) }
        let first =
            span.first.year == span.last.year ? say("date.month.\(span.first.month)") : say.month(span.first)
        return say("measure.span", ["first": first, "last": say.month(span.last)])
    }
}

/// What is published of a measure over longer times, the latest first.
private struct TotalsByLength {
    typealias Row = (span: MonthSpan, total: PublishedTotal)

    /// From April to March, the last of them so far.
    let years: [Row]
    let quarters: [Row]
    /// For all sites together only.
    let months: [Row]

    var isEmpty: Bool { years.isEmpty && quarters.isEmpty && months.isEmpty }

    init(_ portal: Portal, _ measure: Measure, _ site: Site?) {
        func rows(_ spans: [MonthSpan]) -> [Row] {
            spans.compactMap { span in portal.plan.total(of: measure, at: site?.id, over: span).map { (span, $0) } }
        }
        let all = Array(portal.returns.months.reversed())
        let latest = all.first
        years = rows(all.filter { $0 == latest || $0.month == 3 }.map(MonthSpan.init(yearTo:)))
        quarters = rows(all.map(MonthSpan.init(quarterOf:)).filter { $0.last <= latest ?? $0.first }.inOrderOnce)
        months = site == nil ? rows(all.map { MonthSpan($0) }) : []
    }
}

extension [MonthSpan] {
    /// Each once, where it first stands.
    fileprivate var inOrderOnce: [MonthSpan] {
        var seen: Set<MonthSpan> = []
        return filter { seen.insert($0).inserted }
    }
}
