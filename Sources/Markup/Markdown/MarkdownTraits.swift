/// What a quick look at the bytes of a text tells before it is parsed.
struct MarkdownTraits {
    /// No sign in it means anything to Markdown: the text is one paragraph, as it stands.
    private(set) var isPlain = true
    /// It has two tildes together.
    private(set) var mayStrike = false
    /// It has something that the autolink extension may turn into a link: `://`, `www.` or `@`.
    private(set) var mayAutolink = false

    /// Bytes that mean something to Markdown wherever they stand.
    private static let special: [Bool] = (0..<256).map { byte in
        byte < 0x20 || "\\`*_[<&~@:w".utf8.contains(UInt8(byte))
    }

    init(_ text: UnsafeBufferPointer<UInt8>) {
        guard let first = text.first, let last = text.last else { return }
        if first == UInt8(ascii: " ") || last == UInt8(ascii: " ") || Self.opensBlock(first, text) { isPlain = false }
        Self.special.withUnsafeBufferPointer { special in
            for at in text.indices where special[Int(text[at])] {
                switch text[at] {
                case UInt8(ascii: ":"):
                    if Self.follows("//", at, text) {
                        isPlain = false
                        mayAutolink = true
                    }
                case UInt8(ascii: "w"):
                    if Self.follows("ww.", at, text) {
                        isPlain = false
                        mayAutolink = true
                    }
                case UInt8(ascii: "@"):
                    isPlain = false
                    mayAutolink = true
                case UInt8(ascii: "~"):
                    isPlain = false
                    if Self.follows("~", at, text) { mayStrike = true }
                default: isPlain = false
                }
            }
        }
    }

    private static func follows(_ rest: StaticString, _ at: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard at + rest.utf8CodeUnitCount < text.count else { return false }
        for offset in 0..<rest.utf8CodeUnitCount where text[at + 1 + offset] != rest.utf8Start[offset] { return false }
        return true
    }

    /// Whether a line that begins so may be more than a paragraph: a heading, quote, list, rule, code, or
    /// the byte order mark, which cmark takes away.
    private static func opensBlock(_ first: UInt8, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="),
            UInt8(ascii: "|"), 0xEF:
            return true
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let after = text.first { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            return after == UInt8(ascii: ".") || after == UInt8(ascii: ")")
        default:
            return false
        }
    }
}
