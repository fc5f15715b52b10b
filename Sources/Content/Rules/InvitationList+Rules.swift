import CareRecords

extension InvitationList {
    func findProblems(_ rules: RuleContext, _ findings: inout Findings) {
        findings.notAhead(on, of: rules, "on", "the day on which the list was made")
        if rules.programme != nil { findings.dangling(practice, "practice", among: rules.practices, "practice") }
        for (number, one) in people.enumerated() {
            let path = "people[\(number)]"
            findings.notAhead(one.answeredOn, of: rules, "\(path).answeredOn", "the day on which they answered")
            findings.inOrder(on, one.answeredOn, "\(path).answeredOn", "they answered before they were listed")
            one.asPlan(since: on).findNamesInID(&findings, at: "\(path).id")
        }
    }
}

/// Finds ids that more than one list has.
struct InvitationRegister {
    private var ids: Set<String> = []

    mutating func add(_ list: InvitationList, _ findings: inout Findings) {
        for (number, one) in list.people.enumerated() where !ids.insert(one.id).inserted {
            findings.add(
                .duplicateID, "people[\(number)].id", "the id “\(one.id)” belongs to somebody else who is invited already")
        }
    }
}

extension InvitedPerson {
    fileprivate func asPlan(since day: CalendarDate) -> CarePlan {
        CarePlan(id: id, person: Person(name: name), writtenOn: day)
    }
}
