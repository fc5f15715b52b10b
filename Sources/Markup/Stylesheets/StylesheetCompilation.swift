internal import CLibXSLT
internal import Diagnostics
internal import Threads

/// One compilation: what libxslt asks for is looked up here and nowhere else.
final class StylesheetCompilation {
    let sources: StylesheetSources
    let phrase: (String) -> String?
    let collector: MessageCollector

    /// One stylesheet is compiled at a time in the process: libxslt fills shared tables while it compiles.
    /// The value counts them.
    private static let turn = ThreadLock(0)

    init(sources: StylesheetSources, phrase: @escaping (String) -> String?) {
        self.sources = sources
        self.phrase = phrase
        collector = MessageCollector(sources: sources, id: .stylesheetCompile)
    }

    /// Compiles the file of that name. The caller owns the result.
    func compile(_ name: String) -> xsltStylesheetPtr? {
        MarkupLibraries.initialise()
        guard sources.files[name] != nil else {
            collector.add(
                StylesheetProblem(
                    .stylesheetInclude, file: name, line: 0, "The theme has no stylesheet \(name)."))
            return nil
        }
        return Self.turn.withLock { compilations in
            compilations += 1
            return collector.listen { compileAlone(name) }
        }
    }

    private func compileAlone(_ name: String) -> xsltStylesheetPtr? {
        guard let style = xsltNewStylesheet() else { return nil }
        style.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        guard let document = load(StylesheetSources.address(of: name), dictionary: style.pointee.dict) else {
            xsltFreeStylesheet(style)
            return nil
        }
        let result = xsltParseStylesheetUser(style, document)
        style.pointee._private = nil
        if result == 0, style.pointee.errors == 0, collector.problems.isEmpty { return style }
        if result != 0 {
            // libxslt owns the document only if it succeeded.
            style.pointee.doc = nil
            xmlFreeDoc(document)
        }
        xsltFreeStylesheet(style)
        if collector.problems.isEmpty {
            let path = sources.displayPath(of: StylesheetSources.address(of: name))
            collector.add(
                StylesheetProblem(.stylesheetCompile, file: path, line: 0, "The stylesheet cannot be compiled."))
        }
        return nil
    }

    /// Reads, vets and puts phrases into one file.
    func load(_ address: String, dictionary: xmlDictPtr?) -> xmlDocPtr? {
        guard let file = sources.file(at: address) else { return nil }
        guard
            let document = ThemeXML.parse(
                file.bytes, address: address, path: file.path, dictionary: dictionary, into: collector)
        else { return nil }
        StylesheetVetting(file: file.path, collector: collector).vet(document)
        PhraseReplacement(phrase: phrase, file: file.path, isStylesheet: true, collector: collector).replace(
            in: document)
        return document
    }
}

/// How libxslt gets the parts of a stylesheet. Documents asked for while a page is made do not exist.
func loadStylesheetPart(
    _ address: UnsafePointer<xmlChar>?, _ dictionary: xmlDictPtr?, _ options: Int32,
    _ context: UnsafeMutableRawPointer?, _ type: xsltLoadType
) -> xmlDocPtr? {
    guard type == XSLT_LOAD_STYLESHEET, let address, let context else { return nil }
    var style = context.assumingMemoryBound(to: xsltStylesheet.self)
    while let parent = style.pointee.parent { style = parent }
    guard let compilation = style.pointee._private else { return nil }
    return Unmanaged<StylesheetCompilation>.fromOpaque(compilation).takeUnretainedValue()
        .load(String(cString: address), dictionary: dictionary)
}
