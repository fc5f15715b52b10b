/// Looks for what makes the sentences of an Easy Read text hard.
///
/// Sources: gov.uk, Accessible communication formats (10 to 15 words, active, full words and no acronyms, explain in the
/// next sentence); Department of Health, Making written information easier to understand for people with learning
/// disabilities (2010); Inclusion Europe, Information for all (digits, no percentages, no initials, say it positively).
/// None of them gives a length for words: the limits below are this project's own.
public struct PlainWordsChecker: Sendable {
    /// gov.uk, Accessible communication formats.
    public static let mostWords = 15
    public static let mostSyllables = 3
    public static let mostLetters = 12

    private let isEnglish: Bool
    private let splitter: SentenceSplitter
    /// Words of names, folded.
    private let names: Set<String>

    /// - Parameters:
    ///   - language: of the text. In languages other than English lengths alone are looked at.
    ///   - names: people, places, medicines: whatever is called what it is called.
    public init(language: String, names: some Sequence<String> = []) {
        isEnglish = language == "en" || language.hasPrefix("en-")
        splitter = SentenceSplitter(language: language)
        self.names = Set(names.flatMap { [Word]($0).flatMap { $0.folded.parts + [$0.folded] } })
    }

    /// What is found in a Markdown text, sentence by sentence.
    public func findings(in markdown: String) -> [PlainWordsFinding] {
        MarkdownPieces(of: markdown).flatMap(splitter.sentences).flatMap(findings(inSentence:))
    }

    /// What is found in one sentence, from left to right within each kind.
    public func findings(inSentence sentence: some StringProtocol) -> [PlainWordsFinding] {
        let words = [Word](sentence)
        var found: [PlainWordsFinding] = []
        if words.count > Self.mostWords { found.append(PlainWordsFinding(.longSentence, String(sentence))) }
        let jargon = isEnglish ? Jargon.found(in: words) : []
        found += jargon.map { PlainWordsFinding(.jargon, words.phrase($0.place), plain: $0.plain) }
        let told = Set(jargon.flatMap(\.place))
        for (place, word) in words.enumerated() where !told.contains(place) && isLong(word) {
            found.append(PlainWordsFinding(.longWord, word.text))
        }
        guard isEnglish else { return found }
        found += Passive.found(in: words).map { PlainWordsFinding(.passive, words.phrase($0)) }
        found += Negation.doubles(in: words).map { PlainWordsFinding(.doubleNegative, words.phrase($0)) }
        found += NumberWords.found(in: words).map {
            PlainWordsFinding(.numberInWords, words[$0.place].text, plain: $0.digits)
        }
        for (place, word) in words.enumerated() where Self.isPercent(word, after: place > 0 ? words[place - 1] : nil) {
            found.append(PlainWordsFinding(.percent, word.text))
        }
        return found
    }

    private func isLong(_ word: Word) -> Bool {
        if word.looksLikeName || names.contains(word.folded) { return false }
        return word.folded.parts.contains { part in
            if names.contains(part) || EverydayWords.all.contains(part) { return false }
            let letters = part.filter { $0.isLetter || $0 == "'" }.count
            return letters > Self.mostLetters || (isEnglish && Syllables.count(in: part) > Self.mostSyllables)
        }
    }

    private static func isPercent(_ word: Word, after before: Word?) -> Bool {
        word.text.contains("%") || word.folded == "percent" || word.folded == "percentage"
            || (word.folded == "cent" && before?.folded == "per")
    }
}

extension [Word] {
    /// The words at these places, as they stand.
    func phrase(_ places: Range<Int>) -> String { self[places].map(\.text).joined(separator: " ") }
}

extension String {
    /// What hyphens and strokes join: “one-to-one”, “and/or”.
    var parts: [String] { split { $0 == "-" || $0 == "–" || $0 == "/" }.map(String.init) }
}
