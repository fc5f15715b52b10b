extension WrittenDate {
    /// Calls back with each day that the newest words of a line may mean, and where its first word begins.
    ///
    /// In words: "3 March 1934", "3rd of March 1934", "March 3, 1934", "3ydd o Fawrth 1934", "3 Mar 34". In figures,
    /// day first as in Britain: 03/03/1934, 3.3.1934, 3-3-1934, 03 03 1934, 3/3/34, 3.3.34 (not in attributes,
    /// which are full of coordinates), 1934-03-03, 1934/3/3, 19340303, 03031934. Month-first figures are not
    /// read: they are the same figures as another day.
    static func each(endingAt line: LeakTokenLine, isText: Bool, _ found: (WrittenDate, Int) -> Void) {
        let last = line[0]
        if last.isNumber, last.figures == 8 {
            let (upper, lower) = (last.value / 10_000, last.value % 10_000)
            report(upper, lower / 100, lower % 100, last.start, found)
            report(lower, upper % 100, upper / 100, last.start, found)
            return
        }
        guard line.count >= 3 else { return }
        if last.isNumber, last.figures == 4 || last.figures == 2 {
            inWords(line, year: last, found)
        }
        inFigures(line, isText: isText, found)
    }

    private static func inWords(_ line: LeakTokenLine, year: LeakToken, _ found: (WrittenDate, Int) -> Void) {
        if line[1].figures == 0 {
            let at = line[2].figures == 0 && line.count > 3 && isOf(line[2]) ? 3 : 2
            if let day = dayNumber(line[at]), let month = month(of: line[1]) {
                reportAnyCentury(year, month, day, line[at].start, found)
            }
        } else if year.figures == 4, line[2].figures == 0, let day = dayNumber(line[1]), let month = month(of: line[2])
        {
            report(year.value, month, day, line[2].start, found)
        }
    }

    private static func inFigures(_ line: LeakTokenLine, isText: Bool, _ found: (WrittenDate, Int) -> Void) {
        let (one, two, three) = (line[2], line[1], line[0])
        guard one.isNumber, two.isNumber, two.figures <= 2, two.gap == three.gap else { return }
        let gap = two.gap
        guard gap == .slash || gap == .dash || gap == .dot || gap == .space else { return }
        if one.figures == 4, let day = dayNumber(three) {
            report(one.value, two.value, day, one.start, found)
        } else if one.figures <= 2, three.isNumber {
            switch (gap, three.figures) {
            case (.space, 4) where one.figures == 2 && two.figures == 2, (.slash, 4), (.dash, 4), (.dot, 4):
                report(three.value, two.value, one.value, one.start, found)
            case (.slash, 2):
                reportAnyCentury(three, two.value, one.value, one.start, found)
            case (.dot, 2) where isText:
                reportAnyCentury(three, two.value, one.value, one.start, found)
            default: break
            }
        }
    }

    /// One or two figures, with or without an ordinal ending ("3rd", "3ydd") or the time after an ISO date.
    private static func dayNumber(_ token: LeakToken) -> UInt64? {
        (1...2).contains(token.figures) && token.length <= token.figures + 4 ? token.value : nil
    }

    private static func reportAnyCentury(
        _ year: LeakToken, _ month: UInt64, _ day: UInt64, _ start: Int, _ found: (WrittenDate, Int) -> Void
    ) {
        if year.figures == 4 { return report(year.value, month, day, start, found) }
        report(1900 + year.value, month, day, start, found)
        report(2000 + year.value, month, day, start, found)
    }

    private static func report(
        _ year: UInt64, _ month: UInt64, _ day: UInt64, _ start: Int, _ found: (WrittenDate, Int) -> Void
    ) {
        if let date = WrittenDate(year: year, month: month, day: day) { found(date, start) }
    }
}
