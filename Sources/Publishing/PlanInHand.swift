import CareRecords
import Disclosure

/// A plan with what else goes into its documents.
struct PlanInHand {
    let plan: CarePlan
    /// The version before.
    let earlier: CarePlan?
    /// What meetings have agreed for the person.
    let agreed: [ActionLog.Entry]
    let day: CalendarDate
    /// The files that all of it is from.
    let sources: [String]

    func seen(by audience: Audience) -> PlanView {
        PlanView(of: plan, since: earlier, agreed: agreed, for: audience, on: day)
    }
}
