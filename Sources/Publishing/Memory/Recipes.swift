import CareRecords
import Digests
import Documents
import Files
import Markup
import Press
import Themes

/// How documents are made, as digests: the program, the theme, the engines.
///
/// Disclosure and every join are behind a document tree when it comes here; nothing that is kept is kept because of what
/// a record said, only because the very same tree is made into the very same file.
struct Recipes: Sendable {
    private let theme: ThemeDigests
    /// What sets paper, with the few words that it adds.
    private let paper: Digest
    private let braille: String
    private let speech: Digest?
    private let author: String
    private let day: String

    init(of works: FormatWorks) {
        theme = works.theme.digests
        var maker = DigestMaker()
        if let engine = works.paper { maker.add(engine.identity) }
        maker.add(theme.paper)
        maker.add(works.words.identity)
        paper = maker.digest
        braille = works.hasBraille ? BrailleWriter.engineVersion : ""
        speech = works.speech?.identity
        author = works.author
        day = works.asOf.iso
    }

    /// What a document says, whatever is made of it.
    struct Document {
        let tree: Digest
        let kind: DocumentKind
        let language: String

        init(_ writer: DocumentWriter, kind: DocumentKind) {
            tree = writer.tree.withImage { Digest(of: $0) }
            self.kind = kind
            language = writer.language
        }
    }

    /// The document as a web page.
    func page(_ document: Document) -> MadeOf {
        made(document, as: "page") { $0.add(theme.page(of: document.kind.rawValue, in: document.language)) }
    }

    /// The document in another format.
    func format(_ format: DocumentFormat, of document: Document, _ source: FormatMaker.Source) -> MadeOf {
        made(document, as: format.rawValue) { maker in
            if format != .pdf { maker.add(theme.words(in: document.language)) }
            switch format {
            case .pdf:
                maker.add(paper)
                maker.add(source.document.title)
                maker.add(author)
            case .braille:
                maker.add(braille)
                maker.add(source.brailleGrade == .two ? 2 : 1)
            case .spokenText: break
            case .speech: if let speech { maker.add(speech) }
            case .ebook:
                maker.add(theme.styles)
                for text in [author, day, source.path] { maker.add(text) }
            case .singleFile:
                maker.add(theme.styles)
                maker.add(theme.page(of: document.kind.rawValue, in: document.language))
            }
        }
    }

    /// All that a plan's documents can depend on besides the plan: other content, themes, options, engines.
    func setting(of inputs: Digest, _ options: BuildOptions) -> Digest {
        var maker = DigestMaker()
        maker.add(Self.program)
        maker.add(inputs)
        maker.add(paper)
        if let speech { maker.add(speech) }
        for text in [braille, options.theme, options.asOf.iso, options.formats.rawValue] { maker.add(text) }
        maker.add(options.strict ? 1 : 0)
        for text in options.part?.words ?? [] { maker.add(text) }
        return maker.digest
    }

    private func made(_ document: Document, as what: String, _ body: (inout DigestMaker) -> Void) -> MadeOf {
        var maker = DigestMaker()
        maker.add(what)
        maker.add(Self.program)
        maker.add(document.tree)
        maker.add(document.kind.rawValue)
        maker.add(document.language)
        body(&maker)
        return MadeOf(maker.digest)
    }

    /// This program and the libraries that it has loaded.
    static let program: Digest = {
        var maker = DigestMaker()
        maker.add("caresheaf \(Caresheaf.version)")
        if let stamp = FileStamp(of: "/proc/self/exe") {
            maker.add(Int(stamp.size))
            maker.add(Int(stamp.written))
        }
        maker.add(MarkupLibraries.versions)
        return maker.digest
    }()
}
