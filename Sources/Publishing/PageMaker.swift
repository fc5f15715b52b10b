import CareRecords
import Diagnostics
import Digests
import Disclosure
import Documents
import Markup
import Press
import Themes
import Wording

/// Makes pages and puts them in the staging tree. One a worker: it owns what cannot be shared.
final class PageMaker {
    private let renderer: ThemeRenderer
    private let staging: StagingTree
    private let programme: Programme
    private let asOf: CalendarDate
    private let theme: Theme
    private let markdown = MarkdownReader()
    private var settings: [String: DocumentSettings] = [:]
    private var page: [UInt8] = []
    private let formats: FormatMaker
    /// Formats that could not be made, for the report.
    private(set) var problems: [FormatProblem] = []
    /// What stands in public files that cannot be searched as they are, such as PDFs: their trees.
    private(set) var hiddenTexts: [HiddenText] = []
    /// Pages are made and not written: their place belongs to another plan of the same id.
    var isMute = false
    /// What was written, for the manifest.
    private(set) var files = ManifestFiles()

    /// - Parameter kinds: how many kinds of document come by turns.
    init(theme: Theme, works: FormatWorks, staging: StagingTree, programme: Programme, asOf: CalendarDate, kinds: Int) {
        renderer = ThemeRenderer(theme, kept: kinds)
        self.theme = theme
        formats = FormatMaker(works)
        self.staging = staging
        self.programme = programme
        self.asOf = asOf
        page.reserveCapacity(64 << 10)
    }

    /// The language of documents for the programme's own people and partners.
    var programmeLanguage: String { programme.languages.first ?? "en" }

    /// What documents in `language` need. Where the theme has no words in it, they are in English.
    func settings(in language: String, for kind: DocumentKind? = nil) -> DocumentSettings {
        let isKnown = theme.languages.contains(language)
        let spoken = kind.map { theme.language(for: language, kind: $0.rawValue) } ?? (isKnown ? language : "en")
        if let made = settings[spoken] { return made }
        let made = DocumentSettings(
            programme: programme, asOf: asOf, say: theme.phrasebook(for: spoken), markdown: markdown)
        settings[spoken] = made
        return made
    }

    /// Renders a document and writes it, as a web page and in other formats beside it.
    ///
    /// - Returns: the page as text bytes, valid until the next call.
    @discardableResult
    func publish(
        _ writer: DocumentWriter, kind: DocumentKind, to path: String, audience: String, sources: [String],
        formats wanted: Set<DocumentFormat> = [], for needs: AccessNeeds = AccessNeeds()
    ) throws(BuildFailure) -> [UInt8] {
        page.removeAll(keepingCapacity: true)
        do throws(RenderingFailure) {
            try renderer.render(writer.tree, kind: kind.rawValue, language: writer.language, into: &page)
        } catch {
            throw BuildFailure(error.diagnostics)
        }
        try write(path, page, kind: kind.rawValue, audience: audience, sources: sources)
        guard !isMute, !wanted.isEmpty else { return page }
        let source = FormatMaker.Source(
            document: writer, path: path, page: page, brailleGrade: needs.gradeOfBraille)
        for format in DocumentFormat.allCases where wanted.contains(format) {
            try publish(source, as: format, kind: kind, audience: audience, sources: sources)
        }
        return page
    }

    /// A format that cannot be made is told of, and the others are made all the same.
    private func publish(
        _ source: FormatMaker.Source, as format: DocumentFormat, kind: DocumentKind, audience: String, sources: [String]
    ) throws(BuildFailure) {
        let path = format.path(beside: source.path)
        let made: FormatMaker.Made
        do throws(PressProblem) {
            guard let one = try formats.make(format, of: source) else { return }
            made = one
        } catch {
            problems.append(FormatProblem(source: sources.first ?? path, path: path, what: .failed(error)))
            return
        }
        if !made.without.isEmpty {
            problems.append(FormatProblem(source: sources.first ?? path, path: path, what: .without(made.without)))
        }
        if OutputPath.isPublic(path), format.isClosed {
            hiddenTexts.append(HiddenText(path: path, text: source.document.tree.serialised(indented: false)))
        }
        try write(path, made.bytes, kind: "\(kind.rawValue).\(format.rawValue)", audience: audience, sources: sources)
    }

    /// Gives the memory back that only further pages would need; they take it again.
    func rest() {
        renderer.forget()
        formats.rest()
        page = []
    }

    /// Takes over what another maker has written.
    func add(_ written: ManifestFiles) { files.append(contentsOf: written) }

    /// Renders a document of one plan and writes it where it belongs.
    func publish(
        _ writer: DocumentWriter, _ document: MadeDocument, of plan: CarePlan, audience: Audience, sources: [String],
        formats: Set<DocumentFormat>
    ) throws(BuildFailure) {
        try publish(
            writer, kind: document.kind, to: document.path(of: plan.id),
            audience: audience.rawValue, sources: sources, formats: formats, for: plan.accessNeeds)
    }

    func write(_ path: String, _ bytes: [UInt8], kind: String, audience: String, sources: [String])
        throws(BuildFailure)
    {
        if isMute { return }
        do throws(OutputError) {
            try staging.write(path, bytes)
        } catch {
            throw BuildFailure(error)
        }
        files.append(
            ManifestFile(
                path: path, digest: Digest(of: bytes), size: bytes.count, kind: kind, audience: audience,
                sources: sources))
    }
}

/// Why a build cannot go on. The old output stays.
struct BuildFailure: Error {
    let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    init(_ error: OutputError) {
        diagnostics = [Diagnostic(.outputError, at: SourceLocation(file: error.path), error.description)]
    }
}
