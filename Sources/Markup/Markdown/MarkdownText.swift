internal import CCMarkGFM
internal import Glibc

/// How many nodes a parsed text has, or nil if it has more than the limit.
func countMarkdownNodes(_ root: OpaquePointer, upTo limit: Int) -> Int? {
    let walk = cmark_iter_new(root)
    defer { cmark_iter_free(walk) }
    var count = 0
    while true {
        let event = cmark_iter_next(walk)
        if event == CMARK_EVENT_DONE { return count }
        if event == CMARK_EVENT_ENTER { count += 1 }
        if count > limit { return nil }
    }
}

/// What a node says in itself, as UTF-8.
func markdownLiteral(_ node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
    guard let literal = cmark_node_get_literal(node) else { return UnsafeBufferPointer(start: nil, count: 0) }
    let length = strlen(literal)
    return UnsafeBufferPointer(start: UnsafeRawPointer(literal).assumingMemoryBound(to: UInt8.self), count: length)
}

/// The words of a parsed text on one line, without its markup: pieces of running text as they stand, a space
/// between blocks and for every line break.
func markdownWords(_ root: OpaquePointer) -> String {
    var words = ByteBuffer(capacity: 256)
    let walk = cmark_iter_new(root)
    defer { cmark_iter_free(walk) }
    while true {
        let event = cmark_iter_next(walk)
        if event == CMARK_EVENT_DONE { break }
        guard let node = cmark_iter_get_node(walk) else { continue }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            words.appendLawful(markdownLiteral(node))
        case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
            words.append(UInt8(ascii: " "))
            words.appendLawful(markdownLiteral(node))
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
            words.append(UInt8(ascii: " "))
        case let type where type.rawValue & 0xC000 == 0x8000:
            words.append(UInt8(ascii: " "))
        default: break
        }
    }
    return onOneLine(words.bytes)
}

/// Text with every run of ASCII white space as one space, and none at the ends.
func onOneLine(_ text: UnsafeBufferPointer<UInt8>) -> String {
    var line = ByteBuffer(capacity: text.count + 1)
    var gap = false
    for byte in text {
        if byte <= 0x20 {
            gap = line.count > 0
        } else {
            if gap { line.append(UInt8(ascii: " ")) }
            gap = false
            line.append(byte)
        }
    }
    return String(decoding: line.bytes, as: UTF8.self)
}
