import CareRecords
import Diagnostics

extension HealthCheckFramework {
    func findProblems(_ rules: RuleContext, _ findings: inout Findings) {
        findings.repeated(stages.map(\.id), "stage of the framework") { "stages[\($0)].id" }
        findings.repeated(judgements.map(\.id), "judgement of the framework") { "judgements[\($0)].id" }
        findings.repeated(sections.map(\.id), "section of the framework") { "sections[\($0)].id" }
        var places: [String] = []
        for (number, section) in sections.enumerated() {
            for (place, item) in section.items.enumerated() {
                places.append("sections[\(number)].items[\(place)]")
                guard rules.programme != nil else { continue }
                for (index, measure) in item.measures.enumerated() {
                    findings.dangling(
                        measure, "\(places[places.count - 1]).measures[\(index)]", among: rules.measures, "measure")
                }
            }
        }
        findings.repeated(items.map(\.id), "item of the framework") { places[$0] + ".id" }
        findOrder(&findings)
    }

    /// The order of the judgements says which way is forward, so what they come to must follow it.
    private func findOrder(_ findings: inout Findings) {
        let order = JudgementStanding.allCases
        var highest = 0
        for (number, judgement) in judgements.enumerated() where judgement.standing != .notApplicable {
            let rank = order.firstIndex(of: judgement.standing) ?? 0
            if rank < highest {
                findings.add(
                    .judgementOrder, "judgements[\(number)].standing",
                    "“\(judgement.word)” stands after a judgement that is further on",
                    suggestion: "begin with what is not yet so, and end with what is in place")
            }
            highest = max(highest, rank)
        }
        let standings = judgements.map(\.standing)
        if !standings.contains(.notYet) || !standings.contains(.inPlace) {
            findings.add(
                .judgementOrder, "judgements",
                "the judgements have no word for what is not yet so, or none for what is in place")
        }
    }
}

/// The frameworks that there are, in which checks are looked up.
struct FrameworkRegister {
    private var byID: [String: [Int: HealthCheckFramework]] = [:]
    /// Whether every file could be read; otherwise what is missing may be there.
    var isComplete = true

    mutating func add(_ framework: HealthCheckFramework, _ findings: inout Findings) {
        if byID[framework.id]?[framework.edition] != nil {
            findings.add(
                .duplicateID, "edition",
                "edition \(framework.edition) of the framework “\(framework.id)” is in another file already")
            return
        }
        byID[framework.id, default: [:]][framework.edition] = framework
    }

    /// The framework of a check; what is wrong with its name or edition is noted.
    func find(for check: HealthCheck, _ findings: inout Findings) -> HealthCheckFramework? {
        if let framework = byID[check.framework]?[check.edition] { return framework }
        guard isComplete else {
            findings.add(
                .danglingReference, "framework",
                "edition \(check.edition) of the framework “\(check.framework)” was not found, and a framework could not be read",
                suggestion: "put right what is said of the frameworks first")
            return nil
        }
        guard let editions = byID[check.framework] else {
            findings.dangling(check.framework, "framework", among: byID.keys.sorted(), "framework")
            return nil
        }
        let there = editions.keys.sorted().map(String.init).joined(separator: ", ")
        findings.add(
            .danglingReference, "edition", "the framework “\(check.framework)” has no edition \(check.edition)",
            suggestion: "these are there: \(there)")
        return nil
    }

    /// Editions that are said to be used from a day before the one that they follow, in order.
    func outOfOrder() -> [(framework: HealthCheckFramework, before: HealthCheckFramework)] {
        byID.keys.sorted().flatMap { id in
            let editions = (byID[id] ?? [:]).values.sorted { $0.edition < $1.edition }
            return zip(editions.dropFirst(), editions).filter { $0.since <= $1.since }.map { ($0, $1) }
        }
    }
}
