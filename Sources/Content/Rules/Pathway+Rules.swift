import CareRecords

extension Pathway {
    /// Steps that cannot be drawn as such: of no measure, twice the same, or of something that is no count of people.
    func findProblems(_ findings: inout Findings, in programme: Programme) {
        findings.repeated(steps.map(\.measure), "step") { "pathway.steps[\($0)].measure" }
        for (number, step) in steps.enumerated() {
            let path = "pathway.steps[\(number)]"
            Self.expectPeople(step.measure, "\(path).measure", in: programme, &findings)
            if let wait = step.wait { Self.expectTime(wait, "\(path).wait", in: programme, &findings) }
        }
        for (number, leaving) in left.enumerated() {
            let path = "pathway.left[\(number)]"
            Self.expectPeople(leaving.measure, "\(path).measure", in: programme, &findings)
            if !steps.contains(where: { $0.measure == leaving.after || $0.measure == Guess.text }) {
                findings.add(
                    .pathwayUnclear, "\(path).after", "no step is of the measure “\(leaving.after)”",
                    suggestion: "name the measure of the step after which they left")
            }
        }
    }

    /// A number of people that can be added up over months and sites.
    static func expectPeople(
        _ id: String, _ path: String, in programme: Programme, _ findings: inout Findings
    ) {
        guard let measure = programme.measure(id) else {
            return findings.dangling(id, path, among: programme.measures.map(\.id), "measure")
        }
        guard measure.how != .count || !measure.countsPeople || measure.aggregate != .sum else { return }
        findings.add(
            .pathwayUnclear, path, "“\(id)” is no count of people that can be summed",
            suggestion: "name a measure with “how”: “count”, “countsPeople”: true and “aggregate”: “sum”")
    }

    /// A mean of days or hours that can be taken over months and sites.
    private static func expectTime(
        _ id: String, _ path: String, in programme: Programme, _ findings: inout Findings
    ) {
        guard let measure = programme.measure(id) else {
            return findings.dangling(id, path, among: programme.measures.map(\.id), "measure")
        }
        let isTime = measure.unit == .days || measure.unit == .hours
        guard measure.how != .mean || !isTime || measure.aggregate != .pool else { return }
        findings.add(
            .pathwayUnclear, path, "“\(id)” is no time that can be averaged",
            suggestion: "name a measure with “how”: “mean”, “unit”: “days” and “aggregate”: “pool”")
    }
}

extension CommunityActivity {
    func findProblems(_ findings: inout Findings, in programme: Programme) {
        findings.repeated(measures, "measure of these") { "community.measures[\($0)]" }
        for (number, id) in measures.enumerated() {
            findings.dangling(id, "community.measures[\(number)]", among: programme.measures.map(\.id), "measure")
        }
        if let used { Pathway.expectPeople(used, "community.used", in: programme, &findings) }
    }
}
