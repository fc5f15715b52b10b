import Documents
import Testing

struct VocabularyGuideTests {
    @Test func `the guide to the document tree says what the vocabulary says`() {
        Golden(path: "docs/document-tree.md").expect(VocabularyGuide.text())
    }

    @Test func `every element of the vocabulary stands in exactly one chapter and somewhere in a tree`() {
        let text = VocabularyGuide.text()
        for element in Vocabulary.elements {
            let title = "\n### `\(element.name)`\(element.only.map { " in `\($0)`" } ?? "")\n"
            #expect(text.components(of: title) == 1, "\(element.key)")
        }
        #expect(!text.contains("Stands in: \n"), "some element has no place at all")
    }

    @Test func `a child that an element names is an element`() {
        for element in Vocabulary.elements {
            for child in element.children {
                #expect(Vocabulary.element(child, in: element.name) != nil, "\(element.key) names “\(child)”")
            }
        }
    }
}

extension String {
    /// How often `part` stands in it.
    func components(of part: String) -> Int {
        var count = 0
        var rest = self[...]
        while let found = rest.firstRange(of: part) {
            count += 1
            rest = rest[found.upperBound...]
        }
        return count
    }
}
