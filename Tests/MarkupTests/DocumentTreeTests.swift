import Testing

@testable import Markup

@Suite struct DocumentTreeTests {
    @Test func `Text after text is one piece, and elements part it`() {
        let tree = DocumentTree(root: "document")
        tree.text("a")
        tree.text("b")
        tree.element("break")
        tree.text("c")
        #expect(tree.serialised(indented: false) == "<document>ab<break/>c</document>")
    }

    @Test func `Attributes are escaped, cleaned and set once`() {
        let tree = DocumentTree(root: "document")
        tree.open("a")
        tree.attribute("n", 1)
        tree.attribute("n", 2)
        tree.attribute("t", "<\"&>\u{1}\n")
        tree.close()
        tree.rootAttribute("lang", "en")
        #expect(
            tree.serialised(indented: false)
                == "<document lang=\"en\"><a n=\"2\" t=\"&lt;&quot;&amp;&gt;&#10;\"/></document>")
    }

    @Test func `Indented, only elements without text are spread over lines`() {
        let tree = DocumentTree(root: "document")
        tree.element("section") {
            tree.element("p", text: "a")
            tree.element("p") {
                tree.text("b ")
                tree.element("strong", text: "c")
            }
            tree.element("rule")
        }
        #expect(
            tree.serialised(indented: true) == """
                <document>
                  <section>
                    <p>a</p>
                    <p>b <strong>c</strong></p>
                    <rule/>
                  </section>
                </document>

                """)
    }

    @Test func `A tree can be had as plain values`() {
        let tree = DocumentTree(root: "document")
        tree.rootAttribute("lang", "cy")
        tree.element("section") {
            tree.text("a & ")
            tree.element("strong", text: "b")
        }
        let root = tree.element
        #expect(root.name == "document" && root["lang"] == "cy")
        #expect(root.serialised() == tree.serialised(indented: false))
    }

    @Test func `Every element is visited with what surrounds it`() {
        let tree = DocumentTree(root: "document")
        tree.element("section") {
            tree.attribute("role", "side")
            tree.element("p", text: "a")
        }
        tree.element("rule")
        var seen: [String] = []
        tree.forEachElement {
            seen.append("\($0.depth) \($0.parent ?? "-") \($0.name) \($0[attribute: "role"] ?? "-") \($0.text)")
        }
        #expect(seen == ["0 - document - ", "1 document section side ", "2 section p - a", "1 document rule - "])
    }

    /// Texts are looked through eight bytes at a time.
    @Test func `What may not stand in a page is taken out wherever it is`() {
        for length in 0..<20 {
            for place in 0...length {
                for (character, stays) in [
                    ("\u{1}", false), ("\u{7F}", false), ("\u{85}", false), ("\u{FFFE}", false), ("\t", true),
                    ("é", true),
                    ("\u{A0}", true),
                ] {
                    let (before, after) = (
                        String(repeating: "a", count: place), String(repeating: "b", count: length - place)
                    )
                    let tree = DocumentTree(root: "document")
                    tree.text(before + character + after)
                    let lawful = before + (stays ? character : "") + after
                    #expect(
                        tree.serialised(indented: false)
                            == (lawful.isEmpty ? "<document/>" : "<document>\(lawful)</document>"))
                }
            }
        }
    }

    @Test func `A tree is known by its image from any other`() {
        func image(_ build: (DocumentTree) -> Void) -> [UInt8] {
            let tree = DocumentTree(root: "document")
            build(tree)
            return tree.withImage { Array($0) }
        }
        let trees: [(DocumentTree) -> Void] = [
            { _ in }, { $0.text("a") }, { $0.text("b") }, { $0.element("a") }, { $0.element("a", text: "b") },
            { $0.element("ab") }, { $0.attribute("a", "b") }, { $0.attribute("a", "") }, { $0.attribute("ab", "") },
            { tree in tree.element("a") { tree.attribute("b", "c") } },
            { tree in tree.element("a") { tree.rootAttribute("b", "c") } },
            { tree in
                tree.element("a") { tree.text("b") }
                tree.text("c")
            },
            { tree in
                tree.element("a") {
                    tree.text("b")
                    tree.text("c")
                }
            },
            { tree in tree.element("a") { tree.element("b") } },
            { tree in
                tree.element("a")
                tree.element("b")
            },
        ]
        #expect(Set(trees.map(image)).count == trees.count)
        for build in trees { #expect(image(build) == image(build)) }
        // Whatever the words hold, they cannot pass for more of the tree.
        #expect(image { $0.text("a\u{0}\u{1}b\u{0}") } == image { $0.text("ab") })
    }

    @Test func `An element is closed also when its body fails`() {
        struct Stop: Error {}
        let tree = DocumentTree(root: "document")
        try? tree.element("a") { throw Stop() }
        tree.element("b")
        #expect(tree.serialised(indented: false) == "<document><a/><b/></document>")
    }

    @Test func `Long words, many elements and many trees at once`() {
        let long = String(repeating: "Llanfair ", count: 50_000)
        let trees = (0..<5).map { number in
            let tree = DocumentTree(root: "document")
            tree.attribute("long", long)
            for index in 0..<5_000 { tree.element("p", text: "\(number) \(index)") }
            return tree
        }
        for (number, tree) in trees.enumerated() {
            var count = 0
            tree.forEachElement { if $0.name == "p", $0.text == "\(number) \(count)" { count += 1 } }
            #expect(count == 5_000)
        }
    }
}
