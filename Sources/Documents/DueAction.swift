import CareRecords

/// An open action and the day by which it is to be done, as the desk shows it.
struct DueAction: Sendable, Hashable {
    /// Markdown; of what is kept from someone, that it is.
    let what: String
    let holder: ActionHolder
    let due: CalendarDate
}

/// Who has an action to do.
struct ActionHolder: Sendable, Hashable {
    /// What they are to the person, and so how they are counted: what people and their families do is not told name by name.
    enum Circle: Sendable, Hashable, CaseIterable {
        case staff
        /// Somebody outside with whom a meeting has agreed it, such as a landlord.
        case outside
        case family
        case themselves
        case nobody
    }

    let circle: Circle
    let name: String
    let organisation: String?

    init(_ circle: Circle, name: String, organisation: String? = nil) {
        self.circle = circle
        self.name = name
        self.organisation = organisation
    }
}
