/// Reads the attribute value templates of XSLT that do no more than copy attributes.
enum AttributeTemplate {
    enum Piece {
        case text(String)
        case attribute(String)
        case ofParent(String)
        /// Any other expression, as it is written.
        case expression(String)
    }

    /// The pieces of an attribute value template, or nil if its braces do not match.
    ///
    /// - Parameter isFixed: it holds none, and no braces to be halved: what libxslt did not compile.
    static func pieces(of template: String, isFixed: Bool) -> [Piece]? {
        if isFixed { return template.isEmpty ? [] : [.text(template)] }
        var pieces: [Piece] = []
        var text = ""
        var rest = Substring(template)
        while let next = rest.popFirst() {
            if next == "{" || next == "}", rest.first == next {
                rest.removeFirst()
                text.append(next)
            } else if next == "{" {
                guard let end = rest.firstIndex(of: "}") else { return nil }
                if !text.isEmpty { pieces.append(.text(text)) }
                text = ""
                // A quoted brace leaves half an expression, which nobody understands either.
                pieces.append(copied(rest[..<end]) ?? .expression(String(rest[..<end])))
                rest = rest[rest.index(after: end)...]
            } else if next == "}" {
                return nil
            } else {
                text.append(next)
            }
        }
        return text.isEmpty ? pieces : pieces + [.text(text)]
    }

    /// The piece that `@name` or `../@name` stands for; nil for any other expression.
    static func copied(_ expression: Substring) -> Piece? {
        let isOfParent = expression.hasPrefix("../@")
        let name = expression.dropFirst(isOfParent ? 4 : 1)
        guard isOfParent || expression.hasPrefix("@"), let first = name.utf8.first, first >= 0x41,
            name.utf8.allSatisfy({
                $0 == 0x2D || $0 == 0x5F || $0 >= 0x30 && $0 <= 0x39 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A
            })
        else { return nil }
        return isOfParent ? .ofParent(String(name)) : .attribute(String(name))
    }
}
