import CareRecords
import Disclosure

/// Something that is asked of a practice and is still to be done: a step of the plan, or what a team meeting has agreed.
struct PracticeRequest {
    enum Owner {
        case step(ActionOwner?)
        case named(String)
    }

    let what: Statement
    let path: String
    let owner: Owner
    let due: CalendarDate?
    /// In words, where no day was agreed.
    let when: String?
    /// The meeting that agreed it.
    let agreed: ActionLog.Occasion?

    /// The earliest first; without a day, last.
    ///
    /// A practice is asked only for what it was asked for itself: what another one has left undone stays with the
    /// coordinators.
    ///
    /// - Parameter view: the plan, and what meetings have agreed, as the practice may read it.
    static func all(of view: PlanView, _ settings: DocumentSettings) -> [PracticeRequest] {
        var found: [PracticeRequest] = []
        view.plan.needs.forEachAction { action, _, path in
            guard action.owner?.kind == .practice, action.isOpen else { return }
            found.append(
                PracticeRequest(
                    what: action.what, path: path() + ".what", owner: .step(action.owner), due: action.due,
                    when: action.when, agreed: nil))
        }
        for entry in view.agreed where entry.action.status == .open {
            guard let ods = view.plan.practice?.ods,
                entry.action.organisation.flatMap(settings.programme.organisation)?.ods == ods
            else { continue }
            found.append(
                PracticeRequest(
                    what: entry.action.what, path: "actions", owner: .named(entry.action.owner), due: entry.action.due,
                    when: nil, agreed: entry.agreed))
        }
        return found.enumerated().sorted {
            switch ($0.element.due, $1.element.due) {
            case (let one?, let other?) where one != other: one < other
            case (.some, nil): true
            case (nil, .some): false
            default: $0.offset < $1.offset
            }
        }.map(\.element)
    }
}
