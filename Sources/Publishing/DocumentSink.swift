import CareRecords
import Disclosure
import Documents
import Markup
import Themes

/// Where documents about people go once it is known that they may be made: into the output of a build, or into the
/// piles of a print run. One a worker.
///
/// A sink is given how to write a document, and not the document, so that it may leave it unwritten, or ask what it
/// would say on another day.
protocol DocumentSink: AnyObject {
    /// The language of documents for the programme's own people and partners.
    var programmeLanguage: String { get }

    /// What documents in `language` need. Where the theme has no words in it, they are in English.
    func settings(in language: String, for kind: DocumentKind?) -> DocumentSettings

    /// Documents are written and not kept: their place belongs to another plan of the same id.
    var isMute: Bool { get set }
    /// What was put in the output, for the manifest.
    var files: ManifestFiles { get }
    /// Formats that could not be made, for the report.
    var problems: [FormatProblem] { get }

    /// Takes a document of one plan.
    ///
    /// - Returns: what was written, for its problems and its language.
    func publish(
        _ document: MadeDocument, of plan: CarePlan, for audience: Audience, in settings: DocumentSettings,
        sources: [String], formats: Set<DocumentFormat>, write: (DocumentSettings) -> DocumentWriter
    ) throws(BuildFailure) -> DocumentWriter

    /// Takes the minutes or the agenda of a meeting.
    ///
    /// - Returns: what was written, and its words as bytes that can be searched.
    func publish(
        _ paper: MeetingPaper, of meeting: String, in settings: DocumentSettings, sources: [String], formats: Set<DocumentFormat>,
        write: (DocumentSettings) -> DocumentWriter
    ) throws(BuildFailure) -> (writer: DocumentWriter, page: [UInt8])

    /// Files that were put in the output since this was called last, where they are to be remembered.
    func takeRecentFiles() -> [ManifestFile]

    /// Takes all these files over from the earlier output, as they are; or none, and returns false.
    func takeOver(_ files: [ManifestFile]) throws(BuildFailure) -> Bool

    /// The documents of plans, since this was last asked, that a print run would print now.
    func takeUnprinted() -> [MadeDocument]

    /// Gives the memory back that only further documents would need.
    func rest()
}

/// A document of a whole meeting.
enum MeetingPaper {
    case minutes
    case agenda

    var kind: DocumentKind { self == .minutes ? .minutes : .agenda }
    var printed: PrintedDocument.Kind { self == .minutes ? .minutes : .agenda }
    func path(of meeting: String) -> String { "meetings/\(meeting)/\(self == .minutes ? "minutes" : "agenda").html" }
}

extension DocumentSink {
    func takeRecentFiles() -> [ManifestFile] { [] }
    func takeOver(_ files: [ManifestFile]) throws(BuildFailure) -> Bool { false }

    /// Unless a sink looks, nobody asks it.
    func takeUnprinted() -> [MadeDocument] { [] }

    func settings(in language: String) -> DocumentSettings { settings(in: language, for: nil) }
}

/// What documents of a day need, by language, each made once.
final class SettingsShelf {
    private let programme: Programme
    private let theme: Theme
    private let asOf: CalendarDate
    private let markdown: MarkdownReader
    private var made: [String: DocumentSettings] = [:]

    init(programme: Programme, theme: Theme, asOf: CalendarDate, markdown: MarkdownReader = MarkdownReader()) {
        self.programme = programme
        self.theme = theme
        self.asOf = asOf
        self.markdown = markdown
    }

    /// In `language`; where the theme has no words in it, in English.
    func settings(in language: String, for kind: DocumentKind? = nil) -> DocumentSettings {
        let isKnown = theme.languages.contains(language)
        let spoken = kind.map { theme.language(for: language, kind: $0.rawValue) } ?? (isKnown ? language : "en")
        if let one = made[spoken] { return one }
        let one = DocumentSettings(
            programme: programme, asOf: asOf, say: theme.phrasebook(for: spoken), markdown: markdown)
        made[spoken] = one
        return one
    }
}
