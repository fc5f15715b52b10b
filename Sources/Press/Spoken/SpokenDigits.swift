/// Numbers that are no quantities, digit by digit: "0 1 6 3 2, 9 6 0, 1 1 4".
///
/// Digits stay digits, so that who reads the text can copy them; because of the spaces a voice says them one by one.
enum SpokenDigits {
    /// The text of a telephone or NHS number. Words beside it stay.
    static func spoken(_ text: String) -> String {
        var said: [String] = []
        var groups: [Substring] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let more = digitGroups(of: word) {
                groups += more
                continue
            }
            if !groups.isEmpty { said.append(joined(groups)) }
            groups = []
            said.append(String(word))
        }
        return (said + (groups.isEmpty ? [] : [joined(groups)])).joined(separator: " ")
    }

    /// A telephone or NHS number, 999, or a postcode with which some words begin, and how many of them it takes.
    static func number(at words: ArraySlice<ClothedWord>, isFigure: Bool) -> (text: String, words: Int)? {
        guard let first = words.first, first.hasDigit else { return nil }
        if let (groups, count) = longNumber(words) {
            // The bracket around an area code goes with its end.
            let lead = first.trail == ")" && count > 1 ? first.lead.filter { $0 != "(" } : String(first.lead)
            return (lead + joined(groups) + words[words.startIndex + count - 1].trail, count)
        }
        if !isFigure, let said = emergencyNumber(first.core) { return (first.clothing(said), 1) }
        guard let second = words.dropFirst().first, first.trail.isEmpty, second.lead.isEmpty,
            first.core.isOutwardCode, second.core.isInwardCode
        else { return nil }
        return (first.lead + "\(apart(first.core)), \(apart(second.core))" + second.trail, 2)
    }

    /// 999 and 111, which are telephone numbers wherever things are not counted.
    static func emergencyNumber(_ core: Substring) -> String? {
        core == "999" || core == "111" ? apart(core) : nil
    }

    private static func longNumber(_ words: ArraySlice<ClothedWord>) -> (groups: [Substring], words: Int)? {
        var groups: [Substring] = []
        var best: ([Substring], Int)?
        for (index, word) in words.enumerated() {
            guard index == 0 || word.lead.isEmpty, let more = digitGroups(of: word.core) else { break }
            groups += more
            if isLongNumber(groups) { best = (groups, index + 1) }
            guard word.trail.isEmpty || (index == 0 && word.trail == ")") else { break }
        }
        guard let (found, count) = best else { return nil }
        if found.count == 1, found[0].count == 10, let first = found[0].first, first != "0", first != "+" {
            let number = found[0]
            return ([number.prefix(3), number.dropFirst(3).prefix(3), number.suffix(4)], count)
        }
        return best
    }

    /// A telephone number begins with a nought or a plus, an NHS number is 3, 3 and 4 digits, and seven digits in a row
    /// without a comma are no quantity.
    private static func isLongNumber(_ groups: [Substring]) -> Bool {
        let digits = groups.reduce(0) { $0 + $1.count }
        let isTelephone = (groups[0].hasPrefix("0") && groups[0].count > 2) || groups[0].hasPrefix("+")
        return (isTelephone && (7...15).contains(digits)) || groups.map(\.count) == [3, 3, 4]
            || (groups.count == 1 && digits > 6)
    }

    /// "(01632)", "960-114" as groups of digits, "+44" with its plus; nil for any other word.
    private static func digitGroups(of word: Substring) -> [Substring]? {
        guard word.contains(where: \.isDigit), word.allSatisfy({ $0.isDigit || "+()-".contains($0) }),
            !word.dropFirst().contains("+")
        else { return nil }
        return word.split { "()-".contains($0) }
    }

    private static func joined(_ groups: [Substring]) -> String {
        groups.flatMap(cut).map(apart).joined(separator: ", ")
    }

    private static func apart(_ group: Substring) -> String { group.map { String($0) }.joined(separator: " ") }

    /// Groups of at most five, as people say numbers: an area code stays whole, six are three and three. What is longer
    /// than any number that people have is not cut.
    private static func cut(_ group: Substring) -> [Substring] {
        guard (6...20).contains(group.count) else { return [group] }
        let size = group.count > 9 ? 5 : group.count == 8 ? 4 : 3
        return [group.prefix(size)] + cut(group.dropFirst(size))
    }
}

extension Character {
    /// 0 to 9.
    var isDigit: Bool { asciiValue.map { (0x30...0x39).contains($0) } ?? false }
}
