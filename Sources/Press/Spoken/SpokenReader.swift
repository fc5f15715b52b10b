import Markup
import Wording

/// Goes through a tree from top to bottom and says it block by block.
struct SpokenReader: Sendable {
    let say: Phrasebook
    let pronunciation: Pronunciation

    init(say: Phrasebook) {
        self.say = say
        pronunciation = Pronunciation(say: say)
    }

    /// The lines that nodes make, which may be running text, blocks, or one between the other.
    func lines(of nodes: [XMLNode], in place: SpokenPlace) -> [SpokenLine] {
        var lines: [SpokenLine] = []
        var sentence = SpokenSentence()
        let isRunning = nodes.contains { if case .text(let text) = $0 { !text.isBlank } else { false } }
        func end() {
            if !sentence.isEmpty { lines.append(SpokenLine(text: said(sentence, in: place))) }
            sentence = SpokenSentence()
        }
        for (index, node) in nodes.enumerated() {
            if case .element(let element) = node, !Self.isRunning(element.name, amidWords: isRunning) {
                end()
                lines += self.lines(of: element, in: place.inside(element))
            } else {
                add(node, at: index, of: nodes, to: &sentence, in: place)
            }
        }
        end()
        return lines
    }

    /// The lines of one block. One that is not known is what is inside it.
    func lines(of element: XMLElement, in place: SpokenPlace) -> [SpokenLine] {
        switch element.name {
        case "title", "description", "running", "masthead", "footer", "crumbs", "filters", "search-form", "search-page",
            "rule":
            []
        case "h1", "h2", "h3", "h4", "h5", "h6": heading(element, in: place)
        case "front", "top-main": lines(of: element.children.filter { !isTitled($0, in: place) }, in: place)
        case "now": announced("press.spoken.now", element, in: place)
        case "emergency": announced("press.spoken.emergency", element, in: place)
        case "quote" where !place.isOwn: prefixed("press.spoken.quote", element, in: place)
        case "list", "plain-list", "do-list", "dont-list", "numbered-list", "links": list(element, in: place)
        case "contents", "need-group": entries(element, in: place)
        case "facts", "glance", "counts": facts(element, in: place)
        case "call": call(element, in: place)
        case "table", "figures-table", "plain-table": table(element, in: place)
        case "chart", "multiple", "row-chart": chart(element, in: place)
        case "log", "diary": [SpokenLine(text: say("press.spoken.log"))]
        case "sign": [SpokenLine(text: say("press.spoken.sign"))]
        case "code-block": code(element)
        default: lines(of: element.children, in: place)
        }
    }

    /// All that is inside, as the text of one line.
    func oneLine(_ nodes: [XMLNode], in place: SpokenPlace) -> String {
        lines(of: nodes, in: place).map(\.text).joined(separator: " ")
    }

    /// Whether it says what the document is and whose, and the title has said so already.
    private func isTitled(_ node: XMLNode, in place: SpokenPlace) -> Bool {
        guard case .element(let element) = node, ["name", "doctype"].contains(element.name) else { return false }
        return place.titled.contains(element.text.lettersAndDigits)
    }

    private func announced(_ key: String, _ element: XMLElement, in place: SpokenPlace) -> [SpokenLine] {
        var lines = lines(of: element.children, in: place)
        if !lines.isEmpty { lines[0].text = "\(say(key)) \(lines[0].text)" }
        return lines
    }

    private func prefixed(_ key: String, _ element: XMLElement, in place: SpokenPlace) -> [SpokenLine] {
        var lines = lines(of: element.children, in: place)
        if !lines.isEmpty { lines[0].text = say(key, ["text": lines[0].text]) }
        return lines
    }

    private func chart(_ element: XMLElement, in place: SpokenPlace) -> [SpokenLine] {
        element.elements.filter { $0.name == "alternative" }
            .map { SpokenLine(text: say("press.spoken.chart", ["text": oneLine($0.children, in: place.inside($0))])) }
    }

    /// When, the number, and who answers.
    private func call(_ element: XMLElement, in place: SpokenPlace) -> [SpokenLine] {
        let when = element.elements.first { $0.name == "when" }.map { label($0.children, in: place) } ?? ""
        let rest = element.children.filter { if case .element(let child) = $0 { child.name != "when" } else { true } }
        let text = labelled(when, rest.map { oneLine([$0], in: place) }.filter { !$0.isEmpty }.joined(separator: " "))
        return text.isEmpty ? [] : [SpokenLine(text: text)]
    }

    private func code(_ element: XMLElement) -> [SpokenLine] {
        element.text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }.enumerated()
            .map { SpokenLine(text: String($1).asSentence, beginsBlock: $0 == 0) }
    }

    /// "What: Bandage the leg."
    func labelled(_ label: String, _ text: String) -> String {
        if label.isEmpty { return text }
        if text.isEmpty { return label.asSentence }
        return label.endsInMark ? "\(label) \(text)" : "\(label): \(text)"
    }
}

extension String {
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
