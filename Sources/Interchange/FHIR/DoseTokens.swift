/// A text about doses and times as tokens that are the same however it was typed: “Take 500mg twice daily” and
/// “500 milligrams, 2 times a day” share `500 mg` and `2 time day`.
struct DoseTokens {
    private let tokens: [String]

    init(_ text: String) {
        var words: [String] = []
        var word = ""
        var wasDigit = false
        for character in text.lowercased() {
            let isDigit = character.isNumber || (character == "." && wasDigit)
            if !isDigit, !character.isLetter || wasDigit, !word.isEmpty {
                words.append(word)
                word = ""
            } else if isDigit, !wasDigit, !word.isEmpty {
                words.append(word)
                word = ""
            }
            if isDigit || character.isLetter { word.append(character) }
            wasDigit = isDigit
        }
        if !word.isEmpty { words.append(word) }
        tokens = words.flatMap(Self.plain)
    }

    /// Whether another text is part of this one, word after word.
    func contain(_ other: String) -> Bool {
        let part = DoseTokens(other).tokens
        guard !part.isEmpty, part.count <= tokens.count else { return false }
        return (0...(tokens.count - part.count)).contains { tokens[$0..<($0 + part.count)].elementsEqual(part) }
    }

    private static func plain(_ word: String) -> [String] {
        var word = word[...]
        // A full stop that ended a sentence after a number.
        while word.last == "." { word.removeLast() }
        if let known = known[String(word)] { return known }
        if word.hasSuffix("s"), word.utf8.count > 3 { word.removeLast() }
        return word.isEmpty ? [] : known[String(word)] ?? [String(word)]
    }

    private static let known: [String: [String]] = [
        "a": [], "an": [], "at": [], "the": [], "each": [], "per": [], "of": [], "every": [], "in": [],
        "one": ["1"], "two": ["2"], "three": ["3"], "four": ["4"], "five": ["5"], "six": ["6"], "seven": ["7"],
        "eight": ["8"], "nine": ["9"], "ten": ["10"], "twelve": ["12"], "once": ["1", "time"], "twice": ["2", "time"],
        "thrice": ["3", "time"], "daily": ["day"], "hourly": ["hour"], "weekly": ["week"], "nightly": ["night"],
        "milligram": ["mg"], "gram": ["g"], "microgram": ["mcg"], "ug": ["mcg"], "µg": ["mcg"], "μg": ["mcg"],
        "millilitre": ["ml"], "milliliter": ["ml"], "litre": ["l"], "liter": ["l"], "tab": ["tablet"],
        "cap": ["capsule"], "hr": ["hour"], "hrs": ["hour"], "min": ["minute"],
    ]
}
