import Markup

/// A chart of one row a group or step, as a drawing that a phone can show.
///
/// Like that of the theme for narrow screens (themes/default/xsl/parts/bars.xsl), in the colour of the text alone.
struct BookRowChart {
    private let chart: XMLElement
    /// The height of a row's mark.
    private let band: Double

    private static let left = 14.0
    private static let right = 210.0
    private static let figures = 228.0
    private static let top = 38.0
    private static let line = 20.0
    private static let gap = 14.0

    init(_ chart: XMLElement) {
        self.chart = chart
        // A figure and its detail take two lines.
        band = chart.all("chart-row").contains { !$0.all("row-detail").isEmpty } ? 36 : 24
    }

    func write(to out: inout BookMarkup) {
        let foot = Self.top + chart.number("lines") * Self.line + chart.number("rows") * (band + Self.gap)
        let notes = chart.all("chart-note")
        let axes = chart.all("axis")
        let scale = axes.isEmpty ? 0.0 : 34
        out.drawing(width: 358, height: foot + scale + 24 * Double(notes.count))
        for unit in chart.all("unit") { out.label(unit.text, x: 0, y: 16) }
        for row in chart.all("chart-row") { self.row(row, to: &out) }
        if !axes.isEmpty { out.line("M\(tenths(Self.left)) \(tenths(foot))H\(tenths(Self.right))", width: 1.5) }
        for tick in axes.flatMap({ $0.all("tick") }) {
            let at = x(tick.number("at"))
            out.line("M\(tenths(at)) \(tenths(foot))v4", width: 1.5)
            if tick["narrow"] != nil { out.label(tick.text, x: at, y: foot + 21, anchor: "middle") }
        }
        for (index, note) in notes.enumerated() {
            out.label(note.text, x: 0, y: foot + scale + 24 * Double(index + 1) - 6)
        }
        out.end()
    }

    private func x(_ thousandths: Double) -> Double {
        Self.left + thousandths * (Self.right - Self.left) / 1000
    }

    private func row(_ row: XMLElement, to out: inout BookMarkup) {
        let head = Self.top + row.number("above") * Self.line + row.number("number") * (band + Self.gap)
        let body = head + row.number("lines") * Self.line
        let middle = body + band / 2
        for label in row.all("label-line") {
            let size = label.all("group-size").map { " " + $0.text }.joined()
            out.label(label.ownText + size, x: 0, y: head + label.number("number") * Self.line + 14)
        }
        // Nought, from which bars are measured: beside marks alone, clear of words.
        if chart["nought"] != nil, row.all("no-mark").isEmpty {
            out.line("M\(tenths(x(chart.number("nought")))) \(tenths(body - 2))v\(tenths(band + 4))", width: 1.5)
        }
        marks(of: row, at: middle, to: &out)
        let values = row.all("row-value").map(\.text).joined()
        let details = row.all("row-detail").map(\.text).joined()
        if !row.all("no-mark").isEmpty {
            out.line("M\(tenths(Self.left + 10)) \(tenths(middle))m-5 -5l10 10m0 -10l-10 10", width: 2)
            out.label(values, x: Self.left + 26, y: middle + 5)
        } else {
            out.label(values, x: Self.figures, y: details.isEmpty ? middle + 5 : middle - 4, strong: true)
            out.label(details, x: Self.figures, y: middle + 14)
        }
    }

    private func marks(of row: XMLElement, at middle: Double, to out: inout BookMarkup) {
        for bar in row.all("bar") {
            let from = x(bar.number("from"))
            out.band(x: from, y: middle - 10, width: x(bar.number("to")) - from, height: 20, opacity: "0.35")
        }
        for bar in row.all("outline-bar") {
            let (from, to) = (tenths(x(bar.number("from"))), tenths(x(bar.number("to"))))
            out.line("M\(from) \(tenths(middle - 9))H\(to)v18H\(from)z", width: 2, dashes: "6 3")
        }
        for interval in row.all("interval") {
            let (from, to) = (tenths(x(interval.number("from"))), tenths(x(interval.number("to"))))
            out.line("M\(from) \(tenths(middle - 6))v12m0 -6H\(to)m0 -6v12", width: 2)
        }
        for dot in row.all("dot") {
            BookShape(reading: "usual").write(to: &out, x: x(dot.number("at")), y: middle, scale: 1.1)
        }
        for change in row.all("before-after") {
            let (before, after) = (x(change.number("before")), x(change.number("after")))
            let shape = BookShape(reading: change["reading"] ?? "")
            // The ring is before; the line to what came after ends at the edge of either.
            out.line("M\(tenths(before - 5)) \(tenths(middle))a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z", width: 2)
            let step = after < before ? -1.0 : 1
            let (begin, end) = (before + step * 6, after - (shape.isOpen ? step * 7 : 0))
            if (end - begin) * step > 0 { out.line("M\(tenths(begin)) \(tenths(middle))H\(tenths(end))", width: 2) }
            shape.write(to: &out, x: after, y: middle, scale: 0.8)
        }
    }
}
