public import CareRecords

extension PlanView {
    /// The plan, and what has changed in it since its earlier version.
    ///
    /// What is kept from the audience in either version leaves no trace. A practice or a team is told only what it could
    /// have known: consent to share with it must have held on the last day on which the earlier version stood, and the
    /// practice must have been the same.
    ///
    /// - Parameters:
    ///   - earlier: of the same person; nil where there is none.
    ///   - day: decides what is overdue and who still helps.
    public init(of plan: CarePlan, since earlier: CarePlan?, for audience: Audience, on day: CalendarDate) {
        let view = PlanView(of: plan, for: audience)
        guard let earlier, audience.couldRead(earlier, until: plan) else {
            self = view
            return
        }
        let before = PlanVersion(whole: earlier, seen: PlanView(of: earlier, for: audience).plan)
        let changes = PlanChanges(from: before, to: PlanVersion(whole: plan, seen: view.plan), on: day)
        self.init(audience: audience, plan: view.plan, withheld: view.withheld, changes: changes)
    }
}

extension Audience {
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
