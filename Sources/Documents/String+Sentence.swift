import Wording

extension String {
    /// These words with a stop at the end, unless they have one.
    var asSentence: String {
        for scalar in unicodeScalars.reversed() {
            switch scalar {
            case "”", "’", "\"", ")": continue
            case ".", "!", "?", "…", ":", "۔", "؟": return self
            case _ where ScriptDirection.runsRightToLeft(scalar): return self + (isUrdu ? "۔" : ".")
            default: return self + "."
            }
        }
        return self
    }

    /// All up to the first space.
    var firstWord: Substring { self[..<(utf8.firstIndex(of: UInt8(ascii: " ")) ?? endIndex)] }

    /// Whether `word` stands in it between spaces.
    func hasWord(_ word: Substring) -> Bool {
        utf8.split(separator: UInt8(ascii: " ")).contains { Substring($0) == word }
    }

    /// Whether letters are among them that Urdu has, and Arabic and Persian have not: hardly a sentence is without.
    private var isUrdu: Bool { unicodeScalars.contains { "ٹڈڑںےہھ".unicodeScalars.contains($0) } }

    /// The same words with a capital letter first.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// The same words with a small letter first, to stand within a sentence; "GP practice" stays as it is.
    var lowercasedFirst: String {
        guard let second = dropFirst().first, second.isLowercase else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
