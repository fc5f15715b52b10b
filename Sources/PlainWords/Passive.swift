/// What is done to somebody, without saying who does it: “I am washed at 8”, “it got lost”.
///
/// A form of “be” or “get”, then at most one short word or an adverb, then a participle. Participles that mostly say how
/// somebody is (“I am tired”) are none, unless “by” comes after them.
enum Passive {
    /// The places from the verb to the participle, for each one.
    static func found(in words: [Word]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for (place, word) in words.enumerated() where verbs.contains(word.folded) {
            var next = place + 1
            if next < words.count, isBetween(words[next]) { next += 1 }
            guard next < words.count, isParticiple(words[next].folded), !words[next].followsPause else { continue }
            let isBy = next + 1 < words.count && words[next + 1].folded == "by"
            if isBy || !states.contains(words[next].folded) { found.append(place..<(next + 1)) }
        }
        return found
    }

    private static func isBetween(_ word: Word) -> Bool {
        between.contains(word.folded) || (word.folded.hasSuffix("ly") && word.folded.count > 4)
    }

    private static func isParticiple(_ word: String) -> Bool {
        irregular.contains(word) || (word.hasSuffix("ed") && word.count > 4 && !notParticiples.contains(word))
    }

    private static let verbs: Set<String> = [
        "am", "is", "are", "was", "were", "be", "been", "being", "i'm", "he's", "she's", "it's", "we're", "you're",
        "they're", "isn't", "aren't", "wasn't", "weren't", "get", "gets", "got", "getting",
    ]
    private static let between: Set<String> = [
        "not", "also", "always", "never", "often", "only", "still", "now", "then", "just", "being", "all", "both",
    ]
    private static let irregular: Set<String> = [
        "been", "beaten", "bitten", "blown", "bought", "brought", "built", "caught", "chosen", "cut", "done", "drawn",
        "driven", "eaten", "fed", "found", "forgotten", "given", "held", "helped", "hidden", "hit", "kept", "known",
        "laid", "left", "let", "lost", "made", "meant", "met", "paid", "put", "read", "rung", "said", "seen", "sent",
        "set", "shown", "shut", "sold", "spoken", "stolen", "taken", "taught", "told", "thrown", "understood", "woken",
        "worn", "written",
    ]
    /// How somebody or something is.
    private static let states: Set<String> = [
        "allowed", "annoyed", "ashamed", "bored", "closed", "confused", "crowded", "delighted", "depressed",
        "disabled", "disappointed", "divorced", "done", "dressed", "embarrassed", "engaged", "excited", "finished",
        "frightened", "frustrated", "interested", "known", "left", "lost", "married", "met", "pleased", "relaxed",
        "relieved", "retired", "satisfied", "scared", "separated", "set", "shut", "stressed", "supposed", "surprised",
        "tired", "used", "widowed", "worried", "worn",
    ]
    private static let notParticiples: Set<String> = ["indeed", "sacred", "naked", "speed", "hundred"]
}
