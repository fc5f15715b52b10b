import CareRecords
import Measures

extension Portal {
    /// A file that goes with the pages.
    public struct Download: Sendable {
        /// Relative to `public/`.
        public let path: String
        public let sources: [String]
        public let bytes: @Sendable () -> [UInt8]
    }

    /// Every figure of each measure's page, as a table for spreadsheets.
    public var downloads: [Download] {
        guard returns.latest != nil else { return [] }
        return pathwayDownloads
            + programme.measures.map { measure in
                Download(
                    path: downloadPath(measure), sources: ["content/programme.json", "content/returns"],
                    bytes: { table(of: measure) })
            }
    }

    private func table(of measure: Measure) -> [UInt8] {
        var table = CSVWriter()
        table.row([
            "site", "month", "by", "group", "value", "unit", "reading", "lower limit", "mean", "upper limit",
            "notes",
        ])
        for site in programme.sites {
            add(series(of: measure, at: site), of: local(site.name), to: &table)
            for month in plan.months(of: site) { addRows(of: measure, at: site, in: month, to: &table) }
        }
        let breakdowns = returns.breakdowns(of: measure.id)
        let hasSeveral = programme.sites.count > 1
        if hasSeveral, let all = series(of: measure) {
            add(all, of: settings.say("measure.all-sites"), to: &table)
        }
        for span in MonthSpan.published(of: returns.months) where !span.isOneMonth {
            for site in programme.sites {
                addTotal(of: measure, at: site, over: span, to: &table)
                for by in breakdowns { addRows(of: measure, by: by, at: site, over: span, to: &table) }
            }
            if hasSeveral {
                addTotal(of: measure, at: nil, over: span, to: &table)
                for by in breakdowns { addRows(of: measure, by: by, at: nil, over: span, to: &table) }
            }
        }
        return table.bytes
    }

    private func add(_ series: MeasureSeries, of place: String, to table: inout CSVWriter) {
        for (index, month) in series.months.enumerated() {
            table.row(Self.cells(of: month, at: index, in: series, site: place))
        }
    }

    private func addTotal(of measure: Measure, at site: Site?, over span: MonthSpan, to table: inout CSVWriter) {
        guard let total = plan.total(of: measure, at: site?.id, over: span) else { return }
        add(total, of: measure, at: site, over: span, to: &table)
    }

    private func add(
        _ total: PublishedTotal, of measure: Measure, at site: Site?, over span: MonthSpan, by: String = "",
        group: String = "", to table: inout CSVWriter
    ) {
        let (value, notes) = Self.words(for: total.figure)
        let parts = "from \(total.parts) of \(total.expected) monthly figures"
        table.row([
            site.map { local($0.name) } ?? settings.say("measure.all-sites"), span.iso, by, group, value,
            by.isEmpty ? measure.unitForPrograms : MeasureUnit.count.rawValue, "", "", "", "",
            (notes + [parts]).joined(separator: "; "),
        ])
    }

    // MARK: Breakdowns

    /// As the page of the return shows them: none of which every row is hidden.
    private func addRows(of measure: Measure, at site: Site, in month: YearMonth, to table: inout CSVWriter) {
        for breakdown in returns.of(site: site.id, in: month)?.breakdowns ?? [] where breakdown.measure == measure.id {
            let figures = plan.rows(of: breakdown, at: site.id, in: month)
            if figures.allSatisfy({ $0.value == .hidden }) { continue }
            for (row, figure) in zip(breakdown.rows, figures) {
                let (value, notes) = Self.words(for: figure)
                table.row([
                    local(site.name), month.iso, breakdown.by, row.label, value, MeasureUnit.count.rawValue, "", "", "",
                    "", notes.joined(separator: "; "),
                ])
            }
        }
    }

    private func addRows(
        of measure: Measure, by: String, at site: Site?, over span: MonthSpan, to table: inout CSVWriter
    ) {
        for row in plan.rowTotals(of: measure, by: by, at: site?.id, over: span) {
            add(row.total, of: measure, at: site, over: span, by: by, group: row.label, to: &table)
        }
    }

    /// A figure as it stands in a table for programs, and what to know of it.
    static func words(for figure: PublishedFigure) -> (value: String, notes: [String]) {
        switch figure.value {
        case .count(let count): (String(count), figure.cautions.map(\.rawValue))
        case .rate(let number): (number.decimal(places: 0), figure.cautions.map(\.rawValue))
        case .mean(let number): (number.decimal(places: 1), figure.cautions.map(\.rawValue))
        case .hidden: ("", ["hidden: too few people"])
        case .missing: ("", ["not received"])
        case .impossible: ("", ["being checked"])
        }
    }

    private static func cells(
        of month: MeasureSeries.Month, at index: Int, in series: MeasureSeries, site: String
    ) -> [String] {
        let value: String
        var notes: [String]
        (value, notes) = words(for: month.figure)
        if month.isLate == true { notes.append("late") }
        var limits = ["", "", ""]
        if case .control(let chart) = series.chart, let here = chart.limits(at: index) {
            let places = series.measure.how == .mean ? 1 : 0
            limits = [here.lower, here.mean, here.upper].map { $0.decimal(places: places) }
        }
        return [
            site, month.month.iso, "", "", value, series.measure.unitForPrograms,
            series.reading(at: index)?.rawValue ?? "",
        ]
            + limits + [notes.joined(separator: "; ")]
    }
}

/// Writes a table as CSV (RFC 4180) that spreadsheets read rightly: UTF-8 with its mark, lines ended as there, and no
/// cell that a spreadsheet would take for a formula.
struct CSVWriter {
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    mutating func row(_ cells: [String]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            write(cell)
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    private mutating func write(_ cell: String) {
        // A number may begin with a minus sign; words that begin like a formula are held as words.
        let isFormula = cell.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = isFormula && Double(cell) == nil ? "'" + cell : cell
        guard safe.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
            bytes.append(contentsOf: safe.utf8)
            return
        }
        bytes.append(0x22)
        for byte in safe.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}

extension Double {
    /// The number to so many places, with a point and without thousands: as programs read it.
    func decimal(places: Int) -> String {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let rounded = (self * scale).rounded() / scale
        let text = rounded == 0 ? "0" : String(rounded)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension Measure {
    /// “percent”, “per 100000”: as programs read it.
    var unitForPrograms: String { unit == .perPopulation ? "per \(per)" : unit.rawValue }
}
