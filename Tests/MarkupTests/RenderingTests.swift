import Testing

@testable import Markup

@Suite struct RenderingTests {
    static let sheet = """
        <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
            xmlns:t="urn:caresheaf:theme" exclude-result-prefixes="t">
        <xsl:include href="parts/inline.xsl"/>
        <xsl:template match="/document">
        <html lang="{@lang}"><head><title><xsl:value-of select="title"/></title><t:part name="head"/></head>
        <body title="[[skip]]"><p>[[skip]]</p><xsl:apply-templates select="section"/></body></html>
        </xsl:template>
        <xsl:template match="section"><section><xsl:apply-templates/></section></xsl:template>
        </xsl:stylesheet>
        """
    static let inline = """
        <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
        <xsl:template match="p"><p><xsl:apply-templates/></p></xsl:template>
        <xsl:template match="strong"><strong><xsl:apply-templates/></strong></xsl:template>
        <xsl:template match="break"><br/></xsl:template>
        </xsl:stylesheet>
        """

    @Test func `A tree becomes a page, with its parts and phrases in place`() throws {
        let sources = sources(["page.xsl": Self.sheet, "parts/inline.xsl": Self.inline])
        let sheet = try Stylesheet.compile("page.xsl", from: sources) { $0 == "skip" ? "Skip {to} \"main\"" : nil }
            .get()
        let tree = DocumentTree(root: "document")
        tree.attribute("lang", "en")
        tree.element("title", text: "Tom & Jerry's <plan>")
        tree.open("section")
        _ = MarkdownReader().write("A **b** c\\\nd £5 \u{00A0}e", into: tree, under: 2)
        tree.close()
        var output: [UInt8] = []
        try sheet.render(tree, parts: ["head": Array("<meta charset=\"utf-8\">".utf8)], into: &output)
        #expect(
            String(decoding: output, as: UTF8.self) == """
                <!doctype html>
                <html lang="en"><head><title>Tom &amp; Jerry's &lt;plan&gt;</title><meta charset="utf-8"></head>\
                <body title="Skip {to} &quot;main&quot;"><p>Skip {to} &quot;main&quot;</p>\
                <section><p>A <strong>b</strong> c<br>d £5 \u{00A0}e</p></section></body></html>
                """)
    }
}

func sources(_ files: [String: String]) -> StylesheetSources {
    var all: [String: StylesheetFile] = [:]
    for (name, text) in files { all[name] = StylesheetFile(path: "themes/t/\(name)", bytes: Array(text.utf8)) }
    return StylesheetSources(files: all)
}
