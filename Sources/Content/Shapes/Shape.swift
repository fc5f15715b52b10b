/// What a value in a record must look like. Checking, JSON Schemas and the reference are all made from shapes.
public indirect enum Shape: Sendable {
    /// Plain text in one language.
    case text
    /// Markdown text.
    case markdown
    /// Text of a fixed form, such as an id or a postcode.
    case pattern(Pattern)
    /// A day, `YYYY-MM-DD`, from 1800 to 2199.
    case date
    /// A month, `YYYY-MM`, from 1800 to 2199.
    case month
    case flag
    case integer(ClosedRange<Int>)
    case number
    /// One of a few codes.
    case code([String])
    /// The name of the record's kind.
    case kind(String)
    /// The version of the record's format.
    case version
    case list(Shape, ClosedRange<Int>)
    case object(ObjectShape)
    /// A text by itself, or the same text as an object with more to say about it.
    case textOr(ObjectShape)

    public static func codes<Code: CaseIterable & RawRepresentable<String>>(_: Code.Type) -> Shape {
        .code(Code.allCases.map(\.rawValue))
    }

    static let id = Shape.pattern(.id)
    static let phone = Shape.pattern(.phone)
    static let email = Shape.pattern(.email)
    static let language = Shape.pattern(.language)
    static let postcode = Shape.pattern(.postcode)
    static let ods = Shape.pattern(.ods)
}
