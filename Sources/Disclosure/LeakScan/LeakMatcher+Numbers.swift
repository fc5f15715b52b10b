extension LeakMatcher {
    /// Every number that ends with the newest figures, which may be parted by single separators.
    ///
    /// Five groups are the most that people write, unless each figure stands alone. Attributes are full of
    /// coordinates: there fewer groups are taken for one number, none is joined over a point, and one must be as long
    /// as no coordinate is.
    mutating func numbers(_ line: LeakTokenLine, isText: Bool) {
        let newest = line[0]
        if (3...6).contains(newest.figures), newest.isNumber, line.speaksOfCodes {
            look(LeakKey.code(newest.value, figures: newest.figures), from: newest.start, to: newest.end, line)
        }
        // "9990000018X": figures with letters after them.
        if !newest.isNumber, newest.figures >= 9 { number(newest.value, from: newest.start, line) }
        var (value, figures, power, groups): (UInt64, Int, UInt64, Int) = (0, 0, 1, 0)
        var longest = 0
        while groups < line.count {
            // "NHS999 000 0018": letters may stand before the figures.
            let group = line[groups]
            let (groupValue, groupFigures) =
                group.isNumber ? (group.value, group.figures) : (group.tailValue, group.tailFigures)
            guard groupFigures > 0, figures + groupFigures <= 15 else { return }
            if groups >= (isText ? 5 : 4), figures + groupFigures > groups + 1 { return }
            figures += groupFigures
            groups += 1
            longest = max(longest, groupFigures)
            value += groupValue * power
            if figures >= 7, isText || groups == 1 || longest >= 4 || longest == 1 {
                number(value, from: group.start, line)
            }
            for _ in 0..<groupFigures { power *= 10 }
            guard group.isNumber, group.gap.joinsFigures, !group.gap.isEmpty, isText || !group.gap.contains(.dot) else {
                return
            }
        }
    }

    /// Looks a whole number up, as it stands and as a telephone number with its country code.
    private mutating func number(_ value: UInt64, from start: Int, _ line: LeakTokenLine) {
        look(LeakKey.number(value), from: start, to: line[0].end, line)
        let national = PhoneFigures.national(value)
        if national != value { look(LeakKey.number(national), from: start, to: line[0].end, line) }
    }

    /// Every day that the newest words may mean.
    mutating func dates(_ line: LeakTokenLine, isText: Bool) {
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
}
