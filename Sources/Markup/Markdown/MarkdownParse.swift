internal import CCMarkGFM

/// Parses a text with cmark, gives its tree to the body, and frees it.
///
/// Strikethrough needs two tildes (`~5 mg` means about 5 mg) and is attached only to a text that has them;
/// autolink only to a text that has something to link. See `MarkdownGate` for why.
/// - Returns: nil if cmark had no memory to give.
func withParsedMarkdown<Result>(
    _ text: UnsafeBufferPointer<UInt8>, traits: MarkdownTraits, _ body: (OpaquePointer) -> Result
) -> Result? {
    MarkupLibraries.initialise()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE) else { return nil }
    defer { cmark_parser_free(parser) }
    attach("table", to: parser)
    attach("tasklist", to: parser)
    if traits.mayStrike { attach("strikethrough", to: parser) }
    if traits.mayAutolink { attach("autolink", to: parser) }
    let root = MarkdownGate.shared.pass(alone: traits.mayStrike || traits.mayAutolink) {
        text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        return cmark_parser_finish(parser)
    }
    guard let root else { return nil }
    defer { cmark_node_free(root) }
    return body(root)
}

private func attach(_ name: StaticString, to parser: OpaquePointer) {
    name.withUTF8Buffer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { name in
            _ = cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name.baseAddress))
        }
    }
}
