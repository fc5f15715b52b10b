extension String {
    /// Plain text as Markdown that shows the same words and lines. Signs that Markdown would read as its own are
    /// escaped; lists stay lists, since that is what whoever typed them meant.
    var asMarkdown: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { line in
            Self.escapedLine(line.drop { $0 == " " || $0 == "\t" || $0 == "\r" })
        }.joinedAsLines
    }

    private static func escapedLine(_ line: Substring) -> String {
        var line = line
        while line.last?.isWhitespace == true { line.removeLast() }
        var escaped = ""
        var rest = line
        // A sign that would make a heading, a quotation or a rule of the whole line. A hyphen or star before a blank is a list.
        if let first = rest.first, "#>=+|".contains(first) || line.allSatisfy({ "-=_* ".contains($0) }) {
            escaped += "\\\(first)"
            rest = rest.dropFirst()
        } else if rest.hasPrefix("* ") {
            escaped += "- "
            rest = rest.dropFirst(2)
        }
        var before: Character = " "
        while let character = rest.popFirst() {
            switch character {
            case "\\", "`", "*", "[", "]", "<", "~", "|": escaped += "\\\(character)"
            // Where it could be read as the name of a character: &copy;
            case "&": escaped += rest.first.map { $0.isLetter || $0 == "#" } == true ? "\\&" : "&"
            // Within a word it is only itself.
            case "_": escaped += before.isLetter || before.isNumber ? "_" : "\\_"
            default: escaped.append(character)
            }
            before = character
        }
        return escaped
    }

    /// Plain text within one line of Markdown.
    var asMarkdownInline: String {
        split(whereSeparator: \.isNewline).map { Self.escapedLine($0.drop(while: \.isWhitespace)) }.joined(
            separator: " ")
    }

    /// With the full stop that a sentence ends with, unless it has one in whatever script.
    var asSentence: String {
        guard let last = unicodeScalars.last else { return self }
        return ".!?…。！？।۔؟:;".unicodeScalars.contains(last) ? self : self + "."
    }
}

extension [String] {
    /// Lines of Markdown that are shown on lines of their own.
    fileprivate var joinedAsLines: String {
        var text = ""
        for (number, line) in enumerated() {
            if number > 0 {
                let isBroken = !line.isEmpty && !self[number - 1].isEmpty && !line.isListItem
                text += isBroken ? "\\\n" : "\n"
            }
            text += line
        }
        return text
    }
}

extension String {
    fileprivate var isListItem: Bool {
        if hasPrefix("- ") || hasPrefix("• ") { return true }
        let digits = prefix { $0.isASCII && $0.isNumber }
        return (1...3).contains(digits.count) && (dropFirst(digits.count).hasPrefix(". "))
    }
}
