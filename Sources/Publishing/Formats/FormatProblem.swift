import CareRecords
import Diagnostics
import Press

/// What was wrong with one format of one document, or was said as its page was laid out.
struct FormatProblem: Sendable {
    enum What: Sendable {
        case failed(PressProblem)
        /// Characters that no font has.
        case without([Unicode.Scalar])
        /// Words of the theme.
        case said(Diagnostic)
    }

    /// The record that the document came from.
    let source: String
    /// The file that was to be made.
    let path: String
    let what: What

    /// Whether it may come out better the next time, from the same records.
    var mayPass: Bool { if case .failed = what { true } else { false } }

    var diagnostic: Diagnostic {
        let place = SourceLocation(file: source)
        switch what {
        case .failed(let problem):
            return Diagnostic(.formatFailed, at: place, "\(path) could not be made: \(problem.description)")
        case .without(let scalars):
            let named = scalars.prefix(8).map { "U+" + String($0.value, radix: 16, uppercase: true) }
            let more = scalars.count > 8 ? " and \(scalars.count - 8) more" : ""
            return Diagnostic(
                .formatCharacters, at: place,
                "in \(path) a box stands for what no font here has: \(named.joined(separator: ", "))\(more)")
        case .said(let message): return message
        }
    }
}

extension Sequence<FormatProblem> {
    /// For the report. A theme can say something of each of thousands of pages: of what was said in one place, so many.
    func diagnostics(mostOfOnePlace most: Int = 10) -> [Diagnostic] {
        var said: [SourceLocation?: Set<Diagnostic>] = [:]
        var found: [Diagnostic] = []
        for problem in self {
            if case .said(let message) = problem.what {
                said[message.location, default: []].insert(message)
            } else {
                found.append(problem.diagnostic)
            }
        }
        return found + said.values.flatMap { $0.inOrder().prefix(most) }
    }
}

/// What stands in a public file that cannot be read as text, such as a PDF, for the leak scan.
struct HiddenText: Sendable {
    let path: String
    let text: String
}

extension DocumentFormat {
    /// Whether its files hide their words from a reader of bytes.
    var isClosed: Bool {
        switch self {
        case .pdf, .braille, .speech, .ebook: true
        case .spokenText, .singleFile: false
        }
    }
}
