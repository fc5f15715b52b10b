import Content

/// What a cell says where a figure is expected.
enum CellFigure: Sendable, Hashable {
    case number(ExactNumber)
    /// Marked with %: 45, not 0.45.
    case percent(ExactNumber)
    /// The cell is empty.
    case blank
    /// It says that there is no figure.
    case missing
    /// The figure was kept back where the file comes from. It is never guessed.
    case suppressed
    case unreadable

    init(_ text: String, form: CSVForm) {
        let words = CellWords.plain(text)
        let folded = CellWords.folded(words)
        if form.suppressed.contains(where: { CellWords.folded($0) == folded && !folded.isEmpty }) {
            self = .suppressed
        } else if form.missing.contains(where: { CellWords.folded($0) == folded && !folded.isEmpty }) {
            self = .missing
        } else if folded.isEmpty {
            self = .blank
        } else if Self.wordsForMissing.contains(folded) {
            self = .missing
        } else if Self.isSuppressed(folded) {
            self = .suppressed
        } else {
            self = Self.number(words, form.decimal)
        }
    }

    private static let wordsForMissing: Set<String> = [
        "n/a", "na", "n.a.", "#n/a", "-", "–", "—", "−", ".", "..", "...", "…", "null", "not available", "not known",
    ]

    private static let marksOfSuppression: Set<String> = ["*", "**", "c", "[c]", "(c)", "suppressed"]

    /// `*`, `[c]`, `<5`, `≤ 7`, “fewer than 5”.
    private static func isSuppressed(_ words: String) -> Bool {
        if marksOfSuppression.contains(words) { return true }
        for sign in ["<=", "<", "≤", "less than", "fewer than", "under"] where words.hasPrefix(sign) {
            let rest = CellWords.trimmed(words.dropFirst(sign.count))
            return !rest.isEmpty && rest.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        }
        return false
    }

    private static func number(_ words: String, _ decimal: CSVDecimal) -> CellFigure {
        var rest = words[...]
        var isNegative = false
        var isPercent = false
        // (1,234) is how accounts write a number below zero.
        if rest.hasPrefix("("), rest.hasSuffix(")") {
            rest = CellWords.trimmed(rest.dropFirst().dropLast())
            isNegative = true
        } else if let sign = rest.first, "+-−".contains(sign) {
            rest = CellWords.trimmed(rest.dropFirst())
            isNegative = sign != "+"
        }
        if rest.hasSuffix("%") {
            rest = CellWords.trimmed(rest.dropLast())
            isPercent = true
        } else if rest.hasPrefix("£") {
            rest = CellWords.trimmed(rest.dropFirst())
        }
        guard let digits = plainDigits(rest, decimal),
            let number = ExactNumber((isNegative ? "-" : "") + digits)
        else { return .unreadable }
        return isPercent ? .percent(number) : .number(number)
    }

    /// `1,234.5` as `1234.5`. Groups have three digits, or they are none.
    private static func plainDigits(_ text: Substring, _ decimal: CSVDecimal) -> String? {
        let (point, group): (Character, Character) = decimal == .point ? (".", ",") : (",", ".")
        let parts = text.split(separator: point, maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count == 1 || isDigits(parts[1]) else { return nil }
        let groups = whole.split(omittingEmptySubsequences: false) { $0 == group || $0 == " " || isNarrowSpace($0) }
        guard groups.allSatisfy(isDigits) else {
            // “.5” has no digit in front.
            return whole.isEmpty && parts.count == 2 ? "0." + parts[1] : nil
        }
        if groups.count > 1 {
            guard let first = groups.first, (1...3).contains(first.count),
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { return nil }
        }
        return groups.joined() + (parts.count == 2 ? "." + parts[1] : "")
    }

    private static func isNarrowSpace(_ character: Character) -> Bool {
        character == "\u{A0}" || character == "\u{202F}" || character == "\u{2009}"
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
}
