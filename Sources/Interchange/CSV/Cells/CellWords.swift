/// The words of a cell without what a spreadsheet puts around them.
enum CellWords {
    /// Without space around it, an apostrophe that marks it as text, and `="…"`, which keeps a zero in front.
    static func plain(_ text: String) -> String {
        if isPlain(text) { return text }
        var words = trimmed(text[...])
        if words.hasPrefix("=\""), words.hasSuffix("\""), words.count >= 3 { words = words.dropFirst(2).dropLast() }
        if words.hasPrefix("'") { words = words.dropFirst() }
        return String(trimmed(words))
    }

    /// For comparing: every space, line end and capital alike.
    static func folded(_ text: String) -> String {
        let isSimple = text.utf8.allSatisfy { ($0 > 0x20 && $0 < 0x41) || ($0 > 0x5A && $0 < 0x7F) }
        if isSimple, isPlain(text) { return text }
        return plain(text).split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }

    /// Whether there is nothing to take away, as in most cells.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return true }
        return first > 0x20 && first < 0x7F && last > 0x20 && last < 0x7F && first != UInt8(ascii: "'")
            && first != UInt8(ascii: "=")
    }

    static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, first.isWhitespace || first == "\u{200B}" { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace || last == "\u{200B}" { text = text.dropLast() }
        return text
    }
}
