/// Running text on its way to being said: its words, and where the voice rests.
struct SpokenSentence {
    /// How far a word may be put differently.
    enum Liberty: Int {
        /// It stays as it is.
        case none
        /// Long numbers may be cut into groups of digits.
        case digitsOnly
        /// Abbreviations, units, times and the like may be written out.
        case free
    }

    struct Word: Hashable {
        var text: String
        var liberty: Liberty
    }

    private(set) var words: [Word] = []
    /// The last word goes on with the next letter.
    private var isOpen = false
    /// What the voice does before the next word, unless a mark says so already.
    private var rest: Character?

    var isEmpty: Bool { words.isEmpty }

    /// Adds words as they come. White space of any kind is one space.
    mutating func add(_ text: some StringProtocol, _ liberty: Liberty) {
        for character in text {
            if character.isWhitespace {
                isOpen = false
                continue
            }
            if !character.isASCII, Self.unheard.contains(character) { continue }
            takeRest(before: character)
            if isOpen, let last = words.indices.last {
                words[last].text.append(character)
                if liberty.rawValue < words[last].liberty.rawValue { words[last].liberty = liberty }
            } else {
                words.append(Word(text: String(character), liberty: liberty))
                isOpen = true
            }
        }
    }

    /// A short rest before what comes next.
    mutating func pause() { if rest == nil { rest = "," } }

    /// The end of a sentence before what comes next.
    mutating func stop() { rest = "." }

    private mutating func takeRest(before character: Character) {
        guard let mark = rest else { return }
        rest = nil
        isOpen = isOpen && ",.;:!?)".contains(character)
        guard !isOpen, character != "(", let last = words.indices.last, !words[last].text.endsInMark else { return }
        words[last].text.append(mark)
    }

    /// Soft hyphens, joiners and marks of byte order, which nobody says and which break words for a voice.
    private static let unheard: Set<Character> = ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"]
}

extension String {
    /// Whether the voice rests at its end by itself.
    var endsInMark: Bool {
        guard let mark = last(where: { !"”’»\"')]".contains($0) }) else { return false }
        return ".!?…:;,–—。．！？：，、।॥۔؟،؛።".contains(mark)
    }

    /// The same with a stop at its end.
    var asSentence: String {
        guard let mark = last(where: { !"”’»\"')]".contains($0) }) else { return self }
        if ".!?…:。．！？：।॥۔؟።".contains(mark) { return self }
        guard let end = last, ",;،؛、，".contains(end) else { return self + "." }
        return dropLast() + "."
    }
}
