import Markup

/// The narrative of a resource (XHTML) as Markdown that says the same.
///
/// Headings, paragraphs, lists, tables, quotations and emphasis keep their form. Of links and pictures the words stay,
/// with the address where it leads somewhere. Scripts and styles are dropped: they are no words.
struct NarrativeMarkdown {
    /// How deep the elements of a narrative may nest.
    private static let depthLimit = 100

    /// Nil where there are no words. What is not XHTML gives its characters without what looks like markup.
    static func of(_ div: String) -> String? {
        let reader = XMLReader(byteLimit: 8 << 20, depthLimit: depthLimit, countLimit: 200_000)
        let text: String
        switch reader.read(div) {
        case .success(let element): text = blocks(of: element.children).joined(separator: "\n\n")
        case .failure: text = BrokenMarkup.words(of: div)
        }
        return text.contains { !$0.isWhitespace } ? text : nil
    }

    // MARK: Blocks

    private static let dropped: Set<String> = [
        "script", "style", "head", "title", "iframe", "object", "embed", "template", "noscript", "svg", "math", "form",
        "input", "button", "select", "textarea", "link", "meta", "base", "video", "audio", "canvas", "map", "area",
        "col", "colgroup",
    ]

    private static let blockNames: Set<String> = [
        "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "li", "dt", "dd", "table", "thead", "tbody",
        "tfoot", "tr", "td", "th", "caption", "blockquote", "pre", "hr", "address", "center", "section", "article",
        "header", "footer", "body", "html", "details", "summary", "figure", "figcaption", "fieldset", "legend",
    ]

    /// Every block inside, each as Markdown without a line feed at its end.
    static func blocks(of nodes: [XMLNode]) -> [String] {
        var result: [String] = []
        var line = NarrativeLine()
        func endParagraph() {
            if let text = line.markdown { result.append(text) }
            line = NarrativeLine()
        }
        for node in nodes {
            guard case .element(let element) = node, isBlock(element) else {
                line.add(node)
                continue
            }
            endParagraph()
            result += block(element)
        }
        endParagraph()
        return result
    }

    /// Whether it is a block, or an element such as `span` with blocks in it.
    private static func isBlock(_ element: XMLElement) -> Bool {
        blockNames.contains(element.name)
            || (!dropped.contains(element.name) && element.elements.contains(where: isBlock))
    }

    private static func block(_ element: XMLElement) -> [String] {
        switch element.name {
        case "h1", "h2", "h3", "h4", "h5", "h6":
            let level = Int(element.name.dropFirst()) ?? 1
            return NarrativeLine.oneLine(of: element.children).map { ["\(String(repeating: "#", count: level)) \($0)"] }
                ?? []
        case "ul": return list(element) { _ in "- " }
        case "ol":
            let start = min(max(element["start"].flatMap { Int($0) } ?? 1, 0), 99_999)
            return list(element) { "\(start + $0). " }
        case "dl": return definitions(element)
        case "table": return NarrativeTable(element).blocks
        case "blockquote":
            return [blocks(of: element.children).joined(separator: "\n\n").prefixedLines("> ")].filter { $0 != "> " }
        case "pre": return preformatted(element)
        case "hr": return ["---"]
        default: return blocks(of: element.children)
        }
    }

    private static func list(_ element: XMLElement, marker: (Int) -> String) -> [String] {
        var items: [String] = []
        var isLoose = false
        for child in element.elements where !dropped.contains(child.name) {
            // A list directly in a list belongs to the item before it.
            if ["ul", "ol"].contains(child.name), let last = items.popLast() {
                items.append(last + "\n" + block(child).joined(separator: "\n").prefixedLines("  "))
                continue
            }
            let parts = blocks(of: child.children)
            guard !parts.isEmpty else { continue }
            let mark = marker(items.count)
            let holdsParagraphs = parts.dropFirst().contains { !$0.hasPrefix("- ") && !$0.hasPrefix("1. ") }
            isLoose = isLoose || holdsParagraphs
            let text = parts.joined(separator: holdsParagraphs ? "\n\n" : "\n")
            items.append(mark + text.indentedAfterFirst(by: mark.utf8.count))
        }
        return items.isEmpty ? [] : [items.joined(separator: isLoose ? "\n\n" : "\n")]
    }

    /// A term and what it means, an item each: “**Term**: meaning”.
    private static func definitions(_ element: XMLElement) -> [String] {
        var items: [String] = []
        var term: String?
        for child in element.elements {
            // Some put each pair into a division.
            if child.name == "div" {
                items += definitions(child)
                continue
            }
            guard let words = NarrativeLine.oneLine(of: child.children) else { continue }
            if child.name == "dt" {
                if let term { items.append("- **\(term)**") }
                term = words.replacing("**", with: "")
            } else {
                items.append(term.map { "- **\($0)**: \(words)" } ?? "- \(words)")
                term = nil
            }
        }
        if let term { items.append("- **\(term)**") }
        return items.isEmpty ? [] : [items.joined(separator: "\n")]
    }

    private static func preformatted(_ element: XMLElement) -> [String] {
        let text = element.text
        guard text.contains(where: { !$0.isWhitespace }) else { return [] }
        let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let body = lines.drop { $0.allSatisfy(\.isWhitespace) }
        return [fence + "\n" + body.joined(separator: "\n") + "\n" + fence]
    }

    /// Whether an element has no words in it.
    static func isDropped(_ element: XMLElement) -> Bool { dropped.contains(element.name) }
}

extension String {
    fileprivate func prefixedLines(_ prefix: String) -> String {
        split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? prefix : prefix + $0 }
            .joined(separator: "\n")
    }

    fileprivate func indentedAfterFirst(by count: Int) -> String {
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        let space = String(repeating: " ", count: count)
        return lines.enumerated().map { $0 == 0 || $1.isEmpty ? String($1) : space + $1 }.joined(separator: "\n")
    }
}
