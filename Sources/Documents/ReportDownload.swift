import CareRecords
import Measures
import Scoring

extension Portal {
    /// Every figure of each outcomes report, as a table for spreadsheets.
    var reportDownloads: [Download] {
        reportQuarters.map { quarter in
            Download(
                path: downloadPath(reportPath(quarter)), sources: ["content/programme.json", "content/returns"],
                bytes: { table(of: quarter) })
        }
    }

    private func table(of quarter: MonthSpan) -> [UInt8] {
        var table = CSVWriter()
        table.row([
            "tool", "scale", "item", "months", "site", "by", "group", "people", "paired", "improved", "unchanged",
            "declined", "mixed", "mean-first", "mean-latest", "mean-change", "change from", "change to", "notes",
        ])
        for scale in ReportTables(self, quarter).scales {
            add(scale.bySite, hasTotal: true, to: &table)
            for item in scale.items { add(item, hasTotal: true, to: &table) }
            for (_, group) in scale.byGroup { add(group, hasTotal: false, to: &table) }
        }
        return table.bytes
    }

    private func add(_ one: PublishedOutcomeTable, hasTotal: Bool, to table: inout CSVWriter) {
        for row in one.rows { add(row, of: one, to: &table) }
        if hasTotal { add(one.total, of: one, isTotal: true, to: &table) }
    }

    private func add(
        _ row: PublishedOutcome, of one: PublishedOutcomeTable, isTotal: Bool = false, to table: inout CSVWriter
    ) {
        var hidden: [String] = []
        func cell(_ name: String, _ value: PublishedFigure.Value?) -> String {
            if value == .hidden { hidden.append(name) }
            return value?.number?.decimal(places: 1) ?? ""
        }
        let place =
            switch one.by {
            case _ where isTotal: [settings.say("measure.all-sites"), "", ""]
            case .site: [row.title.map(local) ?? "", row.id == nil ? "site" : "", ""]
            case .group(let split): [settings.say("measure.all-sites"), split, row.id ?? ""]
            }
        var cells = [one.tool.id, one.scale.id, one.item?.id ?? "", one.quarter.span.iso] + place
        cells += [cell("people", row.scored), cell("paired", row.paired)]
        cells += Course.allCases.map { cell($0.rawValue, row.courses[$0]) }
        cells += [
            cell("mean-first", row.meanFirst), cell("mean-latest", row.meanLatest), cell("mean-change", row.meanChange),
        ]
        cells += [row.interval?.low, row.interval?.high].map { $0?.decimal(places: 1) ?? "" }
        table.row(cells + [hidden.isEmpty ? "" : "hidden: " + hidden.joined(separator: ", ")])
    }
}
