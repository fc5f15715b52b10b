/// Writes problems for a person at a terminal:
///
///     content/plans/mv-0014.json:12:20: error: “activ” is not one of the words that this field takes [unknown-code]
///        12 |         "status": "activ"
///           |                   ^^^^^^^ did you mean “active”?
///           = in needs[0].goals[1].status
public struct TextDiagnosticWriter: Sendable {
    /// Whether to colour severities and carets (ANSI); the words say the same without.
    public var colour: Bool

    public init(colour: Bool = false) { self.colour = colour }

    /// All of them, in the order given, each followed by a blank line.
    public func text(of diagnostics: some Sequence<Diagnostic>) -> String {
        var text = ""
        for diagnostic in diagnostics { write(diagnostic, to: &text) }
        return text
    }

    public func write(_ diagnostic: Diagnostic, to text: inout String) {
        if let place = diagnostic.location { text += "\(place.file):\(place.line):\(place.column): ".visible }
        text += painted("\(diagnostic.severity.rawValue):", diagnostic.severity)
        text += " \(diagnostic.message.visible) [\(diagnostic.id.name)]\n"

        var suggestion: String? = diagnostic.suggestion.visible
        if let place = diagnostic.location, let line = place.sourceLine {
            let number = String(place.line)
            let margin = String(repeating: " ", count: max(5, number.utf8.count))
            let padding = String(repeating: " ", count: margin.utf8.count - number.utf8.count)
            let before = String(repeating: " ", count: max(0, place.caret - 1))
            let carets = String(repeating: "^", count: place.length)
            text += "\(padding)\(number) | \(line.visible)\n"
            text += "\(margin) | \(before)\(painted(carets, diagnostic.severity))"
            if let words = suggestion { text += " \(words)" }
            text += "\n"
            suggestion = nil
            if !diagnostic.path.isEmpty { text += "\(margin) = in \(diagnostic.path.visible)\n" }
        }
        if let suggestion { text += "      = \(suggestion)\n" }
        text += "\n"
    }

    private func painted(_ words: String, _ severity: Severity) -> String {
        guard colour else { return words }
        let code =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        return "\u{1B}[1;\(code)m\(words)\u{1B}[0m"
    }
}
