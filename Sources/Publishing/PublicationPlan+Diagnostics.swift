import CareRecords
import Diagnostics
import Measures

extension PublicationPlan {
    /// For the team: what is hidden to protect others, measure by measure, and what cannot be protected.
    var diagnostics: [Diagnostic] {
        let place = SourceLocation(file: "content/returns")
        let byMeasure = Dictionary(grouping: takenBack, by: \.measure)
        let hidden = byMeasure.keys.sorted().map { measure in
            let keys = byMeasure[measure] ?? []
            let named = keys.prefix(3).map(\.words).joined(separator: "; ")
            return Diagnostic(
                .figuresTakenBack, at: place,
                "of “\(measure)”, \(keys.count) more are hidden so that small numbers cannot be worked out: \(named)"
                    + (keys.count > 3 ? " …" : ""))
        }
        let lost = lost.map { key in
            Diagnostic(
                .figureGivenAway, at: place, "a small number of “\(key.measure)” can be worked out: \(key.words)")
        }
        let changed = Dictionary(grouping: unexplained, by: \.measure)
        let unexplained = changed.keys.sorted().map { measure in
            let keys = changed[measure] ?? []
            return Diagnostic(
                .figureChanged, at: place,
                "of “\(measure)”, \(keys.count) were published otherwise before, and no revision says why: "
                    + keys.prefix(3).map(\.words).joined(separator: "; ") + (keys.count > 3 ? " …" : ""))
        }
        return hidden + lost + unexplained
    }
}

extension FigureKey {
    /// Which it is, never how large.
    fileprivate var words: String {
        let place = site ?? "all sites"
        return switch part {
        case .whole: "\(place), \(span.iso)"
        case .row(let by, let label): "\(place), \(span.iso), \(by): \(label)"
        case .chart: "the limits of the chart of \(place)"
        case .median: "\(place), \(span.iso), the median"
        case .outcome(let figure, let by, let group):
            "\(place), \(span.iso), \(by.map { "\($0): \(group ?? "other"), " } ?? "")\(figure)"
        }
    }
}
