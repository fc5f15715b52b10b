import Markup
import Testing

@testable import Press

/// Pages that an embosser takes, whatever is in them.
@Suite struct BraillePageTests {
    private func brf(_ body: String, _ grade: BrailleWriter.Grade = .one, title: String = "T") throws -> [UInt8] {
        let tree = try SampleTree.read("<document lang=\"en\"><title>\(title)</title>\(body)</document>")
        return try BrailleWriter(grade: grade, say: BrailleSamples.phrases()).brf(of: tree)
    }

    @Test func `the bytes are lines that end in CR LF and pages parted by form feeds`() throws {
        let bytes = try brf(String(repeating: "<p>x</p>", count: 30))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasSuffix("  X\r\n"))
        #expect(bytes.count { $0 == 0x0C } == 1)
        #expect(bytes.count { $0 == 0x0A } == 32)
        let feed = try #require(bytes.firstIndex(of: 0x0C))
        #expect(Array(bytes[(feed - 2)..<feed]) == [0x0D, 0x0A])
    }

    @Test func `an empty document is one page`() throws {
        #expect(BrailleReader(try brf("")).pages == [["                   ,T                 #A"]])
    }

    @Test func `the title runs along the first lines, without capitals if there is no room`() throws {
        let title = "My plan: Miss Constance Ferriday"
        let first = try #require(BrailleReader(try brf("<p>a</p>", title: title)).pages.first)
        #expect(first == ["   MY PLAN3 MISS CONSTANCE FERRIDAY   #A", "  A"])
    }

    @Test func `a title that cannot fit is said in full once, and loses whole words along the top`() throws {
        let title = "Team meeting of everybody in Aldermere 15 October 2026"
        let first = try #require(BrailleReader(try brf("<p>a</p>", title: title)).pages.first)
        #expect(first[0] == "      TEAM MEETING OF EVERYBODY IN    #A")
        #expect(first[1...2].joined(separator: " ").contains("#AE ,OCTOBER #BJBF"))
    }

    @Test(arguments: [
        nested("<list><item>x", "</item></list>", 30),
        nested("<own><p>word</p>", "</own>", 30),
        nested("<now><p>word</p>", "</now>", 12),
        nested(
            "<quote><list><item>x<facts><fact><term>t</term><detail>", "</detail></fact></facts></item></list></quote>",
            12),
        nested("<table><rows><row><row-head>r</row-head><field label=\"l\">", "</field></row></rows></table>", 12),
        "<table><rows><row><row-head>r</row-head><cell>\(String(repeating: "word ", count: 2500))</cell></row></rows></table>",
        "<h1>\(String(repeating: "head ", count: 300))</h1><p>x</p>",
        "<p>\(String(repeating: "a", count: 5000))</p><p>\(String(repeating: "😀", count: 300))</p>",
        "<p>\(String(repeating: "1 ", count: 3000))</p><p>\(String(repeating: "@._/", count: 400))</p>",
        "<p><date value=\"2026-01-01\">\(String(repeating: "long date ", count: 50))</date></p>",
        "<p>a<break/><break/>b<break/></p><p><break/></p><list/><facts/><now/><table/><sign/><h2/>",
        "<contents><h2>C</h2><entry ref=\"a\">\(String(repeating: "entry ", count: 40))</entry></contents><part id=\"a\"/>",
        "<code-block lang=\"swift\">let a = 1\n    print(a)\n</code-block><rule/><p>\u{A0}\u{A0}</p>",
        "<figures-table><caption>\(String(repeating: "c ", count: 90))</caption></figures-table>",
    ]) func `whatever is in it, a page is a page`(_ body: String) throws {
        for grade in [BrailleWriter.Grade.one, .two] {
            let reader = BrailleReader(try brf(body, grade))
            reader.expectPages()
        }
    }

    private static func nested(_ open: String, _ close: String, _ depth: Int) -> String {
        String(repeating: open, count: depth) + "end" + String(repeating: close, count: depth)
    }

    @Test func `no word of a deep or long structure is lost`() throws {
        let words = (1...2500).map { "w\($0)" }
        let cell =
            "<table><rows><row><row-head>r</row-head><cell>\(words.joined(separator: " "))</cell></row></rows></table>"
        let deep = Self.nested("<list><item>deep", "</item></list>", 30)
        var come = Words(try BrailleReader(try brf(cell + deep)).words())
        #expect(words.allSatisfy { come.take($0) })
        #expect((1...29).allSatisfy { _ in come.take("deep") } && come.take("deepend"))
    }

    @Test func `the same document gives the same bytes, on one thread and on many`() async throws {
        let names = ["my-plan-for-a-reader-of-braille", "my-plan-in-welsh", "gp-summary-with-things-to-do"]
        var alone: [String: [UInt8]] = [:]
        for name in names { alone[name] = try Self.made(name) }
        let together = try await withThrowingTaskGroup(of: (String, [UInt8]).self) { group in
            for _ in 0..<4 {
                for name in names { group.addTask { (name, try Self.made(name)) } }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for (name, bytes) in together { #expect(bytes == alone[name], "\(name)") }
    }

    private static func made(_ name: String) throws -> [UInt8] {
        let tree = try BrailleSamples.golden(name)
        return try BrailleWriter(grade: .two, say: BrailleSamples.phrases(tree["lang"] ?? "en")).brf(of: tree)
    }
}
