/// Compares the words of one text with an index as they come.
struct LeakMatcher: LeakTokenSink {
    let index: LeakIndex
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
            numbers(line, isText: level == 0)
            dates(line, isText: level == 0)
            if line.hasSeam { dates(line.withoutSeams, isText: level == 0) }
        } else if token.tailFigures > 0 {
            numbers(line, isText: level == 0)
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
        if !joiningSeams { wordsWithAnotherBetween(line, lastWord: lastWord) }
    }

    /// Given and family name with one more name or an initial between ("Dilys Mary Harcourt", "Dilys M. Harcourt"), or
    /// with "and" and one more name ("Dilys and Gwyn Harcourt").
    private mutating func wordsWithAnotherBetween(_ line: LeakTokenLine, lastWord: UInt64) {
        guard line.count >= 3 else { return }
        let (family, between) = (line[0], line[1])
        let areCapitals = family.isCapital && between.isCapital
        let isInitial = between.length == 1 && !between.gap.contains(.apostrophe)
        guard areCapitals || isInitial else { return }
        var given = line[2]
        if areCapitals, line.count >= 4, Self.andWords.contains(given.hash) { given = line[3] }
        guard given.isCapital || isInitial, given.figures == 0 else { return }
        let all = LeakKey.prepend(given.hash, to: LeakKey.prepend(family.hash, to: 0))
        report(
            index.entries(for: LeakKey.sequence(lastWord: lastWord, all: all)), from: given.start, to: family.end,
            of: [.name, .contactName]
        ) { $0 == .none }
    }

    private static let andWords = ["and", "a", "ac"].flatMap(IdentifierWords.words(of:)).map(\.hash)

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

    // MARK: Findings

    mutating func report(
        _ positions: Range<Int>, from start: Int, to end: Int, of kinds: [Leak.Kind]? = nil,
        if holds: (LeakEntry.Condition) -> Bool
    ) {
        guard !positions.isEmpty, findings.count < Self.mostFindings else { return }
        var first: LeakEntry?
        var people = 0
        var before = -1
        for position in positions {
            let entry = index.entry(position)
            guard holds(entry.condition), kinds?.contains(entry.kind) ?? true else { continue }
            if first == nil { first = entry }
            if entry.person != before { people += 1 }
            before = entry.person
        }
        guard let first else { return }
        findings.append(
            LeakFinding(start: start, end: end, kind: first.kind, person: first.person, people: people))
    }
}
