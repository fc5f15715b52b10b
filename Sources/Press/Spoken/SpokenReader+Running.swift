import Markup
import Wording

extension SpokenReader {
    /// Whether an element stands in a line. One that is not known does if there are words beside it.
    static func isRunning(_ name: String, amidWords: Bool) -> Bool {
        running.contains(name) || (amidWords && !blocks.contains(name))
    }

    private static let running: Set<String> = [
        "strong", "emphasis", "strike", "code", "break", "link", "word", "muted", "date", "phone", "nhs", "email",
        "foreign", "isolate", "status", "not-recorded", "aside", "group-size",
    ]

    /// Blocks that stand between words, as a list does in a cell.
    private static let blocks: Set<String> = [
        "p", "display", "list", "numbered-list", "plain-list", "do-list", "dont-list", "quote", "facts", "table",
        "figures-table", "plain-table", "code-block", "section", "own", "details", "rule", "h1", "h2", "h3", "h4", "h5",
        "h6",
    ]

    /// Things that are told apart by their looks: side by side, they are said with a rest between them.
    private static let apart: Set<String> = ["date", "phone", "nhs", "email", "status", "muted", "not-recorded"]

    /// Adds one of several nodes to a sentence.
    func add(
        _ node: XMLNode, at index: Int, of nodes: [XMLNode], to sentence: inout SpokenSentence, in place: SpokenPlace
    ) {
        switch node {
        case .text(let text): sentence.add(text, place.liberty)
        case .element(let element):
            if let before = Self.element(before: index, of: nodes),
                Self.apart.contains(before.name) || Self.apart.contains(element.name)
            {
                sentence.pause()
            }
            add(element, to: &sentence, in: place.inside(element))
        }
    }

    /// The element before a place with no words between.
    private static func element(before index: Int, of nodes: [XMLNode]) -> XMLElement? {
        for node in nodes[..<index].reversed() {
            switch node {
            case .element(let element): return element.name == "break" ? nil : element
            case .text(let text): guard text.isBlank else { return nil }
            }
        }
        return nil
    }

    private func add(_ nodes: [XMLNode], to sentence: inout SpokenSentence, in place: SpokenPlace) {
        for (index, node) in nodes.enumerated() { add(node, at: index, of: nodes, to: &sentence, in: place) }
    }

    private func add(_ element: XMLElement, to sentence: inout SpokenSentence, in place: SpokenPlace) {
        switch element.name {
        case "break": sentence.stop()
        case "phone", "nhs": sentence.add(SpokenDigits.spoken(element.text), .none)
        case "email": sentence.add(pronunciation.address(element.text), .none)
        case "code": sentence.add(element.text, .none)
        case "strike":
            sentence.pause()
            for piece in say.phrase("press.spoken.struck").pieces {
                switch piece {
                case .text(let words): sentence.add(words, place.liberty)
                case .place: add(element.children, to: &sentence, in: place)
                }
            }
            sentence.pause()
        case "word":
            add(element.children, to: &sentence, in: place)
            sentence.stop()
        case "aside":
            sentence.stop()
            add(element.children, to: &sentence, in: place)
        case "muted":
            sentence.pause()
            add(element.children, to: &sentence, in: place)
        case "status":
            sentence.pause()
            add(element.children, to: &sentence, in: place)
            sentence.pause()
        default: add(element.children, to: &sentence, in: place)
        }
    }

    /// A sentence as it is said, with its stop.
    func said(_ sentence: SpokenSentence, in place: SpokenPlace) -> String {
        pronunciation.spoken(sentence.words, isFigure: place.isFigure).asSentence
    }

    /// Words that name what comes after them: without a stop.
    func label(_ nodes: [XMLNode], in place: SpokenPlace) -> String {
        var sentence = SpokenSentence()
        add(nodes, to: &sentence, in: place)
        return pronunciation.spoken(sentence.words, isFigure: place.isFigure)
    }
}
