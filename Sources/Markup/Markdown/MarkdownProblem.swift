/// Something in a Markdown text that could not be written as it was meant.
public struct MarkdownProblem: Sendable, Hashable {
    /// What happened, and what was written in its place.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// HTML in the text: written as the characters that were typed.
        case rawHTML
        /// A link to somewhere that documents may not point to: its words were kept, the link was not.
        case unsafeLink
        /// An image: only its description was kept, because nothing may be fetched.
        case image
        /// Longer, or made of more pieces, than allowed: written as plain lines.
        case tooLong
        /// Nested deeper than allowed: the words were kept, the innermost nesting was not.
        case tooDeep
        /// Made of signs that would take very long to parse: written as plain lines.
        case pathological
        /// A list, table or other block where only running text fits: written as running text.
        case blockInLine
    }

    public let kind: Kind
    /// The line of the text, counting from 1.
    public let line: Int
    /// The thing itself, shortened: an address, the first characters of a tag, a size.
    public let detail: String

    public init(_ kind: Kind, line: Int, detail: String) {
        self.kind = kind
        self.line = line
        self.detail = detail
    }
}
