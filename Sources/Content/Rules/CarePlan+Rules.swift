import CareRecords
import Diagnostics

extension CarePlan {
    /// Everything that is wrong with a plan although its form is right.
    func findProblems(_ rules: RuleContext, _ findings: inout Findings) {
        findDanglingReferences(rules, &findings)
        findGaps(&findings)
        findRepeatedIDs(&findings)
        findNamesInID(&findings)
        accessNeeds.findProblems(of: self, &findings)
        findUnfinishedGoals(&findings)
        findDateProblems(rules, &findings)
        findReviewProblems(rules, &findings)
        findWithheldDangers(&findings)
        findUnclearCarerConsent(rules, &findings)
        findScoreProblems(rules, &findings)
        findHardWords(rules, &findings)
    }

    /// An allergy that is kept from those who treat would be told as "not recorded", which is false and can kill.
    private func findWithheldDangers(_ findings: inout Findings) {
        func check(_ restriction: Restriction?, _ path: String) {
            guard let restriction, !restriction.from.isDisjoint(with: [.gp, .emergency]) else { return }
            findings.add(
                .dangerWithheld, path, "an allergy or alert is kept from those who treat the person",
                suggestion: "take “gp” and “emergency” out of the restriction, and restrict the story behind it instead"
            )
        }
        for (number, allergy) in allergies.enumerated() { check(allergy.restriction, "allergies[\(number)]") }
        for (number, alert) in alerts.enumerated() {
            check(alert.restriction ?? alert.text.restriction, "alerts[\(number)]")
        }
    }

    private func findUnclearCarerConsent(_ rules: RuleContext, _ findings: inout Findings) {
        let standing = carerStanding(on: rules.asOf)
        guard !person.hasDied, standing.permits, let consent = standing.consent, consent.opens.isEmpty,
            let number = consents.firstIndex(of: consent)
        else { return }
        findings.add(
            .carerConsentUnclear, "consents[\(number)].scope",
            "the carer’s page tells nothing of the person, since no program can tell which parts of the plan this means",
            suggestion: "name them in “covers”, such as [\"week\", \"team\"], or [\"everything\"]")
    }

    private func findDanglingReferences(_ rules: RuleContext, _ findings: inout Findings) {
        if rules.programme != nil { findDanglingReferencesToProgramme(rules, &findings) }
        let own = contacts.map(\.id)
        let all = professionals.map(\.id) + own
        forEachAction { action, path in
            if let from = action.fromMeeting, let owners = rules.actionOwners, owners[from] != id, id != Guess.text,
                owners[from.prefix { $0 != "/" } + "/"] == nil
            {
                findings.add(
                    .fromMeetingUnknown, path() + ".fromMeeting",
                    "no team meeting agreed the action “\(from)” for this person",
                    suggestion: nearestName(to: from, among: owners.filter { $0.value == id }.keys.sorted())
                        .map { "did you mean “\($0)”?" })
            }
            guard let ref = action.owner?.ref else { return }
            findings.dangling(ref, path() + ".owner.ref", among: all, "professional or contact")
        }
        for (number, plan) in contingency.enumerated() {
            for (row, contact) in plan.contacts.enumerated() {
                guard let ref = contact.ref else { continue }
                findings.dangling(
                    ref, "contingency[\(number)].contacts[\(row)].ref", among: all, "professional or contact")
            }
        }
        if let contact = carer?.contact { findings.dangling(contact, "carer.contact", among: own, "contact") }
        for (number, consent) in consents.enumerated() {
            guard let contact = consent.contact else { continue }
            findings.dangling(contact, "consents[\(number)].contact", among: own, "contact")
        }
    }

    private func findDanglingReferencesToProgramme(_ rules: RuleContext, _ findings: inout Findings) {
        if let site { findings.dangling(site, "site", among: rules.sites, "site") }
        if let ods = practice?.ods { findings.dangling(ods, "practice.ods", among: rules.practices, "practice") }
        guard let coordinator else { return }
        if let member = rules.team[coordinator] {
            if let left = member.leftOn, left < rules.asOf {
                findings.add(
                    .coordinatorLeft, "coordinator", "\(member.name) left on \(left.iso)",
                    suggestion: "name the coordinator who has taken over, and tell the person")
            }
        } else {
            findings.dangling(coordinator, "coordinator", among: rules.team.keys.sorted(), "member of the team")
        }
    }

    /// Every action of the plan, with a way to its path.
    func forEachAction(_ body: (_ action: Action, _ path: () -> String) -> Void) {
        // By their numbers: to go through a list is to copy each part of it.
        for n in needs.indices {
            for g in needs[n].goals.indices {
                for a in needs[n].goals[g].actions.indices {
                    body(needs[n].goals[g].actions[a]) { "needs[\(n)].goals[\(g)].actions[\(a)]" }
                }
            }
            for a in needs[n].actions.indices { body(needs[n].actions[a]) { "needs[\(n)].actions[\(a)]" } }
        }
    }

    private func findUnfinishedGoals(_ findings: inout Findings) {
        for n in needs.indices {
            for g in needs[n].goals.indices {
                let isOpen = needs[n].goals[g].status == nil || needs[n].goals[g].status == .active
                if isOpen, needs[n].goals[g].actions.isEmpty {
                    findings.add(
                        .goalWithoutAction, "needs[\(n)].goals[\(g)]", "nobody has agreed to do anything for this goal")
                }
            }
        }
        forEachAction { action, path in
            let isOver = action.status == .done || action.status == .stopped
            if action.owner == nil, !isOver {
                findings.add(.actionWithoutOwner, path(), "nothing says who does this")
            }
        }
    }

    private func findReviewProblems(_ rules: RuleContext, _ findings: inout Findings) {
        if person.hasDied {
            findings.add(
                .deceasedPerson, person.deceasedOn == nil ? "person.deceased" : "person.deceasedOn",
                "the person has died",
                suggestion: "make sure that nothing is sent to the home")
        } else if let review {
            if review.on < rules.asOf {
                findings.add(.reviewDatePast, "review.on", "the plan was to be reviewed by \(review.on.iso)")
            }
        } else {
            findings.add(.reviewMissing, "", "nothing says when the plan is to be reviewed")
        }
    }
}
