/// The person whose plan it is (PRSB 2.0: Person demographics).
public struct Person: Sendable, Hashable {
    public var name: PersonName
    public var birthDate: CalendarDate
    public var nhsNumber: NHSNumber?
    public var otherIdentifiers: [OtherIdentifier]
    public var sex: String?
    public var gender: String?
    public var ethnicity: String?
    public var religion: String?
    public var address: Address
    /// Who shares the home, in a few words: "Lives alone".
    public var household: String?
    public var phones: [Phone]
    public var emails: [Email]
    /// The language that this person's documents are written in (BCP 47: "en", "cy", "ur").
    public var language: String
    public var spokenLanguages: [String]
    public var deceasedOn: CalendarDate?

    public init(
        name: PersonName, birthDate: CalendarDate, nhsNumber: NHSNumber? = nil,
        otherIdentifiers: [OtherIdentifier] = [], sex: String? = nil, gender: String? = nil,
        ethnicity: String? = nil, religion: String? = nil, address: Address, household: String? = nil,
        phones: [Phone] = [], emails: [Email] = [], language: String = "en", spokenLanguages: [String] = [],
        deceasedOn: CalendarDate? = nil
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
    }
}

public struct PersonName: Sendable, Hashable {
    public var title: String?
    public var given: String
    public var family: String
    /// What they like to be called.
    public var preferred: String?
    public var suffix: String?
    public var pronouns: Pronouns?

    public init(
        title: String? = nil, given: String, family: String, preferred: String? = nil, suffix: String? = nil,
        pronouns: Pronouns? = nil
    ) {
        self.title = title
        self.given = given
        self.family = family
        self.preferred = preferred
        self.suffix = suffix
        self.pronouns = pronouns
    }

    /// "Mrs Dilys Harcourt": as it stands on a document.
    public var full: String { [title, given, family, suffix].compactMap { $0 }.joined(separator: " ") }
    /// "Dilys Harcourt": as they would sign.
    public var signature: String { [given, family].joined(separator: " ") }
    /// "Dilys": what to call them.
    public var called: String { preferred ?? given }
    /// "Mrs Harcourt", or the full name where there is no title.
    public var formal: String { title.map { "\($0) \(family)" } ?? signature }
    /// "Harcourt, Dilys": for lists in order of family name.
    public var indexed: String { "\(family), \(given)" }
}

public enum Pronouns: String, Sendable, Hashable, CaseIterable {
    case she, he, they
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
