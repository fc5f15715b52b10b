/// One value, or one key, on a `JSONTape`: twenty-four bytes, no references.
struct JSONNode {
    /// Offset of the first byte in the file (of the opening quote, for a string).
    var position: UInt32
    /// Where the text of a string, key or number begins, and its length in bytes, escapes and all.
    var start: UInt32
    var length: UInt32
    /// Index of the node after this one and everything inside it.
    var next: UInt32
    /// Elements or members, for an array or object.
    var count: UInt32
    var kind: JSONKind
    var flags: JSONNodeFlags
}

/// What a value is. A key is a node of its own, directly before its value.
public enum JSONKind: UInt8, Sendable {
    case null, `true`, `false`, number, string, array, object, key
}

/// What was noticed about a node while it was read, so that nobody has to look again.
struct JSONNodeFlags: OptionSet {
    let rawValue: UInt8
    /// The text holds at least one backslash escape.
    static let escaped = JSONNodeFlags(rawValue: 1)
    /// The text holds at least one byte above 0x7F.
    static let beyondASCII = JSONNodeFlags(rawValue: 2)
    /// The number has a fraction or an exponent.
    static let fractional = JSONNodeFlags(rawValue: 4)
    /// A key that repeats an earlier one of the same object; look-ups pass it by.
    static let repeated = JSONNodeFlags(rawValue: 8)
    /// A key that somebody has looked up.
    static let read = JSONNodeFlags(rawValue: 16)
}
