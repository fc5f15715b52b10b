/// Something that points to a person, found where it must not stand.
public struct Leak: Sendable, Hashable {
    public let kind: Kind
    /// The record of the person, or the first of several (in the order in which they were indexed).
    public let recordID: String
    /// How many people in all are known by what was found: "Mrs Jones" may be one of many.
    public let people: Int
    /// The file, as it was named to the scanner.
    public let file: String
    public let place: Place
    /// What was found with its letters and figures hidden, so that a report of leaks is not one itself:
    /// "D•••• H•••••••".
    public let excerpt: String

    /// Where in a file a leak stands.
    public enum Place: Sendable, Hashable {
        /// In the bytes of the file. The offset counts bytes from 0, the line counts from 1.
        case content(offset: Int, line: Int)
        /// In the file's own name.
        case fileName
    }

    /// What kind of identifier it is.
    public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
        case name, titleAndFamilyName, initialAndFamilyName
        case nhsNumber, otherIdentifier, recordID
        case address, postcode, phone, email, birthDate, entryCode
        case contactName, contactPhone, contactEmail
        /// A lone given or family name. Only `CrossPersonCheck` looks for it.
        case loneName
    }
}
