/// Says where the sentences of a text end, so that each can stand on a line of its own.
///
/// It looks at marks and letters and knows a few abbreviations; where it cannot tell, it does not split. Nothing of the
/// text is ever outside a sentence but white space.
public struct SentenceSplitter: Sendable {
    private let abbreviations: Abbreviations

    /// - Parameter language: whose abbreviations the text may have (BCP 47).
    public init(language: String) { abbreviations = Abbreviations(language: language) }

    /// The sentences, in order, without the white space around them.
    public func sentences(in text: String) -> [Substring] { ranges(in: text).map { text[$0] } }

    /// Where they stand. A line break ends a sentence, as does the end of the text.
    public func ranges(in text: String) -> [Range<String.Index>] {
        var ranges: [Range<String.Index>] = []
        var start = text.startIndex
        var place = start
        while place < text.endIndex {
            let after = text.index(after: place)
            if text[place].isNewline {
                add(start..<place, of: text, to: &ranges)
                start = after
            } else if let end = end(of: start..<place, in: text) {
                add(start..<end, of: text, to: &ranges)
                start = end
                place = end
                continue
            }
            place = after
        }
        add(start..<text.endIndex, of: text, to: &ranges)
        return ranges
    }

    /// Where the sentence ends if the mark after `words` ends it: behind the mark and whatever closes with it.
    private func end(of words: Range<String.Index>, in text: String) -> String.Index? {
        let mark = text[words.upperBound]
        guard Self.marks.contains(mark) else { return nil }
        var end = text.index(after: words.upperBound)
        while end < text.endIndex, Self.marks.contains(text[end]) || Self.closing.contains(text[end]) {
            end = text.index(after: end)
        }
        guard end < text.endIndex else { return end }
        guard text[end].isWhitespace else { return nil }
        let next = text[end...].first { !$0.isWhitespace && !Self.opening.contains($0) }
        // “Don’t say it!” she said: what goes on with a small letter goes on.
        if let next, next.isLowercase { return nil }
        if mark == ".", abbreviations.areLast(of: text[words]) { return nil }
        return end
    }

    private func add(_ range: Range<String.Index>, of text: String, to ranges: inout [Range<String.Index>]) {
        var range = range
        while range.lowerBound < range.upperBound, text[range.lowerBound].isWhitespace {
            range = text.index(after: range.lowerBound)..<range.upperBound
        }
        while range.lowerBound < range.upperBound, text[text.index(before: range.upperBound)].isWhitespace {
            range = range.lowerBound..<text.index(before: range.upperBound)
        }
        guard !range.isEmpty else { return }
        // A mark alone, as behind a line break, belongs to the words before it.
        let hasWords = text[range].contains { $0.isLetter || $0.isNumber }
        if let last = ranges.last, !hasWords {
            ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
        } else {
            ranges.append(range)
        }
    }

    private static let marks: Set<Character> = [".", "!", "?", "…", "。", "！", "？", "۔", "؟", "।"]
    private static let closing: Set<Character> = ["\"", "'", "”", "’", "»", ")", "]"]
    private static let opening: Set<Character> = ["\"", "'", "“", "‘", "«", "(", "["]
}

/// Words that end with a full stop and not with a sentence.
private struct Abbreviations: Sendable {
    private let words: Set<String>

    init(language: String) {
        words = Self.titles.union(language.hasPrefix("cy") ? Self.welsh : Self.english)
    }

    /// Whether the text before a full stop ends in one, in an initial (“J. Price”), or is the number of a list (“1.”).
    func areLast(of text: Substring) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let last = words.last else { return false }
        let letters = last.drop { !($0.isLetter || $0.isNumber) }.lowercased()
        if self.words.contains(letters) { return true }
        if words.count == 1, !letters.isEmpty, letters.allSatisfy(\.isNumber) { return true }
        guard letters.count == 1, last.last?.isUppercase ?? false else { return false }
        // “It was not I.” ends; “I. Price” begins.
        return letters != "i" || words.count == 1
    }

    private static let titles: Set<String> = ["mr", "mrs", "ms", "dr", "prof", "rev", "revd", "st", "sr", "br"]
    /// “a.m.” and “etc.” may end a sentence, so they are not here: a small letter after them says that it goes on.
    private static let english: Set<String> = [
        "e.g", "eg", "i.e", "ie", "approx", "no", "nos", "tel", "ext", "vs", "cf", "fig", "dept", "appt", "incl",
    ]
    private static let welsh: Set<String> = ["e.e", "h.y", "tud", "rhif", "ffôn", "gw", "parch"]
}
