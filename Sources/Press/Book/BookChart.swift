import Markup

/// A chart of one series over months, as a drawing that a phone can show.
///
/// Places in the tree are thousandths of the axes. The drawing has the same parts as that of the theme
/// (themes/default/xsl/parts/charts.xsl), in the colour of the text alone.
struct BookChart {
    private let chart: XMLElement
    private let scale: Double

    private static let left = 38.0
    private static let right = 244.0
    private static let top = 34.0
    private static let foot = 290.0

    init(_ chart: XMLElement) {
        self.chart = chart
        // Marks of a long series are smaller, so that neighbours do not hide each other.
        let count = chart.number("count")
        scale = 0.68 * (count > 72 ? 0.4 : count > 36 ? 0.65 : 1)
    }

    func write(to out: inout BookMarkup) {
        out.drawing(width: 358, height: 340)
        for unit in chart.all("unit") { out.label(unit.text, x: 0, y: 16) }
        stretches(to: &out)
        axes(to: &out)
        for line in chart.all("target-line") {
            out.line(
                "M\(tenths(Self.left)) \(tenths(y(line.number("at"))))H\(tenths(Self.right))", width: 2.5,
                dashes: "12 4 2 4")
        }
        for event in chart.all("event") {
            let at = x(event.number("x"))
            out.line("M\(tenths(at)) \(tenths(Self.top))V\(tenths(Self.foot))", width: 1, dashes: "2 3")
            out.label(event.text, x: at, y: Self.top - 5, anchor: "middle", strong: true)
        }
        BookTrace(chart.all("point").map { mark($0) }, scale: scale).write(to: &out)
        for gap in chart.all("gap") {
            out.line("M\(tenths(x(gap.number("x")))) \(tenths(Self.foot))m-4 -4l8 8m0 -8l-8 8", width: 2)
        }
        for point in chart.all("point") {
            guard point["problem"] != nil, let letter = point["letter"] else { continue }
            out.label(letter, x: x(point.number("x")), y: Self.foot - 5, anchor: "middle", strong: true)
        }
        for label in chart.all("end-label") { end(label, to: &out) }
        out.end()
    }

    private func x(_ thousandths: Double) -> Double { Self.left + thousandths * (Self.right - Self.left) / 1000 }
    private func y(_ thousandths: Double) -> Double { Self.foot - thousandths * (Self.foot - Self.top) / 1000 }

    private func mark(_ point: XMLElement) -> BookTrace.Mark {
        BookTrace.Mark(point, x: x(point.number("x")), y: y(point.number("y")))
    }

    /// The limits as a band with broken edges, and the mean.
    private func stretches(to out: inout BookMarkup) {
        for stretch in chart.all("stretch") {
            let (from, to) = (x(stretch.number("from")), x(stretch.number("to")))
            let (upper, lower) = (y(stretch.number("upper")), y(stretch.number("lower")))
            out.band(x: from, y: upper, width: to - from, height: lower - upper)
            out.line(
                "M\(tenths(from)) \(tenths(upper))H\(tenths(to))M\(tenths(from)) \(tenths(lower))H\(tenths(to))",
                width: 1.5, dashes: "5 4")
            out.line("M\(tenths(from)) \(tenths(y(stretch.number("mean"))))H\(tenths(to))", width: 1.5)
        }
    }

    private func axes(to out: inout BookMarkup) {
        out.line("M\(tenths(Self.left)) \(tenths(Self.top))V\(tenths(Self.foot))H\(tenths(Self.right))", width: 1.5)
        for axis in chart.all("axis") {
            for tick in axis.all("tick") {
                if axis["of"] == "values" {
                    let at = y(tick.number("at"))
                    out.line("M\(tenths(Self.left - 4)) \(tenths(at))h4", width: 1.5)
                    out.label(tick.text, x: Self.left - 8, y: at + 5, anchor: "end")
                } else {
                    let at = x(tick.number("at"))
                    out.line("M\(tenths(at)) \(tenths(Self.foot))v4", width: 1.5)
                    guard tick["narrow"] != nil else { continue }
                    out.label(tick.text, x: at, y: Self.foot + 21, anchor: "middle")
                    out.label(tick["year"] ?? "", x: at, y: Self.foot + 40, anchor: "middle")
                }
            }
        }
    }

    private func end(_ label: XMLElement, to out: inout BookMarkup) {
        let (at, line) = (y(label.number("at")), y(label.number("y")))
        if at != line {
            out.line("M\(tenths(Self.right + 2)) \(tenths(line))L\(tenths(Self.right + 10)) \(tenths(at))", width: 1)
        }
        out.label(
            label.text, x: Self.right + 13, y: at + 5, strong: label["of"] == "latest" || label["of"] == "target")
    }
}

/// A chart of one series without words, of which many stand one below the other.
struct BookSmallChart {
    private let chart: XMLElement

    init(_ chart: XMLElement) { self.chart = chart }

    func write(to out: inout BookMarkup) {
        out.drawing(width: 358, height: 64)
        for stretch in chart.all("stretch") {
            let (from, to) = (x(stretch.number("from")), x(stretch.number("to")))
            let (upper, lower) = (y(stretch.number("upper")), y(stretch.number("lower")))
            out.band(x: from, y: upper, width: to - from, height: lower - upper)
            out.line("M\(tenths(from)) \(tenths(y(stretch.number("mean"))))H\(tenths(to))", width: 1.5)
        }
        for line in chart.all("target-line") {
            out.line("M8 \(tenths(y(line.number("at"))))H350", width: 2.5, dashes: "12 4 2 4")
        }
        let points = chart.all("point")
        let marks = points.map { BookTrace.Mark($0, x: x($0.number("x")), y: y($0.number("y"))) }
        BookTrace(marks, scale: 0.6).write(to: &out)
        for gap in chart.all("gap") {
            out.line("M\(tenths(x(gap.number("x")))) 58m-3 -3l6 6m0 -6l-6 6", width: 2)
        }
        out.end()
    }

    private func x(_ thousandths: Double) -> Double { 8 + thousandths * 0.342 }
    private func y(_ thousandths: Double) -> Double { 56 - thousandths * 0.048 }
}
