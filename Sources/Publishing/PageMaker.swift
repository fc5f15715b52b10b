import CareRecords
import Diagnostics
import Digests
import Disclosure
import Documents
import Files
import Markup
import Press
import Themes
import Wording

/// Makes pages and puts them in the staging tree. One a worker: it owns what cannot be shared.
final class PageMaker: DocumentSink {
    private let bench: Workbench
    private let renderer: ThemeRenderer
    private let shelf: SettingsShelf
    /// The page that was rendered last; empty if it was taken over.
    private var page: [UInt8] = []
    private let formats: FormatMaker
    /// Formats that could not be made, and what the theme said, for the report.
    private(set) var problems: [FormatProblem] = []
    /// What stands in public files that cannot be searched as they are, such as PDFs: their trees.
    private(set) var hiddenTexts: [HiddenText] = []
    var isMute = false
    /// What was written, for the manifest.
    private(set) var files = ManifestFiles()
    /// The last of them, while they are to be remembered.
    private var recent: [ManifestFile] = []

    /// - Parameter kinds: how many kinds of document come by turns.
    init(_ bench: Workbench, kinds: Int) {
        self.bench = bench
        renderer = ThemeRenderer(bench.theme, kept: kinds)
        shelf = SettingsShelf(programme: bench.programme, theme: bench.theme, asOf: bench.asOf)
        formats = FormatMaker(bench.works)
        page.reserveCapacity(64 << 10)
    }

    /// The language of documents for the programme's own people and partners.
    var programmeLanguage: String { bench.programme.languages.first ?? "en" }

    func settings(in language: String, for kind: DocumentKind?) -> DocumentSettings {
        shelf.settings(in: language, for: kind)
    }

    /// Makes a document that is of no plan and no meeting.
    func publish(
        _ writer: DocumentWriter, kind: DocumentKind, to path: String, audience: String, sources: [String],
        formats: Set<DocumentFormat> = [], for needs: AccessNeeds = AccessNeeds()
    ) throws(BuildFailure) {
        guard bench.part?.takes(page: kind) ?? true else { return }
        try make(writer, kind: kind, to: path, audience: audience, sources: sources, formats: formats, for: needs)
    }

    /// Makes a document as a web page and in other formats beside it; what would come out as it is there already is
    /// taken over.
    private func make(
        _ writer: DocumentWriter, kind: DocumentKind, to path: String, audience: String, sources: [String],
        formats wanted: Set<DocumentFormat> = [], for needs: AccessNeeds = AccessNeeds()
    ) throws(BuildFailure) {
        page.removeAll(keepingCapacity: true)
        guard !isMute else { return }
        let document = Recipes.Document(writer, kind: kind)
        let entry = Entry(path: path, kind: kind.rawValue, audience: audience, sources: sources)
        let recipe = bench.recipes.page(document)
        if try !takeOver(entry, recipe) {
            try render(writer, kind)
            let said = renderer.takeMessages()
            problems += said.map { FormatProblem(source: sources.first ?? path, path: path, what: .said($0)) }
            // It is made each time, so that what is said of it is heard each time.
            try said.isEmpty ? write(page, as: entry, recipe) : write(page, as: entry)
        }
        guard !wanted.isEmpty else { return }
        let source = FormatMaker.Source(document: writer, path: path, brailleGrade: needs.gradeOfBraille)
        for format in DocumentFormat.allCases where wanted.contains(format) {
            let beside = Entry(
                path: format.path(beside: path), kind: "\(kind.rawValue).\(format.rawValue)", audience: audience,
                sources: sources)
            try publish(source, document, as: format, to: beside)
        }
    }

    /// A format that cannot be made is told of, and the others are made all the same.
    private func publish(
        _ source: FormatMaker.Source, _ document: Recipes.Document, as format: DocumentFormat, to entry: Entry
    ) throws(BuildFailure) {
        let recipe = bench.recipes.format(format, of: document, source)
        if try !takeOver(entry, recipe) {
            let page = format == .singleFile ? try pageBytes(at: source.path) : []
            let made: FormatMaker.Made
            do throws(PressProblem) {
                guard let one = try formats.make(format, of: source, page: page) else { return }
                made = one
            } catch {
                problems.append(
                    FormatProblem(source: entry.sources.first ?? entry.path, path: entry.path, what: .failed(error)))
                return
            }
            if made.without.isEmpty {
                try write(made.bytes, as: entry, recipe)
            } else {
                // It is made each time, so that it is told of each time.
                problems.append(
                    FormatProblem(
                        source: entry.sources.first ?? entry.path, path: entry.path, what: .without(made.without)))
                try write(made.bytes, as: entry)
            }
        }
        if OutputPath.isPublic(entry.path), format.isClosed {
            hiddenTexts.append(HiddenText(path: entry.path, text: source.document.tree.serialised(indented: false)))
        }
    }

    private func render(_ writer: DocumentWriter, _ kind: DocumentKind) throws(BuildFailure) {
        do throws(RenderingFailure) {
            try renderer.render(writer.tree, kind: kind.rawValue, language: writer.language, into: &page)
        } catch {
            throw BuildFailure(error.diagnostics)
        }
    }

    /// The page that was published last.
    private func pageBytes(at path: String) throws(BuildFailure) -> [UInt8] {
        if page.isEmpty {
            do throws(OutputError) { page = try bench.staging.read(path) } catch { throw BuildFailure(error) }
        }
        return page
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
        guard bench.part?.takes(document, of: plan) ?? true else { return writer }
        try make(
            writer, kind: document.kind, to: document.path(of: plan.id),
            audience: audience.rawValue, sources: sources, formats: formats, for: plan.accessNeeds)
        return writer
    }

    func publish(
        _ paper: MeetingPaper, of meeting: String, in settings: DocumentSettings, sources: [String],
        formats: Set<DocumentFormat>,
        write: (DocumentSettings) -> DocumentWriter
    ) throws(BuildFailure) -> (writer: DocumentWriter, page: [UInt8]) {
        let writer = write(settings)
        try make(
            writer, kind: paper.kind, to: paper.path(of: meeting), audience: Audience.mdt.rawValue, sources: sources,
            formats: formats)
        return (writer, try pageBytes(at: paper.path(of: meeting)))
    }

    /// Writes a file that is no document.
    func write(_ path: String, _ bytes: [UInt8], kind: String, audience: String, sources: [String])
        throws(BuildFailure)
    {
        if isMute { return }
        try write(bytes, as: Entry(path: path, kind: kind, audience: audience, sources: sources))
    }

    // MARK: Files

    /// What the manifest says of a file.
    private struct Entry {
        let path: String
        let kind: String
        let audience: String
        let sources: [String]
    }

    /// - Parameter recipe: what it is made of; nil for a file of which nothing is known but its bytes.
    private func write(_ bytes: [UInt8], as entry: Entry, _ recipe: MadeOf? = nil) throws(BuildFailure) {
        let digest = Digest(of: bytes)
        let madeOf = recipe ?? MadeOf(bytes: digest)
        do throws(OutputError) {
            if let row = try bench.kept?.take(entry.path, holding: digest, to: bench.staging) {
                note(entry, digest, madeOf, row.stamp, isTaken: true)
            } else {
                note(entry, digest, madeOf, try bench.staging.write(entry.path, bytes))
            }
        } catch {
            throw BuildFailure(error)
        }
    }

    private func takeOver(_ entry: Entry, _ recipe: MadeOf) throws(BuildFailure) -> Bool {
        do throws(OutputError) {
            guard let row = try bench.kept?.take(entry.path, madeOf: recipe, to: bench.staging) else { return false }
            note(entry, row.content, recipe, row.stamp, isTaken: true)
            return true
        } catch {
            throw BuildFailure(error)
        }
    }

    private func note(_ entry: Entry, _ digest: Digest, _ madeOf: MadeOf, _ stamp: FileStamp, isTaken: Bool = false) {
        let file = ManifestFile(
            path: entry.path, digest: digest, kind: entry.kind, audience: entry.audience, sources: entry.sources,
            madeOf: madeOf, stamp: stamp)
        files.append(file, isTaken: isTaken)
        if bench.recall != nil { recent.append(file) }
    }

    func takeRecentFiles() -> [ManifestFile] {
        defer { recent = [] }
        return recent
    }

    func takeOver(_ taken: [ManifestFile]) throws(BuildFailure) -> Bool {
        guard let kept = bench.kept else { return false }
        do throws(OutputError) {
            for (number, file) in taken.enumerated() {
                if let row = try kept.take(file.path, madeOf: file.madeOf, to: bench.staging),
                    row.content == file.digest,
                    row.stamp == file.stamp
                {
                    continue
                }
                for other in taken[...number] { try bench.staging.remove(other.path) }
                return false
            }
        } catch { throw BuildFailure(error) }
        for file in taken { files.append(file, isTaken: true) }
        return true
    }
}

/// Why a build cannot go on. The old output stays.
struct BuildFailure: Error {
    let diagnostics: [Diagnostic]
    /// Another build is at work, and this one may be tried again.
    let mayPass: Bool

    init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
        mayPass = false
    }

    init(_ error: OutputError) {
        mayPass = error.kind == .buildRunning
        diagnostics = [Diagnostic(.outputError, at: SourceLocation(file: error.path), error.description)]
    }
}
