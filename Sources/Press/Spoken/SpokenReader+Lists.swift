import Markup
import Wording

extension SpokenReader {
    /// How many items there are, then each.
    func list(_ element: XMLElement, in place: SpokenPlace) -> [SpokenLine] {
        let items = element.elements.map { ticked($0) + oneLine($0.children, in: place.inside($0)) }
            .filter { !$0.isEmpty }
        switch element.name {
        case "do-list": return counted(items.map { say("press.spoken.do", ["text": $0]) }, marked: true)
        case "dont-list": return counted(items.map { isRefusal($0) ? $0 : say("press.spoken.dont", ["text": $0]) })
        case "numbered-list":
            let first = element["start"].flatMap { Int($0) } ?? 1
            return counted(numbered(items, "press.spoken.number", from: first), marked: true)
        default: return counted(items)
        }
    }

    /// Items after how many they are; one alone needs no number. Where items have several sentences, each is told apart
    /// from the one before: "6pm" belongs to the tablet before it, and not to the one after.
    ///
    /// - Parameter marked: each begins with a word that tells it apart.
    func counted(_ items: [String], marked: Bool = false) -> [SpokenLine] {
        if items.count == 1 { return [SpokenLine(text: items[0])] }
        let items =
            marked || !items.contains(where: \.hasSeveralSentences)
            ? items : numbered(items, "press.spoken.item", from: 1)
        let count = items.isEmpty ? [] : [SpokenLine(text: say("press.spoken.items", count: items.count))]
        return count + items.map { SpokenLine(text: $0, beginsBlock: false) }
    }

    private func numbered(_ items: [String], _ key: String, from first: Int) -> [String] {
        items.enumerated().map { say(key, ["number": String(first + $0), "text": $1]) }
    }

    private func ticked(_ item: XMLElement) -> String {
        guard item.name == "task" else { return "" }
        return say(item["done"] == "yes" ? "frame.ticked" : "frame.not-ticked")
    }

    /// Whether it says by its first words that it is not to be done: "Do not: Don’t shout" would say the opposite.
    private func isRefusal(_ text: String) -> Bool {
        let text = text.lowercased().replacingTypewriterApostrophes
        return say("press.spoken.dont-words").split(separator: ",").contains {
            let words = $0.drop(while: \.isWhitespace).lowercased()
            return text.hasPrefix(words) && text.dropFirst(words.count).first?.isLetter != true
        }
    }

    /// "Hearing: Sit on my left.", a line each, and more for a detail with a list.
    func facts(_ element: XMLElement, in place: SpokenPlace) -> [SpokenLine] {
        var lines = element.elements.flatMap { fact($0, in: place.inside($0)) }
        for index in lines.indices { lines[index].beginsBlock = index == 0 }
        return lines
    }

    private func fact(_ element: XMLElement, in place: SpokenPlace) -> [SpokenLine] {
        let term = element.elements.first { $0.name == "term" }
        let rest = element.children.filter { if case .element(let child) = $0 { child.name != "term" } else { true } }
        var lines = lines(of: rest, in: place)
        let first = lines.isEmpty ? "" : lines.removeFirst().text
        let named =
            element.name == "count"
            ? "\(element["n"] ?? "") \(first)" : labelled(term.map { label($0.children, in: place) } ?? "", first)
        return named.isEmpty ? [] : [SpokenLine(text: named)] + lines
    }
}

extension String {
    /// Whether a voice rests in it as it does after it.
    fileprivate var hasSeveralSentences: Bool {
        zip(utf8, utf8.dropFirst()).contains { [0x21, 0x2E, 0x3F].contains($0) && $1 == 0x20 }
    }

    fileprivate var replacingTypewriterApostrophes: String { String(map { $0 == "'" ? "’" : $0 }) }
}
