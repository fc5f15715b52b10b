import CareRecords
import Diagnostics
import Press
import Themes

/// What every worker shares for making documents in other formats than HTML.
struct FormatWorks: Sendable {
    let choice: FormatChoice
    /// The engine for paper; nil if there is none, which has been said then.
    let paper: PaperEngine?
    let template: PaperTemplate
    let words: PaperWords
    let author: String
    let asOf: CalendarDate

    /// Looks for the engines that the formats need.
    ///
    /// - Parameter diagnostics: gets what is missing and how to get it. Everything else can still be made.
    init(_ options: BuildOptions, theme: Theme, programme: Programme, into diagnostics: inout [Diagnostic]) {
        choice = options.formats
        asOf = options.asOf
        template = PaperTemplate(files: theme.paper)
        words = PaperWords(theme.languages.map(theme.phrasebook))
        author = programme.name.text(in: programme.languages.first ?? "en")
        guard options.formats != .html else {
            paper = nil
            return
        }
        do throws(PressProblem) {
            paper = try PaperEngine.find(settings: options.engines.settings, near: options.engines.folders)
        } catch {
            paper = nil
            diagnostics.append(
                Diagnostic(.formatEngineMissing, at: nil, "no PDF was made: \(error.description)"))
        }
    }

    /// The formats that are made of a document for a reader with these needs.
    func formats(for needs: AccessNeeds) -> Set<DocumentFormat> {
        switch choice {
        case .html: []
        case .needed: needs.documentFormats
        case .all: Set(DocumentFormat.allCases)
        }
    }

    /// Documents of professionals and of the public are made for paper.
    var paperAlone: Set<DocumentFormat> { choice == .html ? [] : [.pdf] }
}
