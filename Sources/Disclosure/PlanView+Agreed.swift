public import CareRecords

extension PlanView {
    /// The plan, what has changed in it, and what team meetings have agreed for the person.
    ///
    /// - Parameters:
    ///   - earlier: the version before, of the same person; nil where there is none.
    ///   - agreed: the person’s own actions, whose words name nobody else of those meetings.
    ///   - day: decides what is overdue and who still helps.
    public convenience init(
        of plan: borrowing CarePlan, since earlier: CarePlan?, agreed: [ActionLog.Entry] = [], for audience: Audience,
        on day: CalendarDate
    ) {
        var sieve = Sieve(audience: audience)
        var seen = copy plan
        sieve.sift(&seen)
        var changes: PlanChanges?
        if let earlier { changes = audience.changes(in: plan, seen: seen, since: earlier, on: day) }
        let shown = plan.shown(agreed, to: audience, on: day)
        self.init(audience: audience, plan: consume seen, withheld: sieve.withheld, changes: changes, agreed: shown)
    }
}

extension PlanView {
    /// The check of the Easy Read version, as long as it holds: what a meeting has agreed since was not in what was checked.
    public func easyReadReview(on day: CalendarDate) -> EasyReadReview? {
        plan.easyReadReview(on: day).flatMap { review in
            agreed.contains { $0.latest.date > review.on } ? nil : review
        }
    }
}

extension CarePlan {
    /// What of the agreed actions belongs into a document: what is open, and what has ended since the plan was written.
    ///
    /// One that is a step of the plan stands there already, and is kept from whom the step is kept from.
    fileprivate func shown(
        _ agreed: [ActionLog.Entry], to audience: Audience, on day: CalendarDate
    ) -> [ActionLog.Entry] {
        guard !agreed.isEmpty, audience.readsAgreedActions(of: self, on: day) else { return [] }
        var sieves = audience.readingOfMeetings.map { Sieve(audience: $0) }
        let steps = stepsFromMeetings
        return agreed.filter { entry in
            guard entry.isAgreedTo, steps.isDisjoint(with: entry.references),
                sieves.indices.allSatisfy({ sieves[$0].keeps(entry) })
            else { return false }
            return entry.action.status == .open || (entry.action.doneOn ?? entry.latest.date) >= writtenOn
        }.enumerated().sorted {
            let (one, other) = ($0.element, $1.element)
            if (one.action.status == .open) != (other.action.status == .open) { return one.action.status == .open }
            return one.agreed.date == other.agreed.date ? $0.offset < $1.offset : one.agreed.date < other.agreed.date
        }.map(\.element)
    }
}

extension Audience {
    /// Their own are the person’s to read. A practice is told what the team may be told of somebody, and no more.
    fileprivate func readsAgreedActions(of plan: CarePlan, on day: CalendarDate) -> Bool {
        switch self {
        case .person: !plan.person.hasDied
        case .gp: Gate(asOf: day).reasonToWithhold(.minutesCase, of: plan) == nil
        case .mdt, .carer, .emergency, .visitor, .public: false
        }
    }
}
