/// Why XML text could not be read.
public struct XMLProblem: Error, Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        /// It breaks the grammar of XML; in libxml2's words, without a full stop.
        case syntax(String)
        /// It has a document type, and with it perhaps entities.
        case documentType
        /// Elements nest deeper than the limit.
        case tooDeep(limit: Int)
        /// It has more bytes than the limit.
        case tooLarge(bytes: Int, limit: Int)
        /// It has more elements and attributes than the limit.
        case tooMany(limit: Int)
    }

    public let reason: Reason
    /// Both count from 1.
    public let line: Int
    public let column: Int
}
