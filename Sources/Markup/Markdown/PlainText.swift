/// The words of a Markdown text on one line, without markup: for page titles, the search index and descriptions.
///
/// Links and images give their words, HTML the characters that were typed. Characters that XML or HTML forbids are
/// dropped. A text that is too long or too slow to parse is given as it was typed, on one line.
public func plainText(ofMarkdown markdown: String) -> String {
    var markdown = markdown
    return markdown.withUTF8 { text in
        let traits = MarkdownTraits(text)
        if !traits.isPlain, text.count <= MarkdownLimits().bytes, MarkdownHazard.find(in: text) == nil,
            let words = withParsedMarkdown(text, traits: traits, markdownWords)
        {
            return words
        }
        var lawful = ByteBuffer(capacity: text.count + 1)
        lawful.appendLawful(text)
        return onOneLine(lawful.bytes)
    }
}
