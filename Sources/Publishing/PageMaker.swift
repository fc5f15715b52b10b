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
final class PageMaker: DocumentSink {
    private let renderer: ThemeRenderer
    private let staging: StagingTree
    private let programme: Programme
    private let shelf: SettingsShelf
    private var page: [UInt8] = []
    private let formats: FormatMaker
    /// Formats that could not be made, for the report.
    private(set) var problems: [FormatProblem] = []
    /// What stands in public files that cannot be searched as they are, such as PDFs: their trees.
    private(set) var hiddenTexts: [HiddenText] = []
    var isMute = false
    /// What was written, for the manifest.
    private(set) var files = ManifestFiles()

    /// - Parameter kinds: how many kinds of document come by turns.
    init(theme: Theme, works: FormatWorks, staging: StagingTree, programme: Programme, asOf: CalendarDate, kinds: Int) {
        renderer = ThemeRenderer(theme, kept: kinds)
        shelf = SettingsShelf(programme: programme, theme: theme, asOf: asOf)
        formats = FormatMaker(works)
        self.staging = staging
        self.programme = programme
        page.reserveCapacity(64 << 10)
    }

    /// The language of documents for the programme's own people and partners.
    var programmeLanguage: String { programme.languages.first ?? "en" }

    func settings(in language: String, for kind: DocumentKind?) -> DocumentSettings {
        shelf.settings(in: language, for: kind)
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

    func publish(
        _ document: MadeDocument, of plan: CarePlan, for audience: Audience, in settings: DocumentSettings,
        sources: [String], formats: Set<DocumentFormat>, write: (DocumentSettings) -> DocumentWriter
    ) throws(BuildFailure) -> DocumentWriter {
        let writer = write(settings)
        try publish(
            writer, kind: document.kind, to: document.path(of: plan.id),
            audience: audience.rawValue, sources: sources, formats: formats, for: plan.accessNeeds)
        return writer
    }

    func publish(
        _ paper: MeetingPaper, of meeting: String, in settings: DocumentSettings, sources: [String], formats: Set<DocumentFormat>,
        write: (DocumentSettings) -> DocumentWriter
    ) throws(BuildFailure) -> (writer: DocumentWriter, page: [UInt8]) {
        let writer = write(settings)
        let page = try publish(
            writer, kind: paper.kind, to: paper.path(of: meeting), audience: Audience.mdt.rawValue, sources: sources,
            formats: formats)
        return (writer, page)
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
