import CareRecords
import Measures

extension Portal {
    /// All sites together: each month, each whole quarter, and each year from April so far.
    func together(_ measure: Measure, _ out: DocumentWriter) {
        guard programme.sites.count > 1 else { return }
        let rows = spansShown.compactMap { span in
            plan.total(of: measure, at: nil, over: span).map { (span: span, total: $0) }
        }
        guard !rows.isEmpty else { return }
        out.topic(id: "all-sites", heading: out.say("measure.all-sites")) {
            out.p(out.say("measure.all-sites-lead"))
            out.element("details") {
                out.tree.element("summary", text: out.say("measure.figures", ["site": out.say("measure.all-sites")]))
                out.figuresTable(
                    caption: out.say("measure.all-caption", ["measure": local(measure.title)]),
                    columns: [
                        .plain(out.say("measure.time")), .figures(out.say("return.value")),
                        .figures(out.say("measure.parts")),
                    ]
                ) {
                    for (span, total) in rows {
                        out.row {
                            out.rowHead { out.text(words(for: span, out)) }
                            out.figure(out.say("return.value")) {
                                FigureWording(measure: measure, out: out).write(total.figure)
                            }
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
        }
    }

    /// The latest first; of the months that end a quarter or a year, the longer time follows the shorter.
    private var spansShown: [MonthSpan] {
        guard let latest = returns.latest else { return [] }
        return returns.months.reversed().flatMap { month in
            var spans = [MonthSpan(month)]
            let quarter = MonthSpan(quarterOf: month)
            if quarter.last == month { spans.append(quarter) }
            let year = MonthSpan(yearTo: month)
            if month == latest || month.month == 3, !spans.contains(year) { spans.append(year) }
            return spans
        }
    }

    func words(for span: MonthSpan, _ out: DocumentWriter) -> String {
        words(for: span)
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
