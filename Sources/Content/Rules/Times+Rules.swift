import CareRecords

extension ReturnValue {
    /// Times of single people that say something else than the mean, or cannot be.
    func findTimeProblems(_ measure: Measure, _ path: String, _ findings: inout Findings) {
        guard !times.isEmpty, !missing else { return }
        guard measure.how == .mean, measure.unit == .days || measure.unit == .hours else {
            return findings.add(
                .timesContradicted, path, "“\(measure.id)” is no mean of days or hours",
                suggestion: "leave the times out, or make the measure a mean of days or hours")
        }
        for (number, time) in times.enumerated() {
            let isOutside = measure.range.map { time < $0.min || time > $0.max } ?? false
            guard time < 0 || isOutside else { continue }
            findings.add(.timesContradicted, "\(path)[\(number)]", "nobody can have taken \(time) \(measure.unit.rawValue)")
        }
        if times.count != people {
            findings.add(
                .timesContradicted, path,
                "there are \(times.count), and the mean is of \(people.map { "\($0) people" } ?? "nobody knows how many")")
        } else if let value, agreedTimes == nil {
            let mean = times.reduce(0, +) / Double(times.count)
            findings.add(
                .timesContradicted, path,
                "they come to a mean of \((mean * 10).rounded() / 10), and the return says \(value)")
        }
    }
}
