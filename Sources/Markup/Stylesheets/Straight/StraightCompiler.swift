internal import CLibXSLT

/// Makes a program of pieces of a template, as far as they are simple enough.
struct StraightCompiler {
    /// What has been worked out so far; bytes after bytes become one.
    enum Written {
        case bytes([UInt8])
        case step(StraightProgram.Step)
    }

    let dictionary: xmlDictPtr
    /// The current node can only be an element whose name needs no care (see `StraightNames`), so that it may be copied.
    let copiesElements: Bool
    private(set) var written: [Written] = []
    /// There is something besides text: else nothing would be won.
    private(set) var isWorthwhile = false

    init(dictionary: xmlDictPtr, copiesElements: Bool) {
        self.dictionary = dictionary
        self.copiesElements = copiesElements
    }

    /// Adds a node of a template.
    /// - Returns: false for what is not as simple as that; then nothing has been added.
    mutating func add(_ node: xmlNodePtr) -> Bool {
        let (before, wasWorthwhile) = (written, isWorthwhile)
        if write(node) { return true }
        (written, isWorthwhile) = (before, wasWorthwhile)
        return false
    }

    private mutating func write(_ node: xmlNodePtr) -> Bool {
        switch node.pointee.type {
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            if let content = node.pointee.content { writeEscaped(content) }
            return true
        case XML_COMMENT_NODE, XML_PI_NODE:
            return true
        case XML_ELEMENT_NODE:
            isWorthwhile = true
            if node.namespace == StylesheetVetting.namespace { return writeInstruction(node) }
            guard node.pointee.psvi == nil else { return false }
            if node.namespace == HTMLWriter.partNamespace.description { return writePart(node) }
            return writeLiteral(node)
        default:
            return false
        }
    }

    private mutating func writeChildren(of node: xmlNodePtr) -> Bool {
        for child in node.childNodes where !write(child) { return false }
        return true
    }

    // MARK: Elements

    private mutating func writeLiteral(_ node: xmlNodePtr) -> Bool {
        let name = String(cString: node.pointee.name)
        guard !StraightNames.needCare.contains(name) else { return false }
        writeBytes("<\(name)")
        for attribute in node.attributes where !write(attribute) { return false }
        writeBytes(">")
        if StraightNames.isVoid(name) { return true }
        guard writeChildren(of: node) else { return false }
        writeBytes("</\(name)>")
        return true
    }

    private mutating func write(_ attribute: xmlAttrPtr) -> Bool {
        if let space = attribute.pointee.ns {
            guard let prefix = space.pointee.prefix, String(cString: prefix) == "xml",
                String(cString: attribute.pointee.name) == "lang"
            else { return false }
        }
        guard
            let pieces = AttributeTemplate.pieces(
                of: String(cString: attribute.value), isFixed: attribute.pointee.psvi == nil)
        else { return false }
        writeBytes(" \(String(cString: attribute.pointee.name))=\"")
        for piece in pieces {
            switch piece {
            case .text(let text):
                text.withCString { writeEscaped(UnsafeRawPointer($0).assumingMemoryBound(to: xmlChar.self)) }
            case .attribute(let name): writeValue(of: name, ofParent: false)
            case .ofParent(let name): writeValue(of: name, ofParent: true)
            }
        }
        writeBytes("\"")
        return true
    }

    private mutating func writePart(_ node: xmlNodePtr) -> Bool {
        guard String(cString: node.pointee.name) == "part", let name = node.pointee.properties,
            name.pointee.next == nil, name.pointee.psvi == nil, String(cString: name.pointee.name) == "name",
            let kept = xmlDictLookup(dictionary, name.value, -1)
        else { return false }
        written.append(.step(.part(kept)))
        return true
    }

    // MARK: Instructions

    private mutating func writeInstruction(_ node: xmlNodePtr) -> Bool {
        guard let compiled = node.pointee.psvi else { return false }
        let instruction = compiled.assumingMemoryBound(to: xsltStylePreComp.self)
        let select = instruction.pointee.select.map { String(cString: $0) }
        switch instruction.pointee.type {
        case XSLT_FUNC_APPLYTEMPLATES:
            guard instruction.pointee.mode == nil, node.pointee.children == nil else { return false }
            guard let select else {
                written.append(.step(.children(named: nil)))
                return true
            }
            guard StraightNames.isPlain(select), let kept = xmlDictLookup(dictionary, select, -1) else { return false }
            written.append(.step(.children(named: kept)))
            return true
        case XSLT_FUNC_VALUEOF:
            switch select.flatMap({ AttributeTemplate.copied(Substring($0)) }) {
            case .attribute(let name): writeValue(of: name, ofParent: false)
            case .ofParent(let name): writeValue(of: name, ofParent: true)
            default: return false
            }
            return true
        case XSLT_FUNC_COPY:
            guard copiesElements, instruction.pointee.has_use == 0 else { return false }
            writeBytes("<")
            written.append(.step(.name))
            writeBytes(">")
            guard writeChildren(of: node) else { return false }
            writeBytes("</")
            written.append(.step(.name))
            writeBytes(">")
            return true
        default:
            return false
        }
    }

    // MARK: Steps

    private mutating func writeValue(of attribute: String, ofParent: Bool) {
        guard let kept = xmlDictLookup(dictionary, attribute, -1) else { return }
        written.append(.step(.attribute(kept, ofParent: ofParent)))
    }

    private mutating func writeEscaped(_ text: UnsafePointer<xmlChar>) {
        var escaped = ByteBuffer(capacity: 64)
        escaped.appendEscaped(text)
        write(Array(escaped.bytes))
    }

    private mutating func writeBytes(_ text: String) { write(Array(text.utf8)) }

    private mutating func write(_ bytes: [UInt8]) {
        if case .bytes(let before) = written.last {
            written[written.count - 1] = .bytes(before + bytes)
        } else {
            written.append(.bytes(bytes))
        }
    }
}

/// The names of elements, as far as writing them asks for care.
enum StraightNames {
    /// `HTMLWriter` looks at these as nodes: it writes the doctype, leaves text as it is, or keeps a line feed.
    static let needCare: Set<String> = ["html", "script", "style", "pre", "textarea"]

    /// Elements that have no end tag.
    static func isVoid(_ name: String) -> Bool {
        name.withCString { isVoidElement(UnsafeRawPointer($0).assumingMemoryBound(to: xmlChar.self)) }
    }

    /// A name of ASCII letters, figures, `-` and `_`, as in a path of one step.
    static func isPlain(_ name: String) -> Bool {
        guard let first = name.utf8.first, first >= 0x41 else { return false }
        return name.utf8.allSatisfy {
            $0 == 0x2D || $0 == 0x5F || $0 >= 0x30 && $0 <= 0x39 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A
        }
    }
}
