/// Letters without their accents, for filing and finding: "Ŵyn" is under W.
public enum PlainLetters {
    /// Lower case, without diacritics. Only the Latin letters that the languages of these islands and their
    /// neighbours use are folded; others stay.
    public static func fold(_ text: String) -> String {
        var out = ""
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.canonicalCombiningClass != .notReordered { continue }
            out.unicodeScalars.append(plain[scalar] ?? scalar)
        }
        return out
    }

    /// The folded words alone, one space between them: what is left when capitals and punctuation do not matter.
    public static func words(_ text: String) -> String {
        fold(text).split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }

    private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
        let groups: [(Unicode.Scalar, String)] = [
            ("a", "àáâãäåāăą"), ("c", "çćčċ"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("i", "ìíîïīĭįı"),
            ("l", "ĺļľł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţťŧ"),
            ("u", "ùúûüũūŭůű"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳ"), ("z", "źżž"),
        ]
        var map: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (letter, accented) in groups { for scalar in accented.unicodeScalars { map[scalar] = letter } }
        return map
    }()
}
