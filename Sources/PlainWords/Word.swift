/// One word of a sentence, with what a check needs to know of it.
struct Word: Sendable {
    /// As it stands, without the marks around it: “can’t”, “one-to-one”.
    let text: String
    /// In small letters, with a straight apostrophe.
    let folded: String
    /// Nothing but capitals before it in the sentence would tell a name from a beginning.
    let isFirst: Bool
    /// A comma, semicolon, colon, dash, bracket or quotation mark stands between it and the word before.
    let followsPause: Bool

    /// Capitals alone, two at least: most likely an abbreviation.
    var isInCapitals: Bool {
        text.count(where: \.isLetter) >= 2 && text.allSatisfy { $0.isUppercase || !$0.isLetter }
            && !text.contains(where: \.isNumber)
    }

    /// What begins with a capital inside a sentence is a name, which nobody can make easier.
    var looksLikeName: Bool { !isFirst && text.first?.isUppercase ?? false }
}

extension [Word] {
    /// The words of a sentence: what stands between white space and holds a letter or a number.
    init(_ sentence: some StringProtocol) {
        self = []
        var hadPause = false
        for piece in sentence.split(whereSeparator: \.isWhitespace) {
            let text = String(piece.trimmed)
            if text.isEmpty {
                hadPause = true
                continue
            }
            let startsWithPause = piece.first.map(Self.pauses.contains) ?? false
            append(
                Word(
                    text: text, folded: text.lowercased().straightened, isFirst: isEmpty,
                    followsPause: hadPause || startsWithPause))
            hadPause = piece.last.map(Self.pauses.contains) ?? false
        }
    }

    private static var pauses: Set<Character> { [",", ";", ":", "–", "—", "-", "(", ")", "“", "”", "\""] }
}

extension StringProtocol {
    /// Without the marks at both ends. A percent sign stays.
    fileprivate var trimmed: SubSequence {
        func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "%" }
        guard let first = firstIndex(where: isOfWord), let last = lastIndex(where: isOfWord) else {
            return self[endIndex..<endIndex]
        }
        return self[first...last]
    }
}

extension StringProtocol {
    /// The words in small letters, without the marks around them and without “’s”: for looking them up.
    public var foldedWords: [String] {
        [Word](self).map { $0.folded.hasSuffix("'s") ? String($0.folded.dropLast(2)) : $0.folded }
    }
}

extension String {
    /// With straight apostrophes.
    var straightened: String { contains("’") ? String(map { $0 == "’" ? "'" : $0 }) : self }
}
