import CareRecords
import Measures

/// A letter at the foot of a chart, below a month whose figure is known to have a problem that its own shape does not
/// tell. What is hidden or missing has none: there is nothing to doubt.
enum ChartMark: String, CaseIterable {
    /// It looks as if it were not right.
    case doubt
    /// It was put right after it had been sent in.
    case revised
    /// It came late.
    case late

    /// By the place of the month in the series; of several marks the first that counts.
    /// - Parameter findings: what is known to be odd about a month.
    static func all(of series: MeasureSeries, findings: (YearMonth) -> [QualityFinding]) -> [Int: ChartMark] {
        var marks: [Int: ChartMark] = [:]
        for (index, month) in series.months.enumerated() where month.figure.value.number != nil {
            if findings(month.month).contains(where: { $0.kind == .copiedMonth || $0.kind == .suddenZero }) {
                marks[index] = .doubt
            } else if month.figure.cautions.contains(.revised) {
                marks[index] = .revised
            } else if month.isLate == true {
                marks[index] = .late
            }
        }
        return marks
    }
}
