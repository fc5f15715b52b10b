import Testing

@testable import Markup

/// A context that has made one page makes the next as a new one would.
@Suite struct TransformShelfTests {
    private static let templates: [(what: String, isKept: Bool, text: String)] = [
        (
            "simple", true,
            #"<xsl:template match="document"><p title="{@n}"><xsl:value-of select="count(//i)"/></p></xsl:template>"#
        ),
        (
            "tree in a variable", false,
            #"<xsl:template match="document"><xsl:variable name="a"><b><xsl:value-of select="@n"/></b></xsl:variable><p><xsl:copy-of select="$a"/></p></xsl:template>"#
        ),
        (
            "variable of the stylesheet", false,
            #"<xsl:variable name="all" select="/document/@n"/><xsl:template match="document"><p><xsl:value-of select="$all"/></p></xsl:template>"#
        ),
        (
            "key", false,
            #"<xsl:key name="k" match="i" use="."/><xsl:template match="document"><p><xsl:value-of select="count(key('k', 'a'))"/>|<xsl:value-of select="@n"/></p></xsl:template>"#
        ),
        (
            "place among others", true,
            #"<xsl:template match="document"><p><xsl:apply-templates select="i"/></p></xsl:template><xsl:template match="i[last()]"><b/></xsl:template><xsl:template match="i[2]"><s/></xsl:template><xsl:template match="i"><u/></xsl:template>"#
        ),
        (
            "parameter with words", true,
            #"<xsl:template match="document"><p><xsl:call-template name="a"><xsl:with-param name="b">x<xsl:value-of select="@n"/></xsl:with-param></xsl:call-template></p></xsl:template><xsl:template name="a"><xsl:param name="b"/><xsl:value-of select="$b"/></xsl:template>"#
        ),
    ]

    @Test(arguments: templates.indices) func `Page after page is what a new stylesheet makes`(_ number: Int) throws {
        let (_, isKept, text) = Self.templates[number]
        let sheet = try Self.sheet(text)
        for page in 0..<20 {
            let tree = Self.tree(page)
            #expect(try Self.page(sheet, tree) == Self.page(Self.sheet(text), tree))
        }
        let isKeeping = sheet.contexts.isKeeping
        if isKept { #expect(isKeeping) }
    }

    @Test func `A page that failed leaves nothing to the next`() throws {
        let text = """
            <xsl:template match="document"><xsl:if test="@n = 3"><xsl:call-template name="on"/></xsl:if>
            <p><xsl:value-of select="@n"/></p></xsl:template>
            <xsl:template name="on"><xsl:call-template name="on"/></xsl:template>
            """
        let sheet = try Self.sheet(text)
        for page in 0..<6 {
            let tree = Self.tree(page)
            if page == 3 {
                #expect(throws: StylesheetFailure.self) { try Self.page(sheet, tree) }
                let isKeeping = sheet.contexts.isKeeping
                #expect(!isKeeping)
            } else {
                #expect(try Self.page(sheet, tree) == Self.page(Self.sheet(text), tree))
            }
        }
    }

    /// Each page may take all the steps there are, however many have been before.
    @Test func `Steps are counted for each page anew`() throws {
        let sheet = try Self.sheet(
            #"<xsl:template match="document"><p><xsl:value-of select="count(//i[count(//i[. = current()]) &gt; 0])"/></p></xsl:template>"#
        )
        let tree = DocumentTree(root: "document")
        for _ in 0..<1_000 { tree.element("i", text: "a") }
        for _ in 0..<4 { _ = try Self.page(sheet, tree) }
        let isKeeping = sheet.contexts.isKeeping
        #expect(isKeeping)
    }

    private static func sheet(_ templates: String) throws -> Stylesheet {
        let text = """
            <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">\(templates)</xsl:stylesheet>
            """
        return try Stylesheet.compile("page.xsl", from: sources(["page.xsl": text])) { _ in nil }.get()
    }

    private static func tree(_ number: Int) -> DocumentTree {
        let tree = DocumentTree(root: "document")
        tree.attribute("n", number)
        for _ in 0...number { tree.element("i", text: number % 2 == 0 ? "a" : "b") }
        return tree
    }

    private static func page(_ sheet: Stylesheet, _ tree: DocumentTree) throws -> [UInt8] {
        var page: [UInt8] = []
        try sheet.render(tree, into: &page)
        return page
    }
}
