import Testing

@testable import Markup

/// Inputs that are quadratic in Debian 12's cmark-gfm: each is refused, and written as plain lines, or cheap.
@Suite(.serialized) struct MarkdownHazardTests {
    static let size = 65_536
    static func fill(_ unit: String, _ bytes: Int = size) -> String {
        String(repeating: unit, count: bytes / unit.utf8.count)
    }

    /// A text with a name, so that a failure does not print all of it.
    struct Text: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let markdown: String
        init(_ name: String, _ markdown: String) {
            testDescription = name
            self.markdown = markdown
        }
    }

    static let refused: [Text] = [
        Text("rows without their cells", fill("|", 16_000) + "\n" + fill("-|", 32_000) + "\n" + fill("a\n", 16_000)),
        Text("wide tables", fill("|a", 1_000) + "\n" + fill("|-", 1_000) + "\n" + fill("a\n", 60_000)),
        Text("lines before a delimiter row", fill("a\n", 64_000) + "|-|"),
        Text("delimiter rows", fill("a|", 32_000) + fill("\n|-|", 32_000)),
        Text("addresses inside addresses", fill("www._")),
        Text("addresses with brackets", fill("www.)")),
        Text("signs of e-mail", fill("a@")),
        Text("instructions without an end", fill("<?")),
        Text("declarations without an end", fill("<!A")),
        Text("CDATA without an end", fill("a<![CDATA[")),
        Text("links inside images", fill("![[]()")),
        Text("quotes inside quotes", fill(">", 32_000) + fill("a\n", 32_000)),
        Text("lists inside lists", fill("- ", 32_000) + fill("a", 32_000)),
    ]
    static let cheap: [Text] = [
        Text("brackets", fill("[")), Text("images", fill("![")), Text("empty links", fill("[]()")),
        Text("emphasis", fill("*a_ ")),
        Text("delimiter runs", fill("_*a")), Text("strong", fill("**a ", 32_000) + fill("b** ", 32_000)),
        Text("strikes", fill("~~a ", 32_000) + fill("b~~ ", 32_000)),
        Text("backticks", (1..<350).map { fill("`", $0) + "a" }.joined()),
        Text("entities", fill("&")), Text("links", fill("[a](b")), Text("labels", fill("[a]: b\n")),
        Text("angles", fill("<a ")),
        Text("comments", fill("a<!--", 4_000)), Text("parentheses", "[a](" + fill("(")), Text("escapes", fill("\\`")),
    ]

    @Test(arguments: refused) func `A slow text is refused before cmark sees it, and nothing is lost`(text: Text) {
        let tree = DocumentTree(root: "r")
        var problems: [MarkdownProblem] = []
        let time = ContinuousClock().measure { problems = MarkdownReader().write(text.markdown, into: tree, under: 1) }
        #expect(problems.map(\.kind) == [.pathological])
        #expect(time < .seconds(10))
        var words = ""
        tree.forEachElement { words += $0.text }
        #expect(words.utf8.count { $0 > 0x20 } == text.markdown.utf8.count { $0 > 0x20 })
    }

    @Test(arguments: cheap) func `A strange text is read in well under a second`(text: Text) {
        #expect(ContinuousClock().measure { _ = read(text.markdown) } < .seconds(3))
    }

    @Test func `A long honest text is no hazard`() {
        let page =
            "## A heading\n\nWords about <b>tea</b> for joy@example.org or www.example.org, and [more](a.html).\n\n- one\n- two\n\n"
            + "| a | b | c |\n|---|---|---|\n| d | e | f |\n| g | h | i |\n\n---\n\n"
        let result = read(Self.fill(page), limits: MarkdownLimits(nodes: 1_000_000))
        #expect(result.problems.allSatisfy { $0.kind == .rawHTML })
    }
}
