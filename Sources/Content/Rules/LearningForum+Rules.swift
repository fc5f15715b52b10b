import CareRecords
import Diagnostics

extension LearningForum {
    func findProblems(_ rules: RuleContext, _ findings: inout Findings) {
        if figuresTo.firstDay > date {
            findings.add(.periodOrder, "figuresTo", "the figures run to a month after the forum")
        }
        findings.repeated(actions.map(\.id), "action of the forum") { "actions[\($0)].id" }
        for (number, action) in actions.enumerated() {
            let place = "actions[\(number)]"
            if let site = action.site, rules.programme != nil {
                findings.dangling(site, place + ".site", among: rules.sites, "site")
            }
            findings.notAhead(action.on, of: rules, place + ".on", "the day on which it was settled")
            if action.status == .declined || action.status == .overtaken, action.note == nil {
                findings.add(.actionWithoutReason, place, "nothing says why the action is \(action.status.rawValue)")
            }
        }
    }
}
