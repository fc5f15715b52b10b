import JSONReading

/// Whatever could be read of the people in a plan that is set aside: none of it may stand in public either.
///
/// Texts are as written; the leak scan brings them into its own form.
public struct IdentifyingDetails: Sendable, Hashable {
    public var planID: String?
    /// First, last and preferred name, in this order, as far as they are there.
    public var names: [String] = []
    /// As written, whether or not its check digit fits.
    public var nhsNumber: String?
    /// `YYYY-MM-DD`, as written.
    public var birthDate: String?
    public var identifiers: [String] = []
    public var addressLines: [String] = []
    public var postcode: String?
    public var phones: [String] = []
    public var emails: [String] = []
    /// Names of the personal contacts.
    public var contactNames: [String] = []

    /// Nil if nothing at all could be read.
    init?(readableIn root: JSONValue) {
        guard root.kind == .object else { return nil }
        planID = Self.text(root.member("id"))
        if let person = root.member("person") {
            let name = person.member("name")
            names = [name?.member("given"), name?.member("family"), name?.member("preferred")].compactMap(Self.text)
            nhsNumber = Self.text(person.member("nhsNumber"))
            birthDate = Self.text(person.member("birthDate"))
            identifiers = Self.texts(person.member("otherIdentifiers"), "value")
            addressLines = person.member("address")?.member("lines")?.map { Self.text($0) } ?? []
            postcode = Self.text(person.member("address")?.member("postcode"))
            phones = Self.texts(person.member("phones"), "number")
            emails = Self.texts(person.member("emails"), "address")
        }
        let contacts = root.member("contacts")
        contactNames = Self.texts(contacts, "name")
        phones += Self.texts(contacts, "phone")
        emails += Self.texts(contacts, "email")
    }

    /// A text, or the digits of a number that should have been one.
    private static func text(_ value: JSONValue?) -> String? {
        guard let value else { return nil }
        switch value.kind {
        case .string: return value.isBlank ? nil : value.cleanText
        case .number: return value.withRawText { String(decoding: $0, as: UTF8.self) }
        default: return nil
        }
    }

    private static func texts(_ list: JSONValue?, _ name: StaticString) -> [String] {
        list?.map { text($0.member(name)) } ?? []
    }
}
