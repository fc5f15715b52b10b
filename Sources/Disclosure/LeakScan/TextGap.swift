/// What stands between two words.
struct TextGap: OptionSet, Sendable {
    let rawValue: UInt16

    static let space = TextGap(rawValue: 1)
    static let dot = TextGap(rawValue: 2)
    static let slash = TextGap(rawValue: 4)
    static let dash = TextGap(rawValue: 8)
    static let bracket = TextGap(rawValue: 16)
    static let plus = TextGap(rawValue: 32)
    static let apostrophe = TextGap(rawValue: 64)
    /// A tag that leaves a word whole, such as `<b>` or `<wbr>`.
    static let inlineTag = TextGap(rawValue: 128)
    /// Any other tag or punctuation.
    static let other = TextGap(rawValue: 256)
    /// More separators than one telephone number holds in one place.
    static let many = TextGap(rawValue: 512)
    /// A double quotation mark.
    static let quote = TextGap(rawValue: 1024)

    /// The gap that an ASCII byte makes.
    static func of(_ byte: UInt8) -> TextGap {
        switch byte {
        case UInt8(ascii: " "), 0x09...0x0D: .space
        case UInt8(ascii: "."): .dot
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: "-"): .dash
        case UInt8(ascii: "("), UInt8(ascii: ")"): .bracket
        case UInt8(ascii: "+"): .plus
        case UInt8(ascii: "'"): .apostrophe
        case UInt8(ascii: "\""): .quote
        default: .other
        }
    }

    /// Nothing but inline tags: the words on both sides may be one word.
    var isSeam: Bool { self == .inlineTag }
    /// Figures on both sides may belong to one number.
    var joinsFigures: Bool { isDisjoint(with: [.apostrophe, .quote, .other, .many]) }
}
