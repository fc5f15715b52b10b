import CareRecords
import Measures
import Scoring

extension Portal {
    /// The quarters of which there is a report, the latest first: those that are over and in which anybody has a score.
    var reportQuarters: [MonthSpan] { plan.outcomeQuarters.reversed().map(\.span) }

    func reportPath(_ quarter: MonthSpan) -> String {
        "reports/\(quarter.first.iso)-to-\(quarter.last.iso).html"
    }

    func reportTitle(_ quarter: MonthSpan) -> String {
        settings.say("report.title", ["span": words(for: quarter)])
    }

    var reports: [Page] { reportQuarters.map(report) }

    /// The outcomes report of one quarter: how people were before and after, for whom, and what the figures were.
    private func report(_ quarter: MonthSpan) -> Page {
        let title = reportTitle(quarter)
        let summary = settings.say("report.summary")
        let tables = ReportTables(self, quarter)
        return Page(
            path: reportPath(quarter), kind: .portalReport, title: title, summary: summary,
            words: tables.tools.map { local($0.title) }.joined(separator: " "),
            sources: [
                "content/programme.json", programme.outcomes.source == .plans ? "content/plans" : "content/returns",
            ],
            filedUnder: "reports \(quarter.first.iso)"
        ) { root in
            let out = writer(.portalReport, title: title, description: summary, section: "packs", root: root)
            crumbs(
                out,
                [(root + "index.html", out.say("portal.nav.home")), (root + "packs.html", out.say("portal.nav.packs"))])
            out.mainHeading(title)
            ReportPage(self, tables, out, root).write()
            return out
        }
    }

    /// Every quarterly report, for the page that lists packs.
    func reportList(_ out: DocumentWriter, _ root: String) {
        let quarters = reportQuarters
        guard !quarters.isEmpty else { return }
        out.section(heading: out.say("reports.title")) {
            links("stories", out) {
                for quarter in quarters {
                    link(
                        root + reportPath(quarter), reportTitle(quarter), out: out,
                        summary: out.say("report.summary"))
                }
            }
        }
    }
}

/// The tables of outcomes of one quarter, as they may be published.
struct ReportTables {
    /// One scale of a tool: everyone by site, then by each grouping of people, and the statements of a profile.
    struct Scale {
        let tool: Tool
        let scale: ToolScale
        let bySite: PublishedOutcomeTable
        let byGroup: [(split: Subgrouping, table: PublishedOutcomeTable)]
        /// Of a profile: one table for each item.
        let items: [PublishedOutcomeTable]

        var total: PublishedOutcome { bySite.total }
    }

    let quarter: MonthSpan
    /// Those of which anything is shown.
    let scales: [Scale]
    /// Those of which everything is too small to show.
    let hidden: [Tool]

    var tools: [Tool] { scales.map(\.tool) }

    init(_ portal: Portal, _ quarter: MonthSpan) {
        self.quarter = quarter
        let plan = portal.plan
        var scales: [Scale] = []
        var hidden: [Tool] = []
        if let outcomes = plan.outcomeQuarters.first(where: { $0.span == quarter }) {
            let subjects = plan.outcomeSubjects
            for subject in subjects where subject.item == nil {
                guard let bySite = plan.outcomeTable(of: subject, in: outcomes) else { continue }
                guard bySite.total.scored.number != nil else {
                    if hidden.last != bySite.tool { hidden.append(bySite.tool) }
                    continue
                }
                let byGroup = portal.programme.outcomes.subgroups.compactMap { split in
                    plan.outcomeTable(of: subject, in: outcomes, by: .group(split.id)).map { (split, $0) }
                }
                let items = subjects.filter { $0.tool == subject.tool && $0.scale == subject.scale && $0.item != nil }
                scales.append(
                    Scale(
                        tool: bySite.tool, scale: bySite.scale, bySite: bySite, byGroup: byGroup,
                        items: items.compactMap { plan.outcomeTable(of: $0, in: outcomes) }))
            }
        }
        self.scales = scales
        self.hidden = hidden.filter { tool in !scales.contains { $0.tool == tool } }
    }
}
