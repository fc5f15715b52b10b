/// Welsh braille, which has the letters, accents and contractions of its own, and all else by the rules of Unified
/// English Braille (Welsh Braille Code, in its version after UEB). The table that liblouis has is older: its brackets,
/// dashes, numbers and signs are those of British Braille, which is no longer in use.
///
/// So a text is brailled as uncontracted UEB, and the words in it are put in as the Welsh table writes them.
extension BrailleTranslator {
    func welsh(_ piece: BrailleStretch, _ louis: Liblouis) throws(PressProblem) -> Liblouis.Cells {
        let words = welshWords(in: piece.text)
        var plain = BrailleStretch(.uncontractedEnglish)
        var isInWord = [Bool](repeating: false, count: piece.text.count)
        for word in words { for place in word { isInWord[place] = true } }
        for place in piece.text.indices {
            // What stands around a word has to stand around one: “z” for each letter, since no rule of UEB is about it.
            plain.add(isInWord[place] ? 0x7A : piece.text[place], isGlue: piece.isGlue[place], isStressed: false)
        }
        let frame = try louis.cells(of: plain, .uncontractedEnglish)
        var cells = Liblouis.Cells()
        var rest = words[...]
        for (cell, origin) in zip(frame.bytes, frame.origins) {
            while let word = rest.first, word.lowerBound <= origin {
                try put(word, of: piece, louis, into: &cells)
                rest = rest.dropFirst()
            }
            if !isInWord[origin] {
                cells.bytes.append(cell)
                cells.origins.append(origin)
            }
        }
        for word in rest { try put(word, of: piece, louis, into: &cells) }
        return cells
    }

    private func put(
        _ word: Range<Int>, of piece: BrailleStretch, _ louis: Liblouis, into cells: inout Liblouis.Cells
    ) throws(PressProblem) {
        var letters = BrailleStretch(piece.table)
        for place in word { letters.add(piece.text[place], isGlue: false, isStressed: false) }
        var made = try louis.cells(of: letters, piece.table)
        // The table puts a letter sign before a letter by itself, also where it cannot be read as a contraction.
        let isSuffix = word.lowerBound > 0 && Self.apostrophes.contains(piece.text[word.lowerBound - 1])
        if made.bytes.first == BrailleCode.letterSign, grade == .one || isSuffix {
            made.bytes.removeFirst()
            made.origins.removeFirst()
        }
        cells.bytes += made.bytes
        cells.origins += made.origins.map { $0 + word.lowerBound }
    }

    /// The words that the Welsh table writes: letters, parted by anything else. What has digits in it needs the
    /// indicators of UEB (“9am”).
    private func welshWords(in text: [UInt32]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        for token in text.split(separator: 0x20) where !token.contains(where: BrailleStretch.isDigit) {
            var place = token.startIndex
            while place < token.endIndex {
                let end = token[place...].firstIndex { !Self.isLetter($0) } ?? token.endIndex
                if end > place { words.append(place..<end) }
                place = end + 1
            }
        }
        return words
    }

    private static let apostrophes: Set<UInt32> = [0x27, 0x2019]

    static func isLetter(_ character: UInt32) -> Bool {
        if character < 0x80 { return (0x61...0x7A).contains(character | 0x20) }
        return Unicode.Scalar(character)?.properties.isAlphabetic ?? false
    }
}
