public import CareRecords

extension PracticeFacts {
    /// What the practice may be told of these things on `day`.
    ///
    /// - Parameter view: the plan as the practice may see it, so that nothing else comes into a record of what was sent.
    public init(of view: PlanView, in programme: borrowing Programme, on day: CalendarDate) {
        let plan = view.plan
        let member = programme.member(plan.coordinator)
        let isHere = member?.leftOn.map { $0 > day } ?? true
        self.init(
            status: plan.risk?.status,
            coordinator: isHere ? member.map { NamedCoordinator(id: $0.id, name: $0.name) } : nil,
            medicines: plan.medicines.map(ListedMedicine.init),
            contingency: plan.contingency.map(ListedContingency.init))
    }
}

extension KeptFacts {
    /// What of these things is kept from the practice now.
    init(from plan: borrowing CarePlan, seen: PlanView) {
        let seenPlans = Dictionary(seen.plan.contingency.map { ($0.id, $0) }) { first, _ in first }
        self.init(
            medicines: plan.medicines.filter { $0.restriction?.keepsFrom(seen.audience) ?? false }.map(
                ListedMedicine.init),
            contingency: plan.contingency.filter { seenPlans[$0.id] == nil }.map(ListedContingency.init),
            partly: Set(
                plan.contingency.filter { whole in
                    seenPlans[whole.id].map {
                        $0.triggers.count < whole.triggers.count || $0.whatToDo.count < whole.whatToDo.count
                    } ?? false
                }.map(\.id)))
    }
}

/// What is to be sent to a person’s practice: a summary where it knows nothing of them, a letter where something has
/// changed since it was last written to, and otherwise nothing.
///
/// It answers what is due; whether it may be made at all is `Gate`’s to say.
public struct PracticePost: Sendable {
    public enum Due: Sendable, Hashable {
        case summary
        case changeLetter(PracticeChanges, since: CalendarDate)
    }

    /// The ODS code of the practice.
    public let practice: String
    /// What is told now.
    public let facts: PracticeFacts
    /// Nil where the practice knows all this.
    public let due: Due?

    /// Nil where the plan names no practice that could be written to.
    ///
    /// - Parameter last: what was sent last of this person. What went to a practice that they have left does not count.
    public init?(
        of plan: borrowing CarePlan, seen view: PlanView, after last: SentMemory.Last?,
        in programme: borrowing Programme,
        on day: CalendarDate
    ) {
        guard let practice = plan.practice?.ods, !plan.person.hasDied else { return nil }
        self.practice = practice
        facts = PracticeFacts(of: view, in: programme, on: day)
        if let last, last.document.practice == practice {
            let changes = PracticeChanges(
                from: last.document.facts, to: facts, keeping: KeptFacts(from: plan, seen: view))
            due = changes.isEmpty ? nil : .changeLetter(changes, since: last.on)
        } else {
            due = .summary
        }
    }
}
