/// What points to one person: the things that must never stand in `public/`.
///
/// A plain value, so that the leak scan depends on no other room. Give every field that is recorded; an empty
/// field costs nothing.
public struct PersonIdentifiers: Sendable, Hashable {
    /// The plan's id. Looked for as well, for it links a page to a person's folder.
    public var recordID: String
    public var title: String?
    /// Empty if not known.
    public var given: String
    public var family: String
    /// The whole name, where its parts are not known.
    public var fullName: String?
    public var preferred: String?
    /// Other names that the person goes or went by. Two or more words are taken as a full name
    /// ("Dilys Pugh"), one word as another given name ("Dil").
    public var aliases: [String]
    /// Ten digits; spaces are allowed.
    public var nhsNumber: String?
    /// Numbers of other systems. Those with fewer than five letters and digits are too common to look for.
    public var otherIdentifiers: [String]
    public var addressLines: [String]
    public var postcode: String?
    public var phones: [String]
    public var emails: [String]
    /// `YYYY-MM-DD`.
    public var birthDate: String?
    /// Full names of family, friends and neighbours, as recorded ("Mrs Gwen Pugh").
    public var contactNames: [String]
    public var contactPhones: [String]
    public var contactEmails: [String]
    /// Key-safe and door codes. Up to six digits are only found near a word such as "code", "key" or "door".
    public var entryCodes: [String]

    public init(
        recordID: String, title: String? = nil, given: String, family: String, fullName: String? = nil,
        preferred: String? = nil,
        aliases: [String] = [], nhsNumber: String? = nil, otherIdentifiers: [String] = [],
        addressLines: [String] = [], postcode: String? = nil, phones: [String] = [], emails: [String] = [],
        birthDate: String? = nil, contactNames: [String] = [], contactPhones: [String] = [],
        contactEmails: [String] = [], entryCodes: [String] = []
    ) {
        self.recordID = recordID
        self.title = title
        self.given = given
        self.family = family
        self.fullName = fullName
        self.preferred = preferred
        self.aliases = aliases
        self.nhsNumber = nhsNumber
        self.otherIdentifiers = otherIdentifiers
        self.addressLines = addressLines
        self.postcode = postcode
        self.phones = phones
        self.emails = emails
        self.birthDate = birthDate
        self.contactNames = contactNames
        self.contactPhones = contactPhones
        self.contactEmails = contactEmails
        self.entryCodes = entryCodes
    }
}
