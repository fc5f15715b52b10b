import Diagnostics
import Testing

@testable import Markup

/// A stylesheet with these children, from line 2 on.
func sheet(_ children: String, attributes: String = "") -> String {
    "<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\" \(attributes)>\n"
        + children + "\n</xsl:stylesheet>"
}

func problems(compiling files: [String: String], phrase: (String) -> String? = { _ in nil }) -> [StylesheetProblem] {
    guard case .failure(let failure) = Stylesheet.compile("page.xsl", from: sources(files), phrase: phrase) else {
        return []
    }
    return failure.problems
}

@Suite struct StylesheetRefusalTests {
    static let refused: [(String, DiagnosticID, String)] = [
        ("<xsl:template match=\"/\"><p></xsl:template>", .stylesheetSyntax, "p"),
        ("<xsl:template match=\"/\"><p>&nbsp;</p></xsl:template>", .stylesheetSyntax, "nbsp"),
        ("<xsl:template match=\"/\"><xsl:value-of select=\"a[\"/></xsl:template>", .stylesheetCompile, "a["),
        ("<xsl:template match=\"/\"><xsl:nonsense/></xsl:template>", .stylesheetCompile, "nonsense"),
        ("<xsl:template match=\"/\"><xsl:number/></xsl:template>", .stylesheetCompile, "xsl:number"),
        ("<xsl:strip-space elements=\"*\"/>", .stylesheetCompile, "xsl:strip-space"),
        ("<xsl:template match=\"/\"><a id=\"{generate-id()}\"/></xsl:template>", .stylesheetCompile, "generate-id"),
        (
            "<xsl:template match=\"/\"><xsl:copy-of select=\"document('/etc/passwd')\"/></xsl:template>",
            .stylesheetCompile, "document()"
        ),
        (
            "<xsl:template match=\"/\"><xsl:text disable-output-escaping=\"yes\">&lt;</xsl:text></xsl:template>",
            .stylesheetCompile, "disable-output-escaping"
        ),
        ("<xsl:include href=\"missing.xsl\"/>", .stylesheetInclude, "missing.xsl"),
        ("<xsl:import href=\"/etc/passwd\"/>", .stylesheetInclude, "etc/passwd"),
        ("<xsl:include href=\"file:///etc/passwd\"/>", .stylesheetInclude, "/etc/passwd"),
        ("<xsl:import href=\"http://example.org/a.xsl\"/>", .stylesheetInclude, "http://example.org/a.xsl"),
        ("<xsl:include href=\"../../../../../../etc/passwd\"/>", .stylesheetInclude, "etc/passwd"),
        ("<xsl:include href=\"page.xsl\"/>", .stylesheetCompile, "include"),
        ("<xsl:template match=\"/\"><p>[[no-such]]</p></xsl:template>", .stylesheetPhrase, "no-such"),
        (
            "<xsl:template match=\"/\"><xsl:value-of select=\"'[[yes]]'\"/></xsl:template>", .stylesheetPhrase,
            "expression"
        ),
        (
            "<xsl:template match=\"/\"><p title=\"{concat('[[yes]]', 1)}\"/></xsl:template>", .stylesheetPhrase,
            "expression"
        ),
    ]

    @Test(arguments: refused)
    func `What a theme may not do is refused where it stands`(children: String, id: DiagnosticID, words: String) {
        let found = problems(compiling: ["page.xsl": sheet(children)]) { $0 == "yes" ? "Yes" : nil }
        let match = found.first { $0.id == id && $0.message.contains(words) }
        #expect(match != nil, "found \(found)")
        #expect(match?.file == "themes/t/page.xsl")
        #expect(match?.line == 2)
    }

    @Test func `Extension elements are refused`() {
        let attributes = "xmlns:exsl=\"http://exslt.org/common\" extension-element-prefixes=\"exsl\""
        let found = problems(compiling: [
            "page.xsl": sheet(
                "<xsl:template match=\"/\"><exsl:document href=\"/tmp/x\"/></xsl:template>", attributes: attributes)
        ])
        #expect(found.map(\.id) == [.stylesheetCompile])
    }

    @Test func `A document type is refused before any entity is read`() {
        let laughs =
            "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
        let found = problems(compiling: [
            "page.xsl": "\n" + laughs + sheet("<xsl:template match=\"/\">&b;&x;</xsl:template>")
        ])
        #expect(found.map(\.id) == [.stylesheetDoctype])
        #expect(found.first?.line == 2)
        let part = problems(compiling: [
            "page.xsl": sheet("<xsl:include href=\"a/b.xsl\"/>"), "a/b.xsl": laughs + sheet(""),
        ])
        #expect(part.map(\.file) == ["themes/t/a/b.xsl"])
        #expect(part.map(\.id) == [.stylesheetDoctype])
    }

    @Test func `A problem in an included file names that file and line`() {
        let found = problems(compiling: [
            "page.xsl": sheet("<xsl:import href=\"a/b.xsl\"/>"), "a/b.xsl": sheet("<xsl:include href=\"../c.xsl\"/>"),
            "c.xsl": sheet("\n\n<xsl:template match=\"p[\"/>"),
        ])
        #expect(found.contains { $0.file == "themes/t/c.xsl" && $0.line == 4 })
        #expect(found.allSatisfy { $0.id == .stylesheetCompile })
    }

    @Test func `Every problem is told, not only the first`() {
        let found = problems(compiling: [
            "page.xsl": sheet("<xsl:template match=\"/\">\n<xsl:number/>\n<p>[[a]] [[b]]</p></xsl:template>")
        ])
        #expect(found.map(\.line) == [3, 4, 4])
    }

    @Test func `A stylesheet that does not exist is a problem, and so is an empty one`() {
        #expect(problems(compiling: [:]).map(\.id) == [.stylesheetInclude])
        #expect(problems(compiling: ["page.xsl": ""]).map(\.id) == [.stylesheetSyntax])
        #expect(!problems(compiling: ["page.xsl": "<p/>"]).isEmpty)
    }

    @Test func `Compiled or refused, the second time is like the first`() {
        let bad = ["page.xsl": sheet("<xsl:template match=\"p[\"/><xsl:number/>")]
        #expect(problems(compiling: bad) == problems(compiling: bad))
    }
}
