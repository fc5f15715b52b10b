/// The stable name of a kind of problem, with its usual severity.
///
/// A room that finds problems declares its own identifiers in an extension and lists them in a
/// `DiagnosticCatalogue`; `caresheaf explain` and the documentation read the catalogue.
public struct DiagnosticID: Sendable, Hashable {
    /// Lower-case words joined by hyphens, such as `unknown-field`. Never renamed once released.
    public let name: String
    public let severity: Severity
    /// What to do about it where nothing more particular can be said: one sentence without a capital or a full stop.
    public let advice: String

    public init(_ name: String, _ severity: Severity, _ advice: String) {
        self.name = name
        self.severity = severity
        self.advice = advice
    }

    public static func == (one: DiagnosticID, other: DiagnosticID) -> Bool { one.name == other.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// What `caresheaf explain` says about a kind of problem: why it matters, and how to put it right.
public struct Explanation: Sendable {
    public let id: DiagnosticID
    /// A short title, as a heading.
    public let title: String
    /// Paragraphs in plain text, parted by blank lines: what it means, why it matters, what to do.
    public let text: String

    public init(_ id: DiagnosticID, _ title: String, _ text: String) {
        self.id = id
        self.title = title
        self.text = text
    }

    /// The title and the first sentence: what a report of many problems has room for.
    public var short: String {
        let paragraph = text.prefix { $0 != "\n" }
        let end = paragraph.firstRange(of: ". ")?.lowerBound
        return "\(title). \(end.map { paragraph[..<$0] + "." } ?? paragraph)"
    }
}
