/// The person whose plan it is (PRSB 2.0: Person demographics).
public struct Person: Sendable, Hashable {
    public var name: PersonName
    public var birthDate: CalendarDate?
    public var nhsNumber: NHSNumber?
    public var otherIdentifiers: [OtherIdentifier]
    public var sex: String?
    public var gender: String?
    public var ethnicity: String?
    public var religion: String?
    public var address: Address?
    /// Who shares the home, in a few words: "Lives alone".
    public var household: String?
    public var phones: [Phone]
    public var emails: [Email]
    /// The language that this person's documents are written in (BCP 47: "en", "cy", "ur").
    public var language: String
    public var spokenLanguages: [String]
    public var deceasedOn: CalendarDate?
    /// They have died, and the day is not known.
    public var deceased: Bool

    public init(
        name: PersonName, birthDate: CalendarDate? = nil, nhsNumber: NHSNumber? = nil,
        otherIdentifiers: [OtherIdentifier] = [], sex: String? = nil, gender: String? = nil,
        ethnicity: String? = nil, religion: String? = nil, address: Address? = nil, household: String? = nil,
        phones: [Phone] = [], emails: [Email] = [], language: String = "en", spokenLanguages: [String] = [],
        deceasedOn: CalendarDate? = nil, deceased: Bool = false
    ) {
        self.name = name
        self.birthDate = birthDate
        self.nhsNumber = nhsNumber
        self.otherIdentifiers = otherIdentifiers
        self.sex = sex
        self.gender = gender
        self.ethnicity = ethnicity
        self.religion = religion
        self.address = address
        self.household = household
        self.phones = phones
        self.emails = emails
        self.language = language
        self.spokenLanguages = spokenLanguages
        self.deceasedOn = deceasedOn
        self.deceased = deceased
    }

    /// Whether they have died, on whatever day.
    public var hasDied: Bool { deceased || deceasedOn != nil }
}

public struct OtherIdentifier: Sendable, Hashable {
    public var system: String
    public var value: String
    public init(system: String, value: String) {
        self.system = system
        self.value = value
    }
}

public struct Address: Sendable, Hashable {
    /// One to five lines.
    public var lines: [String]
    public var postcode: String?
    public var kind: AddressKind?
    public init(lines: [String], postcode: String? = nil, kind: AddressKind? = nil) {
        self.lines = lines
        self.postcode = postcode
        self.kind = kind
    }
    public var oneLine: String { (lines + [postcode].compactMap { $0 }).joined(separator: ", ") }
}

public enum AddressKind: String, Sendable, Hashable, CaseIterable {
    case home
    case careHome = "care-home"
    case sheltered
    case temporary
    case other
}

public struct Phone: Sendable, Hashable {
    public var number: PhoneNumber
    public var kind: PhoneKind?
    public var preferred: Bool
    public var note: String?
    public init(number: PhoneNumber, kind: PhoneKind? = nil, preferred: Bool = false, note: String? = nil) {
        self.number = number
        self.kind = kind
        self.preferred = preferred
        self.note = note
    }
}

public enum PhoneKind: String, Sendable, Hashable, CaseIterable {
    case home, mobile, work, carer
}

public struct Email: Sendable, Hashable {
    public var address: String
    public var preferred: Bool
    public init(address: String, preferred: Bool = false) {
        self.address = address
        self.preferred = preferred
    }
}
