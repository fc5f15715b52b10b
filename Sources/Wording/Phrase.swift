/// A sentence or label of a theme, cut at its `{places}` once, when it is loaded.
public struct Phrase: Sendable, Hashable {
    public enum Piece: Sendable, Hashable {
        case text(String)
        /// `{name}`: filled in by the document.
        case place(String)
    }

    public let pieces: [Piece]

    /// Reads `{name}` as a place; any other brace stands for itself.
    public init(_ source: String) {
        var pieces: [Piece] = []
        // Where the text begins that is in no piece yet, and from where a brace may come. Braces are single bytes.
        var start = source.startIndex
        var from = start
        while let open = source.utf8[from...].firstIndex(of: UInt8(ascii: "{")) {
            from = source.utf8.index(after: open)
            // As far as the name goes and no farther, so that many open braces are gone through once.
            guard let close = source.utf8[from...].firstIndex(where: { !Self.isOfName($0) }), close > from,
                source.utf8[close] == UInt8(ascii: "}")
            else { continue }
            if start < open { pieces.append(.text(String(source[start..<open]))) }
            pieces.append(.place(String(source[from..<close])))
            from = source.utf8.index(after: close)
            start = from
        }
        if start < source.endIndex { pieces.append(.text(String(source[start...]))) }
        self.pieces = pieces
    }

    /// The words of one without places; nil for any other.
    var plain: String? {
        if pieces.count == 1, case .text(let words) = pieces[0] { words } else { nil }
    }

    /// The places that it has, for comparing languages.
    public var places: Set<String> {
        Set(pieces.compactMap { if case .place(let name) = $0 { name } else { nil } })
    }

    private static func isOfName(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte == 0x2D }
}

/// A phrase that changes with a number.
public enum PhraseForms: Sendable, Hashable {
    case always(Phrase)
    /// By CLDR plural category; `other` is always there.
    case plural([PluralCategory: Phrase], other: Phrase)

    /// For a number. Nought has words of its own where there are any, also in languages whose grammar asks for none:
    /// “Nothing” reads better than “0 values”.
    func form(for number: Int, in language: String) -> Phrase {
        if number == 0, case .plural(let forms, _) = self, let none = forms[.zero] { return none }
        return form(for: .of(number, in: language))
    }

    func form(for category: PluralCategory) -> Phrase {
        switch self {
        case .always(let phrase): phrase
        case .plural(let forms, let other): forms[category] ?? other
        }
    }

    public var all: [Phrase] {
        switch self {
        case .always(let phrase): [phrase]
        case .plural(let forms, let other): PluralCategory.allCases.compactMap { forms[$0] } + [other]
        }
    }
}

/// Unicode CLDR plural categories.
public enum PluralCategory: String, Sendable, Hashable, CaseIterable {
    case zero, one, two, few, many, other

    /// The category of a whole number in a language (CLDR cardinal rules; languages not listed follow English).
    public static func of(_ number: Int, in language: String) -> PluralCategory {
        if language == "cy" {
            switch number {
            case 0: return .zero
            case 1: return .one
            case 2: return .two
            case 3: return .few
            case 6: return .many
            default: return .other
            }
        }
        return number == 1 ? .one : .other
    }
}
