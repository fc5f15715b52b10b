public import Diagnostics

/// Something wrong with a stylesheet or a fragment, with its place.
public struct StylesheetProblem: Error, Sendable, Hashable {
    public let id: DiagnosticID
    public let severity: Severity
    /// The file's display path; empty if no file is known.
    public let file: String
    /// Counting from 1; 0 if no line is known.
    public let line: Int
    /// One sentence.
    public let message: String
    /// What to do, if that can be said.
    public let suggestion: String?

    /// - Parameter severity: as usual for the kind of problem, if not given.
    public init(
        _ id: DiagnosticID, severity: Severity? = nil, file: String, line: Int, _ message: String,
        suggestion: String? = nil
    ) {
        self.id = id
        self.severity = severity ?? id.severity
        self.file = file
        self.line = line
        self.message = message
        self.suggestion = suggestion
    }

    /// The problem as every consumer of diagnostics takes it.
    public var diagnostic: Diagnostic {
        let location = file.isEmpty ? nil : SourceLocation(file: file, line: max(1, line))
        return Diagnostic(id, severity: severity, at: location, message, suggestion: suggestion)
    }
}

/// Why a stylesheet could not be compiled: every problem that was found, never none.
public struct StylesheetProblems: Error, Sendable, Hashable {
    public let problems: [StylesheetProblem]
    public var diagnostics: [Diagnostic] { problems.map(\.diagnostic) }
}

/// Why a document could not be rendered: the runtime's messages, never none.
public struct StylesheetFailure: Error, Sendable, Hashable {
    public let problems: [StylesheetProblem]
    public var diagnostics: [Diagnostic] { problems.map(\.diagnostic) }
}
