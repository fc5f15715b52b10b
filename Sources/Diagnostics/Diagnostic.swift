/// A problem found in a person's input, as data.
///
/// Printing, JSON and the exit status are consumers of this value; nothing else in the project
/// formats a problem for itself.
public struct Diagnostic: Sendable, Hashable {
    /// What kind of problem it is: the stable name that `caresheaf explain` takes.
    public let id: DiagnosticID
    public let severity: Severity
    /// Where it stands, if it stands anywhere.
    public let location: SourceLocation?
    /// The path inside the record, such as `needs[0].goals[1].words`. Empty for the record itself.
    public let path: String
    /// One sentence that says what is wrong, naming the thing.
    public let message: String
    /// One sentence that says what to do: in this case, or what helps in most.
    public let suggestion: String

    public init(
        _ id: DiagnosticID, severity: Severity? = nil, at location: SourceLocation? = nil, path: String = "",
        _ message: String, suggestion: String? = nil
    ) {
        self.id = id
        self.severity = severity ?? id.severity
        self.location = location
        self.path = path
        self.message = message
        self.suggestion = suggestion ?? id.advice
    }
}

/// How much a problem matters to what is made.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Worth knowing; nothing is held back.
    case note
    /// Documents are made; a person should look.
    case warning
    /// Something that ought to be there is not. As a rule, the record is set aside: nothing is made from it until it is put
    /// right.
    case error

    public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }
    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// A place in a source file. Lines and columns count from 1; a column counts Unicode scalars, not bytes.
public struct SourceLocation: Sendable, Hashable {
    /// The path as the user would write it, relative to the project.
    public let file: String
    public let line: Int
    public let column: Int
    /// The text of the line, for the caret (shortened around the column when it is very long), if it can be shown.
    public let sourceLine: String?
    /// Where in `sourceLine` the caret stands, counting from 1, and how many characters it underlines.
    public let caret: Int
    public let length: Int

    public init(
        file: String, line: Int = 1, column: Int = 1, sourceLine: String? = nil, caret: Int? = nil, length: Int = 1
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.sourceLine = sourceLine
        self.caret = caret ?? column
        self.length = max(1, length)
    }
}
