internal import CCMarkGFM

/// Reads Markdown (CommonMark with GFM's tables, task lists, strikethrough and bare addresses) into a document tree.
///
/// Any number of threads may read with one; what cmark-gfm cannot do at once goes through `MarkdownGate`.
/// Nothing in the text can become markup of its own: HTML is written as the characters that were
/// typed, links that could run or reach something are dropped, images keep their description only.
public final class MarkdownReader: Sendable {
    private let limits: MarkdownLimits

    public init(limits: MarkdownLimits = MarkdownLimits()) {
        MarkupLibraries.initialise()
        self.limits = limits
    }

    /// Parses the text and writes it into the current element of the tree.
    ///
    /// - Parameters:
    ///   - level: the level of the heading that the text stands under; its own headings begin one below, 6 at most.
    ///   - inline: write running text only: paragraphs are not wrapped, and `break` stands between them.
    /// - Returns: what could not be written as it was meant, in the order of the lines.
    public func write(
        _ markdown: String, into tree: DocumentTree, under level: Int, inline: Bool = false
    ) -> [MarkdownProblem] {
        var markdown = markdown
        return markdown.withUTF8 { write($0, into: tree, under: level, inline: inline) }
    }

    private func write(
        _ text: UnsafeBufferPointer<UInt8>, into tree: DocumentTree, under level: Int, inline: Bool
    ) -> [MarkdownProblem] {
        guard !text.isEmpty else { return [] }
        let traits = MarkdownTraits(text)
        if text.count > limits.bytes {
            writeLines(text, into: tree, inline: inline)
            return [MarkdownProblem(.tooLong, line: 1, detail: "\(text.count) bytes, \(limits.bytes) allowed")]
        }
        if traits.isPlain {
            if inline { tree.text(text) } else { tree.element("p") { tree.text(text) } }
            return []
        }
        if let hazard = MarkdownHazard.find(in: text) {
            writeLines(text, into: tree, inline: inline)
            return [MarkdownProblem(.pathological, line: hazard.line, detail: hazard.what)]
        }
        let problems = withParsedMarkdown(text, traits: traits) { root -> [MarkdownProblem]? in
            if text.count > limits.nodes / 4, countMarkdownNodes(root, upTo: limits.nodes) == nil { return nil }
            var writer = MarkdownWriter(tree: tree, level: level, inline: inline, depthLimit: limits.depth)
            writer.write(root)
            return writer.problems
        }
        if let problems = problems ?? nil { return problems }
        writeLines(text, into: tree, inline: inline)
        return [MarkdownProblem(.tooLong, line: 1, detail: "more than \(limits.nodes) pieces")]
    }

    /// Writes the text as the characters that it is made of: a paragraph for each run of lines.
    private func writeLines(_ text: UnsafeBufferPointer<UInt8>, into tree: DocumentTree, inline: Bool) {
        var isOpen = false
        var wroteLine = false
        for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if line.allSatisfy({ $0 <= 0x20 }) {
                if isOpen, !inline {
                    tree.close()
                    isOpen = false
                    wroteLine = false
                }
                continue
            }
            if !isOpen, !inline {
                tree.open("p")
                isOpen = true
            }
            if wroteLine { tree.element("break") }
            tree.text(UnsafeBufferPointer(rebasing: line))
            wroteLine = true
        }
        if isOpen { tree.close() }
    }
}
