import CareRecords
import Diagnostics

extension Meeting {
    func findProblems(_ rules: RuleContext, _ findings: inout Findings) {
        if rules.programme != nil { findings.dangling(site, "site", among: rules.sites, "site") }
        findings.inOrder(date, nextMeeting, "nextMeeting", "the next meeting is before this one")
        findings.inOrder(date, enteredOn, "enteredOn", "the minutes were entered before the meeting")
        findings.repeated(cases.flatMap(\.actions).map(\.id), "action of the meeting") { actionPath($0) }
        findings.repeated(cases.map(\.person), "case of the meeting") { "cases[\($0)].person" }
        for (number, entry) in cases.enumerated() {
            let path = "cases[\(number)]"
            findings.notAhead(entry.consent.on, of: rules, path + ".consent.on", "the consent", .consentFuture)
            for (step, action) in entry.actions.enumerated() {
                let place = "\(path).actions[\(step)]"
                if rules.programme != nil, let organisation = action.organisation {
                    findings.dangling(
                        organisation, place + ".organisation", among: rules.organisations, "organisation")
                }
                let wasDropped = action.status == .declined || action.status == .overtaken
                if wasDropped, action.reason == nil {
                    findings.add(
                        .actionWithoutReason, place, "nothing says why the action is \(action.status.rawValue)")
                }
                if action.status == .done, action.doneOn == nil {
                    findings.add(
                        .actionDoneWithoutDate, place, "nothing says when the action was done",
                        suggestion: "add doneOn")
                }
                if action.status == .open, action.doneOn != nil {
                    findings.add(
                        .actionDoneWithoutDate, place + ".doneOn", "there is a day on which the action was done, and it is open",
                        suggestion: "set the status to done, or take the day out")
                }
                findings.notAhead(action.doneOn, of: rules, place + ".doneOn", "the day on which it was done")
                if action.status == .open, let member = rules.programme?.team.first(where: { $0.name == action.owner }),
                    let left = member.leftOn, left < rules.asOf
                {
                    findings.add(
                        .actionOwnerLeft, place + ".owner", "\(member.name) left on \(left.iso), and the action is open",
                        suggestion: "agree with whoever has taken over, and name them")
                }
            }
        }
    }

    /// The path of the id of an action, counting through all cases.
    private func actionPath(_ number: Int) -> String {
        var rest = number
        for (caseNumber, entry) in cases.enumerated() {
            if rest < entry.actions.count { return "cases[\(caseNumber)].actions[\(rest)].id" }
            rest -= entry.actions.count
        }
        return "cases"
    }

    /// Every place in the meeting that speaks of a plan.
    func planReferences(_ findings: Findings) -> [PlanReference] {
        let paths =
            cases.enumerated().map { ($1.person, "cases[\($0)].person") }
            + notDiscussed.enumerated().map { ($1.person, "notDiscussed[\($0)].person") }
        return paths.map { PlanReference(plan: $0, at: findings.location(of: $1), path: $1) }
    }
}
