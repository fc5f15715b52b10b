public import Diagnostics
public import Markup
import Wording

/// Turns document trees into pages. One a worker: compiled stylesheets are not to be shared.
///
/// A stylesheet is compiled when the first document of its kind and language comes, and kept while it is among those
/// used last: the portal has a kind for every few pages, and each compiled one takes most of a megabyte.
public final class ThemeRenderer {
    private struct Key: Hashable {
        let kind: String
        let language: String
    }

    private let theme: Theme
    /// Those used last, the latest at the end.
    private var stylesheets: [(key: Key, compiled: Stylesheet)] = []
    private let kept: Int
    private var messages: [StylesheetProblem] = []
    private var parts: [String: [String: [UInt8]]] = [:]

    /// - Parameter kept: how many compiled stylesheets are kept; 1 will do where documents come kind by kind.
    public init(_ theme: Theme, kept: Int = 6) {
        self.theme = theme
        self.kept = max(1, kept)
    }

    /// Appends the page to `output`.
    public func render(
        _ tree: DocumentTree, kind: String, language: String, into output: inout [UInt8]
    ) throws(RenderingFailure) {
        let stylesheet = try stylesheet(kind, language)
        let parts = try parts(in: language)
        do throws(StylesheetFailure) {
            try stylesheet.render(tree, parts: parts, into: &output)
            messages += stylesheet.takeMessages()
        } catch {
            throw RenderingFailure(diagnostics: error.diagnostics)
        }
    }

    /// What the stylesheets have said since this was last asked.
    public func takeMessages() -> [Diagnostic] {
        defer { messages = [] }
        return messages.map(\.diagnostic)
    }

    /// Lets go of the compiled stylesheets.
    public func forget() { stylesheets = [] }

    private func stylesheet(_ kind: String, _ language: String) throws(RenderingFailure) -> Stylesheet {
        let key = Key(kind: kind, language: language)
        if let place = stylesheets.lastIndex(where: { $0.key == key }) {
            if place < stylesheets.count - 1 { stylesheets.append(stylesheets.remove(at: place)) }
            return stylesheets[stylesheets.count - 1].compiled
        }
        if stylesheets.count == kept { stylesheets.removeFirst() }
        switch Stylesheet.compile("\(kind).xsl", from: theme.stylesheets, phrase: words(in: language)) {
        case .success(let compiled):
            stylesheets.append((key, compiled))
            return compiled
        case .failure(let problems): throw RenderingFailure(diagnostics: problems.diagnostics)
        }
    }

    private func parts(in language: String) throws(RenderingFailure) -> [String: [UInt8]] {
        if let made = parts[language] { return made }
        var made: [String: [UInt8]] = [:]
        var diagnostics: [Diagnostic] = []
        for (name, file) in theme.fragments.sorted(by: { $0.key < $1.key }) {
            switch renderFragment(file, phrase: words(in: language)) {
            case .success(let bytes): made[name] = bytes
            case .failure(let problems): diagnostics += problems.diagnostics
            }
        }
        for (name, picture) in theme.pictures { made["picture-\(name)"] = picture.symbol(named: name) }
        guard diagnostics.isEmpty else { throw RenderingFailure(diagnostics: diagnostics) }
        parts[language] = made
        return made
    }

    private func words(in language: String) -> (String) -> String? {
        let book = theme.phrasebook(for: language)
        return { book.has($0) ? book($0) : nil }
    }
}

/// Why a page could not be made: a fault of the theme, since a document's text can be anything.
public struct RenderingFailure: Error, Sendable {
    public let diagnostics: [Diagnostic]
}
