import CareRecords

/// Says who owns an action: to the person, and to professionals.
struct OwnerWording {
    let plan: CarePlan
    let settings: DocumentSettings

    /// "Me", "Tomasz Wilk", "Practice nurse".
    func inPersonsWords(_ owner: ActionOwner?) -> String {
        guard let owner else { return settings.say("owner.nobody") }
        if owner.kind == .me { return settings.say("owner.me") }
        return name(of: owner) ?? settings.say("owner.\(owner.kind.rawValue)")
    }

    /// "Mrs Harcourt", "Practice nurse".
    func forProfessionals(_ owner: ActionOwner?) -> String {
        guard let owner else { return settings.say("owner.nobody") }
        if owner.kind == .me { return settings.say.formal(plan.person.name) }
        return name(of: owner) ?? settings.say("owner.\(owner.kind.rawValue)")
    }

    private func name(of owner: ActionOwner) -> String? {
        if let name = owner.name { return name }
        if let ref = owner.ref {
            if let contact = plan.contacts.first(where: { $0.id == ref }) { return contact.name }
            if let professional = plan.professionals.first(where: { $0.id == ref }) { return professional.name }
        }
        if owner.kind == .coordinator {
            return plan.coordinator.flatMap(settings.programme.member)?.name ?? owner.organisation
        }
        return owner.organisation
    }
}
