import CareRecords
import Diagnostics
import Documents
import Press
import Themes

/// What every worker shares for making documents in other formats than HTML.
struct FormatWorks: Sendable {
    let choice: FormatChoice
    let theme: Theme
    /// The engine for paper; nil if there is none, which has been said then.
    let paper: PaperEngine?
    /// Whether liblouis has its tables.
    let hasBraille: Bool
    /// What speaks; nil if nobody asked for speech, or there is nothing to speak with.
    let speech: Speech?
    let template: PaperTemplate
    let words: PaperWords
    let author: String
    let asOf: CalendarDate

    /// Looks for the engines that the formats need.
    ///
    /// - Parameter diagnostics: gets what is missing and how to get it. Everything else can still be made.
    init(_ options: BuildOptions, theme: Theme, programme: Programme, into diagnostics: inout [Diagnostic]) {
        choice = options.formats
        self.theme = theme
        asOf = options.asOf
        template = PaperTemplate(files: theme.paper)
        words = PaperWords(theme.languages.map(theme.phrasebook))
        author = programme.name.text(in: programme.languages.first ?? "en")
        guard options.formats != .html else {
            (paper, hasBraille, speech) = (nil, false, nil)
            return
        }
        func missing(_ what: String, _ problem: PressProblem) {
            diagnostics.append(Diagnostic(.formatEngineMissing, "no \(what) was made: \(problem.description)"))
        }
        do throws(PressProblem) {
            paper = try EngineShelf.paper(options.engines)
        } catch {
            paper = nil
            missing("PDF", error)
        }
        do throws(PressProblem) {
            _ = try BrailleWriter(grade: .one, say: theme.phrasebook(for: "en"))
            hasBraille = true
        } catch {
            hasBraille = false
            missing("braille", error)
        }
        speech = options.speech ? Speech.find(path: options.engines.settings["PATH"]) : nil
        if options.speech, speech == nil {
            missing("speech", PressProblem(.engineMissing, "install the Debian packages espeak-ng and opus-tools"))
        }
    }

    /// The formats that are made of a document for a reader with these needs.
    func formats(for needs: AccessNeeds) -> Set<DocumentFormat> {
        switch choice {
        case .html: []
        case .needed: needs.documentFormats.subtracting(speech == nil ? [.speech] : [])
        case .all: Set(DocumentFormat.allCases).subtracting(speech == nil ? [.speech] : [])
        }
    }

    /// Documents of professionals and of the public are made for paper.
    var paperAlone: Set<DocumentFormat> { choice == .html ? [] : [.pdf] }

    /// What is made of a public page. A pack is read on the way to the forum, on a phone.
    func formats(forPublic kind: DocumentKind) -> Set<DocumentFormat> {
        guard choice != .html, kind.isForPaper else { return [] }
        return kind == .portalPack ? [.pdf, .ebook] : [.pdf]
    }
}
