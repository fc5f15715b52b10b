import CareRecords
import Measures

/// Writes a chart of one row a group or step: labels, places in thousandths, and every figure in words.
///
/// It is given published numbers and words and nothing else. What is not shown has a row that says so: it is never
/// drawn as nought. `BarChart`, `FunnelChart` and `PairedChart` say what stands in the rows.
struct RowChart {
    /// What is drawn in a row.
    enum Mark {
        case bar(Double, interval: ClosedRange<Double>? = nil)
        /// Those who left.
        case outline(Double)
        case dot(Double, interval: ClosedRange<Double>? = nil)
        case pair(before: Double, after: Double, XmR.Judgement)
        case absent(Absence)
    }

    /// Why a row has no mark.
    enum Absence: String {
        case hidden, missing, checked

        /// Nil of a figure that is shown.
        init?(_ value: PublishedFigure.Value) {
            switch value {
            case .hidden: self = .hidden
            case .missing: self = .missing
            case .impossible: self = .checked
            case .count, .rate, .mean: return nil
            }
        }

        var phrase: String {
            switch self {
            case .hidden: "figure.hidden"
            case .missing: "figure.missing"
            case .checked: "figure.impossible"
            }
        }
    }

    struct Row {
        let label: String
        /// “45 people”.
        var size: String?
        let mark: Mark
        /// Left out where there is no mark: why not is said then.
        var value = ""
        var detail: String?
    }

    let rows: [Row]
    let scale: ChartScale
    /// Whether the scale is drawn: where every row has its number beside it, nobody reads it from there.
    var showsScale = true
    let id: String
    let unit: String
    let alternative: String
    var notes: [String] = []
    let out: DocumentWriter

    func write() {
        let labels = rows.map { LabelLines($0.label, size: $0.size) }
        out.tree.open("row-chart")
        out.tree.attribute("id", id)
        out.tree.attribute("rows", rows.count)
        out.tree.attribute("lines", labels.reduce(0) { $0 + $1.lines.count })
        if scale.lowest <= 0, scale.highest >= 0 { out.tree.attribute("nought", scale.place(of: 0)) }
        out.tree.element("alternative", text: alternative)
        out.tree.element("unit", text: unit)
        if showsScale { axis() }
        var above = 0
        for (number, (row, label)) in zip(rows, labels).enumerated() {
            write(row, label, number, above: above)
            above += label.lines.count
        }
        if scale.lowest > 0 {
            out.tree.element(
                "chart-note", text: out.say("chart.from", ["value": out.say.number(scale.lowest, places: 2)]))
        }
        for note in notes { out.tree.element("chart-note", text: note) }
        out.tree.close()
    }

    private func axis() {
        let ticks = scale.ticks
        out.tree.open("axis")
        out.tree.attribute("of", "values")
        for (number, tick) in ticks.enumerated() {
            out.tree.open("tick")
            out.tree.attribute("at", scale.place(of: tick))
            if number % 2 == 0 { out.tree.attribute("narrow", "yes") }
            out.text(out.say.number(tick, places: 2))
            out.tree.close()
        }
        out.tree.close()
    }

    private func write(_ row: Row, _ label: LabelLines, _ number: Int, above: Int) {
        out.tree.open("chart-row")
        out.tree.attribute("number", number)
        out.tree.attribute("above", above)
        out.tree.attribute("lines", label.lines.count)
        for (number, line) in label.lines.enumerated() {
            out.tree.open("label-line")
            out.tree.attribute("number", number)
            out.text(line.words)
            if let size = line.size { out.tree.element("group-size", text: size) }
            out.tree.close()
        }
        write(row.mark)
        if case .absent(let why) = row.mark {
            out.tree.element("row-value", text: out.say(why.phrase))
        } else {
            out.tree.element("row-value", text: row.value)
            if let detail = row.detail { out.tree.element("row-detail", text: detail) }
        }
        out.tree.close()
    }

    private func write(_ mark: Mark) {
        switch mark {
        case .bar(let value, let interval):
            stretch("bar", from: min(0, value), to: max(0, value))
            write(interval)
        case .outline(let value): stretch("outline-bar", from: 0, to: value)
        case .dot(let value, let interval):
            write(interval)
            out.tree.open("dot")
            out.tree.attribute("at", scale.place(of: value))
            out.tree.close()
        case .pair(let before, let after, let reading):
            out.tree.open("before-after")
            out.tree.attribute("before", scale.place(of: before))
            out.tree.attribute("after", scale.place(of: after))
            out.tree.attribute("reading", reading.rawValue)
            out.tree.close()
        case .absent(let why):
            out.tree.open("no-mark")
            out.tree.attribute("why", why.rawValue)
            out.tree.close()
        }
    }

    private func write(_ interval: ClosedRange<Double>?) {
        if let interval { stretch("interval", from: interval.lowerBound, to: interval.upperBound) }
    }

    private func stretch(_ name: StaticString, from: Double, to: Double) {
        out.tree.open(name)
        out.tree.attribute("from", scale.place(of: from))
        out.tree.attribute("to", scale.place(of: to))
        out.tree.close()
    }
}

/// The label of a row, broken into lines that a narrow screen has room for: drawn text does not break by itself.
struct LabelLines {
    /// The most letters of a line.
    static let most = 42

    private(set) var lines: [(words: String, size: String?)] = []

    init(_ label: String, size: String?) {
        var line = ""
        let label = size == nil ? label : "\(label),"
        for word in label.split(separator: " ") {
            var word = word[...]
            if !line.isEmpty, line.count + 1 + word.count > Self.most {
                lines.append((line, nil))
                line = ""
            }
            // A word that is longer than a line goes on in the next.
            while word.count > Self.most {
                lines.append((String(word.prefix(Self.most)), nil))
                word = word.dropFirst(Self.most)
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        if let size, line.count + 1 + size.count > Self.most {
            lines.append((line, nil))
            line = ""
        }
        if !line.isEmpty || size != nil || lines.isEmpty { lines.append((line, size)) }
    }
}
