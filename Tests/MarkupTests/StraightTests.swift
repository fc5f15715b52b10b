import Testing

@testable import Markup

/// Most templates are written out as HTML without libxslt; what comes out must be what XSLT says. Each case is rendered
/// as it is, and once more with a template beside it that makes every piece go through libxslt.
@Suite struct StraightTests {
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

        // Not for ever, where many need one.
        let sheet2 = try compiled(whole + plain + counted)
        #expect(try page(sheet2, withB: false) == start + "</i></body></html>")
        #expect(sheet2.page.mayWriteAlone)
        for _ in 0..<2 {
            #expect(sheet2.page.mayWriteAlone)
            #expect(try page(sheet2, withB: true) == start + "<u x=\"2\"></u></i></body></html>")
        }
        #expect(!sheet2.page.mayWriteAlone)
        #expect(try page(sheet2, withB: false) == start + "</i></body></html>")

        let sheet3 = try compiled(whole + plain + faulty)
        #expect(try page(sheet3, withB: false) == start + "</i></body></html>")
        #expect(throws: StylesheetFailure.self) { try page(sheet3, withB: true) }
    }

    @Test(arguments: [
        "<i><xsl:copy-of select=\"@lang\"/></i>", "<i x=\"{count(b)}\"/>", "<script src=\"x\"/>",
        "<xsl:copy><xsl:attribute name=\"x\">y</xsl:attribute></xsl:copy>", "<t:part name=\"rows-{count(b)}\"/>",
        "<xsl:if test=\"@n &gt; 1\">1</xsl:if><i/>", "<xsl:if test=\"not(preceding-sibling::*)\">1</xsl:if><i/>",
        "<i><xsl:choose><xsl:when test=\"b\">1</xsl:when><xsl:otherwise>2</xsl:otherwise></xsl:choose></i>",
        "<i><xsl:choose><xsl:when test=\"b\"><xsl:attribute name=\"x\"/></xsl:when></xsl:choose></i>",
    ])
    func `What is as simple as that needs no transformation`(content: String) throws {
        let templates = """
            <xsl:template match="document"><html><xsl:apply-templates/></html></xsl:template>\
            <xsl:template match="p" xmlns:t="urn:caresheaf:theme">\(content)</xsl:template>
            """
        let sheet = try Stylesheet.compile("page.xsl", from: sources(["page.xsl": sheet(templates)])) { _ in nil }.get()
        let tree = DocumentTree(root: "document")
        tree.element("p")
        var output: [UInt8] = []
        try sheet.render(tree, parts: ["rows-0": []], into: &output)
        #expect(sheet.page.pagesAlone == 1)
    }

    @Test(arguments: [
        "", "<xsl:otherwise>x</xsl:otherwise>", "<!-- -->",
        "<xsl:when test=\"b\">x</xsl:when><xsl:otherwise>y</xsl:otherwise><xsl:when test=\"b\">z</xsl:when>",
    ])
    func `A choice that is none is no page`(branches: String) {
        let templates = "<xsl:template match=\"p\"><i><xsl:choose>\(branches)</xsl:choose></i></xsl:template>"
        let plain = try? render(templates)
        let slow = try? render(templates + Self.slow)
        #expect(plain == slow)
    }

    @Test func `What is called is run for any element`() throws {
        let templates = """
            <xsl:template match="document"><html><xsl:apply-templates/></html></xsl:template>\
            <xsl:template match="b" name="x"><xsl:copy/></xsl:template>\
            <xsl:template match="br"><xsl:variable name="v" select="1"/><xsl:call-template name="x"/></xsl:template>
            """
        let sheet = try Stylesheet.compile("page.xsl", from: sources(["page.xsl": sheet(templates)])) { _ in nil }.get()
        let tree = DocumentTree(root: "document")
        tree.element("b")
        tree.element("br")
        var output: [UInt8] = []
        try sheet.render(tree, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "<!doctype html>\n<html><b></b><br></html>")
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
            <xsl:template match="c/d"><s/></xsl:template><xsl:template match="a/d | b/d" priority="-1"><b/></xsl:template>\
            <xsl:template match="e[@x or @y = 'z']">1</xsl:template><xsl:template match="e">2</xsl:template>\
            <xsl:template match="c/e[@x][d]" priority="2">3</xsl:template><xsl:template match="e[@n &gt; 4 and @y]" priority="3">4</xsl:template>\
            <xsl:template match="f[not(preceding-sibling::*)]">5</xsl:template><xsl:template match="f">6</xsl:template>\
            <xsl:template match="g[@x][last()]">7</xsl:template><xsl:template match="g">8</xsl:template>
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
            for (x, y, n) in [("", "", 0), ("x", "", 5), ("", "z", 4), ("", "y", 4), ("", "y", 5), ("x", "z", 6)] {
                for hasChild in [false, true] {
                    tree.element("e") {
                        if !x.isEmpty { tree.attribute("x", x) }
                        if !y.isEmpty { tree.attribute("y", y) }
                        tree.attribute("n", n)
                        if hasChild { tree.element("d") }
                    }
                }
            }
            tree.element("c") {
                tree.element("e") {
                    tree.attribute("x", "")
                    tree.element("d")
                }
                tree.element("e") { tree.element("d") }
                tree.element("f")
            }
            tree.element("c") {
                tree.element("f")
                tree.element("f")
                tree.element("g") { tree.attribute("x", "") }
                tree.element("g") { tree.attribute("x", "") }
            }
        }
        var output: [UInt8] = []
        try compiled.render(tree, into: &output)
        let once = "<u></u><s></s><b x=\"1\"></b><q></q><s></s>" + "221111224444" + "326" + "5687"
        #expect(String(decoding: output, as: UTF8.self) == "<i>\(once)\(once)</i>")
    }

    @Test func `Patterns tell what they match without being evaluated`() throws {
        func read(_ pattern: String) -> [String]? {
            MatchPattern(pattern)?.alternatives.map {
                let decides = $0.decides == .name ? "" : $0.decides == .parent ? "^" : "?"
                return ([$0.step + decides] + $0.tests).joined(separator: "; ")
            }
        }
        #expect(read("p") == ["p"])
        #expect(read(" h1 | topic/h2 ") == ["h1", "h2^"])
        #expect(
            read("part/h2 | log-part/h2[1] | a/b/h2 | //h2 | /h2 | */h2") == [
                "h2^", "h2^; 1", "h2?", "h2?", "h2?", "h2?",
            ])
        #expect(read("topic/h2[not(a[b]/c | @d)] | h3[1]") == ["h2^; not(a[b]/c | @d)", "h3; 1"])
        #expect(read("a[@b or @c and d][@e = 'f']|g") == ["a; @b; @c; d; @e = 'f'", "g"])
        #expect(read("a[@b = 'x or y']") == ["a; @b = 'x; y'"])
        #expect(read("a[b]/@c|*") == ["@c?", "*"])
        #expect(read("/") == ["?"])
        #expect(read("a[@b = ']@c|d'] | e") == ["a; @b = ']@c|d'", "e"])
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
        let counted = templates.replacing("icon", with: "rows-{count(b)}{count(none)}")
        #expect(try render(counted, parts: ["rows-10": Array("<hr>".utf8)]) == "one<i><hr></i>")
        #expect(throws: StylesheetFailure.self) { try render(counted, parts: ["rows-1": []]) }
        let named = templates.replacing("/>", with: "><xsl:attribute name=\"name\">other</xsl:attribute></t:part>")
        #expect(try render(named, parts: ["icon": [], "other": Array("<hr>".utf8)]) == "one<i><hr></i>")
        let copied = templates.replacing("icon", with: "{@role}-&amp;")
        #expect(try render(copied, parts: ["a b-&": Array("<hr>".utf8)]) == "one<i><hr></i>")
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
