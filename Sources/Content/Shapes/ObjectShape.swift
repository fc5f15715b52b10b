import Diagnostics

/// The fields of a kind of object.
public final class ObjectShape: Sendable {
    /// The name under which schemas and the reference speak of it, such as `Goal`.
    public let name: String
    /// One sentence.
    public let about: String
    public let source: String?
    public let fields: [Field]
    /// Whether a mistyped field could let something out that was to be kept back: then it is an error.
    public let isSensitive: Bool
    /// A field that is needed only where another has a certain value.
    let condition: Condition?
    /// Fields of which at least one is needed.
    let choices: [Choice]

    /// Where `field` is `value`, `needs` must be there too.
    struct Condition: Sendable {
        let field: StaticString
        let value: String
        let needs: StaticString
        let problem: DiagnosticID
        let message: String
    }

    /// One of `fields` must be there, with something in it.
    struct Choice: Sendable {
        let fields: [StaticString]
        let problem: DiagnosticID
        let message: String
    }

    init(
        _ name: String, _ about: String, source: String? = nil, restrictable: Bool = false, sensitive: Bool = false,
        condition: Condition? = nil, choices: [Choice] = [], _ fields: [Field]
    ) {
        self.name = name
        self.about = about
        self.source = source
        self.isSensitive = sensitive
        self.condition = condition
        self.choices = choices
        self.fields =
            restrictable
            ? fields + [.optional("restrict", .object(.restriction), "Whom to keep it from, and why.")] : fields
        keys = self.fields.map(\.name)
        shapes = self.fields.map(\.shape)
        var required: UInt64 = 0
        var special: UInt64 = 0
        for (number, field) in self.fields.enumerated() {
            if field.isRequired { required |= 1 << UInt64(number) }
            if field.problem != nil { special |= 1 << UInt64(number) }
        }
        requiredBits = required
        specialBits = special
        precondition(self.fields.count <= 64, "more fields than the checker's bit set holds")
    }

    /// The same fields taken apart for the checker: names and shapes by number, required ones as bits.
    let keys: [StaticString]
    let shapes: [Shape]
    let requiredBits: UInt64
    let specialBits: UInt64

    /// The names of all fields, for "did you mean".
    public var names: [String] { fields.map { "\($0.name)" } }
}
