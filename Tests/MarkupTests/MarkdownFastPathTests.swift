import Testing

@testable import Markup

/// Text without signs goes round cmark. It must not be possible to tell.
@Suite struct MarkdownFastPathTests {
    @Test func `Whatever goes round cmark is what cmark would have made`() {
        var random = Randomness(seed: 20_26)
        let pieces = [
            "a", "Mair", " ", "  ", "1", "12", ".", ")", "#", "+", "-", ">", "=", "|", "!", "]", "(", "'", "\"", ":",
            "/", "w",
            "ww", "www", "http", "ftp", "é", "£", "\u{A0}", "\u{2003}", "\u{FEFF}", "😀", ",", ";", "?", "%", "$", "{",
            "}",
            "^", "...", "--", "x]", "www.a.b", "://", "@", "~", "&", "_", "*", "\\", "`", "<", "[", "\t", "\n",
            "\u{85}",
        ]
        var plain = 0
        for _ in 0..<60_000 {
            var text = ""
            for _ in 0...random.below(7) { text += pieces[random.below(pieces.count)] }
            guard takesFastPath(text) else { continue }
            plain += 1
            let fast = read(text).tree
            let slow = readWithCmark(text)
            guard fast == slow else {
                Issue.record("\(text.debugDescription): \(fast) without cmark, \(slow) with it")
                return
            }
        }
        #expect(plain > 5_000)
    }

    @Test(arguments: [
        "1. a", "12) a", "# a", "> a", "- a", "+ a", " a", "a ", "a\nb", "a_b", "a*b", "[a]", "<a", "a & b", "a\\",
        "~~a~~",
        "www.a.uk", "a@example.org", "https://example.org", "\u{FEFF}a", "`a`", "===", "\ta",
    ]) func `Anything that may mean something goes through cmark`(text: String) {
        #expect(!takesFastPath(text))
    }

    @Test(arguments: ["I like tea.", "At 7am: walk (with Joy) – 10 minutes!", "2026 was better", "www", "Tom's 5 / 6"])
    func `Ordinary words do not`(text: String) {
        #expect(takesFastPath(text))
    }

    private func takesFastPath(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { MarkdownTraits($0).isPlain }
    }

    private func readWithCmark(_ text: String) -> String {
        let tree = DocumentTree(root: "r")
        var text = text
        text.withUTF8 { text in
            _ = withParsedMarkdown(text, traits: MarkdownTraits(text)) { root in
                var writer = MarkdownWriter(tree: tree, level: 2, inline: false, depthLimit: 24)
                writer.write(root)
            }
        }
        let all = tree.serialised(indented: false)
        return all == "<r/>" ? "" : String(all.dropFirst(3).dropLast(4))
    }
}

/// The same numbers every time (SplitMix64).
struct Randomness {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(limit))
    }
}
