/// The words of a cell without what a spreadsheet puts around them.
enum CellWords {
    /// Without space around it, an apostrophe that marks it as text, and `="…"`, which keeps a zero in front.
    static func plain(_ text: String) -> String {
        var words = trimmed(text[...])
        if words.hasPrefix("=\""), words.hasSuffix("\""), words.count >= 3 { words = words.dropFirst(2).dropLast() }
        if words.hasPrefix("'") { words = words.dropFirst() }
        return String(trimmed(words))
    }

    /// For comparing: every space, line end and capital alike.
    static func folded(_ text: String) -> String {
        plain(text).split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }

    static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, first.isWhitespace || first == "\u{200B}" { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace || last == "\u{200B}" { text = text.dropLast() }
        return text
    }
}
