import CareRecords

/// Takes out of a plan whatever is kept from one audience, and counts it by reason.
///
/// A part added to `CarePlan` must be sifted here; a test fills every statement with its own marker
/// and fails when one gets through.
struct Sieve {
    let audience: Audience
    private(set) var withheld: [RestrictionReason: Int] = [:]

    init(audience: Audience) { self.audience = audience }

    mutating func sift(_ plan: inout CarePlan) {
        plan.entry?.codes = []
        // What an import could not place nobody has looked at yet: no reader's document is made from it.
        plan.imported = nil
        // A risk score means nothing to the person without someone to explain it (documents.md; care standards 8).
        if audience == .person || audience == .public { plan.risk = nil }
        siftAboutMe(&plan.aboutMe)
        sift(&plan.strengths)
        sift(&plan.needs) { sieve, need in sieve.sift(&need) }
        sift(&plan.week.note)
        sift(&plan.week.entries)
        siftWithNotes(&plan.conditions)
        siftWithNotes(&plan.medicines)
        let allergies = plan.allergies.count
        siftWithNotes(&plan.allergies)
        // "None" must not be said to someone from whom one is kept.
        if plan.allergies.count < allergies { plan.noKnownAllergies = nil }
        sift(&plan.alerts) { sieve, alert in sieve.keeps(alert.text) }
        sift(&plan.contingency) { sieve, part in sieve.siftContingency(&part) }
        siftWithNotes(&plan.documents)
        siftHelpers(of: &plan)
        if var carer = plan.carer {
            sift(&carer.needs)
            sift(&carer.plan)
            sift(&carer.ifUnwell)
            sift(&carer.bereavement)
            plan.carer = carer
        }
        if var risk = plan.risk {
            sift(&risk.reason)
            plan.risk = risk
        }
        sift(&plan.measures)
        sift(&plan.selfMonitoring) { $0.sift(&$1.whatToDo) }
        sift(&plan.history)
        sift(&plan.additionalPlans) { $0.sift(&$1.text) }
        if audience == .visitor { plan = plan.asVisitorsMaySeeIt }
    }

    /// Those who help. Who is kept from the audience must not be named by what refers to them.
    private mutating func siftHelpers(of plan: inout CarePlan) {
        let (professionals, contacts) = (plan.professionals, plan.contacts)
        sift(&plan.professionals)
        siftWithNotes(&plan.contacts)
        guard plan.professionals.count < professionals.count || plan.contacts.count < contacts.count else { return }
        plan.forget(
            Set(professionals.map(\.id) + contacts.map(\.id))
                .subtracting(plan.professionals.map(\.id) + plan.contacts.map(\.id)))
    }

    private mutating func sift(_ history: inout [Revision]) {
        for index in history.indices where history[index].changes.contains(where: \.hasToBeSifted) {
            sift(&history[index].changes) { sieve, change in sieve.keeps(change.text) }
        }
    }

    private mutating func siftAboutMe(_ about: inout AboutMe) {
        sift(&about.mostImportant)
        sift(&about.people)
        sift(&about.communication)
        sift(&about.wellness)
        sift(&about.pleaseDo)
        sift(&about.pleaseDont)
        sift(&about.howToSupport)
        sift(&about.alsoKnow)
    }

    /// False if the need itself must go.
    private mutating func sift(_ need: inout Need) -> Bool {
        if let text = need.text, !keeps(text) { return false }
        sift(&need.inPlace)
        sift(&need.goals) { sieve, goal in
            guard sieve.keeps(goal.words) else { return false }
            sieve.sift(&goal.why)
            sieve.sift(&goal.note)
            sieve.sift(&goal.outcomes)
            sieve.sift(&goal.actions) { sieve, action in sieve.sift(&action) }
            return true
        }
        sift(&need.actions) { sieve, action in sieve.sift(&action) }
        // A need without words is nothing once its goals and steps are gone.
        return !need.isBlank
    }

    private mutating func sift(_ action: inout Action) -> Bool {
        guard keeps(action.what) else { return false }
        sift(&action.strategies)
        sift(&action.note)
        sift(&action.outcome)
        guard action.stageGoals.contains(where: \.hasToBeSifted) else { return true }
        action.stageGoals.removeAll { !keeps($0.text) }
        for index in action.stageGoals.indices { sift(&action.stageGoals[index].outcome) }
        return true
    }

    private mutating func siftContingency(_ part: inout ContingencyPlan) -> Bool {
        sift(&part.triggers)
        sift(&part.whatToDo)
        sift(&part.copingStrategies)
        sift(&part.earlyWarnings)
        // With every trigger withheld there is nothing left to act on.
        return !part.triggers.isEmpty
    }

    // MARK: Keeping and counting

    /// Whether the audience may see it; if not, it is counted.
    mutating func keeps(_ part: some Restrictable) -> Bool {
        guard let restriction = part.restriction, restriction.keepsFrom(audience) else { return true }
        withheld[restriction.reason, default: 0] += 1
        return false
    }

    mutating func sift(_ statement: inout Statement?) {
        if let present = statement, !keeps(present) { statement = nil }
    }

    /// Most lists have nothing to withhold and are left as they are, without a copy.
    mutating func sift<Part: Restrictable>(_ parts: inout [Part]) {
        guard parts.contains(where: { $0.restriction != nil }) else { return }
        var kept: [Part] = []
        for part in parts where keeps(part) { kept.append(part) }
        parts = kept
    }

    /// - Parameter within: sifts one part; false if it must go.
    mutating func sift<Part: Sifted>(_ parts: inout [Part], within: (inout Sieve, inout Part) -> Bool) {
        guard parts.contains(where: \.hasToBeSifted) else { return }
        var gone: [Int] = []
        for index in parts.indices where !keeps(parts[index]) || !within(&self, &parts[index]) { gone.append(index) }
        for index in gone.reversed() { parts.remove(at: index) }
    }

    mutating func sift<Part: Sifted>(_ parts: inout [Part], within: (inout Sieve, inout Part) -> Void) {
        guard parts.contains(where: \.hasToBeSifted) else { return }
        for index in parts.indices { within(&self, &parts[index]) }
        sift(&parts)
    }

    mutating func siftWithNotes<Part: Noted>(_ parts: inout [Part]) {
        guard parts.contains(where: { $0.restriction != nil || $0.note?.restriction != nil }) else { return }
        for index in parts.indices { sift(&parts[index].note) }
        sift(&parts)
    }
}

extension CarePlan {
    /// Takes out what refers to people who are kept from an audience: they must not be named by another door.
    fileprivate mutating func forget(_ hidden: Set<String>) {
        for at in contingency.indices {
            contingency[at].contacts.removeAll { $0.ref.map(hidden.contains) ?? false }
        }
        for need in needs.indices {
            for goal in needs[need].goals.indices { needs[need].goals[goal].actions.forgetOwners(hidden) }
            needs[need].actions.forgetOwners(hidden)
        }
        if let contact = carer?.contact, hidden.contains(contact) { carer?.contact = nil }
    }
}

extension [Action] {
    /// The kind of owner stays: somebody does it.
    fileprivate mutating func forgetOwners(_ hidden: Set<String>) {
        for at in indices {
            guard let owner = self[at].owner, let ref = owner.ref, hidden.contains(ref) else { continue }
            self[at].owner = ActionOwner(kind: owner.kind)
        }
    }
}
