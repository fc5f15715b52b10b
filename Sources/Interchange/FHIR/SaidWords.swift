/// The words of a text, to tell whether another text says anything that this one does not.
struct SaidWords {
    private var words: Set<String>

    init(_ texts: String?...) { self.init(texts.compactMap { $0 }) }

    init(_ texts: [String]) { words = Set(texts.flatMap(Self.words)) }

    /// Whether every word of `text` is among these.
    func contain(_ text: String) -> Bool { Self.words(of: text).allSatisfy(words.contains) }

    /// Runs of letters, marks and digits, in small letters. Punctuation says nothing by itself.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.canonicalCombiningClass != .notReordered
            {
                word.append(scalar)
            } else if scalar != "'", scalar != "’", !word.isEmpty {
                words.append(String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }
}
