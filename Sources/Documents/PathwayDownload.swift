import CareRecords
import Measures

extension Portal {
    /// Every figure of the pages of the pathway: a table a quarter with all sites, and a table a site with all quarters.
    var pathwayDownloads: [Download] {
        guard let pathway = programme.pathway else { return [] }
        let quarters = plan.quarters
        let sources = ["content/programme.json", "content/returns"]
        let places: [Site?] = (programme.sites.count > 1 ? [nil] : []) + programme.sites
        let byQuarter = quarters.map { quarter in
            Download(
                path: downloadPath(pathwayPath(quarter)), sources: sources,
                bytes: { table(of: pathway, at: places, over: [quarter]) })
        }
        guard !quarters.isEmpty else { return [] }
        return byQuarter
            + programme.sites.map { site in
                Download(
                    path: downloadPath(pathwayPath(site)), sources: sources,
                    bytes: { table(of: pathway, at: [site], over: quarters) })
            }
    }

    private func table(of pathway: Pathway, at places: [Site?], over quarters: [MonthSpan]) -> [UInt8] {
        var table = CSVWriter()
        table.row([
            "site", "months", "what", "measure", "group", "value", "unit", "for every 100 at the first step", "median",
            "people behind the median", "notes",
        ])
        for quarter in quarters {
            for site in places {
                // The first quarter of a year is the year so far.
                for span in Set([quarter, MonthSpan(yearTo: quarter.last)]).sorted(by: { $0.first > $1.first }) {
                    add(PathwayFigures(of: pathway, at: site?.id, over: span, in: plan), of: site, to: &table)
                }
            }
        }
        return table.bytes
    }

    private func add(_ figures: PathwayFigures, of site: Site?, to table: inout CSVWriter) {
        func row(
            _ what: String, _ measure: Measure, _ total: PublishedTotal?, group: String = "",
            share: PathwayFigures.Share? = nil, median: PublishedMedian? = nil, isWhole: Bool = true
        ) {
            let (value, notes) = total.map { Self.words(for: $0.figure) } ?? ("", ["cannot be added up"])
            let doubts = total.map { isWhole ? inDoubt($0, of: measure, at: site, over: figures.span) : 0 } ?? 0
            let parts = total.map { "from \($0.parts) of \($0.expected) monthly figures" }
            table.row([
                site.map { local($0.name) } ?? settings.say("measure.all-sites"), figures.span.iso, what,
                local(measure.title), group, value, measure.unitForPrograms, share?.number.decimal(places: 0) ?? "",
                median?.value.number?.decimal(places: 1) ?? "", median?.size.number?.decimal(places: 0) ?? "",
                (notes + [parts, median?.value == .hidden ? "median hidden: too few" : nil].compactMap { $0 } + (doubts > 0 ? ["\(doubts) in doubt"] : [])).joined(
                    separator: "; "),
            ])
        }
        for step in figures.steps {
            row("step", step.measure, step.total, share: step.share)
            if let wait = step.wait { row("wait", wait.measure, wait.total, median: wait.median) }
            for leaving in figures.left where leaving.after == step.measure.id {
                row("left", leaving.measure, leaving.total, share: leaving.share)
                for reason in leaving.reasons {
                    row("reason", leaving.measure, reason.total, group: reason.label, isWhole: false)
                }
            }
        }
    }
}
