internal import CLibXSLT
internal import Diagnostics

/// A static piece of a page (well-formed XML with one or more roots) as HTML, with its phrases replaced.
///
/// - Returns: the bytes to hand to `Stylesheet.render` as a part, or every problem that was found.
public func renderFragment(
    _ file: StylesheetFile, phrase: (String) -> String?
) -> Result<[UInt8], StylesheetProblems> {
    MarkupLibraries.initialise()
    let address = StylesheetSources.address(of: file.path)
    let collector = MessageCollector(
        sources: StylesheetSources(files: [file.path: file]), id: .stylesheetCompile)
    // One root around all of them, on the first line, so that the lines stay those of the file.
    let wrapped = Array("<fragment>".utf8) + withoutDeclaration(file.bytes) + Array("</fragment>".utf8)
    let bytes: [UInt8]? = withoutActuallyEscaping(phrase) { phrase in
        collector.listen {
            guard
                let document = ThemeXML.parse(
                    wrapped, address: address, path: file.path, dictionary: nil, into: collector)
            else { return nil }
            defer { xmlFreeDoc(document) }
            PhraseReplacement(phrase: phrase, file: file.path, isStylesheet: false, collector: collector)
                .replace(in: document)
            var html = HTMLWriter()
            html.write(childrenOf: xmlDocGetRootElement(document))
            if html.missingPart != nil {
                collector.add(
                    StylesheetProblem(
                        .stylesheetCompile, file: file.path, line: 0, "A fragment may not ask for parts."))
            }
            return Array(html.out.bytes)
        }
    }
    guard let bytes, collector.problems.isEmpty else {
        return .failure(StylesheetProblems(problems: collector.problems))
    }
    return .success(bytes)
}

/// An XML declaration and a byte order mark can stand only at the start of a file, which is inside the wrapper here.
private func withoutDeclaration(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    if rest.starts(with: "<?xml ".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) { rest = rest[(end + 1)...] }
    return rest
}
