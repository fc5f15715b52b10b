/// Something in a sentence that makes it hard to read.
///
/// A program sees patterns and no meaning: a sentence of which nothing is found may still be hard, and one of which
/// something is found may be right as it is. People with a learning disability decide.
public struct PlainWordsFinding: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// More words than `PlainWordsChecker.mostWords`.
        case longSentence = "long-sentence"
        /// Too many syllables or letters.
        case longWord = "long-word"
        /// Something is done, and nobody does it.
        case passive
        /// A word of a trade, or an abbreviation.
        case jargon
        /// Two words of one clause that each say no.
        case doubleNegative = "double-negative"
        /// A number that is written as a word.
        case numberInWords = "number-in-words"
        /// A share out of a hundred.
        case percent
    }

    public let kind: Kind
    /// The words that it is about, as they stand.
    public let phrase: String
    /// What could stand there instead, where that is known.
    public let plain: String?

    init(_ kind: Kind, _ phrase: String, plain: String? = nil) {
        self.kind = kind
        self.phrase = phrase
        self.plain = plain
    }
}
