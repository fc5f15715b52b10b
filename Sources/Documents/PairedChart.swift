import CareRecords
import Measures

/// A row a group: the mean of the same people before and after, joined by a line. An open ring is before; the shape of
/// the later mark, and a word, say which way it went.
struct PairedChart {
    struct Group {
        let label: String
        /// How many people are in it, in words: “45 people”.
        var size: String?
        let value: Value
    }

    enum Value {
        /// - Parameters:
        ///   - before: as published, like `after`; `words` say both, “19.2 to 21.4”.
        ///   - reading: usual where there is no clear change.
        ///   - direction: the reading in a word or two.
        case shown(before: Double, after: Double, XmR.Judgement, words: String, direction: String)
        case absent(RowChart.Absence)
    }

    let groups: [Group]
    let scale: ChartScale
    let id: String
    /// What is counted, with the direction of good: see `RowChart.unit(_:better:)`.
    let unit: String
    let alternative: String
    let out: DocumentWriter

    func write() {
        let rows = groups.map { group in
            switch group.value {
            case .shown(let before, let after, let reading, let words, let direction):
                RowChart.Row(
                    label: group.label, size: group.size, mark: .pair(before: before, after: after, reading),
                    value: words, detail: direction)
            case .absent(let why): RowChart.Row(label: group.label, size: group.size, mark: .absent(why))
            }
        }
        RowChart(
            rows: rows, scale: scale, id: id, unit: unit, alternative: alternative,
            notes: [out.say("chart.pair")], out: out
        ).write()
    }

    /// One scale for all groups. It does not begin at nought, since a change would hardly show; the chart says so.
    static func scale(for groups: [Group], within bounds: ClosedRange<Double>? = nil) -> ChartScale {
        var values: [Double] = []
        for case .shown(let before, let after, _, _, _) in groups.map(\.value) { values += [before, after] }
        return ChartScale(around: values, within: bounds)
    }
}

extension RowChart {
    /// The unit with the direction of good: “Points, higher is better”.
    static func unit(_ unit: MeasureUnit, per: Int = 100, better: Direction, _ out: DocumentWriter) -> String {
        let name = out.say("unit.\(unit.rawValue)", ["per": out.say.number(per)])
        switch better {
        case .higher: return out.say("chart.higher-is-better", ["unit": name])
        case .lower: return out.say("chart.lower-is-better", ["unit": name])
        case .neither: return name
        }
    }
}
