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

    public var downloads: [Download] { 
        checkDownloads + pathwayDownloads + communityDownloads + reportDownloads + measureDownloads
    }

    /// The figures of the pages of measures, as tables for spreadsheets: a measure month by month at all sites, with what
    /// they come to together; and at each site, with its groups, quarters and years.
    private var measureDownloads: [Download] {
        guard returns.latest != nil else { return [] }
        let spans = MonthSpan.published(of: returns.months).filter { !$0.isOneMonth }
        return programme.measures.flatMap { measure in
            let breakdowns = returns.breakdowns(of: measure.id)
            let all = download(downloadPath(measure), "content/returns") { table in
                for site in programme.sites { addMonths(of: measure, at: site, to: &table) }
                guard programme.sites.count > 1 else { return }
                if let together = series(of: measure) {
                    add(together, of: settings.say("measure.all-sites"), to: &table) { month in
                        let doubts = known.countInDoubt(
                            of: measure.id, at: programme.sites.map(\.id), over: [month.month])
                        return doubts > 0 ? ["\(doubts) in doubt"] : []
                    }
                }
                addTotals(of: measure, by: breakdowns, at: nil, over: spans, to: &table)
            }
            let each = programme.sites.map { site in
                download(seriesDownloadPath(measure, site), "content/returns/\(site.id)") { table in
                    addMonths(of: measure, at: site, to: &table)
                    for month in plan.months(of: site) { addRows(of: measure, at: site, in: month, to: &table) }
                    addTotals(of: measure, by: breakdowns, at: site, over: spans, to: &table)
                }
            }
            return [all] + each
        }
    }

    private func download(
        _ path: String, _ source: String, _ write: @escaping @Sendable (inout CSVWriter) -> Void
    ) -> Download {
        Download(path: path, sources: ["content/programme.json", source]) {
            var table = CSVWriter()
            table.row([
                "site", "month", "by", "group", "value", "unit", "reading", "lower limit", "mean", "upper limit",
                "notes",
            ])
            write(&table)
            return table.bytes
        }
    }

    private func addMonths(of measure: Measure, at site: Site, to table: inout CSVWriter) {
        let always = known.always(of: measure.id, at: site.id)
        add(series(of: measure, at: site), of: local(site.name), to: &table) { month in
            (known.findings(of: measure.id, at: site.id, in: month.month) + always).map(\.kind)
                .filter { $0.isToldBeside && $0 != .returnLate }.map(\.rawValue)
        }
    }

    /// - Parameter problems: what is known to be odd about a figure that is shown.
    private func add(
        _ series: MeasureSeries, of place: String, to table: inout CSVWriter,
        problems: (MeasureSeries.Month) -> [String]
    ) {
        let limits = LimitsAsWritten(series)
        for (index, month) in series.months.enumerated() {
            var (value, notes) = Self.words(for: month.figure)
            if month.isLate == true { notes.append("late") }
            if month.figure.value.number != nil { notes += problems(month) }
            table.row(
                [
                    place, month.month.iso, "", "", value, series.measure.unitForPrograms,
                    series.reading(at: index)?.rawValue ?? "",
                ] + limits[index] + [notes.joined(separator: "; ")])
        }
    }

    // MARK: Totals

    private func addTotals(
        of measure: Measure, by breakdowns: [String], at site: Site?, over spans: [MonthSpan], to table: inout CSVWriter
    ) {
        for span in spans {
            if let total = plan.total(of: measure, at: site?.id, over: span) {
                let doubts = inDoubt(total, of: measure, at: site, over: span)
                add(
                    total, of: measure, at: site, over: span, problems: doubts > 0 ? ["\(doubts) in doubt"] : [],
                    to: &table)
            }
            for by in breakdowns {
                for row in plan.rowTotals(of: measure, by: by, at: site?.id, over: span) {
                    add(row.total, of: measure, at: site, over: span, by: by, group: row.label, to: &table)
                }
            }
        }
    }

    private func add(
        _ total: PublishedTotal, of measure: Measure, at site: Site?, over span: MonthSpan, by: String = "",
        group: String = "", problems: [String] = [], to table: inout CSVWriter
    ) {
        let (value, notes) = Self.words(for: total.figure)
        let parts = "from \(total.parts) of \(total.expected) monthly figures"
        table.row([
            site.map { local($0.name) } ?? settings.say("measure.all-sites"), span.iso, by, group, value,
            by.isEmpty ? measure.unitForPrograms : MeasureUnit.count.rawValue, "", "", "", "",
            (notes + [parts] + problems).joined(separator: "; "),
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
}

/// The limits of a series as they stand in a table for programs.
private struct LimitsAsWritten {
    private let stretches: [(first: Int, cells: [String])]

    init(_ series: MeasureSeries) {
        guard case .control(let chart) = series.chart else {
            stretches = []
            return
        }
        let places = series.measure.how == .mean ? 1 : 0
        stretches = chart.stretches.map { stretch in
            let limits = [stretch.limits.lower, stretch.limits.mean, stretch.limits.upper]
            return (
                stretch.points.first.map { chart.points[$0].index } ?? .max,
                limits.map { $0.decimal(places: places) }
            )
        }
    }

    /// Lower limit, mean and upper limit of a month.
    subscript(index: Int) -> [String] { stretches.last { $0.first <= index }?.cells ?? ["", "", ""] }
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
