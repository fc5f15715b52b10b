/// How much one Markdown text may ask for.
public struct MarkdownLimits: Sendable, Hashable {
    /// Bytes of UTF-8.
    public var bytes: Int
    /// Elements inside one another.
    public var depth: Int
    /// Pieces: paragraphs, items, cells, runs of text.
    public var nodes: Int

    public init(bytes: Int = 65_536, depth: Int = 24, nodes: Int = 20_000) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
    }
}
