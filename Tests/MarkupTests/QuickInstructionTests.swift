import Testing

@testable import Markup

/// Copied attributes and children to which templates are applied go past XPath; what comes out must be the same.
@Suite struct QuickInstructionTests {
    /// Attribute value templates, and what they make of `<p lang="cy" role="a b"/>` within `<document id="top">`.
    static let templates: [(String, String)] = [
        ("x=\"{@role}\"", "x=\"a b\""),
        ("x=\"{@none}\"", "x=\"\""),
        ("x=\"tel:{@lang}\" y=\"#{@lang}-{@role}!\"", "x=\"tel:cy\" y=\"#cy-a b!\""),
        ("x=\"{../@id}-h\"", "x=\"top-h\""),
        ("x=\"{../../@id}|\"", "x=\"|\""),
        ("x=\"{{@lang}}\"", "x=\"{@lang}\""),
        ("x=\"{{{@lang}}}\"", "x=\"{cy}\""),
        ("x=\"{@lang}\" y=\"fixed\" z=\"{@role}\"", "x=\"cy\" y=\"fixed\" z=\"a b\""),
        ("w=\"fixed\" x=\"{@lang}\" y=\"{count(*)}\" z=\"{@role}\"", "w=\"fixed\" x=\"cy\" y=\"1\" z=\"a b\""),
        ("x=\"\" y=\"a}}b &amp; &lt;\" z=\"{@none}{@lang}\"", "x=\"\" y=\"a}b &amp; &lt;\" z=\"cy\""),
        ("xml:lang=\"en\" x=\"{@lang}\"", "lang=\"en\" x=\"cy\""),
        ("x=\"{@lang}\" xml:lang=\"{@lang}\" y=\"b\"", "x=\"cy\" lang=\"cy\" y=\"b\""),
        ("x=\"{@lang}\" y=\"{position()}\"", "x=\"cy\" y=\"2\""),
        ("x=\"{ @lang }\" y=\"{@*[2]}\" z=\"{'@lang'}\"", "x=\"cy\" y=\"a b\" z=\"@lang\""),
    ]

    @Test(arguments: templates)
    func `An attribute has the value that XSLT gives it, and keeps its place`(template: String, made: String) throws {
        let page = try render(
            "<xsl:template match=\"p\"><p \(template)><xsl:apply-templates/></p></xsl:template>")
        #expect(page == "one<p \(made)></p>two")
    }

    @Test func `The attribute is that of the current node, also in a loop and in a variable`() throws {
        let page = try render(
            """
            <xsl:template match="p"><xsl:variable name="v"><i x="{@lang}"/></xsl:variable><xsl:for-each select="b">\
            <u x="{@n}" y="{../@lang}"/></xsl:for-each><xsl:for-each select="@lang"><s x="{@lang}" y="{../@role}"/>\
            </xsl:for-each><xsl:copy-of select="$v"/></xsl:template>
            """)
        #expect(page == "one<u x=\"7\" y=\"cy\"></u><s x=\"\" y=\"a b\"></s><i x=\"cy\"></i>two")
    }

    @Test func `An attribute that an instruction sets afterwards takes the place of one from the element`() throws {
        let page = try render(
            "<xsl:template match=\"p\"><p x=\"{@lang}\"><xsl:attribute name=\"x\">later</xsl:attribute></p></xsl:template>"
        )
        #expect(page == "one<p x=\"later\"></p>two")
    }

    @Test func `An attribute of the element goes before one of an attribute set`() throws {
        let page = try render(
            """
            <xsl:attribute-set name="s"><xsl:attribute name="x">set</xsl:attribute>\
            <xsl:attribute name="y">set</xsl:attribute></xsl:attribute-set>\
            <xsl:template match="p"><p xsl:use-attribute-sets="s" x="{@lang}"/></xsl:template>
            """)
        #expect(page == "one<p x=\"cy\" y=\"set\"></p>two")
    }

    @Test func `Children know their place and number, and the parent knows its own again`() throws {
        let page = try render(
            """
            <xsl:template match="p"><xsl:apply-templates/>, <xsl:value-of select="concat(position(), ' of ', last())"/>\
            </xsl:template><xsl:template match="b"><xsl:value-of select="concat(position(), ' of ', last())"/></xsl:template>
            """)
        #expect(page == "one1 of 1, 2 of 3two")
    }

    @Test func `A template for text is used`() throws {
        let page = try render(
            "<xsl:template match=\"p\"/><xsl:template match=\"text()\">[<xsl:value-of select=\".\"/>]</xsl:template>")
        #expect(page == "[one][two]")
    }

    @Test func `A template for anything is used for elements and not for text`() throws {
        let page = try render(
            "<xsl:template match=\"*\" priority=\"-1\"><i><xsl:apply-templates/></i></xsl:template>")
        #expect(page == "one<i><i></i></i>two")
    }

    @Test func `Children leave the mode of their parent`() throws {
        let page = try render(
            """
            <xsl:template match="p"><xsl:apply-templates select="." mode="m"/></xsl:template>\
            <xsl:template match="p" mode="m"><xsl:apply-templates/><xsl:apply-templates mode="m"/></xsl:template>\
            <xsl:template match="b">plain</xsl:template><xsl:template match="b" mode="m">m</xsl:template>
            """)
        #expect(page == "oneplainmtwo")
    }

    @Test func `Files that are included and imported are quick too, and the importing one wins`() throws {
        func file(_ text: String) -> String {
            "<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\">\(text)</xsl:stylesheet>"
        }
        let page = try render(
            """
            <xsl:import href="a.xsl"/><xsl:include href="b.xsl"/>\
            <xsl:template match="b"><b own="{@n}"/></xsl:template>
            """,
            with: [
                "a.xsl": file(
                    "<xsl:template match=\"b\"><b imported=\"{@n}\"/></xsl:template>"
                        + "<xsl:template match=\"text()\">*</xsl:template>"),
                "b.xsl": file("<xsl:template match=\"p\"><p x=\"{@lang}\"><xsl:apply-templates/></p></xsl:template>"),
            ])
        #expect(page == "*<p x=\"cy\"><b own=\"7\"></b></p>*")
    }

    private func render(_ templates: String, with files: [String: String] = [:]) throws -> String {
        var files = files
        files["page.xsl"] = sheet(
            templates + "<xsl:template match=\"/document\"><xsl:apply-templates/></xsl:template>")
        let compiled = try Stylesheet.compile("page.xsl", from: sources(files)) { _ in nil }.get()
        let tree = DocumentTree(root: "document")
        tree.attribute("id", "top")
        tree.text("one")
        tree.element("p") {
            tree.attribute("lang", "cy")
            tree.attribute("role", "a b")
            tree.element("b") { tree.attribute("n", 7) }
        }
        tree.text("two")
        var output: [UInt8] = []
        // Twice, since libxslt keeps things from one page to the next.
        try compiled.render(tree, into: &output)
        let first = output
        output = []
        try compiled.render(tree, into: &output)
        #expect(output == first)
        return String(decoding: output, as: UTF8.self)
    }
}
