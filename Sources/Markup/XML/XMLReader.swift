internal import CLibXSLT

/// Reads XML text from strangers into plain values.
///
/// Nothing is fetched, a document type is refused where it begins (so there are no entities to multiply), and size,
/// depth and number of elements are bounded. Beside XML's own five entities the names that HTML 4 gives to single
/// characters (`&nbsp;`) are understood, since narratives have them.
public struct XMLReader: Sendable {
    /// The most bytes of a text.
    public var byteLimit: Int
    /// How deep elements may nest.
    public var depthLimit: Int
    /// The most elements and attributes together.
    public var countLimit: Int

    public init(byteLimit: Int = 128 << 20, depthLimit: Int = 128, countLimit: Int = 8_000_000) {
        self.byteLimit = min(byteLimit, Int(Int32.max) / 2)
        self.depthLimit = depthLimit
        self.countLimit = countLimit
    }

    /// Reads one document, in UTF-8, UTF-16 or what its first line declares. Returns its outermost element.
    public func read(_ bytes: [UInt8]) -> Result<XMLElement, XMLProblem> {
        MarkupLibraries.initialise()
        if bytes.count > byteLimit {
            return .failure(XMLProblem(reason: .tooLarge(bytes: bytes.count, limit: byteLimit), line: 1, column: 1))
        }
        guard let context = xmlNewParserCtxt() else {
            return .failure(XMLProblem(reason: .syntax("there is no memory left"), line: 1, column: 1))
        }
        let builder = XMLElementBuilder(depthLimit: depthLimit, countLimit: countLimit)
        context.pointee._private = Unmanaged.passUnretained(builder).toOpaque()
        builder.listen(to: context)
        // HUGE lifts libxml2's own limits on depth and on the length of one text, in favour of those above. NOENT puts
        // characters in place of their names; there are no other entities, since a document type is refused.
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_NOENT.rawValue)
        withExtendedLifetime(builder) {
            let document = bytes.withUnsafeBytes { bytes in
                xmlCtxtReadMemory(
                    context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil, options)
            }
            if let document { xmlFreeDoc(document) }
            xmlFreeParserCtxt(context)
        }
        return builder.result
    }

    /// Reads a text that is in memory already, such as the narrative of a JSON resource.
    public func read(_ text: String) -> Result<XMLElement, XMLProblem> { read(Array(text.utf8)) }
}
