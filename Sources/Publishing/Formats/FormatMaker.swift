import CareRecords
import Documents
import Press

/// Makes documents in other formats than HTML. One a worker: its engines are not to be shared.
final class FormatMaker {
    private let works: FormatWorks
    private let paper: PaperPress?

    init(_ works: FormatWorks) {
        self.works = works
        paper = works.paper.map { PaperPress($0, template: works.template, words: works.words) }
    }

    /// One document in one format.
    struct Made {
        let bytes: [UInt8]
        /// Characters that no font has; a box stands in their place.
        var without: [Unicode.Scalar] = []
    }

    /// Nil if there is nothing here to make this format with; that has been said once for the whole build.
    func make(_ format: DocumentFormat, of document: DocumentWriter) throws(PressProblem) -> Made? {
        switch format {
        case .pdf:
            guard let paper else { return nil }
            let job = PaperJob(
                [PaperJob.Document(tree: document.tree.serialised(indented: false), language: document.language)],
                title: document.title, author: works.author, timestamp: works.asOf.secondsSince1970)
            let made = try paper.pdf(of: job)
            return Made(bytes: made.bytes, without: made.without)
        case .braille, .spokenText, .speech, .ebook, .singleFile:
            return nil
        }
    }

    /// Gives back what only further documents would need.
    func rest() { paper?.rest() }
}

extension CalendarDate {
    /// Noon of the day, in Greenwich.
    var secondsSince1970: Int { (dayNumber - CalendarDate(year: 1970, month: 1, day: 1)!.dayNumber) * 86400 + 43200 }
}
