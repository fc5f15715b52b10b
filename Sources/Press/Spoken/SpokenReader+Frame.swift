import Markup
import Wording

extension SpokenReader {
    /// What it is and whose, how long it is, and what stands on every sheet of paper: whom to call, who may hear it.
    func opening(of document: XMLElement, in place: SpokenPlace) -> [SpokenLine] {
        let title = document.elements.first { $0.name == "title" }.map { oneLine($0.children, in: place) } ?? ""
        let parts = document.elements.filter { $0.name == "part" || $0.name == "log-part" }.count
        let headings = parts > 0 ? 0 : Self.headings(in: document)
        let size =
            parts > 0
            ? say("press.spoken.parts", count: parts)
            : headings > 1 ? say("press.spoken.headings", count: headings) : ""
        let first = [title, say("press.spoken.made"), size].filter { !$0.isEmpty }.joined(separator: " ")
        let edges = document.elements.filter { $0.name == "running" }.flatMap { Array($0.elements) }
            .filter { $0.name != "head" && !place.titled.contains($0.text.lettersAndDigits) }
            .map { oneLine($0.children, in: place) }.filter { !$0.isEmpty }
        return [SpokenLine(text: first)] + (edges.isEmpty ? [] : [SpokenLine(text: edges.joined(separator: " "))])
    }

    /// Who publishes a public page, without the links to further ones; and that this is the end.
    func closing(of document: XMLElement, in place: SpokenPlace) -> [SpokenLine] {
        let footer = document.elements.filter { $0.name == "footer" }.flatMap { Array($0.elements) }
            .filter { $0.name != "link" }
        return footer.flatMap { lines(of: [.element($0)], in: place) } + [SpokenLine(text: say("press.spoken.end"))]
    }

    /// How many headings of level 2 are said.
    private static func headings(in element: XMLElement) -> Int {
        switch element.name {
        case "h2": 1
        case "masthead", "footer", "crumbs", "filters", "contents": 0
        default: element.elements.reduce(0) { $0 + headings(in: $1) }
        }
    }

    /// "Part 2. My goals." "Heading: Who to call."
    func heading(_ element: XMLElement, in place: SpokenPlace) -> [SpokenLine] {
        if element.name == "h1", place.titled.contains(element.text.lettersAndDigits) { return [] }
        var number: String?
        let rest = element.children.filter {
            guard case .element(let child) = $0, child.name == "no" else { return true }
            number = child.text
            return false
        }
        let text = oneLine(rest, in: place)
        guard !text.isEmpty else { return [] }
        if let number { return [SpokenLine(text: part(number, text))] }
        let level = (element.name.last?.wholeNumberValue ?? 2) - (place.isInPart ? 1 : 0)
        if level < 2 || place.isInEntry { return [SpokenLine(text: text)] }
        let key = level == 2 ? "press.spoken.heading" : "press.spoken.smaller-heading"
        return [SpokenLine(text: say(key, ["heading": text]))]
    }

    private func part(_ number: String, _ heading: String) -> String {
        "\(say("press.spoken.part", ["number": number])) \(heading)"
    }

    /// Entries that lead to places in the document: the parts of a plan by their numbers.
    func entries(_ element: XMLElement, in place: SpokenPlace) -> [SpokenLine] {
        let others = element.children.filter {
            if case .element(let child) = $0 { child.name != "entry" } else { true }
        }
        var areParts = false
        let entries = element.elements.filter { $0.name == "entry" }.map { entry in
            let text = oneLine(entry.children, in: place.inside(entry))
            guard let number = place.parts[entry["ref"] ?? ""] else { return text }
            areParts = true
            return part(number, text)
        }
        // How many parts there are has been said.
        let lines = areParts ? entries.map { SpokenLine(text: $0, beginsBlock: false) } : counted(entries)
        return self.lines(of: others, in: place) + lines
    }
}
