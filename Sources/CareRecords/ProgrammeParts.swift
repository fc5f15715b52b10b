/// The longest time, in days, between contacts for each status.
public struct ContactIntervals: Sendable, Hashable {
    public var red: Int
    public var amber: Int
    public var green: Int

    public init(
        red: Int, amber: Int, green: Int
    ) {
        self.red = red
        self.amber = amber
        self.green = green
    }
}

/// A place from which the programme works.
public struct Site: Sendable, Hashable {
    public var id: String
    public var name: LocalText
    public var summary: LocalText
    public var openedOn: CalendarDate
    public var lead: String?
    public var telephone: PhoneNumber
    public var hours: LocalText
    public var address: Address?
    public var outOfHours: OutOfHours?

    public init(
        id: String, name: LocalText, summary: LocalText, openedOn: CalendarDate, lead: String? = nil,
        telephone:
            PhoneNumber, hours: LocalText, address: Address? = nil, outOfHours: OutOfHours? = nil
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.openedOn = openedOn
        self.lead = lead
        self.telephone = telephone
        self.hours = hours
        self.address = address
        self.outOfHours = outOfHours
    }
}

/// Who answers at night and at weekends.
public struct OutOfHours: Sendable, Hashable {
    public var name: LocalText
    public var telephone: PhoneNumber
    public var hours: LocalText

    public init(
        name: LocalText, telephone: PhoneNumber, hours: LocalText
    ) {
        self.name = name
        self.telephone = telephone
        self.hours = hours
    }
}

/// A GP practice.
public struct Practice: Sendable, Hashable {
    public var ods: String
    public var name: String
    public var telephone: PhoneNumber
    public var site: String
    public var address: Address?

    public init(
        ods: String, name: String, telephone: PhoneNumber, site: String, address: Address? = nil
    ) {
        self.ods = ods
        self.name = name
        self.telephone = telephone
        self.site = site
        self.address = address
    }
}

/// Someone who works for the programme.
public struct TeamMember: Sendable, Hashable {
    public var id: String
    public var name: String
    public var role: LocalText
    public var site: String
    public var telephone: PhoneNumber
    public var email: String?
    public var hours: LocalText?
    public var leftOn: CalendarDate?

    public init(
        id: String, name: String, role: LocalText, site: String, telephone: PhoneNumber, email: String? = nil,
        hours: LocalText? = nil, leftOn: CalendarDate? = nil
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.site = site
        self.telephone = telephone
        self.email = email
        self.hours = hours
        self.leftOn = leftOn
    }
}

/// An organisation that takes part in meetings and owns actions.
public struct Organisation: Sendable, Hashable {
    public var id: String
    public var name: String
    /// The code of the practice, if it is one: it hears only of its own patients.
    public var ods: String?

    public init(
        id: String, name: String, ods: String? = nil
    ) {
        self.id = id
        self.name = name
        self.ods = ods
    }
}

/// A heading of the community directory: what would help.
public struct NeedHeading: Sendable, Hashable {
    public var id: String
    public var name: LocalText
    public var icon: String

    public init(
        id: String, name: LocalText, icon: String
    ) {
        self.id = id
        self.name = name
        self.icon = icon
    }
}

/// How counts of people are kept safe in public, and what the leak scan may find there.
///
/// Defaults as NHS Digital's for Hospital Episode Statistics since September 2018: 1 to 7 hidden, others to the nearest 5.
public struct DisclosureSettings: Sendable, Hashable {
    public var suppressBelow: Int
    public var roundTo: Int
    public var allow: [AllowedText]

    public init(
        suppressBelow: Int = 8, roundTo: Int = 5, allow: [AllowedText] = []
    ) {
        self.suppressBelow = suppressBelow
        self.roundTo = roundTo
        self.allow = allow
    }
}

/// Words that may stand in public although they match someone's details, and why.
public struct AllowedText: Sendable, Hashable {
    public var text: String
    public var reason: String

    public init(
        text: String, reason: String
    ) {
        self.text = text
        self.reason = reason
    }
}
