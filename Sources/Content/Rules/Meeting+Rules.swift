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
                findings.notAhead(action.doneOn, of: rules, place + ".doneOn", "the day on which it was done")
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

/// The actions of all meetings, so that one which is carried on can be traced.
struct MeetingRegister {
    private var meetings: Set<String> = []
    private var actions: Set<String> = []
    private var carried: [(from: String, at: SourceLocation, path: String)] = []

    mutating func add(_ meeting: Meeting, _ findings: inout Findings) {
        if !meetings.insert(meeting.id).inserted {
            findings.add(.duplicateID, "id", "the id “\(meeting.id)” belongs to another meeting already")
        }
        for (number, entry) in meeting.cases.enumerated() {
            for (step, action) in entry.actions.enumerated() {
                actions.insert("\(meeting.id)/\(action.id)")
                guard let from = action.carriedFrom else { continue }
                let path = "cases[\(number)].actions[\(step)].carriedFrom"
                carried.append((from, findings.location(of: path), path))
            }
        }
    }

    /// The actions that are said to carry on one which no meeting has.
    func carriedFromUnknown() -> [Diagnostic] {
        carried.filter { !actions.contains($0.from) }.map { action in
            let near = nearestName(to: action.from, among: actions.sorted())
            return Diagnostic(
                .carriedFromUnknown, at: action.at, path: action.path, "no meeting has the action “\(action.from)”",
                suggestion: near.map { "did you mean “\($0)”?" })
        }
    }
}
