import CareRecords
import Diagnostics

extension CSVMapping {
    /// What a schema cannot tell: whether the parts go together, and whether the programme has what is named.
    func findProblems(_ programme: Programme?, _ findings: inout Findings) {
        findNames(of: site, "site", "site", among: programme?.sites.map(\.id), &findings)
        let measures = programme?.measures.map(\.id)
        if let measure { findNames(of: measure, "measure", "measure", among: measures, &findings) }
        let ways = [period.column != nil, period.fixed != nil, period.across].count { $0 }
        if ways != 1 {
            findings.add(
                .mappingUnclear, "period",
                ways == 0 ? "nothing says which month the rows are of" : "the month is said in more than one way")
        }
        if period.across, figures.count > 1 {
            findings.add(
                .mappingUnclear, "figures[1]", "where each month has a column there is one figure",
                suggestion: "say in “measure” which rows are of which measure, and give one figure without columns")
        }
        for (number, figure) in figures.enumerated() {
            findProblems(of: figure, "figures[\(number)]", among: measures, &findings)
        }
    }

    private func findNames(
        of names: CSVNames, _ path: String, _ noun: String, among known: [String]?, _ findings: inout Findings
    ) {
        if names.column != nil, names.fixed != nil {
            findings.add(.mappingUnclear, path, "the \(noun) has both a column and a fixed name")
        }
        guard let known else { return }
        if let fixed = names.fixed { findings.dangling(fixed, path + ".fixed", among: known, noun) }
        for (number, translation) in names.translate.enumerated() {
            findings.dangling(translation.to, "\(path).translate[\(number)].to", among: known, noun)
        }
    }

    private func findProblems(
        of figure: CSVFigure, _ path: String, among measures: [String]?, _ findings: inout Findings
    ) {
        if let id = figure.measure {
            if let measures { findings.dangling(id, path + ".measure", among: measures, "measure") }
            if measure != nil {
                findings.add(.mappingUnclear, path + ".measure", "the rows say the measure, and so does the figure")
            }
        } else if measure == nil {
            findings.add(
                .mappingUnclear, path, "nothing says which measure this is",
                suggestion: "add “measure” to the figure, or to the mapping if each row names its measure")
        }
        if period.across != figure.columns.isEmpty {
            findings.add(
                .mappingUnclear, path,
                period.across
                    ? "the months have the columns, so the figure has none"
                    : "nothing says in which column the figure stands")
        }
        if let breakdown = figure.breakdown {
            if (breakdown.column == nil) == (breakdown.label == nil) {
                findings.add(
                    .mappingUnclear, path + ".breakdown", "a breakdown has either a column of labels or one label")
            }
            if figure.columns.contains(where: { $0.part != .value }) {
                findings.add(.mappingUnclear, path + ".breakdown", "a row of a breakdown has a value and nothing else")
            }
        }
    }
}
