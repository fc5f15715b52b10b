import Wording

/// Puts words as a voice says them: long numbers digit by digit, and abbreviations, units, times, percentages, ranges,
/// prices and addresses written out.
///
/// What is put how is in the phrasebook; where, is here, and drawn so narrowly that a name never becomes something
/// else. A word that may not be put differently stays.
struct Pronunciation: Sendable {
    let say: Phrasebook
    /// What the table of abbreviations says, by the abbreviation.
    private let short: [Substring: String]

    init(say: Phrasebook) {
        self.say = say
        let space = "press.spoken.short."
        let words = say.keys.filter { $0.hasPrefix(space) }.map { $0.dropFirst(space.count) }
        short = Dictionary(uniqueKeysWithValues: words.map { ($0, say("press.spoken.short.\($0)")) })
    }

    /// - Parameter isFigure: 999 and 111 are numbers of things here.
    func spoken(_ words: [SpokenSentence.Word], isFigure: Bool = false) -> String {
        let clothed = words.map { ClothedWord($0.text[...]) }
        var said: [String] = []
        var index = 0
        while index < words.count {
            let liberty = words[index].liberty
            let run = words[index...].prefix(6).prefix { $0.liberty == liberty }.count
            let here = clothed[index..<(index + run)]
            switch liberty {
            case .free:
                if let (text, count) = pair(here) ?? SpokenDigits.number(at: here, isFigure: isFigure) {
                    said.append(text)
                    index += count - 1
                } else {
                    said.append(single(at: index, of: clothed, isFigure: isFigure))
                }
            case .digitsOnly:
                let (text, count) = SpokenDigits.number(at: here, isFigure: isFigure) ?? (words[index].text, 1)
                said.append(text)
                index += count - 1
            case .none: said.append(words[index].text)
            }
            index += 1
        }
        return said.joined(separator: " ")
    }

    /// Two words that belong together, "40 mg" or "7 am", or three: "9am – 5pm". What they are, and how many.
    private func pair(_ words: ArraySlice<ClothedWord>) -> (String, Int)? {
        guard words.first?.hasDigit == true else { return nil }
        let words = Array(words.prefix(3))
        guard words.count > 1, words[0].trail.isEmpty, words[1].lead.isEmpty else { return nil }
        if words[0].core.isNumber, let unit = unit(words[1].core, after: words[0].core) {
            return ("\(words[0].text) \(unit)\(words[1].trail)", 2)
        }
        if let time = time(words[0].core + words[1].core) { return (words[0].lead + time + words[1].trail, 2) }
        if words.count > 2, ["–", "-"].contains(words[1].text), words[2].lead.isEmpty,
            let range = range(words[0].core + "–" + words[2].core)
        {
            return (words[0].lead + range + words[2].trail, 3)
        }
        return nil
    }

    private func single(at index: Int, of words: [ClothedWord], isFigure: Bool) -> String {
        let word = words[index]
        if word.hasDigit, let said = quantity(word.core) { return word.clothing(said) }
        if word.core.isAddress { return word.clothing(address(word.core)) }
        let after = index + 1 < words.count ? words[index + 1] : nil
        if let said = title(word, before: words[..<index].suffix(2), after: after) { return word.lead + said }
        // The stop of "e.g." belongs to it; after any other word it ends the sentence.
        if word.trail.hasPrefix("."), let said = abbreviation(word.core + ".") {
            return word.lead + said + word.trail.dropFirst()
        }
        if let said = abbreviation(word.core) { return word.clothing(said) }
        return word.clothing(
            word.core.replacingParts { abbreviation($0) ?? (isFigure ? nil : SpokenDigits.emergencyNumber($0)) })
    }

    /// "Doctor" for a Dr before a name, and not in "14 Park Dr Leeds": nothing if the word before it is part of a name
    /// too. A saint is likelier to be a street than a doctor a drive, so before one not even a word that begins the
    /// sentence is trusted: "High St Surgery".
    private func title(_ word: ClothedWord, before: ArraySlice<ClothedWord>, after: ClothedWord?) -> String? {
        guard word.trail.isEmpty || word.trail == ".", let after, after.lead.isEmpty,
            after.core.first?.isUppercase == true
        else { return nil }
        let isAfterName = before.last.map { $0.trail.isEmpty && $0.core.first?.isUppercase == true } ?? false
        let beginsSentence =
            before.count < 2 || (before[before.startIndex].text.last.map { ".!?:…".contains($0) } ?? false)
        let title = "press.spoken.title.\(word.core)"
        if say.has(title), !isAfterName || beginsSentence { return say(title) }
        let saint = "press.spoken.saint.\(word.core)"
        return say.has(saint) && !isAfterName ? say(saint) : nil
    }

    /// What the table says of a word in exactly these letters, with the ’s of "the MDT’s".
    private func abbreviation(_ word: Substring) -> String? {
        if let said = short[word] { return said }
        guard word.hasSuffix("’s") || word.hasSuffix("'s"), let said = short[word.dropLast(2)] else { return nil }
        return said + word.suffix(2)
    }

    /// "info at example dot org", for e-mail addresses and those of pages.
    func address(_ text: some StringProtocol) -> String {
        let schemes = ["https://", "http://", "mailto:"]
        let start = schemes.first { text.hasPrefix($0) }?.count ?? 0
        let marks: [Character: String] = [
            "@": "press.spoken.address.at", ".": "press.spoken.address.dot", "-": "press.spoken.address.dash",
            "_": "press.spoken.address.underscore", "/": "press.spoken.address.slash",
            "+": "press.spoken.address.plus",
        ]
        var said = ""
        for character in text.dropFirst(start) {
            if let mark = marks[character] { said += " \(say(mark)) " } else { said.append(character) }
        }
        return said.split(separator: " ").joined(separator: " ")
    }
}

extension Substring {
    /// The same with those parts exchanged, between strokes and hyphens, for which there is something else.
    fileprivate func replacingParts(_ other: (Substring) -> String?) -> String {
        var out = ""
        var rest = self
        while let mark = rest.firstIndex(where: { "/-–".contains($0) }) {
            out += (other(rest[..<mark]) ?? String(rest[..<mark])) + String(rest[mark])
            rest = rest[rest.index(after: mark)...]
        }
        return out + (other(rest) ?? String(rest))
    }
}
