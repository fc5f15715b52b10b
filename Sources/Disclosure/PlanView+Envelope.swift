import CareRecords

extension PlanView {
    /// As much of a view as goes on an envelope and into the letter inside it: who, where, in what print, and who
    /// coordinates.
    public convenience init(forAnEnvelopeTo view: PlanView) {
        let whole = view.plan
        self.init(
            audience: view.audience,
            plan: CarePlan(
                id: whole.id,
                person: Person(name: whole.person.name, address: whole.person.address, language: whole.person.language),
                accessNeeds: AccessNeeds(formats: whole.accessNeeds.formats, colours: whole.accessNeeds.colours),
                site: whole.site, coordinator: whole.coordinator, writtenOn: whole.writtenOn), withheld: [:])
    }
}
