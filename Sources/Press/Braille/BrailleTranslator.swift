/// Turns running text into words of braille, each part with the table of its language.
struct BrailleTranslator: Sendable {
    let grade: BrailleWriter.Grade
    /// The language of the document, and its tables.
    let language: String
    private let base: BrailleTable
    private let baseUncontracted: BrailleTable

    /// The longest text that is handed to liblouis at once, in characters; a longer one is cut at a blank.
    private static let most = 1000

    /// Throws `engineMissing` if a table that the language of the document needs is not on this machine.
    init(grade: BrailleWriter.Grade, language: String) throws(PressProblem) {
        self.grade = grade
        self.language = language
        base = BrailleTable.of(language, grade) ?? .uncontractedEnglish
        baseUncontracted = BrailleTable.of(language, .one) ?? .uncontractedEnglish
        let needed: Set = [base, baseUncontracted, .uncontractedEnglish]
        let missing = Liblouis.turn.withLock { louis in needed.filter { !louis.has($0) } }
        guard missing.isEmpty else {
            let names = missing.map(\.name).sorted().joined(separator: ", ")
            throw PressProblem(.engineMissing, "liblouis has no table \(names) on this machine (liblouis-data)")
        }
    }

    func words(of text: RunningText) throws(PressProblem) -> [BrailleWord] {
        try Liblouis.turn.withLock { louis throws(PressProblem) in
            var sentence = BrailleSentence()
            for run in text.runs {
                try spell(run, &louis, &sentence)
                if run.endsLine { sentence.endLine() }
            }
            sentence.holdNumbersTogether()
            return try words(of: sentence, louis)
        }
    }

    // MARK: Spelling

    private func table(for style: BrailleStyle, _ louis: Liblouis) -> BrailleTable {
        if style.language == language { return style.isUncontracted ? baseUncontracted : base }
        guard let own = BrailleTable.of(style.language, style.isUncontracted ? .one : grade), louis.has(own) else {
            return baseUncontracted
        }
        return own
    }

    private func spell(
        _ run: BrailleRun, _ louis: inout Liblouis, _ sentence: inout BrailleSentence
    ) throws(PressProblem) {
        let table = table(for: run.style, louis)
        let scalars = spelling(of: run.text, table)
        let text = scalars.map { Self.isFixedBlank($0) ? 0x20 : $0.value }
        var isKnown = try louis.knows(text, table)
        if table.isWelsh {
            // All but its letters is UEB’s.
            let isSign = try louis.knows(text, .uncontractedEnglish)
            for place in text.indices where !Self.isLetter(text[place]) { isKnown[place] = isSign[place] }
        }
        let isAddress = table.isUEB ? [] : addresses(in: scalars)
        let end = text.lastIndex { $0 != 0x20 } ?? -1
        for (place, scalar) in scalars.enumerated() {
            let isStressed = run.style.isStressed
            if text[place] == 0x20 {
                let isGlue = Self.isFixedBlank(scalar) || (run.style.isWhole && place < end)
                sentence.add(0x20, table, isGlue: isGlue, isStressed: isStressed)
            } else if !isAddress.isEmpty, isAddress[place] {
                sentence.add(text[place], .uncontractedEnglish, isStressed: isStressed)
            } else if isKnown[place] {
                sentence.add(text[place], table, isStressed: isStressed)
            } else {
                try spell(unknown: scalar, instead: table, isStressed, &louis, &sentence)
            }
        }
    }

    /// A blank at which a line must not break.
    private static func isFixedBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{A0}" || scalar == "\u{202F}" }

    private func spelling(of text: String, _ table: BrailleTable) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        for scalar in (table.isUEB ? text : BrailleSpelling.composed(text)).unicodeScalars {
            if scalar.isASCII || !BrailleSpelling.isSilent(scalar) { scalars.append(scalar) }
        }
        return scalars
    }

    /// By character: whether it is part of an e-mail or web address, which is of no language and is UEB everywhere,
    /// since other tables fall into computer codes that need eight dots.
    private func addresses(in text: [Unicode.Scalar]) -> [Bool] {
        guard text.contains("@") || text.contains("/") else { return [] }
        var isAddress: [Bool] = []
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let letters = String(String.UnicodeScalarView(word))
            isAddress += [Bool](repeating: letters.contains("@") || letters.contains("://"), count: word.count)
            isAddress.append(false)
        }
        return isAddress
    }

    /// In turn: its sign in UEB; a plain letter; the table of its script; its name in brackets.
    private func spell(
        unknown scalar: Unicode.Scalar, instead table: BrailleTable, _ isStressed: Bool, _ louis: inout Liblouis,
        _ sentence: inout BrailleSentence
    ) throws(PressProblem) {
        if !table.isUEB, try louis.knows([scalar.value], .uncontractedEnglish)[0] {
            return sentence.add(scalar.value, .uncontractedEnglish, isStressed: isStressed)
        }
        if let script = BrailleTable.ofScript(of: scalar.value), script != table, louis.has(script),
            try louis.knows([scalar.value], script)[0]
        {
            return sentence.add(scalar.value, script, isStressed: isStressed)
        }
        switch BrailleSpelling.substitute(for: scalar) {
        case .text(let letters):
            for letter in letters.unicodeScalars { sentence.add(letter.value, table, isStressed: isStressed) }
        case .name(let name):
            // Names of characters are English.
            let table = table.isUEB ? table : .uncontractedEnglish
            for letter in "[\(name)]".unicodeScalars { sentence.add(letter.value, table, isStressed: isStressed) }
        }
    }

    // MARK: Translating

    private func words(of sentence: BrailleSentence, _ louis: Liblouis) throws(PressProblem) -> [BrailleWord] {
        var words: [BrailleWord] = []
        var word = BrailleWord()
        func end() {
            let isBlank = { (cell: UInt8) in cell == BrailleCode.blank }
            word.cells = Array(word.cells.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
            if !word.cells.isEmpty { words.append(word) }
            word = BrailleWord()
        }
        for stretch in sentence.stretches {
            for piece in stretch.pieces(of: Self.most) {
                let made =
                    stretch.table.isWelsh ? try welsh(piece, louis) : try louis.cells(of: piece, stretch.table)
                for (cell, origin) in zip(made.bytes, made.origins) {
                    if cell == BrailleCode.blank, piece.text[origin] == 0x20, !piece.isGlue[origin] {
                        end()
                    } else {
                        word.cells.append(cell)
                    }
                }
            }
            if stretch.endsLine {
                end()
                word.beginsLine = true
            }
        }
        end()
        return words
    }
}
