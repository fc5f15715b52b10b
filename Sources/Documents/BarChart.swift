import Measures

/// A row a group: a bar or a dot with its interval (95% as a rule), the value and how many people it is taken from.
struct BarChart {
    struct Group {
        let label: String
        /// How many people are in it, in words: “45 people”.
        var size: String?
        let value: Value
    }

    enum Value {
        /// - Parameters:
        ///   - number: as published; `words` say it with its unit.
        ///   - detail: the interval in words, “3.1 to 7.3”.
        case shown(_ number: Double, interval: ClosedRange<Double>?, words: String, detail: String?)
        case absent(RowChart.Absence)
    }

    /// A bar stands on nought. What can be below it, or is far from it, is a dot.
    enum Look { case bars, dots }

    let groups: [Group]
    let look: Look
    let scale: ChartScale
    let id: String
    /// What is counted, with the direction of good: see `RowChart.unit(_:better:)`.
    let unit: String
    let alternative: String
    let out: DocumentWriter

    func write() {
        let rows = groups.map { group in
            switch group.value {
            case .shown(let number, let interval, let words, let detail):
                RowChart.Row(
                    label: group.label, size: group.size,
                    mark: look == .bars ? .bar(number, interval: interval) : .dot(number, interval: interval),
                    value: words, detail: detail)
            case .absent(let why): RowChart.Row(label: group.label, size: group.size, mark: .absent(why))
            }
        }
        RowChart(rows: rows, scale: scale, id: id, unit: unit, alternative: alternative, out: out).write()
    }

    /// A scale on which every value and interval has its place.
    static func scale(for groups: [Group], look: Look, within bounds: ClosedRange<Double>? = nil) -> ChartScale {
        var values: [Double] = []
        for case .shown(let number, let interval, _, _) in groups.map(\.value) {
            values.append(number)
            if let interval { values += [interval.lowerBound, interval.upperBound] }
        }
        return look == .bars
            ? ChartScale(holding: values, within: bounds) : ChartScale(around: values, within: bounds)
    }
}
