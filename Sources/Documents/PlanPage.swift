import CareRecords

/// What writing a document about one plan needs, held once: the closures that fill the places of a phrase hold on to
/// one reference, not to every field of the plan.
final class PlanPage {
    /// The plan as the reader of the document may see it.
    let plan: CarePlan
    let settings: DocumentSettings
    let out: DocumentWriter
    let owners: OwnerWording
    /// The coordinator whom the plan names, while they are there.
    let coordinator: TeamMember?
    let site: Site?
    let practice: Practice?

    init(plan: CarePlan, settings: DocumentSettings, out: DocumentWriter) {
        self.plan = plan
        self.settings = settings
        self.out = out
        owners = OwnerWording(plan: plan, settings: settings)
        let member = settings.programme.member(plan.coordinator)
        let hasLeft = member?.leftOn.map { $0 <= settings.asOf } ?? false
        coordinator = hasLeft ? nil : member
        site = settings.programme.site(plan.site)
        practice = settings.programme.practice(plan.practice.ods)
    }
}
