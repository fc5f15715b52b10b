import Diagnostics

/// One field of an object: its name, what it holds, and what to say about it.
public struct Field: Sendable {
    public let name: StaticString
    public let shape: Shape
    public let isRequired: Bool
    /// One sentence, for the reference and for editors.
    public let about: String
    /// Where the rule comes from, if it is not this project's own.
    public let source: String?
    /// The problem to name where the field is missing or its list too short, if there is a special one.
    var problem: DiagnosticID?

    static func required(
        _ name: StaticString, _ shape: Shape, _ about: String, source: String? = nil,
        orElse problem: DiagnosticID? = nil
    ) -> Field {
        Field(name: name, shape: shape, isRequired: true, about: about, source: source, problem: problem)
    }

    static func optional(_ name: StaticString, _ shape: Shape, _ about: String, source: String? = nil) -> Field {
        Field(name: name, shape: shape, isRequired: false, about: about, source: source)
    }

    /// A list that may be left out or empty.
    static func many(_ name: StaticString, _ shape: Shape, _ about: String, source: String? = nil) -> Field {
        Field(name: name, shape: .list(shape, 0...Int.max), isRequired: false, about: about, source: source)
    }

    /// A list that must be there, with at least one element.
    static func some(
        _ name: StaticString, _ shape: Shape, _ about: String, source: String? = nil,
        orElse problem: DiagnosticID? = nil
    ) -> Field {
        Field(
            name: name, shape: .list(shape, 1...Int.max), isRequired: true, about: about, source: source,
            problem: problem)
    }
}
