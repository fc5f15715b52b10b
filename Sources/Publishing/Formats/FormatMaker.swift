import CareRecords
import Documents
import Markup
import Press
import Themes
import Wording

/// Makes documents in other formats than HTML. One a worker: its engines are not to be shared.
final class FormatMaker {
    private let works: FormatWorks
    private let paper: PaperPress?
    private let email: SingleFilePage
    /// What makes each format, by language; made when the first document in it comes.
    private var braille: [BrailleKey: BrailleWriter] = [:]
    private var spoken: [String: SpokenText] = [:]
    private var books: [String: BookWriter] = [:]

    private struct BrailleKey: Hashable {
        let language: String
        let grade: BrailleWriter.Grade
    }

    init(_ works: FormatWorks) {
        self.works = works
        paper = works.paper.map { PaperPress($0, template: works.template, words: works.words) }
        email = SingleFilePage(theme: works.theme)
    }

    /// One document, as far as formats need to know it.
    struct Source {
        let document: DocumentWriter
        let path: String
        /// The grade of braille that its reader reads.
        let brailleGrade: BrailleWriter.Grade
    }

    /// One document in one format.
    struct Made {
        let bytes: [UInt8]
        /// Characters that no font has; a box stands in their place.
        var without: [Unicode.Scalar] = []
    }

    /// Nil if there is nothing here to make this format with; that has been said once for the whole build.
    ///
    /// - Parameter page: the rendered web page, for `.singleFile`.
    func make(_ format: DocumentFormat, of source: Source, page: [UInt8]) throws(PressProblem) -> Made? {
        let language = source.document.language
        switch format {
        case .pdf: return try paper(source)
        case .braille:
            guard works.hasBraille else { return nil }
            return Made(bytes: try braille(in: language, source.brailleGrade).brf(of: source.document.tree.element))
        case .spokenText: return Made(bytes: Array(text(of: source).utf8))
        case .speech:
            guard let speech = works.speech else { return nil }
            return Made(bytes: try speech.opus(of: text(of: source), language: language))
        case .ebook:
            return Made(
                bytes: try book(in: language).epub(
                    of: source.document.tree.element, identifier: "\(works.author)/\(source.path)", modified: works.asOf.iso))
        case .singleFile:
            do throws(SingleFileProblem) {
                return Made(bytes: try email.page(from: page))
            } catch {
                throw PressProblem(.refused, error.description)
            }
        }
    }

    /// Gives back what only further documents would need.
    func rest() { paper?.rest() }

    private func paper(_ source: Source) throws(PressProblem) -> Made? {
        guard let paper else { return nil }
        let document = source.document
        let job = PaperJob(
            [PaperJob.Document(tree: document.tree.serialised(indented: false), language: document.language)],
            title: document.title, author: works.author)
        let made = try paper.pdf(of: job)
        return Made(bytes: made.bytes, without: made.without)
    }

    private func text(of source: Source) -> String {
        let language = source.document.language
        let writer = spoken[language] ?? SpokenText(say: works.theme.phrasebook(for: language))
        spoken[language] = writer
        return writer.text(of: source.document.tree.element)
    }

    private func braille(in language: String, _ grade: BrailleWriter.Grade) throws(PressProblem) -> BrailleWriter {
        let key = BrailleKey(language: language, grade: grade)
        if let known = braille[key] { return known }
        let writer = try BrailleWriter(grade: grade, say: works.theme.phrasebook(for: language))
        braille[key] = writer
        return writer
    }

    private func book(in language: String) -> BookWriter {
        if let known = books[language] { return known }
        let writer = BookWriter(say: works.theme.phrasebook(for: language), styles: works.theme.bookStyles)
        books[language] = writer
        return writer
    }
}

extension AccessNeeds {
    /// Braille without contractions is what every reader of braille can read.
    var gradeOfBraille: BrailleWriter.Grade { brailleGrade == 2 ? .two : .one }
}
