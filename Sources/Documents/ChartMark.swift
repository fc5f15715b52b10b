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
    static func all(of series: MeasureSeries, at site: Site, _ known: KnownProblems) -> [Int: ChartMark] {
        var marks: [Int: ChartMark] = [:]
        for (index, month) in series.months.enumerated() where month.figure.value.number != nil {
            let findings = known.findings(of: series.measure.id, at: site.id, in: month.month)
            if findings.contains(where: { $0.kind == .copiedMonth || $0.kind == .suddenZero }) {
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
