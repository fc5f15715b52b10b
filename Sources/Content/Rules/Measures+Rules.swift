import CareRecords

extension Programme {
    /// Measures of one name, ranges that are upside down, rates whose unit is another than what they are for.
    func findMeasureProblems(_ findings: inout Findings) {
        findings.repeated(measures.map(\.id), "measure") { "\(measurePath($0)).id" }
        for (number, measure) in measures.enumerated() {
            if let range = measure.range, range.min > range.max {
                findings.add(
                    .periodOrder, "\(measurePath(number)).range", "the lowest value is above the highest")
            }
            measure.findRateProblems(&findings, measurePath(number))
        }
    }

    /// Those that follow national definitions stand in a list of their own, and come after the others.
    private func measurePath(_ number: Int) -> String {
        let own = measures.count { $0.national == nil }
        return number < own ? "measures[\(number)]" : "nationalMeasures[\(number - own)]"
    }
}

extension Measure {
    fileprivate func findRateProblems(_ findings: inout Findings, _ path: String) {
        if per != 100, how != .rate {
            findings.add(
                .measureUnclear, "\(path).per", "a \(how.rawValue) is not for every so many",
                suggestion: "take “per” out, or make it a rate")
        } else if (per == 100) == (unit == .perPopulation) {
            findings.add(
                .measureUnclear, "\(path).unit",
                per == 100
                    ? "nothing says for how many it is" : "it is for every \(per), and its unit is “\(unit.rawValue)”",
                suggestion: per == 100 ? "add “per”: 100000" : "make the unit “per-population”")
        }
    }
}
