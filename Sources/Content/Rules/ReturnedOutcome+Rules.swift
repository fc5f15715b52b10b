import CareRecords
import Scoring

extension ProgrammeReturn {
    /// Outcomes of something that the programme does not know, or that cannot be what a site counted.
    func findOutcomeProblems(_ rules: RuleContext, _ findings: inout Findings) {
        guard !outcomes.isEmpty, let programme = rules.programme else { return }
        if period.month % 3 != 0 {
            findings.add(
                .outcomePeriod, "outcomes", "outcomes are of a quarter, and none ends with \(period.iso)",
                suggestion: "move them to the return of March, June, September or December")
        }
        if programme.outcomes.source == .plans {
            findings.add(
                .outcomesNotCounted, "outcomes", "the programme counts outcomes in its plans, so these are not used",
                suggestion: "write \"source\": \"returns\" under \"outcomes\" in programme.json to use them")
        }
        findings.repeated(
            outcomes.map { [$0.tool, $0.scale, $0.item ?? ""].joined(separator: "/") }, "outcome of the return"
        ) { "outcomes[\($0)]" }
        for (number, outcome) in outcomes.enumerated() {
            outcome.findProblems(rules, programme, &findings, "outcomes[\(number)]")
        }
    }
}

extension ReturnedOutcome {
    fileprivate func findProblems(
        _ rules: RuleContext, _ programme: Programme, _ findings: inout Findings, _ path: String
    ) {
        if rules.knowsTools { findings.dangling(tool, "\(path).tool", among: rules.toolbox.ids, "tool") }
        guard let known = rules.toolbox.tool(tool) else { return }
        findings.dangling(self.scale, "\(path).scale", among: known.scales.map(\.id), "scale of “\(tool)”")
        if let item { findings.dangling(item, "\(path).item", among: known.items.map(\.id), "item of “\(tool)”") }
        let scale = known.scales.first { $0.id == self.scale }
        all.findProblems(scale, item, &findings, "\(path).all")
        findings.repeated(groups.map { "\($0.by)/\($0.group)" }, "group of these") { "\(path).groups[\($0)]" }
        for (number, one) in groups.enumerated() {
            let place = "\(path).groups[\(number)]"
            let split = programme.outcomes.subgroups.first { $0.id == one.by }
            findings.dangling(
                one.by, "\(place).by", among: programme.outcomes.subgroups.map(\.id), "way to split people")
            if let split {
                findings.dangling(
                    one.group, "\(place).group", among: split.groups.map(\.id), "group under “\(split.id)”")
            }
            one.counts.findProblems(scale, item, &findings, "\(place).counts")
        }
        for split in Set(groups.map(\.by)).sorted() {
            let parts = groups.filter { $0.by == split }.map(\.counts)
            let numbers: [KeyPath<OutcomeCounts, Int>] = [
                \.single, \.twice, \.improved, \.unchanged, \.declined, \.mixed,
            ]
            if numbers.contains(where: { number in parts.reduce(0) { $0 + $1[keyPath: number] } > all[keyPath: number] }
            ) {
                findings.add(
                    .outcomeSum, "\(path).groups", "the groups by “\(split)” hold more people than there are in all")
            }
        }
    }
}

extension OutcomeCounts {
    fileprivate func findProblems(_ scale: ToolScale?, _ item: String?, _ findings: inout Findings, _ path: String) {
        if let paired, judged > 0, judged != paired {
            findings.add(
                .outcomeSum, "\(path).paired",
                "\(paired) people have two scores, and \(judged) are better, the same, worse or mixed")
        }
        guard let scale, scale.how != .profile, twice > 0 else { return }
        guard let meanFirst, let meanLatest else {
            findings.add(
                .outcomeSum, path, "the mean first and latest score of \(twice) people are wanted",
                suggestion: "give “meanFirst” and “meanLatest”, and “spread” if it is known")
            return
        }
        for (name, mean) in [("meanFirst", meanFirst), ("meanLatest", meanLatest)] {
            let range = scale.range.map { $0.min.value...$0.max.value } ?? -Double(Score.limit)...Double(Score.limit)
            if !range.contains(mean) {
                findings.add(.outcomeSum, "\(path).\(name)", "no score of the tool is \(mean)")
            }
        }
        if let spread, !(0...2 * Double(Score.limit)).contains(spread) {
            findings.add(.outcomeSum, "\(path).spread", "no changes can be \(spread) apart")
        }
    }
}
