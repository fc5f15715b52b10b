import CareRecords
import Disclosure

/// What writing a document about one plan needs, held once: the closures that fill the places of a phrase hold on to
/// one reference, not to every field of the plan.
final class PlanPage {
    private let view: PlanView
    /// The plan as the reader of the document may see it.
    var plan: CarePlan { view.plan }
    /// What has changed in it since its earlier version, as far as they may see both.
    var changes: PlanChanges? { view.changes }
    /// What team meetings have agreed for the person and is no step of the plan.
    var agreed: [ActionLog.Entry] { view.agreed }
    let settings: DocumentSettings
    let out: DocumentWriter
    let owners: OwnerWording
    /// The coordinator whom the plan names, while they are there.
    let coordinator: TeamMember?
    let site: Site?
    /// The practice as the programme knows it, or else as the plan names it.
    let surgery: Surgery?
    /// What is asked of the practice and still to be done, as far as the reader may see it.
    private(set) lazy var requests = PracticeRequest.all(of: view, settings)

    init(_ view: PlanView, settings: DocumentSettings, out: DocumentWriter) {
        self.view = view
        self.settings = settings
        self.out = out
        owners = OwnerWording(plan: view.plan, settings: settings)
        let member = settings.programme.member(view.plan.coordinator)
        let hasLeft = member?.leftOn.map { $0 <= settings.asOf } ?? false
        coordinator = hasLeft ? nil : member
        site = settings.programme.site(view.plan.site)
        surgery = view.plan.practice.flatMap { Surgery($0, in: settings.programme) }
    }

    // MARK: Whom to call

    /// The coordinator's number, or the site's while there is none, or else the programme's.
    var phone: PhoneNumber { coordinator?.telephone ?? site?.telephone ?? settings.programme.telephone }

    /// When somebody answers `phone`.
    var hours: LocalText { coordinator?.hours ?? site?.hours ?? settings.programme.hours }

    /// "Nia", or "the Llanmarl team" while there is no coordinator: as it stands within a sentence.
    var called: String {
        if let coordinator { return String(coordinator.name.firstWord) }
        return site.map { out.say("plan.team-called", ["site": local($0.name)]) } ?? local(settings.programme.name)
    }

    private func local(_ text: LocalText) -> String { text.text(in: out.say.language) }

    /// "The Llanmarl team", by itself; of a plan without a site, the programme.
    var team: String {
        site.map { out.say("plan.coordinator-none", ["site": local($0.name)]) } ?? local(settings.programme.name)
    }

    /// The name and number of somebody to contact: their own, or those of whom it refers to.
    func reach(_ contact: ContingencyContact) -> (name: String?, phone: PhoneNumber?) {
        if let ref = contact.ref {
            if let person = plan.contacts.first(where: { $0.id == ref }) {
                return (contact.name ?? person.name, contact.phone ?? person.phone)
            }
            if let person = plan.professionals.first(where: { $0.id == ref }) {
                return (contact.name ?? person.name, contact.phone ?? person.phone)
            }
        }
        switch contact.kind {
        case .emergencyServices: return (contact.name, contact.phone ?? MyPlan.nineNineNine)
        case .coordinator: return (contact.name ?? coordinator?.name ?? called, contact.phone ?? phone)
        case .practice: return (contact.name ?? surgery?.name, contact.phone ?? surgery?.telephone)
        case .outOfHours:
            return (
                contact.name ?? site?.outOfHours.map { local($0.name) },
                contact.phone ?? site?.outOfHours?.telephone ?? MyPlan.nhs111
            )
        case .contact, .professional, nil: return (contact.name, contact.phone)
        }
    }
}

/// The GP practice of one person: its name, and its number if that is known.
struct Surgery {
    let name: String
    let telephone: PhoneNumber?

    /// Nil where the plan gives a code that the programme does not know, and no name.
    init?(_ registered: RegisteredPractice, in programme: borrowing Programme) {
        if let practice = programme.practice(registered.ods) {
            name = practice.name
            telephone = practice.telephone
        } else if let called = registered.name {
            name = called
            telephone = registered.telephone
        } else {
            return nil
        }
    }
}
