extension DocumentTree {
    /// The names of headings, the first level first. A name of its own for each level, since a stylesheet finds a
    /// template for a name at once and for an attribute only by asking.
    public static let headingNames: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]

    /// The name of a heading of that level; what lies deeper than the sixth is of the sixth.
    public static func headingName(level: Int) -> StaticString { headingNames[max(1, min(6, level)) - 1] }
}
