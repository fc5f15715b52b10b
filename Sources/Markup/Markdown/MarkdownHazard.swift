/// A text that would take cmark very long.
struct MarkdownHazard {
    let line: Int
    let what: String

    static func find(in text: UnsafeBufferPointer<UInt8>) -> MarkdownHazard? { nil }
}
