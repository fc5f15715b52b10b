import CareRecords

extension OutcomeSettings {
    /// Groups that overlap, that nobody can be in, or that go by something else than their heading says.
    func findProblems(_ findings: inout Findings) {
        findings.repeated(subgroups.map(\.id), "way to split people") { "outcomes.subgroups[\($0)].id" }
        for (number, split) in subgroups.enumerated() {
            let path = "outcomes.subgroups[\(number)].groups"
            findings.repeated(split.groups.map(\.id), "group of these") { "\(path)[\($0)].id" }
            if split.by == .age {
                split.findAgeProblems(&findings, path)
            } else {
                split.findValueProblems(&findings, path)
            }
        }
    }
}

extension Subgrouping {
    fileprivate func findAgeProblems(_ findings: inout Findings, _ path: String) {
        for (number, group) in groups.enumerated() {
            if !group.values.isEmpty || (group.from == nil && group.to == nil) {
                findings.add(
                    .subgroupUnclear, "\(path)[\(number)]", "a group of ages has “from”, “to” or both, and nothing else"
                )
            }
            let ages = (from: group.from ?? 0, to: group.to ?? .max)
            if ages.from > ages.to {
                findings.add(.periodOrder, "\(path)[\(number)]", "the youngest age is above the oldest")
            }
            let overlaps = groups[..<number].contains { ($0.from ?? 0) <= ages.to && ages.from <= $0.to ?? .max }
            if overlaps {
                findings.add(
                    .subgroupUnclear, "\(path)[\(number)]", "the ages overlap those of a group before it",
                    suggestion: "both ends belong to a group: “to” 74 goes before “from” 75")
            }
        }
    }

    fileprivate func findValueProblems(_ findings: inout Findings, _ path: String) {
        var seen: Set<String> = []
        for (number, group) in groups.enumerated() {
            if group.values.isEmpty || group.from != nil || group.to != nil {
                findings.add(
                    .subgroupUnclear, "\(path)[\(number)]",
                    "a group that does not go by age has “values”, and no “from” or “to”")
            }
            for value in group.values where !seen.insert(value.lowercased()).inserted {
                findings.add(.subgroupUnclear, "\(path)[\(number)].values", "“\(value)” is in two groups")
            }
        }
    }
}
