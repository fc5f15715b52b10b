/// Text as espeak-ng takes it for words and nothing else, in pieces that it can say in moments.
struct SpeechInput {
    private(set) var pieces: [String] = []

    init(_ text: String, for voice: SpeechVoice) {
        var piece = ""
        var length = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let clean = Self.cleaned(line)
            for part in Self.cut(voice.isEnglish ? Self.spelled(clean) : clean) {
                if length > 0, length + part.count > Self.pieceLength {
                    add(piece)
                    piece = ""
                    length = 0
                }
                piece += part + "\n"
                length += part.count + 1
            }
        }
        add(piece)
    }

    /// Short enough for a dozen megabytes of sound.
    static let pieceLength = 2000

    private mutating func add(_ piece: String) {
        if piece.contains(where: { !$0.isWhitespace }) { pieces.append(piece) }
    }

    /// Without what espeak-ng takes for orders: control characters (0x01 begins one), private-use characters (which
    /// stand for others in it), and `[[`, after which it says phonemes.
    private static func cleaned(_ line: Substring) -> String {
        var out = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control: out.append(" ")
            case .privateUse, .unassigned, .surrogate: continue
            default:
                if scalar == "[", out.last == "[" { out.append(" ") }
                out.append(scalar)
            }
        }
        return String(out)
    }

    /// "M A 3": beside a letter, A is the letter and not the article. Only phonemes can tell the voice so.
    private static func spelled(_ line: String) -> String {
        var words = line.split(separator: " ", omittingEmptySubsequences: false).map { ClothedWord($0) }
        func isLetter(_ word: ClothedWord) -> Bool {
            word.core.count == 1 && word.core != "I" && word.core.first?.isUppercase == true
        }
        func isBeside(_ one: Int, _ other: Int) -> Bool {
            one >= 0 && other < words.count && !words[one].trail.contains { ".!?".contains($0) }
                && isLetter(words[one]) && isLetter(words[other])
        }
        let letters = words.indices.filter { words[$0].core == "A" && (isBeside($0 - 1, $0) || isBeside($0, $0 + 1)) }
        for index in letters { words[index] = ClothedWord(words[index].clothing("[['eI]]")[...]) }
        return words.map { String($0.text) }.joined(separator: " ")
    }

    /// Lines too long for a piece are cut after a sentence, else between words, else anywhere.
    private static func cut(_ line: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = line[...]
        while let end = rest.index(rest.startIndex, offsetBy: pieceLength, limitedBy: rest.endIndex),
            end < rest.endIndex
        {
            let cut = gap(in: rest[..<end]) ?? end
            parts.append(rest[..<cut])
            rest = rest[cut...]
        }
        return parts + [rest]
    }

    private static func gap(in text: Substring) -> String.Index? {
        var anyGap: String.Index?
        var index = text.endIndex
        while index > text.startIndex {
            let next = index
            index = text.index(before: index)
            guard next < text.endIndex, text[next] == " " else { continue }
            if ".!?".contains(text[index]) { return next }
            if anyGap == nil { anyGap = next }
        }
        return anyGap
    }
}
