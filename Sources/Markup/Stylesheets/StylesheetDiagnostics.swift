public import Diagnostics

extension DiagnosticID {
    /// A theme's file is not well-formed XML.
    public static let stylesheetSyntax = DiagnosticID(
        "stylesheet-syntax", .error, "put the XML right at the place shown")
    /// A stylesheet is XML but not a stylesheet that can be used.
    public static let stylesheetCompile = DiagnosticID(
        "stylesheet-compile", .error,
        "put the stylesheet right at the place shown, or take the file away to use the inherited one")
    /// A stylesheet failed while it made a page.
    public static let stylesheetRuntime = DiagnosticID(
        "stylesheet-runtime", .error, "put the stylesheet right, or take the file away to use the inherited one")
    /// A stylesheet said something (`xsl:message`).
    public static let stylesheetMessage = DiagnosticID(
        "stylesheet-message", .warning,
        "look at what the stylesheet says, and take the message out when it is done with")
    /// A phrase in a theme's file is in no strings file, or stands where it cannot be replaced.
    public static let stylesheetPhrase = DiagnosticID(
        "stylesheet-phrase", .error, "use a phrase that strings/en.json has, or add it there")
    /// A theme's file has a document type.
    public static let stylesheetDoctype = DiagnosticID("stylesheet-doctype", .error, "take the document type out")
    /// A stylesheet includes a file that the theme does not have.
    public static let stylesheetInclude = DiagnosticID(
        "stylesheet-include", .error, "include only files of xsl/, by their names alone")
}

/// What `caresheaf explain` says about this room's diagnostics.
public enum StylesheetExplanations {
    public static let all: [Explanation] = [
        Explanation(
            .stylesheetSyntax, "A theme's file is not well-formed XML",
            """
            Stylesheets and fragments are XML: every element is closed, every attribute is quoted, and & is written &amp;.

            The line is where the parser noticed; the cause may stand a little before it.
            """),
        Explanation(
            .stylesheetCompile, "A stylesheet cannot be used",
            """
            The file is XML, but not XSLT 1.0 that a theme may use. Besides mistakes, some instructions are refused: \
            xsl:number and generate-id() (their results are not the same every time), document() and \
            everything else that reads or writes, xsl:strip-space, and extension elements.

            Numbers that a page shows are in the document already.
            """),
        Explanation(
            .stylesheetRuntime, "A stylesheet failed while it made a page",
            """
            The usual cause is a template that calls itself without end, or a name that exists nowhere. Nothing of \
            the page is published.
            """),
        Explanation(
            .stylesheetMessage, "A stylesheet said something",
            """
            The stylesheet met an xsl:message. With terminate="yes" it is an error: the page is not made, so the build ends, and \
            the old output stays. Otherwise the page is made, and the words are passed on, once however many pages they \
            were said of; of one xsl:message with ever new words, the first ten.
            """),
        Explanation(
            .stylesheetPhrase, "A phrase cannot be replaced",
            """
            [[key]] in a theme's file stands for words of the document's language, kept in the theme's strings files.

            Either no strings file has the key, or the phrase stands inside an XPath expression, where its words \
            would become code: put it into the text of an xsl:variable instead.
            """),
        Explanation(
            .stylesheetDoctype, "A theme's file has a document type",
            "Remove the <!DOCTYPE> line. Entities are not used in themes: write the characters themselves."),
        Explanation(
            .stylesheetInclude, "An included file is missing",
            """
            xsl:include and xsl:import find files of the theme and of the themes it builds on, relative to the file \
            that they stand in. They never reach the rest of the disk or the network.
            """),
    ]
}
