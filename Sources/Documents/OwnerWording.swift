import CareRecords

/// Says who owns an action: to the person, and to professionals.
struct OwnerWording {
    private let person: PersonName
    private let contacts: [PersonalContact]
    private let professionals: [Professional]
    private let coordinator: String?
    private let practice: RegisteredPractice?
    private let settings: DocumentSettings

    /// Inlined, since a call with the plan of a view copies it.
    @inline(__always)
    init(plan: borrowing CarePlan, settings: DocumentSettings) {
        person = plan.person.name
        contacts = plan.contacts
        professionals = plan.professionals
        coordinator = plan.coordinator
        practice = plan.practice
        self.settings = settings
    }

    /// "Me", "Tomasz Wilk", "Practice nurse".
    func inPersonsWords(_ owner: ActionOwner?) -> String {
        guard let owner else { return settings.say("owner.nobody") }
        if owner.kind == .me { return settings.say("owner.me") }
        return name(of: owner) ?? settings.say("owner.\(owner.kind.rawValue)")
    }

    /// "Mrs Harcourt", "Practice nurse".
    func forProfessionals(_ owner: ActionOwner?) -> String {
        guard let owner else { return settings.say("owner.nobody") }
        if owner.kind == .me { return settings.say.formal(person) }
        return name(of: owner) ?? settings.say("owner.\(owner.kind.rawValue)")
    }

    /// As the desk’s lists name and count them.
    func holder(_ owner: ActionOwner?) -> ActionHolder {
        guard let owner else { return ActionHolder(.nobody, name: settings.say("owner.nobody")) }
        let circle: ActionHolder.Circle =
            switch owner.kind {
            case .me: .themselves
            case .contact: .family
            default: .staff
            }
        return ActionHolder(
            circle, name: forProfessionals(owner), organisation: circle == .staff ? organisation(of: owner) : nil)
    }

    /// Nil where the plan does not say.
    private func organisation(of owner: ActionOwner) -> String? {
        if let name = owner.organisation { return name }
        if let ref = owner.ref, let professional = professionals.first(where: { $0.id == ref }) {
            return professional.organisation
        }
        switch owner.kind {
        case .coordinator: return settings.programme.name.text(in: settings.say.language)
        case .practice: return practice.flatMap { settings.programme.practice($0.ods)?.name ?? $0.name }
        default: return nil
        }
    }

    private func name(of owner: ActionOwner) -> String? {
        if let name = owner.name { return name }
        if let ref = owner.ref {
            if let contact = contacts.first(where: { $0.id == ref }) { return contact.name }
            if let professional = professionals.first(where: { $0.id == ref }) { return professional.name }
        }
        if owner.kind == .coordinator {
            return settings.programme.member(coordinator)?.name ?? owner.organisation
        }
        return owner.organisation
    }
}
