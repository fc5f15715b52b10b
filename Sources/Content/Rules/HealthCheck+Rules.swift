import CareRecords
import Diagnostics

extension HealthCheck {
    /// - Parameter frameworks: those that could be read.
    func findProblems(_ rules: RuleContext, _ frameworks: FrameworkRegister, _ findings: inout Findings) {
        if rules.programme != nil { findings.dangling(site, "site", among: rules.sites, "site") }
        findings.notAhead(date, of: rules, "date", "the day of the check", severity: .error)
        findings.repeated(items.map(\.item), "item of the check") { "items[\($0)].item" }
        findings.repeated(actions.map(\.id), "action of the check") { actionPath($0) + ".id" }
        for (number, item) in items.enumerated() {
            for (step, action) in item.actions.enumerated() {
                let place = "items[\(number)].actions[\(step)]"
                action.findProblems(rules, place, &findings)
                findings.inOrder(date, action.due, place + ".due", "the action is due before the check")
                findings.inOrder(date, action.on, place + ".on", "the action was settled before the check")
            }
        }
        for (number, one) in present.enumerated() { findings.unnamed(one, "present[\(number)]", rules) }
        for (number, one) in support.enumerated() {
            findings.unnamed(one.from, "support[\(number)].from", rules)
            findings.inOrder(date, one.due, "support[\(number)].due", "the support is due before the check")
        }
        guard let framework = frameworks.find(for: self, &findings) else { return }
        findings.dangling(stage, "stage", among: framework.stages.map(\.id), "stage")
        if date < framework.since {
            findings.add(
                .periodOrder, "date", severity: .warning,
                "the check was held before \(framework.since.iso), the day from which this edition is used")
        }
        find(by: framework, &findings)
    }

    private func find(by framework: HealthCheckFramework, _ findings: inout Findings) {
        let asked = framework.items.map(\.id)
        let severity: Severity = isDraft ? .note : .warning
        for (number, item) in items.enumerated() {
            findings.dangling(item.item, "items[\(number)].item", among: asked, "item")
            guard let judgement = item.judgement else { continue }
            findings.dangling(
                judgement, "items[\(number)].judgement", among: framework.judgements.map(\.id), "judgement")
            if item.evidence == nil, let known = framework.judgement(judgement), known.standing != .notYet {
                findings.add(
                    .evidenceMissing, "items[\(number)]", severity: severity,
                    known.standing == .notApplicable
                        ? "nothing says why “\(item.item)” does not apply"
                        : "nothing bears out that “\(item.item)” is “\(known.word)”")
            }
        }
        let open = asked.filter { id in item(id)?.judgement == nil }
        if !open.isEmpty, !items.contains(where: { $0.item == Guess.text }) {
            let names = open.prefix(5).joined(separator: ", ") + (open.count > 5 ? ", …" : "")
            findings.add(
                .judgementMissing, "items", severity: severity,
                "\(open.count) of \(asked.count) items have no judgement: \(names)")
        }
    }

    /// The path of an action, counting through all items.
    private func actionPath(_ number: Int) -> String {
        var rest = number
        for (itemNumber, item) in items.enumerated() {
            if rest < item.actions.count { return "items[\(itemNumber)].actions[\(rest)]" }
            rest -= item.actions.count
        }
        return "items"
    }
}

/// The checks that there are: a site has one on a day.
struct CheckRegister {
    private var days: Set<String> = []

    mutating func add(_ check: HealthCheck, _ findings: inout Findings) {
        guard !days.insert("\(check.site) \(check.date.iso)").inserted else { return }
        findings.add(
            .duplicateID, "date", "another check of “\(check.site)” on \(check.date.iso) is there already",
            suggestion: "a site has one check on a day; its page is named by both")
    }
}
