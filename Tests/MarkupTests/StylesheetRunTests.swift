import Diagnostics
import Testing

@testable import Markup

/// Renders a small tree with the template body of `/`; problems if it fails.
func run(_ children: String, attributes: String = "", parts: [String: [UInt8]] = [:]) -> Result<
    String, StylesheetFailure
> {
    do {
        let sheet = try Stylesheet.compile(
            "page.xsl", from: sources(["page.xsl": sheet(children, attributes: attributes)])
        ) { _ in nil }
        .get()
        let tree = DocumentTree(root: "document")
        tree.attribute("lang", "cy")
        tree.element("p", text: "a \"b\" & <c>\u{A0}'d'")
        var output: [UInt8] = Array("before ".utf8)
        do throws(StylesheetFailure) {
            try sheet.render(tree, parts: parts, into: &output)
        } catch {
            #expect(output == Array("before ".utf8))
            return .failure(error)
        }
        return .success(String(decoding: output.dropFirst(7), as: UTF8.self))
    } catch {
        Issue.record("\(error)")
        return .success("")
    }
}

func problems(running children: String, attributes: String = "") -> [StylesheetProblem] {
    guard case .failure(let failure) = run(children, attributes: attributes) else { return [] }
    return failure.problems
}

@Suite struct StylesheetRunTests {
    @Test func `A template that never ends is a failure, also on a small stack`() {
        let endless =
            "<xsl:template match=\"/\"><xsl:call-template name=\"a\"/></xsl:template>"
            + "<xsl:template name=\"a\"><xsl:param name=\"n\" select=\"0\"/><b><xsl:call-template name=\"a\">"
            + "<xsl:with-param name=\"n\" select=\"$n + 1\"/></xsl:call-template></b></xsl:template>"
        let failed = onThreads(1) { _ in problems(running: endless).first?.id == .stylesheetRuntime ? 1 : 0 }
        #expect(failed == 1)
    }

    @Test func `A template that doubles its work is stopped`() {
        let doubling =
            "<xsl:template match=\"/\"><xsl:call-template name=\"a\"><xsl:with-param name=\"n\" select=\"100\"/></xsl:call-template></xsl:template>"
            + "<xsl:template name=\"a\"><xsl:param name=\"n\"/><xsl:if test=\"$n &gt; 0\">"
            + "<xsl:call-template name=\"a\"><xsl:with-param name=\"n\" select=\"$n - 1\"/></xsl:call-template>"
            + "<xsl:call-template name=\"a\"><xsl:with-param name=\"n\" select=\"$n - 1\"/></xsl:call-template></xsl:if></xsl:template>"
        var found: [StylesheetProblem] = []
        let time = ContinuousClock().measure { found = problems(running: doubling) }
        #expect(found.first?.id == .stylesheetRuntime)
        #expect(time < .seconds(60))
    }

    @Test func `A message that ends the page fails it; one that does not is passed on`() throws {
        let ending = problems(
            running:
                "<xsl:template match=\"/\"><xsl:message terminate=\"yes\">No <xsl:value-of select=\"/*/@lang\"/> words</xsl:message></xsl:template>"
        )
        #expect(ending.map(\.id) == [.stylesheetMessage])
        #expect(ending.map(\.message) == ["No cy words"])
        #expect(ending.map(\.severity) == [.error])
        let compiled = try Stylesheet.compile(
            "page.xsl",
            from: sources([
                "page.xsl": sheet("<xsl:template match=\"/\"><xsl:message>Hm</xsl:message><p/></xsl:template>")
            ])
        ) { _ in nil }.get()
        var output: [UInt8] = []
        try compiled.render(DocumentTree(root: "a"), into: &output)
        #expect(output == Array("<p></p>".utf8))
        let said = compiled.takeMessages()
        #expect(said.map(\.message) == ["Hm"])
        #expect(said.map(\.severity) == [.warning])
        #expect(compiled.takeMessages() == [])
    }

    @Test(arguments: ["yes", "no"]) func `A message has the place of its instruction, also deep in a page`(ends: String)
        throws
    {
        let body =
            "<xsl:template match=\"/\"><div>\n<p><xsl:apply-templates select=\"/*/p\"/></p></div></xsl:template>\n"
            + "<xsl:template match=\"p\"><xsl:variable name=\"a\"><b>\n<xsl:message terminate=\"\(ends)\">Oh,\nthis &amp;\n"
            + "runtime error: file theme:///x.xsl line 9 element y</xsl:message></b></xsl:variable><i/></xsl:template>"
        let compiled = try Stylesheet.compile("page.xsl", from: sources(["page.xsl": sheet(body)])) { _ in nil }.get()
        let tree = DocumentTree(root: "document")
        tree.element("p", text: "a")
        var output: [UInt8] = []
        var said: [StylesheetProblem] = []
        do throws(StylesheetFailure) {
            try compiled.render(tree, into: &output)
            said = compiled.takeMessages()
        } catch {
            said = error.problems
        }
        #expect(said.map(\.file) == ["themes/t/page.xsl"])
        #expect(said.map(\.line) == [5])
        #expect(said.map(\.message) == ["Oh, this & runtime error: file theme:///x.xsl line 9 element y"])
        #expect(output.isEmpty == (ends == "yes"))
    }

    @Test func `What is wrong inside a message is an error of its own`() {
        let found = problems(
            running:
                "<xsl:template match=\"/\"><xsl:message>\n<xsl:value-of select=\"$none\"/></xsl:message></xsl:template>"
        )
        #expect(found.first { $0.severity == .error }?.line == 3)
    }

    @Test func `A function that is not there is named, in one problem with its place`() {
        let found = problems(
            running: "<xsl:template match=\"/\">\n<p><xsl:value-of select=\"foo()\"/></p></xsl:template>")
        #expect(found.map(\.line) == [3])
        #expect(found.first?.message.contains("function foo not found") == true)
    }

    @Test func `Templates that call each other without end are one error that names them`() {
        let found = problems(
            running: "<xsl:template match=\"/\"><xsl:call-template name=\"ping\"/></xsl:template>\n"
                + "<xsl:template name=\"ping\"><xsl:variable name=\"v\" select=\"1\"/><xsl:call-template name=\"pong\"/></xsl:template>\n"
                + "<xsl:template name=\"pong\"><xsl:param name=\"n\" select=\"2\"/><xsl:call-template name=\"ping\"/></xsl:template>"
        )
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.id == .stylesheetRuntime)
        #expect(
            found.first.map { $0.line > 1 && $0.message.contains("name ping") && $0.message.contains("name pong") }
                == true)
    }

    @Test func `An error at run time names its file and line`() {
        let found = problems(running: "<xsl:template match=\"/\">\n<xsl:value-of select=\"$none\"/></xsl:template>")
        #expect(found.contains { $0.file == "themes/t/page.xsl" && $0.line == 3 && $0.id == .stylesheetRuntime })
    }

    @Test func `Nothing outside can be read while a page is made, whatever the function is called`() {
        for expression in ["document ('/etc/passwd')", "document&#10;(/*/@lang)"] {
            #expect(
                !problems(compiling: [
                    "page.xsl": sheet(
                        "<xsl:template match=\"/\"><xsl:copy-of select=\"\(expression)\"/></xsl:template>")
                ]).isEmpty)
        }
    }

    @Test func `A part that nobody gave fails the page`() throws {
        let asks =
            "<xsl:template match=\"/\"><p><t:part name=\"head\" xmlns:t=\"urn:caresheaf:theme\"/></p></xsl:template>"
        #expect(problems(running: asks).first?.message.contains("head") == true)
        #expect(try run(asks, parts: ["head": Array("<b>".utf8)]).get() == "<p><b></p>")
    }
}

@Suite struct HTMLWritingTests {
    static let written: [(String, String)] = [
        ("<html><body/></html>", "<!doctype html>\n<html><body></body></html>"),
        ("<p><br/><img src=\"a\" alt=\"\"/><span/></p>", "<p><br><img src=\"a\" alt=\"\"><span></span></p>"),
        (
            "<p title=\"{/*/p}\"><xsl:value-of select=\"/*/p\"/></p>",
            "<p title=\"a &quot;b&quot; &amp; &lt;c&gt;\u{A0}'d'\">a &quot;b&quot; &amp; &lt;c&gt;\u{A0}'d'</p>"
        ),
        (
            "<script>if (a &lt; b &amp;&amp; \"&lt;/script>&lt;!--\") {}</script>",
            "<script>if (a < b && \"<\\/script><\\!--\") {}</script>"
        ),
        ("<style>a > b { content: \"&lt;/style>\" }</style>", "<style>a > b { content: \"<\\/style>\" }</style>"),
        (
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>",
            "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"></path></svg>"
        ),
        (
            "<p xml:lang=\"cy\"><xsl:comment>no</xsl:comment><xsl:processing-instruction name=\"x\">y</xsl:processing-instruction>a</p>",
            "<p lang=\"cy\">a</p>"
        ),
        ("<pre><xsl:text>&#10;a</xsl:text></pre>", "<pre>\n\na</pre>"),
        ("<a/><b/>text<hr/>", "<a></a><b></b>text<hr>"),
        (
            "<input disabled=\"\"/><wbr/><t:part name=\"x\" xmlns:t=\"urn:caresheaf:theme\"/>",
            "<input disabled=\"\"><wbr>X&"
        ),
    ]

    @Test(arguments: written) func `A result is written as HTML`(body: String, html: String) throws {
        let page = try run("<xsl:template match=\"/\">\(body)</xsl:template>", parts: ["x": Array("X&".utf8)]).get()
        #expect(page == html)
    }

    @Test func `A fragment may have several roots and phrases`() throws {
        let text = "<?xml version=\"1.0\"?>\n<a title=\"[[say]]\">[[say]]</a>\n<br/>"
        let file = StylesheetFile(path: "themes/t/foot.xml", bytes: Array(text.utf8))
        let html = try renderFragment(file) { _ in "{Tea} & \"cake\"" }.get()
        #expect(
            String(decoding: html, as: UTF8.self)
                == "\n<a title=\"{Tea} &amp; &quot;cake&quot;\">{Tea} &amp; &quot;cake&quot;</a>\n<br>")
    }

    @Test(arguments: [
        ("\n<a>", DiagnosticID.stylesheetSyntax), ("\n[[none]]", .stylesheetPhrase),
        ("<a/></fragment><b/>", .stylesheetSyntax),
        ("<!DOCTYPE a><a/>", .stylesheetSyntax),
    ]) func `A bad fragment is a problem with its place`(text: String, id: DiagnosticID) {
        let file = StylesheetFile(path: "themes/t/foot.xml", bytes: Array(text.utf8))
        guard case .failure(let failure) = renderFragment(file, phrase: { _ in nil }) else {
            Issue.record("the fragment passed")
            return
        }
        #expect(failure.problems.first?.id == id)
        #expect(failure.problems.first?.file == "themes/t/foot.xml")
    }
}
