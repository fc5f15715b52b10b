/// What to do if something happens (PRSB 2.0: Contingency plans; triggers are mandatory).
public struct ContingencyPlan: Sendable, Hashable, Restrictable {
    public var id: String
    public var name: String
    /// Ring 999 first.
    public var emergency: Bool
    public var triggers: [Statement]
    public var whatToDo: [Statement]
    public var contacts: [ContingencyContact]
    public var anticipatory: [Anticipatory]
    public var copingStrategies: [Statement]
    public var earlyWarnings: [Statement]
    public var updatedOn: CalendarDate?
    public var reviewOn: CalendarDate?
    public var responsible: String?
    public var restriction: Restriction?

    public init(
        id: String, name: String, emergency: Bool = false, triggers: [Statement] = [],
        whatToDo: [Statement] =
            [], contacts: [ContingencyContact] = [], anticipatory: [Anticipatory] = [],
        copingStrategies:
            [Statement] = [], earlyWarnings: [Statement] = [], updatedOn: CalendarDate? = nil,
        reviewOn:
            CalendarDate? = nil, responsible: String? = nil, restriction: Restriction? = nil
    ) {
        self.id = id
        self.name = name
        self.emergency = emergency
        self.triggers = triggers
        self.whatToDo = whatToDo
        self.contacts = contacts
        self.anticipatory = anticipatory
        self.copingStrategies = copingStrategies
        self.earlyWarnings = earlyWarnings
        self.updatedOn = updatedOn
        self.reviewOn = reviewOn
        self.responsible = responsible
        self.restriction = restriction
    }
}

/// Whom to contact, in order.
public struct ContingencyContact: Sendable, Hashable {
    public var ref: String?
    public var name: String?
    public var phone: PhoneNumber?
    /// "In the day", "Other times".
    public var when: String?
    public var kind: ContingencyContactKind?

    public init(
        ref: String? = nil, name: String? = nil, phone: PhoneNumber? = nil, when: String? = nil,
        kind:
            ContingencyContactKind? = nil
    ) {
        self.ref = ref
        self.name = name
        self.phone = phone
        self.when = when
        self.kind = kind
    }
}

/// What a contact in a contingency plan is.
public enum ContingencyContactKind: String, Sendable, Hashable, CaseIterable {
    case emergencyServices = "emergency-services"
    case outOfHours = "out-of-hours"
    case coordinator
    case practice
    case contact
    case professional
}

/// Anticipatory medicines or equipment, and where they are kept.
public struct Anticipatory: Sendable, Hashable {
    public var what: String
    public var place: String

    public init(
        what: String, place: String
    ) {
        self.what = what
        self.place = place
    }
}
