internal import CCMarkGFM

/// The numbers that cmark's extensions were given for their nodes. No header names them, so they are
/// learnt from a small text that holds one of each.
struct MarkdownNodeTypes: Sendable {
    private(set) var table = UInt32.max
    private(set) var tableRow = UInt32.max
    private(set) var tableCell = UInt32.max
    private(set) var strikethrough = UInt32.max

    static let known = MarkdownNodeTypes()

    private init() {
        let sample = "| a |\n|---|\n| ~~b~~ |\n"
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough"] {
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        cmark_parser_feed(parser, sample, sample.utf8.count)
        guard let root = cmark_parser_finish(parser) else { return }
        defer { cmark_node_free(root) }
        let walk = cmark_iter_new(root)
        defer { cmark_iter_free(walk) }
        while cmark_iter_next(walk) != CMARK_EVENT_DONE {
            guard let node = cmark_iter_get_node(walk) else { continue }
            let number = cmark_node_get_type(node).rawValue
            switch String(cString: cmark_node_get_type_string(node)) {
            case "table": table = number
            case "table_row": tableRow = number
            case "table_cell": tableCell = number
            case "strikethrough": strikethrough = number
            default: break
            }
        }
    }
}
