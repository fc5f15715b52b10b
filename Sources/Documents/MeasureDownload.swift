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

    /// The figures of the pages of measures, as tables for spreadsheets: a measure month by month at all sites, with what
    /// they come to together; and at each site, with its quarters and years.
    public var downloads: [Download] {
        guard returns.latest != nil else { return [] }
        return programme.measures.flatMap { measure in
            [
                download(downloadPath(measure), "content/returns") {
                    var table = CSVWriter(columns: Self.columns)
                    for site in programme.sites { addMonths(of: measure, at: site, to: &table) }
                    if programme.sites.count > 1 { addTotals(of: measure, at: nil, to: &table) }
                    return table.bytes
                }
            ]
                + programme.sites.map { site in
                    download(seriesDownloadPath(measure, site), "content/returns/\(site.id)") {
                        var table = CSVWriter(columns: Self.columns)
                        addMonths(of: measure, at: site, to: &table)
                        addTotals(of: measure, at: site, to: &table)
                        return table.bytes
                    }
                }
        }
    }

    private func download(_ path: String, _ source: String, _ bytes: @escaping @Sendable () -> [UInt8]) -> Download {
        Download(path: path, sources: ["content/programme.json", source], bytes: bytes)
    }

    private static let columns = [
        "site", "month", "value", "unit", "reading", "lower limit", "mean", "upper limit", "notes",
    ]

    private func addMonths(of measure: Measure, at site: Site, to table: inout CSVWriter) {
        let series = series(of: measure, at: site)
        let limits = LimitsAsWritten(series)
        for (index, month) in series.months.enumerated() {
            table.row(cells(of: month, at: index, in: series, limits, site))
        }
    }

    /// Every total that is published: of a site its quarters and years, of all sites their months too.
    private func addTotals(of measure: Measure, at site: Site?, to table: inout CSVWriter) {
        for span in MonthSpan.published(of: returns.months) where site == nil || !span.isOneMonth {
            addTotal(of: measure, at: site, over: span, to: &table)
        }
    }

    private func addTotal(of measure: Measure, at site: Site?, over span: MonthSpan, to table: inout CSVWriter) {
        guard let total = plan.total(of: measure, at: site?.id, over: span) else { return }
        let (value, notes) = Self.words(for: total.figure)
        var parts = ["from \(total.parts) of \(total.expected) monthly figures"]
        let doubts = inDoubt(total, of: measure, at: site, over: span)
        if doubts > 0 { parts.append("\(doubts) in doubt") }
        table.row(
            [
                site.map { local($0.name) } ?? settings.say("measure.all-sites"), span.iso, value,
                measure.unit.rawValue,
                "", "", "", "", (notes + parts).joined(separator: "; "),
            ])
    }

    /// A figure as it stands in a table for programs, and what to know of it.
    private static func words(for figure: PublishedFigure) -> (value: String, notes: [String]) {
        switch figure.value {
        case .count(let count): (String(count), figure.cautions.map(\.rawValue))
        case .rate(let number): (number.decimal(places: 0), figure.cautions.map(\.rawValue))
        case .mean(let number): (number.decimal(places: 1), figure.cautions.map(\.rawValue))
        case .hidden: ("", ["hidden: too few people"])
        case .missing: ("", ["not received"])
        case .impossible: ("", ["being checked"])
        }
    }

    private func cells(
        of month: MeasureSeries.Month, at index: Int, in series: MeasureSeries, _ limits: LimitsAsWritten, _ site: Site
    ) -> [String] {
        var (value, notes) = Self.words(for: month.figure)
        if month.isLate == true { notes.append("late") }
        if month.figure.value.number != nil {
            let found =
                known.findings(of: series.measure.id, at: site.id, in: month.month)
                + known.always(of: series.measure.id, at: site.id)
            notes += found.map(\.kind).filter { $0.isToldBeside && $0 != .returnLate }.map(\.rawValue)
        }
        return [
            local(site.name), month.month.iso, value, series.measure.unit.rawValue,
            series.reading(at: index)?.rawValue ?? "",
        ] + limits[index] + [notes.joined(separator: "; ")]
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

    init(columns: [String]) { row(columns) }

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
