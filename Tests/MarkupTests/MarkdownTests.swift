import Testing

@testable import Markup

/// What a text becomes: the tree inside a root, and the problems.
func read(
    _ markdown: String, under level: Int = 2, inline: Bool = false, limits: MarkdownLimits = MarkdownLimits()
) -> (tree: String, problems: [MarkdownProblem]) {
    let tree = DocumentTree(root: "r")
    let problems = MarkdownReader(limits: limits).write(markdown, into: tree, under: level, inline: inline)
    var text = tree.serialised(indented: false)
    text = text == "<r/>" ? "" : String(text.dropFirst(3).dropLast(4))
    return (text, problems)
}

@Suite struct MarkdownVocabularyTests {
    static let written: [(String, String)] = [
        ("Plain words.", "<p>Plain words.</p>"),
        ("One\ntwo", "<p>One two</p>"),
        ("One  \ntwo", "<p>One<break/>two</p>"),
        ("*a* **b** `c` ~~d~~", "<p><emphasis>a</emphasis> <strong>b</strong> <code>c</code> <strike>d</strike></p>"),
        ("about ~5 mg or ~10 mg", "<p>about ~5 mg or ~10 mg</p>"),
        (
            "# A\n\n##### B\n\n## C",
            "<h3>A</h3><h4>B</h4><h4>C</h4>"
        ),
        ("- a\n- b", "<list><item>a</item><item>b</item></list>"),
        ("- a\n\n- b", "<list><item><p>a</p></item><item><p>b</p></item></list>"),
        ("3. a\n4. b", "<numbered-list start=\"3\"><item>a</item><item>b</item></numbered-list>"),
        ("- [x] a\n- [ ] b", "<list><task done=\"yes\">a</task><task done=\"no\">b</task></list>"),
        ("- a\n  - b", "<list><item>a<list><item>b</item></list></item></list>"),
        ("> a\n> b", "<quote><p>a b</p></quote>"),
        ("a\n\n***\n\nb", "<p>a</p><rule/><p>b</p>"),
        ("```swift x\na < b\n\n```", "<code-block lang=\"swift\">a &lt; b</code-block>"),
        ("[a](https://example.org/x?y=1&z)", "<p><link href=\"https://example.org/x?y=1&amp;z\">a</link></p>"),
        (
            "[a](https://example.org/x|y^{z}%7c%)",
            "<p><link href=\"https://example.org/x%7Cy%5E%7Bz%7D%7c%25\">a</link></p>"
        ),
        ("write to joy@example.org", "<p>write to <link href=\"mailto:joy@example.org\">joy@example.org</link></p>"),
        ("see www.example.org", "<p>see <link href=\"http://www.example.org\">www.example.org</link></p>"),
        (
            "| a | n |\n|---|--:|\n| b | 1 |",
            "<plain-table><columns><column>a</column><figure-column>n</figure-column></columns>"
                + "<rows><row><field label=\"a\">b</field><figure label=\"n\">1</figure></row></rows></plain-table>"
        ),
        ("&copy; &lt;b&gt; \\*", "<p>© &lt;b&gt; *</p>"),
    ]

    @Test(arguments: written) func `Markdown becomes the tree's own words`(markdown: String, tree: String) {
        let result = read(markdown)
        #expect(result.tree == tree)
        #expect(result.problems == [])
    }

    @Test func `In a line, paragraphs are unwrapped and parted by breaks`() {
        #expect(read("a *b*\n\nc", inline: true).tree == "a <emphasis>b</emphasis><break/>c")
        let list = read("a\n\n- b\n- c", inline: true)
        #expect(list.tree == "a<break/>b<break/>c")
        #expect(list.problems.map(\.kind) == [.blockInLine])
    }

    /// “999. Bring the book.” begins a list, and its number is the one that saves a life.
    @Test func `In a line, the numbers of a list are kept`() {
        #expect(read("999. Bring the book.", inline: true).tree == "999. Bring the book.")
        #expect(read("3) a\n4) b", inline: true).tree == "3) a<break/>4) b")
        #expect(read("1. a\n   - b\n2. c", inline: true).tree == "1. a<break/>b<break/>2. c")
        #expect(read("Ring\n\n999.", inline: true).tree == "Ring<break/>999. ")
        #expect(read("- a\n- b", inline: true).tree == "a<break/>b")
    }

    @Test func `Control characters and noncharacters never reach the tree`() {
        let noncharacters = String(
            decoding: [0xEF, 0xBF, 0xBE, 0x64, 0xEF, 0xB7, 0x90, 0x65, 0xF0, 0x9F, 0xBF, 0xBF], as: UTF8.self)
        // Of a NUL, CommonMark makes U+FFFD.
        #expect(
            read("a\u{1}b\u{0}c\(noncharacters)\u{85}f\u{7F}h £\u{A0}é😀").tree == "<p>ab\u{FFFD}cdefh £\u{A0}é😀</p>")
        #expect(read("*x* &#1; &#x85; &#0;").tree == "<p><emphasis>x</emphasis>   \u{FFFD}</p>")
    }

    @Test func `Plain text keeps the words and loses the signs`() {
        let markdown =
            "# To *walk*\n\n- [again](https://example.org)\n- ![alone](a.png) <b>\n\n| a | b |\n|---|---|\n| c | d |"
        #expect(plainText(ofMarkdown: markdown) == "To walk again alone <b> a b c d")
        #expect(plainText(ofMarkdown: "Mair's garden") == "Mair's garden")
    }
}

@Suite struct MarkdownSafetyTests {
    @Test func `HTML is written as the characters that were typed, and told with its line`() {
        let block = read("a\n\n<script>alert(1)</script>\n\nb <b onclick=x>c</b>")
        #expect(
            block.tree
                == "<p>a</p><p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p>b &lt;b onclick=x&gt;c&lt;/b&gt;</p>")
        #expect(block.problems.map(\.kind) == [.rawHTML, .rawHTML, .rawHTML])
        #expect(block.problems.map(\.line) == [3, 5, 5])
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "data:text/html,x", "vbscript:x",
        "file:///etc/passwd", "//example.org/x", "/etc/passwd", "/\\example.org", "\\\\example.org",
        "https:example.org",
        "java&#10;script:x", "&#1;javascript:x", "ftp://example.org", "x:y", "", "http:///x",
    ]) func `A link that could run or reach something keeps its words only`(address: String) {
        let result = read("see [this](<\(address)>) now")
        #expect(result.tree == "<p>see this now</p>")
        #expect(result.problems.map(\.kind) == [.unsafeLink])
    }

    @Test(arguments: [
        "http://example.org", "HTTPS://example.org/a:b", "mailto:a@example.org", "tel:01632960114", "#goals",
        "a/b.html",
        "../team.html#x", "a?b=c:d", "./a:b",
    ]) func `An honest link stays`(address: String) {
        let result = read("[this](<\(address)>)")
        #expect(result.tree == "<p><link href=\"\(address)\">this</link></p>")
        #expect(result.problems == [])
    }

    @Test func `Nothing is fetched: an image keeps its description`() {
        let result = read("![Mair's *garden*](https://example.org/a.png)")
        #expect(result.tree == "<p>Mair's <emphasis>garden</emphasis></p>")
        #expect(result.problems == [MarkdownProblem(.image, line: 1, detail: "https://example.org/a.png")])
    }

    @Test func `An FTP address that cmark links by itself is words`() {
        #expect(read("ftp://example.org").tree == "<p>ftp://example.org</p>")
    }
}

@Suite struct MarkdownLimitTests {
    @Test func `Too long a text is written as plain lines, whole`() {
        let result = read("**a**\nb\n\nc", limits: MarkdownLimits(bytes: 8))
        #expect(result.tree == "<p>**a**<break/>b</p><p>c</p>")
        #expect(result.problems.map(\.kind) == [.tooLong])
        #expect(read("**a**\nb\n\nc", inline: true, limits: MarkdownLimits(bytes: 8)).tree == "**a**<break/>b<break/>c")
    }

    @Test func `Too many pieces are written as plain lines`() {
        let result = read(String(repeating: "*a*\n", count: 100), limits: MarkdownLimits(nodes: 50))
        #expect(result.problems.map(\.kind) == [.tooLong])
        #expect(result.tree.hasPrefix("<p>*a*<break/>*a*"))
    }

    @Test func `Nesting past the limit keeps the words and says so once`() {
        let nested = (0..<30).map { String(repeating: "  ", count: $0) + "- level \($0)" }.joined(separator: "\n")
        let result = read(nested, limits: MarkdownLimits(depth: 6))
        #expect(result.problems.map(\.kind) == [.tooDeep])
        #expect((0..<30).allSatisfy { result.tree.contains("level \($0)<") })
        var deepest = 0
        let tree = DocumentTree(root: "r")
        _ = MarkdownReader(limits: MarkdownLimits(depth: 6)).write(nested, into: tree, under: 1)
        tree.forEachElement { deepest = max(deepest, $0.depth) }
        // The breaks between what is no longer nested stand one deeper.
        #expect(deepest == 7)
    }
}
