import Markup
import Testing

@testable import Documents

@Suite struct MeasuredTreeTests {
    @Test(arguments: ["plain words", "Siân O’Hägan", "“€5” – ½", "قریشی 12", "🙂 e\u{301}", "", "tab\tand\nline"])
    func `Characters are as wide byte by byte as one by one`(_ text: String) {
        var found: [Unicode.Scalar] = []
        var width = 0
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { bytes in
            TextWidth.forEachScalar(in: bytes) { scalar, thousandths in
                found.append(scalar)
                width += thousandths
            }
        }
        #expect(found == Array(text.unicodeScalars))
        #expect(Double(width) / 1000 == TextWidth.of(text))
    }

    @Test func `Parts stand in each other as in the tree, with the words that are theirs`() {
        let tree = DocumentTree(root: "document")
        tree.element("h1", text: "One two")
        tree.element("section") {
            tree.element("h2", text: "Three")
            tree.element("p") {
                tree.text("four ")
                tree.element("strong", text: "five")
                tree.element("break")
                tree.text("six")
            }
        }
        tree.element("facts") {
            tree.attribute("role", "calls")
            tree.element("fact") {
                tree.element("term", text: "Who")
                tree.element("detail") { tree.element("phone", text: "999") }
            }
        }
        let measured = MeasuredTree(tree)
        #expect(measured.parts.map(\.kind) == [.other, .h1, .section, .h2, .p, .facts, .fact, .term, .detail])
        #expect(Array(measured.children(of: 0)) == [1, 2, 5])
        #expect(Array(measured.children(of: 2)) == [3, 4])
        #expect(measured.parts[5].hasCalls && !measured.holdsRightToLeft)
        let words = measured.words[measured.parts[4].words]
        let four = TextWidth.of("four")
        #expect(
            Array(words) == [four, TextWidth.of("five") * TextWidth.bold, MeasuredTree.lineEnd, TextWidth.of("six")])
        #expect(measured.parts[8].words.count == 1 && measured.parts[8].width == TextWidth.of("999"))
    }

    @Test func `Words that run from right to left are noticed`() {
        let tree = DocumentTree(root: "document")
        tree.element("p", text: "plain")
        #expect(!MeasuredTree(tree).holdsRightToLeft)
        tree.element("p", text: "قریشی")
        #expect(MeasuredTree(tree).holdsRightToLeft)
    }
}
