import Measures

/// A bar a step, all from the same left edge, with an outline for those who left after it. The count is bold, and the
/// share of the first step follows it.
struct FunnelChart {
    struct Step {
        let label: String
        /// Those who left rather than those who went on.
        var isOfThoseWhoLeft = false
        let value: Value
    }

    enum Value {
        /// - Parameters:
        ///   - count: as published; `words` say it.
        ///   - share: of the first step, in words; nil where either is not shown.
        case shown(_ count: Int, words: String, share: String?)
        case absent(RowChart.Absence)
    }

    let steps: [Step]
    let id: String
    let unit: String
    let alternative: String
    let out: DocumentWriter

    func write() {
        let rows = steps.map { step in
            switch step.value {
            case .shown(let count, let words, let share):
                RowChart.Row(
                    label: step.label, mark: step.isOfThoseWhoLeft ? .outline(Double(count)) : .bar(Double(count)),
                    value: words, detail: share)
            case .absent(let why): RowChart.Row(label: step.label, mark: .absent(why))
            }
        }
        var most = 0.0
        for case .shown(let count, _, _) in steps.map(\.value) { most = max(most, Double(count)) }
        RowChart(
            rows: rows, scale: ChartScale(to: most), showsScale: false, id: id, unit: unit, alternative: alternative,
            out: out
        ).write()
    }
}
