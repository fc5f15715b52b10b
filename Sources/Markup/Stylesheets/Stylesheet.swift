internal import CLibXSLT
internal import Diagnostics

/// A compiled stylesheet. One a worker: libxslt keeps caches in it while it renders, so it is not to be shared.
public final class Stylesheet {
    let compiled: xsltStylesheetPtr
    let sources: StylesheetSources
    let name: String
    let straight: StraightInstructions
    /// Put into it before the first transformation: most stylesheets come to none.
    private(set) lazy var instructions = QuickInstructions(in: compiled)
    @exclusivity(unchecked) var contexts: TransformShelf
    let page: StraightPage
    var html = HTMLWriter()
    /// What the stylesheet has said with `xsl:message` without ending the page, since the last `takeMessages()`.
    var messages: [StylesheetProblem] = []

    private init(_ compiled: xsltStylesheetPtr, name: String, sources: StylesheetSources) {
        self.compiled = compiled
        self.name = name
        self.sources = sources
        contexts = TransformShelf(compiled)
        let templates = StraightTemplates(of: compiled)
        page = StraightPage(
            copiesText: QuickInstructions.leavesTextAlone(compiled),
            finder: TemplateFinder(templates, dictionary: compiled.pointee.dict))
        straight = StraightInstructions(in: compiled, templates)
    }

    deinit {
        contexts.empty()
        xsltFreeStylesheet(compiled)
    }

    /// Compiles a stylesheet of a theme.
    ///
    /// - Parameters:
    ///   - name: one of the names in `sources`.
    ///   - phrase: the words for a key in the language of the pages; nil if there are none.
    /// - Returns: the stylesheet, or every problem that was found.
    public static func compile(
        _ name: String, from sources: StylesheetSources, phrase: (String) -> String?
    ) -> Result<Stylesheet, StylesheetProblems> {
        withoutActuallyEscaping(phrase) { phrase in
            let compilation = StylesheetCompilation(sources: sources, phrase: phrase)
            guard let compiled = compilation.compile(name) else {
                return .failure(StylesheetProblems(problems: compilation.collector.problems))
            }
            return .success(Stylesheet(compiled, name: name, sources: sources))
        }
    }

    /// What `xsl:message` has said since this was last asked.
    public func takeMessages() -> [StylesheetProblem] {
        defer { messages = [] }
        return messages
    }
}
