/// The paragraphs, items and headings of a Markdown text without its marks, as far as reading sentences needs it.
///
/// For checking alone: what a document shows is made of the text by the real parser (`Markup`).
struct MarkdownPieces: Sequence, Sendable {
    private var pieces: [String] = []

    init(of markdown: String) {
        var open: [String] = []
        func close(_ pieces: inout [String]) {
            if !open.isEmpty { pieces.append(open.joined(separator: " ")) }
            open = []
        }
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            let (words, beginsPiece) = Self.withoutMarker(line)
            if words.isEmpty || beginsPiece { close(&pieces) }
            if !words.isEmpty { open.append(Self.withoutMarks(words)) }
        }
        close(&pieces)
    }

    func makeIterator() -> IndexingIterator<[String]> { pieces.makeIterator() }

    /// The line without what begins an item, a heading or a quotation.
    private static func withoutMarker(_ line: Substring) -> (words: Substring, beginsPiece: Bool) {
        var words = line.drop(while: \.isWhitespace)
        var begins = false
        while let first = words.first {
            let marker = words.prefix { !$0.isWhitespace }
            let isItem = ["-", "*", "+"].contains(marker)
            let isNumber =
                marker.count > 1 && (marker.last == "." || marker.last == ")")
                && marker.dropLast().allSatisfy(\.isNumber)
            let isHeading = first == "#" && marker.allSatisfy { $0 == "#" }
            guard isItem || isNumber || isHeading || marker == ">" else { break }
            begins = true
            words = words.dropFirst(marker.count).drop(while: \.isWhitespace)
        }
        return (words, begins)
    }

    /// Without stars, underscores at the edge of a word, backticks and the addresses of links.
    private static func withoutMarks(_ words: Substring) -> String {
        var out = ""
        var rest = words
        while let character = rest.popFirst() {
            switch character {
            case "*", "`", "~": continue
            case "[": continue
            case "]":
                // The address of a link is not read.
                if rest.first == "(", let end = rest.firstIndex(of: ")") { rest = rest[rest.index(after: end)...] }
            case "\\": if let next = rest.popFirst() { out.append(next) }
            case "|": out.append(" ")
            default: out.append(character)
            }
        }
        return out
    }
}
