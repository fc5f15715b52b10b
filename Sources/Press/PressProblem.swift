/// Why a document could not be made in some format. The document itself, and its other formats, are not touched.
public struct PressProblem: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Kind: Sendable, Hashable {
        /// The program or table that makes the format is not on this machine.
        case engineMissing
        /// It is there and died, hung, or answered with something else.
        case engineFailed
        /// It says that the document cannot be set as it is.
        case refused
    }

    public let kind: Kind
    /// What was seen, for whoever puts it right. Never words of a record.
    public let description: String

    public init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
