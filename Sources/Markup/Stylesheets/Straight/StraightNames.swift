internal import CLibXSLT

/// The names of elements, as far as writing them asks for care.
enum StraightNames {
    /// `HTMLWriter` looks at these as nodes: it writes the doctype, leaves text as it is, or keeps a line feed.
    static let needCare: Set<String> = ["html", "script", "style", "pre", "textarea"]

    /// Elements that have no end tag.
    static func isVoid(_ name: String) -> Bool {
        name.withCString { isVoidElement(UnsafeRawPointer($0).assumingMemoryBound(to: xmlChar.self)) }
    }

    /// The text of a literal such as `'a'`.
    static func quoted(_ expression: Substring) -> String? {
        guard expression.count >= 2, let quote = expression.first, quote == "'" || quote == "\"",
            expression.last == quote
        else { return nil }
        let text = expression.dropFirst().dropLast()
        return text.contains(quote) ? nil : String(text)
    }

    /// A name of ASCII letters, figures, `-` and `_`, as in a path of one step.
    static func isPlain(_ name: String) -> Bool {
        guard let first = name.utf8.first, first >= 0x41 else { return false }
        return name.utf8.allSatisfy {
            $0 == 0x2D || $0 == 0x5F || $0 >= 0x30 && $0 <= 0x39 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A
        }
    }
}
