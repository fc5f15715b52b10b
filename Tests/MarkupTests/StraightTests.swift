import Testing

@testable import Markup

/// Most templates are written out as HTML without libxslt; what comes out must be what XSLT says. Each case is rendered
/// as it is, and once more with a template beside it that makes every piece go through libxslt.
@Suite struct StraightTests {
    /// Templates, and what they make of `one<p lang="cy" role="a b">two<b n="7"/><h2>t</h2></p>`.
    static let templates: [(String, String)] = [
        // Literal elements, attributes and text.
        (
            "<xsl:template match=\"p\"><i x=\"{@lang}&amp;\" y=\"&lt;{@none}\">a &lt; b</i></xsl:template>",
            "one<i x=\"cy&amp;\" y=\"&lt;\">a &lt; b</i>"
        ),
        (
            "<xsl:template match=\"p\"><br/><img alt=\"{@lang}\">x</img><u/></xsl:template>",
            "one<br><img alt=\"cy\"><u></u>"
        ),
        ("<xsl:template match=\"p\"><i xml:lang=\"{@lang}\"/></xsl:template>", "one<i lang=\"cy\"></i>"),
        (
            "<xsl:template match=\"p\"><svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0\"/></svg></xsl:template>",
            "one<svg><path d=\"M0\"></path></svg>"
        ),
        // Children, all or some, with templates or without.
        ("<xsl:template match=\"p\"><i><xsl:apply-templates/></i></xsl:template>", "one<i>twot</i>"),
        ("<xsl:template match=\"p\"><i><xsl:apply-templates select=\"h2\"/></i></xsl:template>", "one<i>t</i>"),
        ("<xsl:template match=\"p\"><i><xsl:apply-templates select=\"none\"/></i></xsl:template>", "one<i></i>"),
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates/></i></xsl:template><xsl:template match=\"b\"><u x=\"{../@lang}\"><xsl:value-of select=\"@n\"/></u></xsl:template>",
            "one<i>two<u x=\"cy\">7</u>t</i>"
        ),
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates/></i></xsl:template><xsl:template match=\"b\"/>",
            "one<i>twot</i>"
        ),
        // Copies: of elements, and of a line feed that begins one that would drop it.
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates/></i></xsl:template><xsl:template match=\"h2 | h3\"><xsl:copy><xsl:apply-templates/></xsl:copy></xsl:template>",
            "one<i>two<h2>t</h2></i>"
        ),
        (
            "<xsl:template match=\"p\"><pre><xsl:apply-templates select=\"h2\"/></pre></xsl:template><xsl:template match=\"h2\"><xsl:text>&#10;</xsl:text><b/></xsl:template>",
            "one<pre>\n\n<b></b></pre>"
        ),
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates select=\"b\"/></i></xsl:template><xsl:template match=\"b\"><textarea>&#10;x</textarea></xsl:template>",
            "one<i><textarea>\n\nx</textarea></i>"
        ),
        // What is left to libxslt on the way down, and knows its place there.
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates/></i></xsl:template><xsl:template match=\"b\"><u x=\"{position()}/{last()}\"/></xsl:template>",
            "one<i>two<u x=\"2/3\"></u>t</i>"
        ),
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates select=\"h2\"/></i></xsl:template><xsl:template match=\"h2\"><xsl:value-of select=\"concat(position(), '/', last())\"/><u><xsl:apply-templates/></u></xsl:template>",
            "one<i>1/1<u>t</u></i>"
        ),
        // A piece within a variable, in the value of an attribute, in a script.
        (
            "<xsl:template match=\"p\"><xsl:variable name=\"v\"><i><xsl:apply-templates/></i></xsl:variable>[<xsl:value-of select=\"$v\"/>]<s><xsl:copy-of select=\"$v\"/></s></xsl:template>",
            "one[twot]<s><i>twot</i></s>"
        ),
        (
            "<xsl:template match=\"p\"><i><xsl:attribute name=\"x\"><xsl:apply-templates select=\"h2\"/></xsl:attribute></i></xsl:template><xsl:template match=\"h2\"><b>a</b>&lt;<xsl:apply-templates/></xsl:template>",
            "one<i x=\"a&lt;t\"></i>"
        ),
        (
            "<xsl:template match=\"p\"><script><xsl:apply-templates select=\"h2\"/></script></xsl:template><xsl:template match=\"h2\">1 &lt; <xsl:value-of select=\"../@lang\"/></xsl:template>",
            "one<script>1 < cy</script>"
        ),
        // A loop changes the current node, also to one that is no element.
        (
            "<xsl:template match=\"p\"><xsl:for-each select=\"b | @lang\"><i x=\"{@n}\" y=\"{../@role}\"/></xsl:for-each></xsl:template>",
            "one<i x=\"\" y=\"a b\"></i><i x=\"7\" y=\"a b\"></i>"
        ),
        (
            "<xsl:template match=\"p\"><xsl:for-each select=\"h2\"><xsl:copy><i/></xsl:copy></xsl:for-each></xsl:template>",
            "one<h2><i></i></h2>"
        ),
        // Templates of a mode, and of names.
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates mode=\"m\"/></i></xsl:template><xsl:template match=\"b\" mode=\"m\"><u>m<xsl:apply-templates select=\"..\" mode=\"n\"/></u></xsl:template><xsl:template match=\"p\" mode=\"n\"><s><xsl:apply-templates select=\"b\"/></s></xsl:template><xsl:template match=\"b\">plain</xsl:template>",
            "one<i>two<u>m<s>plain</s></u>t</i>"
        ),
        (
            "<xsl:template match=\"p\"><i><xsl:call-template name=\"c\"><xsl:with-param name=\"v\">z</xsl:with-param></xsl:call-template></i></xsl:template><xsl:template name=\"c\"><xsl:param name=\"v\"/><b x=\"{@lang}\"/><xsl:value-of select=\"$v\"/></xsl:template>",
            "one<i><b x=\"cy\"></b>z</i>"
        ),
        // Called templates are put where they are called, with what they are given: a text or an attribute.
        (
            "<xsl:template match=\"p\"><xsl:call-template name=\"c\"><xsl:with-param name=\"v\" select=\"@lang\"/><xsl:with-param name=\"w\">&lt;</xsl:with-param><xsl:with-param name=\"none\" select=\"'n'\"/></xsl:call-template></xsl:template><xsl:template name=\"c\"><xsl:param name=\"v\"/><xsl:param name=\"w\">w</xsl:param><xsl:param name=\"x\" select=\"'{x}'\"/><xsl:param name=\"y\"/><b x=\"{$v}{$w}{$x}{$y}\"><xsl:value-of select=\"$v\"/><xsl:value-of select=\"$x\"/></b></xsl:template>",
            "one<b x=\"cy&lt;{x}\">cy{x}</b>"
        ),
        (
            "<xsl:template match=\"p\"><xsl:call-template name=\"c\"><xsl:with-param name=\"v\" select=\"@lang\"/></xsl:call-template></xsl:template><xsl:template name=\"c\"><xsl:param name=\"v\"/><xsl:for-each select=\"b\"><u n=\"{@n}\" v=\"{$v}\"/></xsl:for-each></xsl:template>",
            "one<u n=\"7\" v=\"cy\"></u>"
        ),
        (
            "<xsl:template match=\"p\"><xsl:call-template name=\"c\"><xsl:with-param name=\"v\">v</xsl:with-param></xsl:call-template></xsl:template><xsl:template name=\"c\"><xsl:param name=\"v\"/><i><xsl:call-template name=\"d\"/><xsl:call-template name=\"d\"><xsl:with-param name=\"v\" select=\"$v\"/></xsl:call-template></i></xsl:template><xsl:template name=\"d\"><xsl:param name=\"v\">own</xsl:param><b x=\"{$v}\"/></xsl:template>",
            "one<i><b x=\"own\"></b><b x=\"v\"></b></i>"
        ),
        // What a parameter of a matched template is called, a called one does not see.
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates select=\"b\"><xsl:with-param name=\"v\">v</xsl:with-param></xsl:apply-templates></i></xsl:template><xsl:template match=\"b\"><xsl:param name=\"v\">none</xsl:param><u x=\"{$v}\"><xsl:call-template name=\"c\"/></u></xsl:template><xsl:template name=\"c\"><xsl:param name=\"v\">own</xsl:param><b x=\"{$v}\"/></xsl:template>",
            "one<i><u x=\"v\"><b x=\"own\"></b></u></i>"
        ),
        // Tests: an attribute, its value, a child. What follows is not part of what was tested.
        (
            "<xsl:template match=\"p\"><xsl:if test=\"@lang\"><i>1</i></xsl:if><xsl:if test=\"@none\"><i>2</i></xsl:if><xsl:if test=\"@lang = 'cy'\"><i>3</i></xsl:if><xsl:if test=\"@lang='en'\"><i>4</i></xsl:if><b>5</b><xsl:if test=\"h2\"><i>6</i></xsl:if><xsl:if test=\"none\"/><xsl:if test=\"none\"><i>7</i><xsl:if test=\"h2\">8</xsl:if></xsl:if>9</xsl:template>",
            "one<i>1</i><i>3</i><b>5</b><i>6</i>9"
        ),
        (
            "<xsl:template match=\"p\"><xsl:if test=\"@none = ''\"><i>1</i></xsl:if><xsl:if test=\"@lang = 'c' or @lang = 'cy'\"><i>2</i></xsl:if><xsl:if test=\"b[@n &gt; 6]\"><i>3</i></xsl:if></xsl:template>",
            "one<i>2</i><i>3</i>"
        ),
        // Loops over children, the text of a child, and what comes after.
        (
            "<xsl:template match=\"p\"><xsl:for-each select=\"b\"><u n=\"{@n}\" l=\"{../@lang}\"/></xsl:for-each><xsl:for-each select=\"none\"><u/></xsl:for-each>z<i t=\"{h2}{none}\"><xsl:value-of select=\"h2\"/></i></xsl:template>",
            "one<u n=\"7\" l=\"cy\"></u>z<i t=\"t\">t</i>"
        ),
        (
            "<xsl:template match=\"p\"><xsl:for-each select=\"b | h2\"><xsl:sort select=\"name()\" order=\"descending\"/><u/></xsl:for-each><xsl:for-each select=\"b\"><xsl:sort select=\"@n\"/><i/></xsl:for-each></xsl:template>",
            "one<u></u><u></u><i></i>"
        ),
        // Attributes that are added to an element: under a condition, by a called template, twice the same.
        (
            "<xsl:template match=\"p\"><i a=\"b\"><xsl:attribute name=\"x\">&lt;<xsl:value-of select=\"@lang\"/><xsl:for-each select=\"b\">;<xsl:value-of select=\"@n\"/></xsl:for-each></xsl:attribute><xsl:if test=\"@none\"><xsl:attribute name=\"y\">y</xsl:attribute></xsl:if><xsl:call-template name=\"c\"/><xsl:apply-templates select=\"h2\"/></i></xsl:template><xsl:template name=\"c\"><xsl:if test=\"@role\"><xsl:attribute name=\"z\"/></xsl:if></xsl:template>",
            "one<i a=\"b\" x=\"&lt;cy;7\" z=\"\">t</i>"
        ),
        (
            "<xsl:template match=\"p\"><i x=\"1\"><xsl:attribute name=\"x\">2</xsl:attribute></i><br><xsl:attribute name=\"x\">3</xsl:attribute></br><u><xsl:attribute name=\"{@lang}\">4</xsl:attribute></u><s><xsl:attribute name=\"x\"><b>5</b></xsl:attribute></s></xsl:template>",
            "one<i x=\"2\"></i><br x=\"3\"><u cy=\"4\"></u><s x=\"5\"></s>"
        ),
        // Children but those of some names: elements alone.
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates select=\"*[not(self::b)]\"/></i><u><xsl:apply-templates select=\"*[not(self::b or self::h2)]\"/></u></xsl:template>",
            "one<i>t</i><u></u>"
        ),
        // A page starts where nothing is yet; elsewhere that is an element as any other.
        (
            "<xsl:template match=\"p\"><u><xsl:apply-templates select=\"h2\"/></u></xsl:template><xsl:template match=\"h2\"><html><xsl:apply-templates/></html></xsl:template>",
            "one<u><html>t</html></u>"
        ),
    ]

    /// Goes before no template of the cases, and makes the stylesheet one whose start tags cannot be foreseen.
    static let slow = "<xsl:template match=\"never\"><xsl:attribute name=\"x\">y</xsl:attribute></xsl:template>"

    @Test(arguments: templates)
    func `A page is what XSLT makes of it`(templates: String, made: String) throws {
        #expect(try render(templates) == made)
        #expect(try render(templates + Self.slow) == made)
    }

    @Test func `A page that is one program begins with the doctype, and is written without a result tree`() throws {
        let templates = """
            <xsl:template match="/document"><html><xsl:attribute name="lang"><xsl:value-of select="p/@lang"/></xsl:attribute>\
            <body><xsl:apply-templates/></body></html></xsl:template>
            """
        let plain = templates.replacing("p/@lang", with: "@lang")
        for (templates, lang) in [(plain, ""), (templates, "cy")] {
            for beside in ["", Self.slow] {
                #expect(
                    try render(templates + beside, startsPage: true)
                        == "<!doctype html>\n<html lang=\"\(lang)\"><body>onetwot</body></html>")
            }
        }
    }

    @Test func `A page is written without a transformation, unless anything in it needs one`() throws {
        let whole = "<xsl:template match=\"document\"><html><body><xsl:apply-templates/></body></html></xsl:template>"
        let plain = "<xsl:template match=\"p\"><i><xsl:apply-templates/></i></xsl:template>"
        let counted = "<xsl:template match=\"b\"><u x=\"{position()}\"/></xsl:template>"
        let faulty = "<xsl:template match=\"b[f()]\"><u/></xsl:template>"
        func compiled(_ templates: String) throws -> Stylesheet {
            try Stylesheet.compile("page.xsl", from: sources(["page.xsl": sheet(templates)])) { _ in nil }.get()
        }
        func page(_ sheet: Stylesheet, withB: Bool) throws -> String {
            let tree = DocumentTree(root: "document")
            tree.element("p") {
                tree.text("a")
                if withB { tree.element("b") }
            }
            var output: [UInt8] = []
            try sheet.render(tree, into: &output)
            return String(decoding: output, as: UTF8.self)
        }
        let sheet1 = try compiled(whole + plain)
        let start = "<!doctype html>\n<html><body><i>a"
        for withB in [false, true, false] { #expect(try page(sheet1, withB: withB) == start + "</i></body></html>") }
        #expect(sheet1.page.mayWriteAlone)

        let sheet2 = try compiled(whole + plain + counted)
        #expect(try page(sheet2, withB: false) == start + "</i></body></html>")
        #expect(sheet2.page.mayWriteAlone)
        for _ in 0..<2 { #expect(try page(sheet2, withB: true) == start + "<u x=\"2\"></u></i></body></html>") }
        #expect(!sheet2.page.mayWriteAlone)
        #expect(try page(sheet2, withB: false) == start + "</i></body></html>")

        let sheet3 = try compiled(whole + plain + faulty)
        #expect(try page(sheet3, withB: false) == start + "</i></body></html>")
        #expect(throws: StylesheetFailure.self) { try page(sheet3, withB: true) }
    }

    @Test func `Templates that call each other without end, or ever more often, are no program`() throws {
        let endless =
            "<xsl:template match=\"p\"><i><xsl:call-template name=\"c\"/></i></xsl:template><xsl:template name=\"c\"><b/><xsl:call-template name=\"c\"/></xsl:template>"
        #expect(throws: StylesheetFailure.self) { try render(endless) }
        let many = (0..<9).map { level in
            "<xsl:template name=\"c\(level)\"><i>"
                + String(repeating: "<xsl:call-template name=\"c\(level + 1)\"/>", count: 4)
                + "</i></xsl:template>"
        }
        let last =
            "<xsl:template match=\"p\"><xsl:call-template name=\"c6\"/></xsl:template><xsl:template name=\"c9\"><b/></xsl:template>"
        let page = try render(many.joined() + last)
        #expect(page.split(separator: "<b>", omittingEmptySubsequences: false).count == 65)
    }

    @Test func `An attribute that a template gives to its parent's element is there`() throws {
        let adds = "<xsl:template match=\"p\"><i><xsl:apply-templates select=\"b\"/></i></xsl:template>"
        let own =
            "<xsl:template match=\"b\"><xsl:attribute name=\"x\"><xsl:value-of select=\"@n\"/></xsl:attribute></xsl:template>"
        let called =
            "<xsl:template match=\"b\"><xsl:call-template name=\"c\"/></xsl:template><xsl:template name=\"c\"><xsl:if test=\"@n\"><xsl:copy-of select=\"@n\"/></xsl:if></xsl:template>"
        let copied = "<xsl:template match=\"b\"><xsl:for-each select=\"@n\"><xsl:copy/></xsl:for-each></xsl:template>"
        #expect(try render(adds + own) == "one<i x=\"7\"></i>")
        #expect(try render(adds + called) == "one<i n=\"7\"></i>")
        #expect(try render(adds + copied) == "one<i n=\"7\"></i>")
    }

    @Test func `The nearest template counts: by priority, by place and by import`() throws {
        let page = try render(
            """
            <xsl:import href="a.xsl"/><xsl:template match="p"><i><xsl:apply-templates/></i></xsl:template>\
            <xsl:template match="p/b"><u>in p</u></xsl:template><xsl:template match="b"><u>b</u></xsl:template>
            """,
            with: [
                "a.xsl": sheet(
                    "<xsl:template match=\"h2\" priority=\"9\"><s>imported</s></xsl:template><xsl:template match=\"p\" priority=\"9\"/>"
                )
            ])
        #expect(page == "one<i>two<u>in p</u><s>imported</s></i>")
    }

    @Test func `Templates that never end, or double their work, are stopped`() {
        let endless = "<xsl:template match=\"a\"><i><xsl:apply-templates/></i></xsl:template>"
        #expect(throws: StylesheetFailure.self) { try page(of: endless, deep: 600) }
        #expect(throws: Never.self) { try page(of: endless, deep: 200) }
        let doubling = "<xsl:template match=\"a\"><i><xsl:apply-templates/><xsl:apply-templates/></i></xsl:template>"
        #expect(throws: StylesheetFailure.self) { try page(of: doubling, deep: 40) }
    }

    @Test func `The same name may need another template elsewhere`() throws {
        let templates = """
            <xsl:template match="a"><i><xsl:apply-templates/></i></xsl:template>\
            <xsl:template match="b"><u/></xsl:template><xsl:template match="c/b"><s/></xsl:template>\
            <xsl:template match="b[@n]"><b x="{@n}"/></xsl:template><xsl:template match="d"><q/></xsl:template>\
            <xsl:template match="c/d"><s/></xsl:template><xsl:template match="a/d | b/d" priority="-1"><b/></xsl:template>
            """
        let compiled = try Stylesheet.compile("page.xsl", from: sources(["page.xsl": sheet(templates)])) { _ in nil }
            .get()
        let tree = DocumentTree(root: "a")
        for _ in 0..<2 {
            tree.element("b")
            tree.element("c") { tree.element("b") }
            tree.element("b") { tree.attribute("n", 1) }
            tree.element("d")
            tree.element("c") { tree.element("d") }
        }
        var output: [UInt8] = []
        try compiled.render(tree, into: &output)
        let once = "<u></u><s></s><b x=\"1\"></b><q></q><s></s>"
        #expect(String(decoding: output, as: UTF8.self) == "<i>\(once)\(once)</i>")
    }

    @Test func `Patterns tell what they match without being evaluated`() throws {
        func read(_ pattern: String) -> [String]? {
            MatchPattern(pattern)?.alternatives.map {
                $0.step + ($0.decides == .name ? "" : $0.decides == .parent ? "^" : "?")
            }
        }
        #expect(read("p") == ["p"])
        #expect(read(" h1 | topic/h2 ") == ["h1", "h2^"])
        #expect(
            read("part/h2 | log-part/h2[1] | a/b/h2 | //h2 | /h2 | */h2") == ["h2^", "h2?", "h2?", "h2?", "h2?", "h2?"])
        #expect(read("topic/h2[not(a[b]/c | @d)] | h3[1]") == ["h2?", "h3?"])
        #expect(read("a[b]/@c|*") == ["@c?", "*"])
        #expect(read("/") == ["?"])
        #expect(read("a[@b = ']@c|d'] | e") == ["a?", "e"])
        #expect(read("a[@b = \"]'\"]/c") == ["c?"])
        #expect(read("a[@b = 'c]") == nil)
        #expect(read("id('a')") == nil)
        #expect(read("a[b") == nil)
        #expect(MatchPattern("h1 | topic/h2[1]")?.matchesPlainElements == true)
        for other in ["a[b]/@c", "*", "pre", "p | br", "text()", "html", "x:p"] {
            #expect(MatchPattern(other)?.matchesPlainElements == false)
        }
    }

    @Test func `What is simple is a program, unless a start tag cannot be foreseen`() throws {
        func programs(_ templates: String) throws -> Int {
            try Stylesheet.compile("page.xsl", from: sources(["page.xsl": sheet(templates)])) { _ in nil }.get()
                .straight.count
        }
        let simple = "<xsl:template match=\"p\"><i><xsl:apply-templates/></i></xsl:template>"
        let copies =
            "<xsl:template match=\"p/h2[1]\"><xsl:copy><xsl:attribute name=\"x\">y</xsl:attribute><b/></xsl:copy></xsl:template>"
        #expect(try programs(simple) == 1)
        #expect(try programs(simple + copies) == 2)
        #expect(try programs(simple + Self.slow) == 0)
        #expect(try programs(simple + "<xsl:template match=\"*\"><xsl:copy/></xsl:template>") == 0)
        #expect(try programs("<xsl:template match=\"p\">text<xsl:value-of select=\"1\"/></xsl:template>") == 0)
    }

    @Test func `A part is asked for by name on the way down`() throws {
        let templates =
            "<xsl:template match=\"p\"><i><t:part name=\"icon\" xmlns:t=\"urn:caresheaf:theme\"/></i></xsl:template>"
        #expect(try render(templates, parts: ["icon": Array("<svg></svg>".utf8)]) == "one<i><svg></svg></i>")
        #expect(throws: StylesheetFailure.self) { try render(templates) }
    }

    private func render(
        _ templates: String, with files: [String: String] = [:], parts: [String: [UInt8]] = [:],
        startsPage: Bool = false
    ) throws -> String {
        var files = files
        let root = startsPage ? "" : "<xsl:template match=\"/document\"><xsl:apply-templates/></xsl:template>"
        files["page.xsl"] = sheet(templates + root)
        let compiled = try Stylesheet.compile("page.xsl", from: sources(files)) { _ in nil }.get()
        let tree = DocumentTree(root: "document")
        tree.text("one")
        tree.element("p") {
            tree.attribute("lang", "cy")
            tree.attribute("role", "a b")
            tree.text("two")
            tree.element("b") { tree.attribute("n", 7) }
            tree.element("h2", text: "t")
        }
        var (first, second): ([UInt8], [UInt8]) = ([], [])
        // Twice, since much is kept from one page to the next.
        try compiled.render(tree, parts: parts, into: &first)
        try compiled.render(tree, parts: parts, into: &second)
        #expect(first == second)
        return String(decoding: first, as: UTF8.self)
    }

    private func page(of templates: String, deep: Int) throws -> [UInt8] {
        let compiled = try Stylesheet.compile("page.xsl", from: sources(["page.xsl": sheet(templates)])) { _ in nil }
            .get()
        let tree = DocumentTree(root: "document")
        for _ in 0..<deep { tree.open("a") }
        var output: [UInt8] = []
        try compiled.render(tree, into: &output)
        return output
    }
}
