import CareRecords
import Measures
import Scoring

extension ReportPage {
    /// One scale: what is asked, how people did by site and by group, and the statements of a profile.
    func write(_ scale: ReportTables.Scale) {
        out.topic(id: id(of: scale), heading: name(of: scale)) {
            message(of: scale)
            about(scale)
            if scale.bySite.hasMeans {
                paired(scale)
            }
            table(scale.bySite, caption: out.say("report.by-site-caption", ["tool": shortName(of: scale)]), total: true)
            items(of: scale)
            for (split, table) in scale.byGroup { write(table, of: scale, by: split) }
            overTime(scale)
        }
    }

    /// What it asks, which way is better, from which change on it counts, and on what terms it is used.
    private func about(_ scale: ReportTables.Scale) {
        let tool = scale.tool
        out.element("facts", role: "lines") {
            if let about = tool.about { out.fact(out.say("report.asks")) { portal.passage(about, out) } }
            out.fact(out.say("measure.better")) {
                out.text(out.say("measure.better-\(scale.scale.better.rawValue)") + ".")
                if let range = scale.scale.range {
                    out.text(" ")
                    out.text(
                        out.say(
                            "report.range",
                            [
                                "lowest": out.say.number(range.min.value, places: scale.scale.places),
                                "highest": out.say.number(range.max.value, places: scale.scale.places),
                            ]))
                }
            }
            out.fact(out.say("report.counts-as")) {
                if let change = scale.scale.change {
                    out.text(
                        out.say(
                            "report.threshold",
                            ["change": out.say.number(change.atLeast.value, places: scale.scale.places)]))
                    out.text(" ")
                    out.muted(change.source)
                } else {
                    out.text(
                        out.say(scale.scale.how == .profile ? "report.threshold-profile" : "report.threshold-none"))
                }
            }
            let terms = [tool.owner, tool.licence].compactMap { $0 }
            if !terms.isEmpty { out.fact(out.say("report.terms")) { out.muted(terms.joined(separator: ". ")) } }
        }
    }

    private func message(of scale: ReportTables.Scale) {
        out.tree.open("message")
        out.tree.attribute("reading", reading(of: scale.total, on: scale.scale)?.rawValue ?? "none")
        out.text(sentences(on: scale).joined(separator: " "))
        out.tree.close()
    }

    // MARK: Charts

    /// Mean before and after at each site and in all, on one scale.
    private func paired(_ scale: ReportTables.Scale) {
        let rows = scale.bySite.rows.prefix(Self.mostRows).map { (name(of: $0, in: scale.bySite), $0) }
        let all = (out.say("report.everyone"), scale.total)
        let groups = ([all] + (rows.count > 1 ? rows : [])).map { label, row in
            PairedChart.Group(label: label, size: size(row.paired), value: pair(row, on: scale.scale))
        }
        guard groups.contains(where: { if case .shown = $0.value { true } else { false } }) else { return }
        PairedChart(
            groups: groups, scale: PairedChart.scale(for: groups, within: bounds(of: scale.scale)),
            id: "pairs-\(scale.tool.id)-\(scale.scale.id)",
            unit: RowChart.unit(.score, better: scale.scale.better, out),
            alternative: sentences(on: scale).joined(separator: " "), out: out
        ).write()
    }

    private func bounds(of scale: ToolScale) -> ClosedRange<Double>? {
        scale.range.flatMap { $0.min <= $0.max ? $0.min.value...$0.max.value : nil }
    }

    private func pair(_ row: PublishedOutcome, on scale: ToolScale) -> PairedChart.Value {
        guard let first = row.meanFirst.number, let latest = row.meanLatest.number else {
            return .absent(RowChart.Absence(row.meanFirst) ?? RowChart.Absence(row.meanLatest) ?? .missing)
        }
        let reading = reading(of: row, on: scale)
        return .shown(
            before: first, after: latest, reading ?? .usual,
            words: out.say("report.pair", ["first": words(row.meanFirst), "latest": words(row.meanLatest)]),
            direction: out.say("report.reading-\(reading?.rawValue ?? "none")"))
    }

    private func size(_ people: PublishedFigure.Value) -> String? {
        people.number.map { out.say("report.size", ["count": out.say.number($0, places: 0)]) }
    }

    /// The share that was better in each row, with its interval.
    private func shares(_ rows: [(label: String, row: PublishedOutcome)], id: String, alternative: String) {
        let groups = rows.map { label, row in
            let value: BarChart.Value =
                if let share = row.share(of: .improved) {
                    .shown(
                        100 * share.value, interval: 100 * share.low...100 * share.high, words: percent(share),
                        detail: out.say(
                            "report.interval",
                            [
                                "low": out.say.number(100 * share.low, places: 0),
                                "high": out.say.number(100 * share.high, places: 0),
                            ]))
                } else {
                    .absent(row.paired == .count(0) ? .missing : .hidden)
                }
            return BarChart.Group(label: label, size: size(row.paired), value: value)
        }
        guard groups.contains(where: { if case .shown = $0.value { true } else { false } }) else { return }
        BarChart(
            groups: groups, look: .dots, scale: ChartScale(holding: [0, 100], within: 0...100), id: id,
            unit: out.say("report.share-unit"), alternative: alternative, out: out
        ).write()
    }

    // MARK: Tables

    /// For whom: one way to split people.
    private func write(_ table: PublishedOutcomeTable, of scale: ReportTables.Scale, by split: Subgrouping) {
        let title = portal.local(split.title)
        out.section(heading: out.say("report.for-whom", ["split": title])) {
            let rows = table.rows.map { (label: name(of: $0, in: table), row: $0) }
            if !table.courses.isEmpty {
                shares(
                    rows, id: "shares-\(scale.tool.id)-\(scale.scale.id)-\(split.id)",
                    alternative: out.say("report.shares-alternative", ["split": title, "tool": shortName(of: scale)]))
            }
            self.table(
                table, caption: out.say("report.by-group-caption", ["tool": shortName(of: scale), "split": title]),
                total: false)
        }
    }

    /// The statements of a profile, each asked the same way every time.
    private func items(of scale: ReportTables.Scale) {
        guard !scale.items.isEmpty else { return }
        out.section(heading: out.say("report.items")) {
            out.p(out.say("report.items-lead"))
            let rows = scale.items.map { table in
                (
                    label: (table.item?.text ?? table.item?.title).map(portal.local) ?? table.item?.id ?? "",
                    row: table.total
                )
            }
            shares(
                rows, id: "items-\(scale.tool.id)-\(scale.scale.id)",
                alternative: out.say("report.items-alternative", ["tool": shortName(of: scale)]))
            if let first = scale.items.first {
                write(
                    rows, courses: first.courses, hasMeans: false,
                    head: out.say("report.item"),
                    caption: out.say("report.items-caption", ["tool": shortName(of: scale)]))
            }
        }
    }

    private func table(_ table: PublishedOutcomeTable, caption: String, total: Bool) {
        var rows = table.rows.map { (label: name(of: $0, in: table), row: $0) }
        if total, rows.count != 1 { rows.append((out.say("report.everyone"), table.total)) }
        write(
            rows, courses: table.courses, hasMeans: table.hasMeans,
            head: out.say(table.by == .site ? "pack.site" : "report.group"), caption: caption)
        let missing = programme.sites.filter { site in !table.rows.contains { $0.id == site.id } }
        if total, table.by == .site, !missing.isEmpty {
            out.display(
                "small", out.say("report.no-scores", ["sites": out.say.list(missing.map { portal.local($0.name) })]))
        }
    }

    private func write(
        _ rows: [(label: String, row: PublishedOutcome)], courses: [Course], hasMeans: Bool, head: String,
        caption: String
    ) {
        var columns: [DocumentWriter.Column] = [
            .plain(head), .figures(out.say("report.scored-column")), .figures(out.say("report.twice-column")),
        ]
        for course in courses { columns.append(.figures(out.say("report.course-column-\(course.rawValue)"))) }
        out.figuresTable(caption: caption, columns: columns) {
            for (label, row) in rows {
                out.row {
                    out.rowHead { out.text(label) }
                    figure("report.scored-column", row.scored)
                    figure("report.twice-column", row.paired)
                    for course in courses {
                        out.figure(out.say("report.course-column-\(course.rawValue)")) {
                            out.text(words(row.courses[course] ?? .missing))
                            if let share = row.share(of: course) {
                                out.text(" ")
                                out.muted(percent(share))
                            }
                        }
                    }
                }
            }
        }
        guard hasMeans else { return }
        // A table of its own: together they would be too wide for a page.
        out.figuresTable(
            caption: out.say("report.means-of", ["table": caption]),
            columns: [
                .plain(head), .figures(out.say("report.first-column")), .figures(out.say("report.latest-column")),
                .figures(out.say("report.change-column")), .figures(out.say("report.interval-column")),
            ]
        ) {
            for (label, row) in rows {
                out.row {
                    out.rowHead { out.text(label) }
                    figure("report.first-column", row.meanFirst)
                    figure("report.latest-column", row.meanLatest)
                    figure("report.change-column", row.meanChange)
                    out.figure(out.say("report.interval-column")) {
                        out.text(row.interval.map(words) ?? out.say("report.no-interval"))
                    }
                }
            }
        }
    }

    private func figure(_ column: String, _ value: PublishedFigure.Value) {
        out.figure(out.say(column)) { out.text(words(value)) }
    }

    /// Everyone, quarter by quarter: one is too short to judge by.
    private func overTime(_ scale: ReportTables.Scale) {
        let subject = OutcomeTable.Subject(tool: scale.tool.id, scale: scale.scale.id)
        let quarters = portal.plan.outcomeQuarters.filter { $0.span <= span }.suffix(Self.mostQuarters)
        let tables = quarters.reversed().compactMap { portal.plan.outcomeTable(of: subject, in: $0) }
        guard tables.count > 1 else { return }
        out.section(heading: out.say("report.over-time")) {
            out.p(out.say("report.over-time-lead"))
            write(
                tables.map { (portal.words(for: $0.quarter.span), $0.total) }, courses: scale.bySite.courses,
                hasMeans: scale.bySite.hasMeans, head: out.say("measure.time"),
                caption: out.say("report.over-time-caption", ["tool": shortName(of: scale)]))
        }
    }

    /// Two years.
    private static let mostQuarters = 8
    /// So many sites are drawn; all of them stand in the table.
    private static let mostRows = 12
}
