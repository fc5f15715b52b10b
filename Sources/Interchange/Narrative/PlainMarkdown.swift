/// Plain text as Markdown that says just these characters.
///
/// Most of FHIR’s texts are plain, and the statements of a plan are Markdown: “* 5 mg” would become a list. No more is
/// escaped than has to be, since coordinators will read the file.
enum PlainMarkdown {
    /// A whole text, with its line breaks.
    static func of(_ text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var paragraphs: [[String]] = [[]]
        for line in lines {
            let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if words.isEmpty {
                paragraphs.append([])
            } else {
                paragraphs[paragraphs.count - 1].append(Self.line(words))
            }
        }
        return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "  \n") }.joined(separator: "\n\n")
    }

    /// One line, which begins where Markdown would look for the beginning of a block.
    static func line(_ text: String) -> String {
        let escaped = run(text)
        guard let first = text.unicodeScalars.first else { return escaped }
        switch first {
        case "#", "+", "-", "=", ">", "|", "[", ":":
            return "\\" + escaped
        case "0"..."9":
            let digits = text.unicodeScalars.prefix { ("0"..."9").contains($0) }
            guard digits.count < 10, let mark = text.unicodeScalars.dropFirst(digits.count).first,
                mark == "." || mark == ")",
                text.unicodeScalars.dropFirst(digits.count + 1).first.map({ $0.properties.isWhitespace }) ?? true
            else { return escaped }
            return String(escaped.prefix(digits.count)) + "\\" + escaped.dropFirst(digits.count)
        default: return escaped
        }
    }

    /// A run of text inside a line.
    static func run(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        for (place, scalar) in scalars.enumerated() {
            let before = place > 0 ? scalars[place - 1] : nil
            let after = place + 1 < scalars.count ? scalars[place + 1] : nil
            if isMarkup(scalar, after: before, before: after) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    private static func isMarkup(
        _ scalar: Unicode.Scalar, after before: Unicode.Scalar?, before after: Unicode.Scalar?
    ) -> Bool {
        switch scalar {
        case "\\": return after.map { $0.isASCII && !isWord($0) && !isSpace($0) } ?? true
        case "`": return true
        case "*", "~": return !(isSpace(before) && isSpace(after))
        case "_": return !(isSpace(before) && isSpace(after)) && !(isWord(before) && isWord(after))
        case "]": return after == "(" || after == "["
        case "<":
            return after.map { isWord($0) && !("0"..."9").contains($0) || "/!?".unicodeScalars.contains($0) } ?? false
        case "&": return after.map { isWord($0) || $0 == "#" } ?? false
        default: return false
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isSpace(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.isWhitespace ?? true }
}
