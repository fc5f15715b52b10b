import CareRecords
import Diagnostics

/// The themes of all lessons and stories, so that two spellings of one are noticed.
///
/// Capitals, accents and punctuation make no difference to the pages. What is told is what does: “home visit” beside
/// “home visits” or “homevisits”, and, while there are few themes, words a slip of the pen apart.
struct ThemeRegister {
    private struct Use {
        let words: String
        let at: SourceLocation
        let path: String
    }

    /// The first use of each theme, by its folded words.
    private var uses: [String: Use] = [:]

    mutating func add(_ page: ForumPage, _ findings: Findings) {
        for (number, theme) in page.themes.enumerated() {
            let key = PlainLetters.words(theme)
            if key.isEmpty || uses[key] != nil { continue }
            let path = "themes[\(number)]"
            uses[key] = Use(words: theme, at: findings.location(of: path), path: path)
        }
    }

    /// Themes that look like one which comes before them in the alphabet.
    func alike() -> [Diagnostic] {
        let keys = uses.keys.sorted()
        var byStem: [String: String] = [:]
        var found: [Diagnostic] = []
        for (number, key) in keys.enumerated() {
            let stem = Self.stem(of: key)
            if let other = byStem[stem] {
                found.append(problem(key, like: other, .warning))
            } else {
                byStem[stem] = key
                let canBeASlip = keys.count <= Self.mostCompared && key.utf8.count >= Self.fewestLetters
                if canBeASlip, let other = nearestName(to: key, among: keys[..<number].filter { $0.first == key.first })
                {
                    found.append(problem(key, like: other, .note))
                }
            }
        }
        return found
    }

    private func problem(_ key: String, like other: String, _ severity: Severity) -> Diagnostic {
        let words = uses[other]?.words ?? other
        return Diagnostic(
            .themesAlike, severity: severity, at: uses[key]?.at, path: uses[key]?.path ?? "",
            "the theme “\(uses[key]?.words ?? key)” looks like “\(words)” and has a page of its own",
            suggestion: "if they are one, write both in the same way")
    }

    /// The words run together, each without the ending of its plural.
    private static func stem(of key: String) -> String {
        key.split(separator: " ").map { $0.count > 3 && $0.hasSuffix("s") ? $0.dropLast() : $0 }.joined()
    }

    private static let mostCompared = 300
    private static let fewestLetters = 8
}
