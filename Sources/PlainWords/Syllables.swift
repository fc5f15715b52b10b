/// How many syllables an English word has, by its letters. Each run of vowels is one, but for “ia” and “io”, which are
/// two in “diary” and “radio” and one in “special” and “station”; an “e” at the end that is not heard is none. Of most
/// words that is right, and of nearly all it is right about whether there are more than three.
enum Syllables {
    static func count(in word: String) -> Int {
        let letters = word.lowercased().filter(\.isLetter).map { $0 }
        guard letters.count > 3 else { return letters.isEmpty ? 0 : 1 }
        var count = 0
        for (place, letter) in letters.enumerated() where vowels.contains(letter) {
            let continues = place > 0 && vowels.contains(letters[place - 1])
            if !continues || isApart(letters, place) { count += 1 }
        }
        return max(1, count - (endsInSilence(letters) ? 1 : 0))
    }

    private static func isApart(_ letters: [Character], _ place: Int) -> Bool {
        guard letters[place - 1] == "i", letters[place] == "a" || letters[place] == "o" else { return false }
        return place < 2 || !["c", "t", "s", "g", "x", "h"].contains(letters[place - 2])
    }

    /// “Take”, “takes” and “walked”, but not “table”, “houses” and “needed”.
    private static func endsInSilence(_ letters: [Character]) -> Bool {
        var stem = letters[...]
        let last = stem.removeLast()
        if last != "e" {
            guard last == "s" || last == "d", stem.popLast() == "e" else { return false }
        }
        guard let before = stem.last, !vowels.contains(before) else { return false }
        let isHeard: Bool =
            switch last {
            case "s": ["s", "z", "x", "c", "g", "h"].contains(before)
            case "d": before == "t" || before == "d"
            default: false
            }
        let endsInLE = before == "l" && stem.dropLast().last.map { !vowels.contains($0) } ?? false
        return !isHeard && !endsInLE
    }

    private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]
}
