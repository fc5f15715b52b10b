internal import CLibXSLT
internal import Diagnostics

/// Reads a theme's file as XML: no network, no entities, and no document type at all.
enum ThemeXML {
    /// - Parameters:
    ///   - address: what the document calls itself, for messages and for finding its neighbours.
    ///   - dictionary: names to share with a stylesheet, if there is one.
    /// - Returns: a document that the caller owns, or nil; then the collector knows why.
    static func parse(
        _ bytes: [UInt8], address: String, path: String, dictionary: xmlDictPtr?, into collector: MessageCollector
    ) -> xmlDocPtr? {
        guard let context = xmlNewParserCtxt() else { return nil }
        defer { xmlFreeParserCtxt(context) }
        if let dictionary {
            xmlDictFree(context.pointee.dict)
            context.pointee.dict = dictionary
            xmlDictReference(dictionary)
        }
        // The line of a document type, once one has been met: the parser stops there, before it reads any entity.
        context.pointee.sax.pointee.internalSubset = { context, _, _, _ in
            guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
            parser.pointee._private = UnsafeMutableRawPointer(bitPattern: max(1, Int(xmlSAX2GetLineNumber(parser))))
            xmlStopParser(parser)
        }
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue)
        let document = bytes.withUnsafeBytes { bytes in
            xmlCtxtReadMemory(
                context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count), address, nil,
                options)
        }
        if let line = context.pointee._private {
            if let document { xmlFreeDoc(document) }
            collector.add(
                StylesheetProblem(
                    .stylesheetDoctype, file: path, line: Int(bitPattern: line), "The file has a document type.",
                    suggestion: "Remove the <!DOCTYPE> line and write characters instead of entities."))
            return nil
        }
        if document == nil, collector.problems.isEmpty {
            collector.add(StylesheetProblem(.stylesheetSyntax, file: path, line: 1, "The file is not XML."))
        }
        return document
    }
}
