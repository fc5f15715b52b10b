import Glibc
import Markup
import Press
import Testing
import Wording

/// Every tree of the golden documents goes through without a word lost, in its order.
@Suite struct SpokenWholenessTests {
    @Test(arguments: SpokenSamples.golden)
    func `Every word of the tree is said, in its order`(name: String) throws {
        // In a language of which the phrasebook knows nothing, words stay as they are.
        let tree = try read(name) { $0.replacing(/<document ([^>]*)lang="[a-z]+"/) { "<document \($0.1)lang=\"xx\"" } }
        let said = try SpokenText(say: SpokenSamples.phrasebook("en")).text(of: tree).stream[...]
        var rest = said
        for piece in Expected(tree).pieces {
            guard let found = rest.firstRange(of: piece.stream) else {
                Issue.record(
                    "“\(piece)” is not said, or out of its order, after “\(said[..<rest.startIndex].suffix(60))”")
                return
            }
            rest = rest[found.upperBound...]
        }
    }

    @Test(arguments: SpokenSamples.golden)
    func `A word that is not said is one that the phrasebook puts differently`(name: String) throws {
        let (tree, text) = try #require(Self.texts[name])
        let say = try SpokenSamples.phrasebook(tree["lang"] ?? "en")
        for word in Set(Expected(tree).pieces.flatMap(\.words)).subtracting(text.words) {
            let isAbbreviation = ["short", "title", "saint", "unit"].contains { say.has("press.spoken.\($0).\(word)") }
            #expect(isAbbreviation || word.contains(where: \.isNumber) || word.contains("@"), "“\(word)” is not said")
        }
    }

    @Test(arguments: SpokenSamples.golden)
    func `It is the same text for the same tree, however the tree was laid out`(name: String) throws {
        let (tree, text) = try #require(Self.texts[name])
        let say = try SpokenSamples.phrasebook(tree["lang"] ?? "en")
        #expect(SpokenText(say: say).text(of: try read(name) { $0.replacing(/>\n *</, with: "><") }) == text)
    }

    @Test(arguments: SpokenSamples.golden)
    func `It is in paragraphs of whole sentences, with a blank line between blocks`(name: String) throws {
        let (_, text) = try #require(Self.texts[name])
        #expect(text.hasSuffix(".\n"))
        let lines = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
        for (line, next) in zip(lines, lines.dropFirst() + ["end"]) {
            guard !line.isEmpty else {
                #expect(!next.isEmpty, "two blank lines")
                continue
            }
            let last = line.last { !"”’)\"".contains($0) } ?? " "
            #expect(".!?:…۔؟".contains(last), "\(line)")
            let words = line.split(separator: " ", omittingEmptySubsequences: false)
            #expect(words.allSatisfy { !$0.isEmpty && !".,".contains($0.prefix(1)) && !$0.hasSuffix("..") }, "\(line)")
        }
    }

    @Test(arguments: ["my-plan-of-a-long-life", "my-plan-in-welsh", "gp-summary-with-things-to-do"])
    func `This is how it reads`(name: String) throws {
        let (_, made) = try #require(Self.texts[name + ".xml"])
        let path = "Tests/Golden/\(name).spoken.txt"
        if getenv("CARESHEAF_BLESS") != nil {
            let stream = try #require(fopen("\(SpokenSamples.folder)/\(path)", "w"))
            fputs(made, stream)
            fclose(stream)
            return
        }
        let kept = try SpokenSamples.text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
        let changes = made.split(separator: "\n", omittingEmptySubsequences: false).difference(from: kept)
        #expect(
            changes.isEmpty,
            "If this is right: CARESHEAF_BLESS=1 swift test --filter PressTests, and read the diff.\n\(changes)")
    }

    private static let texts: [String: (XMLElement, String)] = {
        var texts: [String: (XMLElement, String)] = [:]
        for name in SpokenSamples.golden {
            guard let tree = try? SpokenSamples.tree(name),
                let say = try? SpokenSamples.phrasebook(tree["lang"] ?? "en")
            else { continue }
            texts[name] = (tree, SpokenText(say: say).text(of: tree))
        }
        return texts
    }()

    private func read(_ name: String, _ change: (String) -> String = { $0 }) throws -> XMLElement {
        try SampleTree.read(change(SpokenSamples.text(of: "Tests/Golden/\(name)")))
    }
}

/// What has to be said of a tree, told without the code that says it: all text but what the rules leave out.
private struct Expected {
    private(set) var pieces: [String] = []

    init(_ document: XMLElement) {
        let title = document.elements.first { $0.name == "title" }?.text ?? ""
        pieces = [title]
        for edge in document.elements.first(where: { $0.name == "running" }).map({ Array($0.elements) }) ?? []
        where edge.name != "head" && !title.stream.contains(edge.text.stream) { pieces.append(edge.text) }
        for child in document.elements where child.name != "footer" { add(child, title) }
        for footer in document.elements where footer.name == "footer" {
            for line in footer.elements where line.name == "p" { add(line, title) }
        }
    }

    private static let leftOut: Set<String> = [
        // Said before all else, or not on the page.
        "title", "description", "running",
        // To click on.
        "masthead", "crumbs", "filters", "search-form", "search-page",
        // To look at: the alternative of a chart says it.
        "unit", "axis", "event", "end-label", "chart-row", "chart-note",
        // To write on.
        "log", "diary", "sign",
        // Said with each cell.
        "columns",
    ]

    private mutating func add(_ element: XMLElement, _ title: String) {
        if Self.leftOut.contains(element.name) { return }
        if ["h1", "name", "doctype"].contains(element.name), title.stream.contains(element.text.stream) { return }
        if element.name == "email" {
            pieces.append(element.text.replacing("@", with: " at ").replacing(".", with: " dot "))
            return
        }
        if element.name == "count", let number = element["n"] { pieces.append(number) }
        if let label = element["label"], !element.text.stream.isEmpty { pieces.append(label) }
        for child in element.children {
            switch child {
            case .text(let text): if !text.stream.isEmpty { pieces.append(text) }
            case .element(let element): add(element, title)
            }
        }
    }
}

extension String {
    /// Letters and digits alone, so that pauses within numbers make no difference.
    fileprivate var stream: String { lowercased().filter { $0.isLetter || $0.isNumber } }

    /// Its words without the marks around them.
    fileprivate var words: [String] {
        split(whereSeparator: \.isWhitespace).compactMap { word in
            let core = word.drop { !$0.isLetter && !$0.isNumber }
            guard let last = core.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return nil }
            return String(core[...last])
        }
    }
}
