/// What holds of a piece of running text, for how it is brailled.
struct BrailleStyle: Sendable, Hashable {
    var language: String
    /// It stays on one line if it fits on one: a date, a telephone number.
    var isWhole = false
    /// Said with stress.
    var isStressed = false
    /// Letter by letter, without contractions.
    var isUncontracted = false
}

/// A piece of running text of one style.
struct BrailleRun: Sendable {
    var text: String
    let style: BrailleStyle
    /// A new line begins after it.
    var endsLine = false
}

/// The running text of a paragraph, white space being one blank and none at its ends.
struct RunningText: Sendable {
    private(set) var runs: [BrailleRun] = []
    /// Whether white space has to be kept when the next word comes.
    private var hasBlank = false

    var isEmpty: Bool { runs.isEmpty }

    mutating func add(_ words: String, _ style: BrailleStyle) {
        var text = ""
        for scalar in words.unicodeScalars {
            if Self.isSpace(scalar) {
                hasBlank = !runs.isEmpty || !text.isEmpty
            } else {
                if hasBlank, !(text.isEmpty && runs.last?.endsLine == true) {
                    // A blank before a date belongs to what stands before it, where the line may break.
                    if text.isEmpty, let last = runs.indices.last { runs[last].text += " " } else { text += " " }
                }
                hasBlank = false
                text.unicodeScalars.append(scalar)
            }
        }
        guard !text.isEmpty else { return }
        if let last = runs.indices.last, runs[last].style == style, !runs[last].endsLine {
            runs[last].text += text
        } else {
            runs.append(BrailleRun(text: text, style: style))
        }
    }

    /// Blanks that must not break a line are no white space here: they have a meaning.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar == " " || (0x09...0x0D).contains(scalar.value) }
        return scalar.properties.isWhitespace && scalar != "\u{A0}" && scalar != "\u{202F}"
    }

    mutating func add(_ text: RunningText) {
        for run in text.runs {
            add(run.text, run.style)
            if run.endsLine { breakLine() }
        }
    }

    mutating func breakLine() {
        guard let last = runs.indices.last else { return }
        runs[last].endsLine = true
        hasBlank = false
    }
}

/// A word in braille: what stands between two places where a line may break.
struct BrailleWord: Sendable, Hashable {
    /// A blank in it is one at which the line must not break.
    var cells: [UInt8] = []
    /// It begins a new line.
    var beginsLine = false
}
