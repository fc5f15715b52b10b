internal import CLibXSLT
internal import Glibc

/// Hears what libxml2 reads, piece by piece, and makes elements of it.
final class XMLElementBuilder {
    private let depthLimit: Int
    private let countLimit: Int
    private var open: [XMLElement] = []
    private var root: XMLElement?
    private var problem: XMLProblem?
    private var count = 0
    /// Text that has been heard and belongs to the innermost element.
    private var words: [UInt8] = []
    /// The address heard last, kept so that a thousand elements share one string.
    private var namespace = ""
    /// Entities that were handed to libxml2, each good for one character.
    private var entities: [String: UnsafeMutablePointer<xmlEntity>] = [:]

    init(depthLimit: Int, countLimit: Int) {
        self.depthLimit = depthLimit
        self.countLimit = countLimit
    }

    deinit {
        for entity in entities.values {
            free(UnsafeMutableRawPointer(mutating: entity.pointee.name))
            free(entity.pointee.content)
            entity.deallocate()
        }
    }

    var result: Result<XMLElement, XMLProblem> {
        if let problem { return .failure(problem) }
        guard let root, open.isEmpty else {
            return .failure(XMLProblem(reason: .syntax("it has no element"), line: 1, column: 1))
        }
        return .success(root)
    }

    /// Puts this object's ears in place of those that build libxml2's own tree.
    func listen(to context: xmlParserCtxtPtr) {
        guard let ears = context.pointee.sax else { return }
        ears.pointee.startElementNs = { context, name, _, address, _, _, count, _, attributes in
            guard let builder = XMLElementBuilder.of(context), let name else { return }
            builder.begin(name, address, Int(count), attributes, context)
        }
        ears.pointee.endElementNs = { context, _, _, _ in XMLElementBuilder.of(context)?.end() }
        ears.pointee.characters = { context, text, length in
            XMLElementBuilder.of(context)?.hear(text, Int(length))
        }
        ears.pointee.ignorableWhitespace = ears.pointee.characters
        ears.pointee.cdataBlock = ears.pointee.characters
        ears.pointee.comment = nil
        ears.pointee.processingInstruction = nil
        ears.pointee.reference = nil
        ears.pointee.externalSubset = nil
        ears.pointee.internalSubset = { context, _, _, _ in
            XMLElementBuilder.of(context)?.stop(.documentType, context)
        }
        ears.pointee.getEntity = { context, name in
            guard let name else { return nil }
            return XMLElementBuilder.of(context)?.entity(name, context)
        }
        ears.pointee.serror = { context, error in
            guard let error, error.pointee.level == XML_ERR_FATAL else { return }
            XMLElementBuilder.of(context)?.fail(error, context)
        }
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLElementBuilder? {
        guard let own = context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private else { return nil }
        return Unmanaged<XMLElementBuilder>.fromOpaque(own).takeUnretainedValue()
    }

    // MARK: What is heard

    private func begin(
        _ name: UnsafePointer<xmlChar>, _ address: UnsafePointer<xmlChar>?, _ number: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ context: UnsafeMutableRawPointer?
    ) {
        guard problem == nil else { return }
        flush()
        count += 1 + number
        if count > countLimit { return stop(.tooMany(limit: countLimit), context) }
        if open.count == depthLimit { return stop(.tooDeep(limit: depthLimit), context) }
        var element = XMLElement(
            name: String(cString: name), namespace: namespace(address), attributes: [], children: [],
            line: Int(xmlSAX2GetLineNumber(context)))
        if let attributes {
            // Five pointers each: name, prefix, address, where the value begins, where it ends.
            for at in stride(from: 0, to: number * 5, by: 5) {
                guard let name = attributes[at], let from = attributes[at + 3], let to = attributes[at + 4] else {
                    continue
                }
                element.attributes.append(
                    XMLAttribute(
                        name: String(cString: name), namespace: attributes[at + 2].map { String(cString: $0) } ?? "",
                        value: String(decoding: UnsafeBufferPointer(start: from, count: to - from), as: UTF8.self)))
            }
        }
        open.append(element)
    }

    private func end() {
        guard problem == nil else { return }
        flush()
        guard let element = open.popLast() else { return }
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(.element(element)) }
    }

    private func hear(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
        guard problem == nil, !open.isEmpty, let text else { return }
        words.append(contentsOf: UnsafeBufferPointer(start: text, count: length))
    }

    private func flush() {
        guard !words.isEmpty, !open.isEmpty else { return }
        open[open.count - 1].children.append(.text(String(decoding: words, as: UTF8.self)))
        words.removeAll(keepingCapacity: true)
    }

    private func namespace(_ address: UnsafePointer<xmlChar>?) -> String {
        guard let address else { return "" }
        let isSame = namespace.withCString { strcmp($0, address.chars) == 0 }
        if !isSame { namespace = String(cString: address) }
        return namespace
    }

    /// One of XML's five, or what HTML 4 calls a single character.
    private func entity(_ name: UnsafePointer<xmlChar>, _ context: UnsafeMutableRawPointer?) -> xmlEntityPtr? {
        if let known = xmlGetPredefinedEntity(name) { return known }
        // In an attribute, libxml2 takes only the first byte of what it believes to be one of XML's five.
        let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self)
        let isInAttribute = parser?.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE
        let key = String(cString: name)
        let kept = isInAttribute ? "@" + key : key
        if let made = entities[kept] { return made }
        guard let found = htmlEntityLookup(name), let scalar = Unicode.Scalar(found.pointee.value) else { return nil }
        let character = String(Character(scalar))
        let entity = UnsafeMutablePointer<xmlEntity>.allocate(capacity: 1)
        entity.initialize(to: xmlEntity())
        entity.pointee.type = XML_ENTITY_DECL
        entity.pointee.etype = isInAttribute ? XML_INTERNAL_GENERAL_ENTITY : XML_INTERNAL_PREDEFINED_ENTITY
        entity.pointee.name = strdup(key).map { UnsafePointer(Self.bytes($0)) }
        entity.pointee.content = strdup(character).map(Self.bytes)
        entity.pointee.length = Int32(character.utf8.count)
        entities[kept] = entity
        return entity
    }

    private static func bytes(_ text: UnsafeMutablePointer<CChar>) -> UnsafeMutablePointer<xmlChar> {
        UnsafeMutableRawPointer(text).assumingMemoryBound(to: xmlChar.self)
    }

    // MARK: What is wrong

    private func stop(_ reason: XMLProblem.Reason, _ context: UnsafeMutableRawPointer?) {
        guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
        if problem == nil {
            problem = XMLProblem(
                reason: reason, line: max(1, Int(xmlSAX2GetLineNumber(context))),
                column: max(1, Int(xmlSAX2GetColumnNumber(context))))
        }
        xmlStopParser(parser)
    }

    private func fail(_ error: xmlErrorPtr, _ context: UnsafeMutableRawPointer?) {
        guard problem == nil else { return }
        let words = error.pointee.message.map { String(cString: $0) } ?? "it is not XML"
        problem = XMLProblem(
            reason: .syntax(words.split(whereSeparator: \.isWhitespace).joined(separator: " ")),
            line: max(1, Int(error.pointee.line)), column: max(1, Int(error.pointee.int2)))
    }
}
