/// Two words of one clause that each say no: “I do not want nothing”, “never without”, “not unhappy”.
enum Negation {
    /// The places from the first to the second, for each pair.
    static func doubles(in words: [Word]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var first: Int?
        for (place, word) in words.enumerated() {
            if word.followsPause || joins.contains(word.folded) { first = nil }
            guard negates(word) || first != nil && undoes(word, after: place > 0 ? words[place - 1] : nil) else {
                continue
            }
            if let begin = first {
                found.append(begin..<(place + 1))
                first = nil
            } else {
                first = place
            }
        }
        return found
    }

    private static func negates(_ word: Word) -> Bool { plain.contains(word.folded) || word.folded.hasSuffix("n't") }

    /// A word that turns itself round right after “not”: “not unhappy”, “not impossible”.
    private static func undoes(_ word: Word, after before: Word?) -> Bool {
        before?.folded == "not" && turned.contains(word.folded)
    }

    private static let plain: Set<String> = [
        "no", "not", "never", "nothing", "nobody", "none", "nowhere", "neither", "nor", "cannot", "without", "unless",
        "hardly", "barely",
    ]
    /// Behind these a new clause begins, which may say no again.
    private static let joins: Set<String> = ["and", "but", "or", "so", "because", "when", "if", "that", "who", "then"]
    private static let turned: Set<String> = [
        "unable", "uncommon", "unhappy", "unkind", "unlikely", "unsafe", "unusual", "unwell", "unwilling",
        "impossible", "impatient", "incorrect", "irregular", "dislike", "disagree",
    ]
}
