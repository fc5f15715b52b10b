import CareRecords

extension Audience {
    /// What has changed in a plan since its earlier version; nil if they may not be told.
    ///
    /// What is kept from the audience in either version leaves no trace. A practice or a team is told only what it could
    /// have known: consent to share with it must have held on the last day on which the earlier version stood, and the
    /// practice must have been the same.
    ///
    /// - Parameters:
    ///   - seen: the plan as they may see it.
    ///   - earlier: of the same person.
    ///   - day: decides what is overdue and who still helps.
    func changes(in plan: CarePlan, seen: CarePlan, since earlier: CarePlan, on day: CalendarDate) -> PlanChanges? {
        guard couldRead(earlier, until: plan) else { return nil }
        let before = PlanVersion(whole: earlier, seen: PlanView(of: earlier, for: self).plan)
        return PlanChanges(from: before, to: PlanVersion(whole: plan, seen: seen), on: day)
    }

    /// Whether the earlier version could have been shared with them, by what the person had said then or has said since.
    fileprivate func couldRead(_ earlier: CarePlan, until plan: CarePlan) -> Bool {
        func permits(_ recipient: ConsentRecipient) -> Bool {
            var known = earlier
            known.consents += plan.consents
            let last = max(earlier.writtenOn, plan.writtenOn.adding(days: -1))
            return known.consentStanding(to: recipient, on: last).permits
        }
        return switch self {
        case .person: true
        case .gp: earlier.practice?.ods == plan.practice?.ods && permits(.gp)
        case .mdt: permits(.mdt)
        case .carer, .emergency, .visitor, .public: false
        }
    }
}
