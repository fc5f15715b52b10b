import CareRecords
import Measures

/// How one measure stands at every site: the latest month of each that can be plotted, and what its chart says of it.
struct MeasureRoundUp {
    struct Entry {
        let site: Site
        let series: MeasureSeries
        /// Nil where no figure can be shown, or no limits.
        let reading: XmR.Judgement?
    }

    let entries: [Entry]

    init(_ portal: Portal, _ measure: Measure) {
        entries = portal.sitesInOrder.map { site in
            let series = portal.series(of: measure, at: site)
            return Entry(
                site: site, series: series, reading: series.latestPlotted.flatMap { series.reading(at: $0) })
        }
    }

    /// What is told first of what was not usual.
    static let unusual: [XmR.Judgement] = [.worse, .better, .neither]

    func entries(read reading: XmR.Judgement?) -> [Entry] { entries.filter { $0.reading == reading } }
}

extension MeasureSeries {
    /// The place of the latest month that can be plotted.
    var latestPlotted: Int? { months.lastIndex { $0.figure.canBePlotted } }
}
