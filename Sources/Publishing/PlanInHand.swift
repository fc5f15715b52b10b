import CareRecords
import Disclosure

/// A plan with what else goes into its documents. A class, since a plan has many parts.
final class PlanInHand {
    let plan: CarePlan
    /// The version before.
    let earlier: CarePlan?
    /// What meetings have agreed for the person.
    let agreed: [ActionLog.Entry]
    let day: CalendarDate
    /// The files that all of it is from.
    let sources: [String]

    init(plan: CarePlan, earlier: CarePlan?, agreed: [ActionLog.Entry], day: CalendarDate, sources: [String]) {
        self.plan = plan
        self.earlier = earlier
        self.agreed = agreed
        self.day = day
        self.sources = sources
    }

    func seen(by audience: Audience) -> PlanView {
        PlanView(of: plan, since: earlier, agreed: agreed, for: audience, on: day)
    }
}
