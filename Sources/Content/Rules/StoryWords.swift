/// The words of a line of Markdown with where they stand, for rules that look for phrases.
struct StoryWords {
    struct Word {
        let text: Substring
        /// The column of its first letter, counting Unicode scalars from 1, and how many it has.
        let column: Int
        let length: Int
        /// Whether a sentence, a quotation or the line begins with it.
        let beginsSentence: Bool
        /// Whether nothing but a space stands between it and the word before.
        let followsDirectly: Bool

        var lowercased: String { text.lowercased() }

        /// A capital and then small letters, as names are written.
        var isCapitalised: Bool {
            guard let first = text.unicodeScalars.first, first.properties.isUppercase else { return false }
            return text.unicodeScalars.dropFirst().contains { $0.properties.isLowercase }
        }
    }

    private(set) var words: [Word] = []

    init(_ line: some StringProtocol) {
        let scalars = Array(line.unicodeScalars)
        var place = 0
        var gap = ""
        while place < scalars.count {
            guard scalars[place].belongsToWords else {
                gap.unicodeScalars.append(scalars[place])
                place += 1
                continue
            }
            let start = place
            // An apostrophe or hyphen belongs to a word that goes on after it.
            while place < scalars.count,
                scalars[place].belongsToWords
                    || scalars[place].joinsWords && place + 1 < scalars.count && scalars[place + 1].belongsToWords
            {
                place += 1
            }
            var text = Substring()
            text.unicodeScalars.append(contentsOf: scalars[start..<place])
            words.append(
                Word(
                    text: text, column: start + 1, length: place - start,
                    beginsSentence: words.isEmpty || gap.contains { ".!?:“”\"*#>‘(".contains($0) },
                    followsDirectly: !words.isEmpty && gap == " "))
            gap = ""
        }
    }
}

extension Unicode.Scalar {
    fileprivate var belongsToWords: Bool { properties.isAlphabetic || properties.numericType != nil || self == "@" }
    fileprivate var joinsWords: Bool { "’'-/.‐‑".unicodeScalars.contains(self) }
}
