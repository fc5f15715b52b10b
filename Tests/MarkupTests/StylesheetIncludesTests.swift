import Testing

@testable import Markup

/// Which stylesheets a page is made with: rather one too many than one too few.
@Suite struct StylesheetIncludesTests {
    private func all(of name: String, _ files: [String: String]) -> [String] {
        let sources = StylesheetSources(
            files: files.mapValues { StylesheetFile(path: "x", bytes: Array($0.utf8)) })
        return StylesheetIncludes(of: sources).all(of: name)
    }

    @Test func `parts are found through parts, from any folder and in either quotes`() {
        let files = [
            "desk.xsl": "<xsl:import href=\"parts/page.xsl\"/>", "parts/page.xsl": "<xsl:include href='../words.xsl'/>",
            "words.xsl": "<xsl:import href=\"./desk.xsl\"/>", "other.xsl": "<xsl:import href=\"words.xsl\"/>",
        ]
        #expect(all(of: "desk.xsl", files) == ["desk.xsl", "parts/page.xsl", "words.xsl"])
        #expect(all(of: "other.xsl", files) == ["desk.xsl", "other.xsl", "parts/page.xsl", "words.xsl"])
    }

    @Test(arguments: [
        "<!DOCTYPE x [<!ENTITY part \"wor\">]><xsl:import href=\"&part;ds.xsl\"/>",
        "<xsl:import href=\"&#x77;ords.xsl\"/>",
    ])
    func `a name that is put together may be any of them`(text: String) {
        #expect(all(of: "a.xsl", ["a.xsl": text, "words.xsl": "", "c.xsl": ""]) == ["a.xsl", "c.xsl", "words.xsl"])
    }

    @Test func `one that takes nothing in stands alone`() {
        #expect(all(of: "a.xsl", ["a.xsl": "<a href=\"b.html\"/>", "b.xsl": ""]) == ["a.xsl"])
    }
}
