/// How characters are written for which a table has no sign, so that nothing is lost and no code point is printed.
enum BrailleSpelling {
    /// Invisible, or a tone of an emoji’s skin: it is left out. A soft hyphen is, although tables know it, since it
    /// stands for no hyphen.
    static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isEmojiModifier
    }

    /// Letters with marks as one character each, as tables expect them: “ŵ”, whether it came as one or as two.
    static func composed(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { (0x300...0x36F).contains($0.value) }) else { return text }
        return String(text.map { whole[$0] ?? $0 })
    }

    /// What stands for a character that neither the table of its language nor UEB has a sign for: the letter without
    /// its mark, a related sign, or else its Unicode name.
    static func substitute(for scalar: Unicode.Scalar) -> Substitute {
        if let related = related[scalar] { return .text(related) }
        guard let name = scalar.properties.name ?? scalar.properties.nameAlias else {
            return .name("U+" + String(scalar.value, radix: 16, uppercase: true))
        }
        if let letter = plainLetter(name) { return .text(letter) }
        return .name(name.lowercased())
    }

    enum Substitute: Sendable, Hashable {
        /// Stands in a word as it is.
        case text(String)
        /// Is set in brackets.
        case name(String)
    }

    /// “e” for “LATIN SMALL LETTER E WITH OGONEK”, “B” for “MATHEMATICAL BOLD CAPITAL B”.
    private static func plainLetter(_ name: String) -> String? {
        let words = name.split(separator: " ")
        guard let kind = words.first(where: { ["LATIN", "MATHEMATICAL", "REGIONAL"].contains($0) }) else { return nil }
        let end = words.firstIndex(of: "WITH") ?? words.endIndex
        guard let letter = words[..<end].last, letter.utf8.count <= 2, letter.utf8.allSatisfy({ $0 >= 0x41 }) else {
            return nil
        }
        return words.contains("SMALL") && kind != "REGIONAL" ? letter.lowercased() : String(letter)
    }

    private static let related: [Unicode.Scalar: String] = [
        "‒": "–", "―": "—", "‚": "‘", "‛": "‘", "„": "“", "‟": "“", "⁄": "/", "º": "o", "ª": "a", "‑": "-", "‐": "-",
    ]

    /// Swift compares characters by what they mean, so that the composed letter is found by the one in pieces.
    private static let whole: [Character: Character] = {
        var letters: [Character: Character] = [:]
        for range in [0xC0...0x24F, 0x1E00...0x1EFF] {
            for value in range { Unicode.Scalar(value).map { letters[Character($0)] = Character($0) } }
        }
        return letters
    }()
}
