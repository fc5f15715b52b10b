import Wording

extension String {
    /// These words, with no ordinary space inside a number if any of them run from right to left: there the groups of
    /// “01632 960134” would change places. A no-break space between two digits is part of their number (Unicode
    /// Standard Annex 9, rule W4).
    var withNumbersInOrder: String {
        guard ScriptDirection.holdsRightToLeft(self) else { return self }
        var scalars = Array(unicodeScalars)
        for at in scalars.indices.dropFirst().dropLast() where scalars[at] == " " {
            if scalars[at - 1].isDigit, scalars[at + 1].isDigit { scalars[at] = "\u{A0}" }
        }
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars)
        return String(words)
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
