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
    /// How far boxes and pictures push their words in, in ems.
    var isNarrow: Bool { width < 26 }

    func height(of element: XMLElement) -> Double { height(of: element, within: width) }

    private func height(of element: XMLElement, within width: Double) -> Double {
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
        case "facts" where element["role"] == "calls":
            element.elements.reduce(0) { $0 + line($1, within: width) }
        case "facts": element.elements.reduce(0) { $0 + fact($1, within: width) }
        case "p", "display", "item", "need": lines(of: element, within: width) + paragraphGap
        default: children(of: element, within: width)
        }
    }

    private func children(of element: XMLElement, within width: Double) -> Double {
        element.elements.reduce(0) { $0 + height(of: $1, within: width) }
    }

    /// When and note in one paragraph, the number beside its first line.
    private func call(_ element: XMLElement, within width: Double) -> Double {
        var filler = LineFiller(width: width)
        for part in element.elements where part.name == "phone" {
            filler.indent(TextWidth.of(part.text) * 1.25 * TextWidth.bold + 1)
        }
        for part in element.elements where part.name != "phone" { filler.add(part, isBold: part.name == "when") }
        return Double(filler.lines) + 0.5
    }

    /// Who, with the number at the end of the line.
    private func line(_ element: XMLElement, within width: Double) -> Double {
        var number = 0.0
        for part in element.elements where part.name == "detail" {
            number = TextWidth.of(part.text) * TextWidth.bold + 0.8
        }
        var height = 0.25
        for part in element.elements where part.name == "term" { height += lines(of: part, within: width - number) }
        return height
    }

    /// Term and detail side by side, or below each other where that is too narrow.
    private func fact(_ element: XMLElement, within width: Double) -> Double {
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

    private func lines(of element: XMLElement, within width: Double) -> Double {
        var filler = LineFiller(width: width)
        filler.add(element, isBold: element.name == "when")
        return Double(filler.lines)
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

    mutating func add(_ element: XMLElement, isBold: Bool) {
        for child in element.children {
            switch child {
            case .text(let words):
                for word in words.split(separator: " ") {
                    add(TextWidth.of(word) * (isBold ? TextWidth.bold : 1))
                }
            case .element(let inner) where inner.name == "break":
                lines += 1
                used = 0
            case .element(let inner): add(inner, isBold: isBold || ["strong", "word", "term"].contains(inner.name))
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
