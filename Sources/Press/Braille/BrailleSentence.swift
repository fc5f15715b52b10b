/// A stretch of characters that one table takes in one piece.
struct BrailleStretch: Sendable {
    let table: BrailleTable
    private(set) var text: [UInt32] = []
    /// By character: a blank that does not break; said with stress.
    private(set) var isGlue: [Bool] = []
    private(set) var isStressed: [Bool] = []
    var endsLine = false

    init(_ table: BrailleTable) { self.table = table }

    mutating func add(_ character: UInt32, isGlue glue: Bool, isStressed stressed: Bool) {
        text.append(character)
        isGlue.append(glue)
        isStressed.append(stressed)
    }

    /// The stretch in pieces of so many characters at most, cut after a blank if there is one.
    func pieces(of most: Int) -> [BrailleStretch] {
        guard text.count > most else { return [self] }
        var pieces: [BrailleStretch] = []
        var from = 0
        while from < text.count {
            var to = min(from + most, text.count)
            if to < text.count, let blank = text[from..<to].lastIndex(of: 0x20) { to = blank + 1 }
            var piece = BrailleStretch(table)
            for place in from..<to {
                piece.add(text[place], isGlue: isGlue[place], isStressed: isStressed[place])
            }
            pieces.append(piece)
            from = to
        }
        return pieces
    }

    // MARK: Numbers

    static func isDigit(_ character: UInt32) -> Bool { (0x30...0x39).contains(character) }

    /// Keeps the groups of a telephone or NHS number together, also where nobody has marked it as one.
    mutating func holdNumbersTogether() {
        var place = 0
        while place < text.count {
            guard Self.isDigit(text[place]) else {
                place += 1
                continue
            }
            let begin = place
            var groups = [0]
            var blanks: [Int] = []
            while place < text.count {
                if Self.isDigit(text[place]) {
                    groups[groups.count - 1] += 1
                } else if text[place] == 0x20, place + 1 < text.count, Self.isDigit(text[place + 1]) {
                    blanks.append(place)
                    groups.append(0)
                } else {
                    break
                }
                place += 1
            }
            let digits = groups.reduce(0, +)
            let isPhone = text[begin] == 0x30 && (10...11).contains(digits)
            let isAbroad = begin > 0 && text[begin - 1] == 0x2B && digits >= 10
            if isPhone || isAbroad || groups == [3, 3, 4], groups.dropFirst().allSatisfy({ $0 >= 3 }) {
                for blank in blanks { isGlue[blank] = true }
            }
        }
    }

    /// What the table is given. UEB reads digits, a blank and digits as one number in groups (6.6), and so as one
    /// number what are two: “150” and after it “2 of them”. Only blanks within a number are left as they are.
    var textWithSpacedNumbers: [UInt32] {
        guard table.isUEB || table.isWelsh else { return text }
        var spaced = text
        for place in text.indices.dropFirst().dropLast()
        where text[place] == 0x20 && !isGlue[place] && Self.isDigit(text[place - 1]) && Self.isDigit(text[place + 1]) {
            spaced[place] = 0xA0
        }
        return spaced
    }
}

/// The stretches of a paragraph.
struct BrailleSentence: Sendable {
    private(set) var stretches: [BrailleStretch] = []

    mutating func add(_ character: UInt32, _ table: BrailleTable, isGlue: Bool = false, isStressed: Bool) {
        if stretches.last?.table != table || stretches.last?.endsLine == true {
            stretches.append(BrailleStretch(table))
        }
        stretches[stretches.count - 1].add(character, isGlue: isGlue, isStressed: isStressed)
    }

    mutating func endLine() {
        if let last = stretches.indices.last { stretches[last].endsLine = true }
    }

    mutating func holdNumbersTogether() {
        for place in stretches.indices { stretches[place].holdNumbersTogether() }
    }
}
