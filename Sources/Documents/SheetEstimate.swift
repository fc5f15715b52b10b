import Markup

/// How high a part of a tree will stand on a kitchen sheet or a card, in lines of its text.
///
/// Nothing that is laid out is known here, so this is careful: it counts as the style sheets for these pages set
/// them (themes/default/css/print-sheets.css), and rather a little too much.
struct SheetEstimate {
    /// How wide a line is, in ems.
    let width: Double
    /// How large the heading of the page is beside its text.
    var mainHeading = 1.9
    /// What stands between sections, and between paragraphs, in lines.
    var sectionGap = 0.5
    var paragraphGap = 0.15
    /// In large print boxes push their words in less, and pictures make way.
    var isNarrow: Bool { width < 26 }

    func height(of element: MeasuredElement) -> Double { height(of: element, within: width) }

    private func height(of element: MeasuredElement, within width: Double) -> Double {
        switch element.name {
        case "title", "running": 0
        case "h1": lines(of: element, within: width / mainHeading / TextWidth.bold) * mainHeading * 0.85 + 0.1
        case "h2": lines(of: element, within: width / 1.2 / TextWidth.bold) * 1.1 + 0.1
        case "name": lines(of: element, within: width / 1.3 / TextWidth.bold) * 1.3
        case "emergency", "own": children(of: element, within: width - (isNarrow ? 1 : 1.4)) + sectionGap
        case "now": children(of: element, within: width - (isNarrow ? 1.2 : 2)) + sectionGap + (isNarrow ? 0.4 : 0.8)
        case "section": children(of: element, within: width) + sectionGap
        case "call": call(element, within: width)
        case "list", "numbered-list": children(of: element, within: width - 1.4)
        case "glance": children(of: element, within: isNarrow ? width : width - 2.2)
        case "facts" where element.hasCalls:
            element.elements.reduce(0) { $0 + line($1, within: width) }
        case "facts": element.elements.reduce(0) { $0 + fact($1, within: width) }
        case "p", "display", "item", "need": lines(of: element, within: width) + paragraphGap
        default: children(of: element, within: width)
        }
    }

    private func children(of element: MeasuredElement, within width: Double) -> Double {
        element.elements.reduce(0) { $0 + height(of: $1, within: width) }
    }

    /// When and note in one paragraph, the number beside its first line.
    private func call(_ element: MeasuredElement, within width: Double) -> Double {
        var filler = LineFiller(width: width)
        for part in element.elements where part.name == "phone" {
            filler.indent(part.width * 1.25 * TextWidth.bold + 1)
        }
        for part in element.elements where part.name != "phone" { filler.add(part) }
        return Double(filler.lines) + 0.5
    }

    /// Who, with the number at the end of the line.
    private func line(_ element: MeasuredElement, within width: Double) -> Double {
        var number = 0.0
        for part in element.elements where part.name == "detail" { number = part.width * TextWidth.bold + 0.8 }
        var height = 0.25
        for part in element.elements where part.name == "term" { height += lines(of: part, within: width - number) }
        return height
    }

    /// Term and detail side by side, or below each other where that is too narrow.
    private func fact(_ element: MeasuredElement, within width: Double) -> Double {
        var side = 0.0
        var height = 0.0
        let term = width * 0.3 > 8.2 ? width * 0.3 : 8.2
        for part in element.elements {
            if width < 24 {
                height += lines(of: part, within: width)
            } else {
                side = max(side, lines(of: part, within: part.name == "term" ? term : width - term - 0.8))
            }
        }
        return height + side + 0.25
    }

    private func lines(of element: MeasuredElement, within width: Double) -> Double {
        var filler = LineFiller(width: width)
        filler.add(element)
        return Double(filler.lines)
    }
}

/// A part of a tree, its words measured once for all the sizes at which it may stand.
struct MeasuredElement {
    let name: String
    let hasCalls: Bool
    private(set) var elements: [MeasuredElement] = []
    /// Of words that stand in lines: how wide each of them is, in ems; nil where a line ends.
    private(set) var words: [Double?] = []
    /// As wide as all of it is in one line, in ems.
    private(set) var width = 0.0

    /// What holds words rather than parts.
    private static let holdWords: Set = ["h1", "h2", "name", "p", "display", "item", "need"]

    init(_ element: XMLElement) { self.init(element, within: "") }

    private init(_ element: XMLElement, within parent: String) {
        name = element.name
        hasCalls = element["role"] == "calls"
        if Self.holdWords.contains(name) || parent == "call" || parent == "fact" {
            measure(element, isBold: name == "when")
        } else {
            elements = element.elements.map { MeasuredElement($0, within: name) }
        }
    }

    private mutating func measure(_ element: XMLElement, isBold: Bool) {
        for child in element.children {
            switch child {
            case .text(let text): measure(text, wider: isBold ? TextWidth.bold : 1)
            case .element(let inner) where inner.name == "break": words.append(nil)
            case .element(let inner): measure(inner, isBold: isBold || ["strong", "word", "term"].contains(inner.name))
            }
        }
    }

    private mutating func measure(_ text: String, wider factor: Double) {
        var word = 0
        var all = 0
        var isWord = false
        for scalar in text.unicodeScalars {
            let width = TextWidth.thousandths(of: scalar)
            all += width
            if scalar != " " {
                word += width
                isWord = true
            } else if isWord {
                words.append(Double(word) / 1000 * factor)
                (word, isWord) = (0, false)
            }
        }
        if isWord { words.append(Double(word) / 1000 * factor) }
        width += Double(all) / 1000
    }
}

/// Fills lines with words as a browser does.
private struct LineFiller {
    let width: Double
    private(set) var lines = 1
    private var used = 0.0

    init(width: Double) { self.width = max(width, 1) }

    /// Something stands in the first line already.
    mutating func indent(_ width: Double) { used = min(width, self.width) }

    mutating func add(_ element: MeasuredElement) {
        for word in element.words {
            if let word {
                add(word)
            } else {
                lines += 1
                used = 0
            }
        }
    }

    private mutating func add(_ word: Double) {
        if used > 0, used + TextWidth.space + word > width {
            lines += 1
            used = 0
        }
        used += (used > 0 ? TextWidth.space : 0) + word
        // A word that is longer than a line is broken.
        while used > width {
            lines += 1
            used -= width
        }
    }
}
