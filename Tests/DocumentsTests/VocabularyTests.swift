import Documents
import Foundation
import Markup
import Testing

/// Whoever writes another renderer (paper, braille, sound) can rely on docs/document-tree.md: no tree breaks it.
struct VocabularyTests {
    @Test(arguments: ["en", "cy"])
    func `every document of the sample programme keeps to the vocabulary`(language: String) throws {
        let sample = try SampleProgramme.shared.get()
        let documents = sample.documents(in: language)
        #expect(Set(documents.map(\.kind)) == Set(DocumentKind.allCases), "the sample has no document of some kind")
        for document in documents {
            let problems = Vocabulary.problems(in: document.tree)
            #expect(problems.isEmpty, "\(document.name):\n  \(problems.prefix(12).joined(separator: "\n  "))")
        }
    }

    @Test func `every element of the vocabulary is used, so that nobody lays out what never comes`() throws {
        let sample = try SampleProgramme.shared.get()
        var used: Set<String> = []
        // A chart of rows is drawn where a programme has what it shows.
        let charts = RowChartSamples.document(sample)
        for document in sample.documents(in: "en") + sample.documents(in: "cy") + [charts] {
            document.tree.forEachElement { element in
                guard let known = Vocabulary.element(element.name, in: element.parent) else { return }
                used.insert(known.key)
            }
        }
        for element in Vocabulary.elements where !element.isOfMarkdown {
            #expect(
                used.contains(element.key),
                "nothing in the sample uses \(element.key): take it out, or show it in the sample")
        }
    }

    /// What is inside these is all that they are, on paper; whatever else paper does not know would be laid out as loose lines.
    private static let passedThrough: Set = [
        "document", "multiple", "tick", "section", "topic", "change", "need", "need-group", "goal", "face", "idea", "picture",
        "wide-column", "cell", "field", "details", "links", "aside-box", "jump", "place",
    ]

    @Test func `paper knows what each element of the vocabulary is`() throws {
        let folder = URL(filePath: SampleProgramme.folder + "/themes/default/paper")
        let template = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "typ" }.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
        let named = Set(
            template.matches(of: /"([a-z0-9-]+)"|([a-z0-9-]+):/).map { String($0.output.1 ?? $0.output.2 ?? "") })
        for name in Set(Vocabulary.elements.map(\.name)).subtracting(Self.passedThrough).sorted() {
            #expect(named.contains(name), "themes/default/paper has nothing for \(name)")
        }
    }

    @Test func `what breaks the rules is named with its place`() {
        let tree = DocumentTree(root: "document")
        for (name, value) in [("kind", "my-plan"), ("lang", "en"), ("dir", "ltr"), ("root", "")] {
            tree.rootAttribute(StaticName.known[name]!, value)
        }
        tree.element("title", text: "A plan")
        tree.element("h1") { tree.element("marquee", text: "no such element") }
        tree.element("h3")
        tree.element("part") { tree.text("loose words") }
        tree.element("p") { tree.attribute("style", "color: red") }
        tree.element("cell", text: "outside a row")
        tree.element("counts")
        tree.element("p") { tree.element("date") { tree.attribute("value", "2026-02-30") } }
        tree.element("table") {
            tree.attribute("role", "steps")
            tree.element("columns") { tree.element("column", text: "What") }
            tree.element("rows") { tree.element("row") { for _ in 0..<2 { tree.element("cell") } } }
        }
        let problems = Vocabulary.problems(in: tree)
        for expected in [
            "document/h1/marquee: there is no such element", "document/h3: level 3 comes after level 1",
            "document/part: it holds text: “loose words”", "document/part: it lacks the attribute “id”",
            "document/p: there is no attribute “style”", "document/cell: it may not stand in document",
            "document/counts: it has no place in my-plan", "document/p/date: “2026-02-30” is no value of “value”",
            "document/table/rows/row: 2 cells stand under 1 columns",
        ] {
            #expect(problems.contains(expected), "not found: \(expected)\nfound: \(problems.joined(separator: "\n"))")
        }
    }

    @Test func `a theme is told of every id that is taken and every place that is nowhere`() {
        let tree = DocumentTree(root: "document")
        tree.element("title", text: "Services")
        tree.rootAttribute("kind", "portal-resources")
        for _ in 0..<2 { tree.element("topic") { tree.attribute("id", "here") } }
        tree.element("p") { tree.element("link") { tree.attribute("href", "#there") } }
        let problems = Vocabulary.problems(in: tree)
        #expect(problems.contains("document/topic: the id “here” is taken"))
        #expect(problems.contains("nothing has the id “there”, to which something refers"))
        #expect(problems.contains("there are 0 headings of level 1"))
    }
}

private enum StaticName {
    static let known: [String: StaticString] = ["kind": "kind", "lang": "lang", "dir": "dir", "root": "root"]
}

extension VocabularyElement {
    /// The name, with its parent where the parent decides what it means.
    var key: String { only.map { "\($0)/\(name)" } ?? name }
}
