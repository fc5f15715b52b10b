import Testing

@testable import Markup

/// Inputs that are quadratic in Debian 12's cmark-gfm: each is refused, and written as plain lines, or cheap.
@Suite(.serialized) struct MarkdownHazardTests {
    static let size = 65_536
    static func fill(_ unit: String, _ bytes: Int = size) -> String { String(repeating: unit, count: bytes / unit.utf8.count) }

    static let refused: [(String, String)] = [
        ("rows without their cells", fill("|", 16_000) + "\n" + fill("-|", 32_000) + "\n" + fill("a\n", 16_000)),
        ("wide tables", fill("|a", 1_000) + "\n" + fill("|-", 1_000) + "\n" + fill("a\n", 60_000)),
        ("lines before a delimiter row", fill("a\n", 64_000) + "|-|"),
        ("delimiter rows", fill("a|", 32_000) + fill("\n|-|", 32_000)),
        ("addresses inside addresses", fill("www._")),
        ("addresses with brackets", fill("www.)")),
        ("signs of e-mail", fill("a@")),
        ("instructions without an end", fill("<?")),
        ("declarations without an end", fill("<!A")),
        ("CDATA without an end", fill("a<![CDATA[")),
        ("links inside images", fill("![[]()")),
        ("quotes inside quotes", fill(">", 32_000) + fill("a\n", 32_000)),
        ("lists inside lists", fill("- ", 32_000) + fill("a", 32_000)),
    ]
    static let cheap: [(String, String)] = [
        ("brackets", fill("[")), ("images", fill("![")), ("empty links", fill("[]()")), ("emphasis", fill("*a_ ")),
        ("delimiter runs", fill("_*a")), ("strong", fill("**a ", 32_000) + fill("b** ", 32_000)),
        ("strikes", fill("~~a ", 32_000) + fill("b~~ ", 32_000)), ("backticks", (1..<350).map { fill("`", $0) + "a" }.joined()),
        ("entities", fill("&")), ("links", fill("[a](b")), ("labels", fill("[a]: b\n")), ("angles", fill("<a ")),
        ("comments", fill("a<!--", 4_000)), ("parentheses", "[a](" + fill("(")), ("escapes", fill("\\`")),
    ]

    @Test(arguments: refused) func `A slow text is refused before cmark sees it, and nothing is lost`(name: String, text: String) {
        var result: (tree: String, problems: [MarkdownProblem]) = ("", [])
        let time = ContinuousClock().measure { result = read(text) }
        #expect(result.problems.map(\.kind) == [.pathological])
        #expect(time < .seconds(2))
    }

    @Test(arguments: cheap) func `A strange text is read in well under a second`(name: String, text: String) {
        #expect(ContinuousClock().measure { _ = read(text) } < .seconds(1))
    }

    @Test func `A long honest text is no hazard`() {
        let page = "## A heading\n\nWords about <b>tea</b> for joy@example.org or www.example.org, and [more](a.html).\n\n- one\n- two\n\n"
            + "| a | b | c |\n|---|---|---|\n| d | e | f |\n| g | h | i |\n\n---\n\n"
        let result = read(Self.fill(page), limits: MarkdownLimits(nodes: 1_000_000))
        #expect(result.problems.allSatisfy { $0.kind == .rawHTML })
    }
}
