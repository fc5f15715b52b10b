/// Compares the words of one text with an index as they come.
struct LeakMatcher: LeakTokenSink {
    private let index: LeakIndex
    private let lines = [LeakTokenLine(), LeakTokenLine(), LeakTokenLine()]
    private(set) var findings: [LeakFinding] = []

    /// Enough of them; a file with more is leaking all over.
    private static let mostFindings = 200_000

    init(index: LeakIndex) { self.index = index }

    mutating func begin(level: Int) { lines[level].clear() }

    mutating func forgetFieldName(level: Int, isQuoted: Bool) { lines[level].forgetFieldName(isQuoted: isQuoted) }

    mutating func take(_ token: LeakToken, level: Int) {
        let line = lines[level]
        line.push(token)
        if token.figures > 0 {
            if token.isNumber { numbers(line, isText: level == 0) }
            dates(line, isText: level == 0)
            if line.hasSeam { dates(line.withoutSeams, isText: level == 0) }
        }
        words(line, lastWord: LeakKey.mix(token.hash), joiningSeams: false)
        if line.hasSeam { words(line, lastWord: LeakKey.mix(line.wholeWord().hash), joiningSeams: true) }
    }

    // MARK: Words

    /// Every sequence that ends with the newest word, shortest first.
    private mutating func words(_ line: LeakTokenLine, lastWord: UInt64, joiningSeams: Bool) {
        guard index.mayHold(lastWord) else { return }
        var (all, back): (UInt64, Int) = (0, 0)
        var last: LeakToken?
        for _ in 0..<LeakIndex.mostWords where back < line.count {
            let word = joiningSeams ? line.wholeWord(from: &back) : line[back]
            if !joiningSeams { back += 1 }
            if last == nil { last = word }
            all = LeakKey.prepend(word.hash, to: all)
            let found = index.entries(for: LeakKey.sequence(lastWord: lastWord, all: all))
            if !found.isEmpty, let last {
                report(found, from: word.start, to: line[0].end) { condition in
                    Self.holds(condition, first: word, last: last, line: line)
                }
            }
        }
    }

    private static func holds(
        _ condition: LeakEntry.Condition, first: LeakToken, last: LeakToken, line: LeakTokenLine
    ) -> Bool {
        switch condition {
        case .none: true
        case .leadingInitial: first.isCapital || !first.gap.contains(.apostrophe)
        case .leadingWord: first.isCapital && last.isCapital
        case .trailingInitial: last.isCapital && !last.gap.contains(.apostrophe)
        case .capital: first.isCapital
        case .nearCodeWord: line.speaksOfCodes
        }
    }

    // MARK: Numbers

    /// Every number that ends with the newest figures, which may be parted by single separators.
    private mutating func numbers(_ line: LeakTokenLine, isText: Bool) {
        let newest = line[0]
        if (3...6).contains(newest.figures), line.speaksOfCodes {
            look(LeakKey.code(newest.value, figures: newest.figures), from: newest.start, to: newest.end, line)
        }
        var (value, figures, power, back): (UInt64, Int, UInt64, Int) = (0, 0, 1, 0)
        // Five groups are the most that people write, unless each figure stands alone. Attributes are full of
        // coordinates: there fewer are taken for one number.
        let mostGroups = isText ? 5 : 4
        while back < line.count, line[back].isNumber {
            let group = line[back]
            if back >= mostGroups, figures + group.figures > back + 1 { break }
            figures += group.figures
            guard figures <= 15 else { break }
            value += group.value * power
            for _ in 0..<group.figures { power *= 10 }
            if figures >= 7 {
                look(LeakKey.number(value), from: group.start, to: newest.end, line)
                let national = PhoneFigures.national(value)
                if national != value { look(LeakKey.number(national), from: group.start, to: newest.end, line) }
            }
            guard group.gap.joinsFigures, !group.gap.isEmpty else { break }
            back += 1
        }
    }

    private mutating func dates(_ line: LeakTokenLine, isText: Bool) {
        WrittenDate.each(endingAt: line, isText: isText) { day, start in
            look(day.key, from: start, to: line[0].end, line)
        }
    }

    private mutating func look(_ key: UInt64, from start: Int, to end: Int, _ line: LeakTokenLine) {
        guard index.mayHold(key) else { return }
        report(index.entries(for: key), from: start, to: end) { condition in
            condition != .nearCodeWord || line.speaksOfCodes
        }
    }

    // MARK: Findings

    private mutating func report(
        _ positions: Range<Int>, from start: Int, to end: Int, if holds: (LeakEntry.Condition) -> Bool
    ) {
        guard !positions.isEmpty, findings.count < Self.mostFindings else { return }
        var first: LeakEntry?
        var people = 0
        var before = -1
        for position in positions {
            let entry = index.entry(position)
            guard holds(entry.condition) else { continue }
            if first == nil { first = entry }
            if entry.person != before { people += 1 }
            before = entry.person
        }
        guard let first else { return }
        findings.append(
            LeakFinding(start: start, end: end, kind: first.kind, person: first.person, people: people))
    }
}
