import Markup
import Testing

@testable import Press

/// Every kind of document that is kept as an example, as whoever reads braille gets it: nothing of it is lost, and
/// every page fits under an embosser.
@Suite struct BrailleGoldenTests {
    @Test(arguments: BrailleSamples.goldenTrees) func `in every grade its pages are pages`(_ name: String) throws {
        let tree = try BrailleSamples.golden(name)
        let phrases = try BrailleSamples.phrases(tree["lang"] ?? "en")
        for grade in [BrailleWriter.Grade.one, .two] {
            let brf = try BrailleWriter(grade: grade, say: phrases).brf(of: tree)
            BrailleReader(brf).expectPages()
            #expect(brf.allSatisfy { (0x20...0x5F).contains($0) || [0x0A, 0x0C, 0x0D].contains($0) })
        }
    }

    /// Not those with Urdu in them: its braille cannot be read back with the tables of English.
    @Test(arguments: BrailleSamples.goldenTrees.filter { !$0.contains("urdu") })
    func `its words come back from uncontracted braille`(
        _ name: String
    ) throws {
        let tree = try BrailleSamples.golden(name)
        let language = tree["lang"] ?? "en"
        let brf = try BrailleWriter(grade: .one, say: BrailleSamples.phrases(language)).brf(of: tree)
        var come = Words(try BrailleReader(brf).words(in: language))
        var lost: [String] = []
        for word in Words(tree.spoken(in: language)).inOrder where !come.take(word) { lost.append(word) }
        #expect(lost.isEmpty, "lost: \(lost.prefix(20))")
    }
}

/// The words of a text, each as often as it stands there; marks do not count.
struct Words {
    private(set) var inOrder: [String] = []
    private var counts: [String: Int] = [:]

    init(_ text: String) {
        let letters = text.lowercased().map { $0.isLetter || $0.isNumber ? Self.withoutHat[$0] ?? $0 : " " }
        inOrder = String(letters).split(separator: " ").map(String.init)
        for word in inOrder { counts[word, default: 0] += 1 }
    }

    /// Welsh accents are lost on the way back.
    private static let withoutHat: [Character: Character] = [
        "â": "a", "ê": "e", "î": "i", "ô": "o", "û": "u", "ŵ": "w", "ŷ": "y", "ï": "i", "ö": "o",
    ]

    mutating func take(_ word: String) -> Bool {
        guard let count = counts[word], count > 0 else { return false }
        counts[word] = count - 1
        return true
    }
}

extension XMLElement {
    /// What of a tree is to be said, worked out in another way than the writer does.
    fileprivate func spoken(in language: String) -> String {
        // What is in another language is brailled by another table.
        if let own = self["lang"], own != language { return "" }
        let isLeftOut = ["title", "description", "masthead", "footer", "crumbs", "search-form", "filters", "log", "diary"]
        if isLeftOut.contains(name) { return "" }
        // What a drawing has beside its alternative, the heads of columns, and what is along the top of each page.
        let isSpoken: (XMLElement) -> Bool =
            switch name {
            case "chart", "row-chart", "multiple": { $0.name == "alternative" }
            case "table", "figures-table", "plain-table": { $0.name != "columns" }
            case "running": { $0.name != "head" }
            default: { _ in true }
            }
        var words = ""
        if let label = self["label"], !text.allSatisfy(\.isWhitespace) { words += label + " " }
        if let number = self["n"] { words += number + " " }
        let isInline = BrailleRole(name) == .running
        for child in children {
            switch child {
            case .text(let text): words += text
            case .element(let element): words += isSpoken(element) ? element.spoken(in: language) : ""
            }
        }
        return isInline && name != "break" ? words : " " + words + " "
    }
}
