import CareRecords
import Diagnostics

extension LearningForum {
    func findProblems(_ rules: RuleContext, _ findings: inout Findings) {
        if figuresTo.firstDay > date {
            findings.add(.periodOrder, "figuresTo", "the figures run to a month after the forum")
        }
        findings.repeated(actions.map(\.id), "action of the forum") { "actions[\($0)].id" }
        for (number, action) in actions.enumerated() { action.findProblems(rules, "actions[\(number)]", &findings) }
    }
}

extension ForumAction {
    /// What holds for every action that is published, wherever it was agreed.
    func findProblems(_ rules: RuleContext, _ place: String, _ findings: inout Findings) {
        if let site, rules.programme != nil {
            findings.dangling(site, place + ".site", among: rules.sites, "site")
        }
        findings.unnamed(owner, place + ".owner", rules)
        findings.notAhead(on, of: rules, place + ".on", "the day on which it was settled")
        if status == .declined || status == .overtaken, note == nil {
            findings.add(.actionWithoutReason, place, "nothing says why the action is \(status.rawValue)")
        }
    }
}

extension Findings {
    /// Says that a text, which says what somebody does, names a member of the team: the page is public.
    mutating func unnamed(_ words: String, _ path: @autoclosure () -> String, _ rules: RuleContext) {
        let said = " " + words.lowercased() + " "
        guard let member = rules.team.values.filter({ said.contains($0.name.lowercased()) }).min(by: { $0.id < $1.id })
        else { return }
        add(
            .namedInPublic, path(), "this names \(member.name), and the page is public",
            suggestion: "say what they do: “\(member.role.english)”")
    }
}
