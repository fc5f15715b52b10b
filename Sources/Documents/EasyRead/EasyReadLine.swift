import Markup
import PlainWords

/// One sentence of a record, with what is set strongly in it and what leads somewhere.
struct EasyReadLine {
    struct Run {
        var text: String
        var isStrong = false
        /// Where it leads, if it is a link.
        var address: String?
    }

    var runs: [Run]
    var text: String { runs.map(\.text).joined() }

    /// The sentences of a statement, one list for each paragraph, item, heading or cell: every word, in its order.
    static func paragraphs(of statement: XMLElement, _ splitter: SentenceSplitter) -> [[EasyReadLine]] {
        var reading = Reading()
        reading.read(statement, as: Run(text: ""))
        reading.endParagraph()
        return reading.paragraphs.map { sentences(of: $0, splitter) }.filter { !$0.isEmpty }
    }

    private static func sentences(of runs: [Run], _ splitter: SentenceSplitter) -> [EasyReadLine] {
        let text = runs.map(\.text).joined()
        return splitter.ranges(in: text).map { range in
            var from = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            let to = text.utf8.distance(from: text.startIndex, to: range.upperBound)
            var line = EasyReadLine(runs: [])
            var begin = 0
            for run in runs {
                let end = begin + run.text.utf8.count
                if from < end, from < to {
                    var part = run
                    part.text = String(
                        decoding: Array(run.text.utf8)[(from - begin)..<(min(to, end) - begin)], as: UTF8.self)
                    line.runs.append(part)
                    from = min(to, end)
                }
                begin = end
            }
            return line
        }
    }

    /// A walk through a statement.
    private struct Reading {
        var paragraphs: [[Run]] = []
        private var open: [Run] = []
        /// For every list that is open, the number of its next item; nil where items have none.
        private var numbers: [Int?] = []
        /// The number of the item that was entered, until its first words: “999. Bring the book” is a list to Markdown.
        private var number: String?

        mutating func read(_ element: XMLElement, as run: Run) {
            for child in element.children {
                switch child {
                case .text(let text):
                    // Line feeds within a paragraph are spaces: a new line is an element.
                    append(String(text.map { $0.isNewline ? " " : $0 }), as: run)
                case .element(let inner): read(inner: inner, as: run)
                }
            }
        }

        private mutating func read(inner element: XMLElement, as run: Run) {
            var run = run
            switch element.name {
            case "strong", "emphasis": run.isStrong = true
            case "link": run.address = element["href"]
            case "strike", "code", "foreign": break
            case "break": return append("\n", as: run)
            default: return read(block: element, as: run)
            }
            read(element, as: run)
        }

        private mutating func read(block element: XMLElement, as run: Run) {
            endParagraph()
            switch element.name {
            case "numbered-list": numbers.append(element["start"].flatMap { Int($0) } ?? 1)
            case "list": numbers.append(nil)
            case "item", "task":
                if let next = numbers.last ?? nil {
                    numbers[numbers.count - 1] = next + 1
                    number = "\(next). "
                }
            default: break
            }
            read(element, as: run)
            if element.name == "item", number != nil { append("", as: run) }
            endParagraph()
            if element.name == "numbered-list" || element.name == "list" { numbers.removeLast() }
        }

        private mutating func append(_ text: String, as run: Run) {
            if let number {
                self.number = nil
                open.append(Run(text: number))
            }
            var piece = run
            piece.text = text
            open.append(piece)
        }

        mutating func endParagraph() {
            if !open.isEmpty { paragraphs.append(open) }
            open = []
        }
    }
}
