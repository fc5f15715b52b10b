import Markup

/// Running text of a narrative: words, emphasis, line breaks.
struct NarrativeLine {
    private struct Run: Equatable {
        var text: String
        var isStrong: Bool
        var isEmphasis: Bool
        var isStruck: Bool
    }

    /// Lines of runs; white space is not yet put in order.
    private var lines: [[Run]] = [[]]
    private var strong = 0, emphasis = 0, struck = 0

    /// One line of Markdown for a heading, a cell or a term; nil without words.
    static func oneLine(of nodes: [XMLNode], lineBreak: String = "; ") -> String? {
        var line = NarrativeLine()
        line.addFlattened(nodes)
        let lines = line.texts
        return lines.isEmpty ? nil : lines.joined(separator: lineBreak)
    }

    /// A paragraph of Markdown; nil without words.
    var markdown: String? {
        let lines = texts
        return lines.isEmpty ? nil : lines.joined(separator: "\\\n")
    }

    // MARK: Hearing

    mutating func add(_ node: XMLNode) {
        switch node {
        case .text(let text): append(text)
        case .element(let element): add(element)
        }
    }

    /// Blocks are put on one line after another.
    private mutating func addFlattened(_ nodes: [XMLNode]) {
        for node in nodes {
            guard case .element(let element) = node, !NarrativeMarkdown.isDropped(element) else {
                add(node)
                continue
            }
            switch element.name {
            case "p", "div", "li", "tr", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "tbody",
                "thead", "blockquote", "pre", "dl":
                lines.append([])
                addFlattened(element.children)
                lines.append([])
            case "td", "th":
                addFlattened(element.children)
                append(" ")
            default:
                if element.elements.contains(where: { _ in true }), !Self.isFormat(element.name) {
                    addFlattened(element.children)
                } else {
                    add(element)
                }
            }
        }
    }

    private static func isFormat(_ name: String) -> Bool {
        ["b", "strong", "i", "em", "s", "strike", "del", "sup", "sub", "q", "a", "br", "img"].contains(name)
    }

    private mutating func add(_ element: XMLElement) {
        if NarrativeMarkdown.isDropped(element) { return }
        switch element.name {
        case "br": lines.append([])
        case "b", "strong":
            strong += 1
            addAll(element)
            strong -= 1
        case "i", "em", "cite", "dfn", "var":
            emphasis += 1
            addAll(element)
            emphasis -= 1
        case "s", "strike", "del":
            struck += 1
            addAll(element)
            struck -= 1
        case "q":
            append("“")
            addAll(element)
            append("”")
        case "sup": append(Self.raised(element.text, Self.superscripts))
        case "sub": append(Self.raised(element.text, Self.subscripts))
        case "a": addLink(element)
        case "img":
            append(
                element["alt"].flatMap { $0.isEmpty ? nil : $0 }.map { "(picture: \($0))" } ?? "(a picture)")
        default: addAll(element)
        }
    }

    private mutating func addAll(_ element: XMLElement) {
        for child in element.children { add(child) }
    }

    /// The words, and the address if it leads anywhere from a plan and is not said already.
    private mutating func addLink(_ element: XMLElement) {
        addAll(element)
        guard let address = element["href"], !element.text.contains(address) else { return }
        let words = element.text.contains { !$0.isWhitespace }
        if ["http://", "https://"].contains(where: { address.lowercased().hasPrefix($0) }), words {
            append(" (\(address))")
        }
        for scheme in ["mailto:", "tel:"] where address.lowercased().hasPrefix(scheme) {
            let bare = address.dropFirst(scheme.count)
            if !element.text.contains(bare) { append(" (\(bare))") }
        }
    }

    private static let superscripts = Dictionary(uniqueKeysWithValues: zip("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ"))
    private static let subscripts = Dictionary(uniqueKeysWithValues: zip("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎"))

    /// 10<sup>9</sup> is not 109. What has no raised form is set in brackets if it begins with a digit.
    private static func raised(_ text: String, _ forms: [Character: Character]) -> String {
        let raised = text.compactMap { forms[$0] }
        if raised.count == text.count { return String(raised) }
        return text.contains(where: \.isNumber) ? "(\(text))" : text
    }

    private mutating func append(_ text: String) {
        guard !text.isEmpty else { return }
        let run = Run(text: text, isStrong: strong > 0, isEmphasis: emphasis > 0, isStruck: struck > 0)
        if var last = lines[lines.count - 1].last, last.isStrong == run.isStrong, last.isEmphasis == run.isEmphasis,
            last.isStruck == run.isStruck
        {
            last.text += text
            lines[lines.count - 1][lines[lines.count - 1].count - 1] = last
        } else {
            lines[lines.count - 1].append(run)
        }
    }

    // MARK: Writing

    /// Every line that has words, as Markdown.
    private var texts: [String] { lines.compactMap(Self.written) }

    private static func written(_ runs: [Run]) -> String? {
        var result = ""
        let runs = inOrder(runs)
        for (place, run) in runs.enumerated() {
            let next = place + 1 < runs.count ? runs[place + 1].text.first : nil
            let body = run.text.trimmed
            guard !body.isEmpty else {
                result += run.text
                continue
            }
            let escaped = body.asMarkdownInline
            var marks = run.isStruck ? "~~" : ""
            if run.isStrong { marks += "**" } else if run.isEmphasis { marks += "*" }
            if run.text.first == " " { result += " " }
            // Between letters, or beside punctuation, Markdown would not take the marks for marks.
            if !marks.isEmpty, canOpen(before: body, after: result), canClose(after: run.text, before: next) {
                result += marks + escaped + String(marks.reversed())
            } else {
                result += escaped
            }
            if run.text.last == " " { result += " " }
        }
        let trimmed = result.trimmed
        return trimmed.isEmpty ? nil : trimmed
    }

    private static func canOpen(before body: String, after text: String) -> Bool {
        guard let last = text.last, !last.isWhitespace, !"(“".contains(last) else { return true }
        return body.first.map(isWord) == true
    }

    private static func canClose(after text: String, before next: Character?) -> Bool {
        guard let next, let last = text.last, !isWord(last), !last.isWhitespace else { return true }
        return !isWord(next)
    }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// Runs with single spaces, none at the ends of the line, and none doubled between one run and the next.
    private static func inOrder(_ runs: [Run]) -> [Run] {
        var result: [Run] = []
        var endsInSpace = true
        for var run in runs {
            var text = ""
            for character in run.text {
                // A space that does not break is a space all the same.
                let isSpace = character.isWhitespace
                if isSpace, endsInSpace { continue }
                text.append(isSpace ? " " : character)
                endsInSpace = isSpace
            }
            run.text = text
            if !text.isEmpty { result.append(run) }
        }
        return result
    }
}

extension String {
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
