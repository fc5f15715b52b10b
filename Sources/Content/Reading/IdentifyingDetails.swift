import CareRecords
import JSONReading

/// Whatever could be read of the people in a plan that is set aside: none of it may stand in public either.
///
/// Texts are as written; the leak scan brings them into its own form.
public struct IdentifyingDetails: Sendable, Hashable {
    public var planID: String?
    public var givenName: String?
    public var familyName: String?
    public var fullName: String?
    public var preferredName: String?
    /// Whether a part of the name is there that is no text: then what could be read is not the whole of it.
    public var isNameDamaged = false
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
            givenName = Self.text(name?.member("given"))
            familyName = Self.text(name?.member("family"))
            fullName = Self.text(name?.member("full"))
            preferredName = Self.text(name?.member("preferred"))
            isNameDamaged = [name?.member("given"), name?.member("family"), name?.member("full")].contains {
                $0.map { $0.kind != .string && $0.kind != .number } ?? false
            }
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
        readImported(root.member("imported"))
    }

    /// What an import could not place may tell who somebody is as well as what it could.
    private mutating func readImported(_ imported: JSONValue?) {
        identifiers += imported?.member("patients")?.map { Self.text($0).map(IdentifyingValue.identifier) } ?? []
        imported?.member("unplaced")?.forEachElement { _, resource in
            resource.member("facts")?.forEachElement { _, fact in
                guard let value = Self.text(fact.member("value")).flatMap(IdentifyingValue.init) else { return }
                switch value {
                case .nhsNumber(let number): identifiers.append(number)
                case .phone(let number): phones.append(number)
                case .email(let address): emails.append(address)
                }
            }
        }
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
