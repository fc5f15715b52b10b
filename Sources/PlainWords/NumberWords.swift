/// Numbers that are written as words. Digits are easier to find and to read (Inclusion Europe, Information for all).
enum NumberWords {
    /// “One” is left alone: it mostly stands for somebody (“no one”, “the red one”).
    private static let digits: [String: String] = [
        "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
        "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
        "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30",
        "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
        "hundred": "100", "thousand": "1,000", "dozen": "12", "twice": "2 times",
    ]

    static func found(in words: [Word]) -> [(place: Int, digits: String)] {
        words.enumerated().compactMap { place, word in
            guard !word.looksLikeName, let digits = digits[word.folded] else { return nil }
            return (place, digits)
        }
    }
}
