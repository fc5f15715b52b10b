import Digests
public import Markup
public import Wording

/// Makes a book (EPUB 3.3) of a finished document: for phones, e-readers, and players of talking books.
///
/// The book holds what the tree says, in the tree's order, and nothing else: no script, no font, nothing to fetch. The
/// names of its files say nothing of whose it is.
public struct BookWriter: Sendable {
    private let say: Phrasebook
    private let styles: [UInt8]

    /// - Parameters:
    ///   - say: the words of the document's language.
    ///   - styles: the theme's style sheet for books.
    public init(say: Phrasebook, styles: [UInt8]) {
        self.say = say
        self.styles = styles
    }

    /// The book as one file. The same document, identifier and day make the same bytes.
    ///
    /// - Parameters:
    ///   - document: the root of a document tree.
    ///   - identifier: always the same for one document of one person, so that a reader's shelf takes the next
    ///     edition for what it is. It does not stand in the book; a UUID made of it does.
    ///   - modified: the day as of which the document was made, "YYYY-MM-DD".
    /// - Throws: `PressProblem.Kind.engineFailed` if minizip cannot pack it.
    public func epub(
        of document: XMLElement, identifier: String, modified: String
    ) throws(PressProblem) -> [UInt8] {
        try BookArchive.pack(parts(of: document, identifier: identifier, modified: modified))
    }

    /// The files that are packed into the book, in their order: what a search for leaks has to read.
    public func parts(
        of document: XMLElement, identifier: String, modified: String
    ) -> [(path: String, bytes: [UInt8])] {
        let frame = BookFrame(document, language: say.language)
        let writer = BookChapterWriter(document, frame: frame, say: say)
        let chapters = writer.pages()
        let package = BookPackage(
            frame: frame, uuid: Self.uuid(of: identifier), modified: modified, chapters: chapters.count,
            drawings: writer.drawings, hasCharts: writer.hasCharts, say: say)
        let navigation = BookNavigation(
            frame: frame, headings: writer.headings, contents: writer.contents, chapters: chapters.count, say: say)
        var parts: [(path: String, bytes: [UInt8])] = [
            ("mimetype", Array("application/epub+zip".utf8)),
            ("META-INF/container.xml", Array(BookPackage.container.utf8)),
            ("EPUB/package.opf", Array(package.text.utf8)),
            ("EPUB/nav.xhtml", Array(navigation.text.utf8)),
            ("EPUB/book.css", styles),
        ]
        for (index, chapter) in chapters.enumerated() {
            parts.append(("EPUB/\(BookChapters.file(index + 1))", Array(chapter.utf8)))
        }
        return parts
    }

    /// A UUID made of a name by SHA-256 (RFC 9562, version 8 as in its appendix B.2).
    static func uuid(of name: String) -> String {
        var figures = Array(Digest(of: Array(name.utf8)).hex.prefix(32))
        figures[12] = "8"
        // The variant: the two highest bits of this figure are 1 and 0.
        figures[16] = Array("89ab")[(figures[16].hexDigitValue ?? 0) & 3]
        for place in [20, 16, 12, 8] { figures.insert("-", at: place) }
        return String(figures)
    }
}
