internal import CLibXSLT

/// Makes a program of pieces of a template, as far as they are simple enough.
struct StraightCompiler {
    /// What has been worked out so far; bytes after bytes become one.
    enum Written {
        /// A part of `text`.
        case bytes(Range<Int>)
        case step(StraightProgram.Step)
        /// Templates are applied to the children of these names, or to all but these.
        case elements([UnsafePointer<xmlChar>], isBesides: Bool)
    }

    let dictionary: xmlDictPtr
    /// For those that are called: what they say is put where they are called.
    let templates: StraightTemplates
    /// The current node can only be an element whose name needs no care (see `StraightNames`), so that it may be copied.
    var copiesElements: Bool
    var written: [Written] = []
    /// All bytes of HTML, one after the other.
    private(set) var text: [UInt8] = []
    /// There is something besides text: else nothing would be won.
    private(set) var isWorthwhile = false
    /// It begins with the element `html`, and so with the doctype.
    private(set) var startsPage = false

    /// No bytes are added to what was written before this place.
    var joinsFrom = 0
    /// The names of templates that are being called.
    var called: [String] = []
    /// How many calls there have been.
    var calls = 0
    /// What the parameters of the template that is being called stand for: a text or an attribute of the current node.
    var parameters: [String: AttributeTemplate.Piece] = [:]
    /// The names of the attributes of the element that is being opened; nil if its start tag is closed.
    var opened: Set<String>?
    var isInValue = false

    /// A program is no longer than that, however often templates call each other.
    enum Limit {
        static let depth = 4
        static let calls = 32
    }

    init(dictionary: xmlDictPtr, templates: StraightTemplates, copiesElements: Bool) {
        self.dictionary = dictionary
        self.templates = templates
        self.copiesElements = copiesElements
    }

    /// Adds a node of a template.
    /// - Returns: false for what is not as simple as that; then nothing has been added.
    mutating func add(_ node: xmlNodePtr) -> Bool {
        let before = (steps: written.count, bytes: text.count, joinsFrom, isWorthwhile, startsPage, calls)
        if write(node) { return true }
        written.removeLast(written.count - before.steps)
        text.removeLast(text.count - before.bytes)
        if case .bytes(let range) = written.last {
            written[written.count - 1] = .bytes(range.clamped(to: 0..<text.count))
        }
        (_, _, joinsFrom, isWorthwhile, startsPage, calls) = before
        (opened, isInValue) = (nil, false)
        return false
    }

    mutating func write(_ node: xmlNodePtr) -> Bool {
        switch node.pointee.type {
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            if let content = node.pointee.content { writeEscaped(content) }
            return true
        case XML_COMMENT_NODE, XML_PI_NODE:
            return true
        case XML_ELEMENT_NODE:
            isWorthwhile = true
            if node.isInstruction { return writeInstruction(node) }
            if StraightInstructions.isProgram(node) { return writeChildren(of: node) }
            guard node.pointee.psvi == nil, !isInValue else { return false }
            if node.isIn(HTMLWriter.partNamespace) { return writePart(node) }
            return writeLiteral(node)
        default:
            return false
        }
    }

    mutating func writeChildren(of node: xmlNodePtr) -> Bool {
        for child in node.childNodes where !write(child) { return false }
        return true
    }

    // MARK: Elements

    private mutating func writeLiteral(_ node: xmlNodePtr) -> Bool {
        let name = String(cString: node.pointee.name)
        if name == "html" {
            guard written.isEmpty else { return false }
            startsPage = true
            writeBytes("<!doctype html>\n")
        } else if StraightNames.needCare.contains(name), node.pointee.children != nil {
            return false
        }
        writeBytes("<\(name)")
        for attribute in node.attributes where !write(attribute) { return false }
        let rest = writeStartTag(of: node, Set(node.attributes.map { String(cString: $0.pointee.name) }))
        guard let rest else { return false }
        if StraightNames.isVoid(name) { return true }
        for child in rest where !write(child) { return false }
        writeBytes("</\(name)>")
        return true
    }

    /// Writes the attributes that an element is given by what stands in it, and ends its start tag.
    ///
    /// - Parameter attributes: the names of those that it has.
    /// - Returns: the rest of what stands in it; nil if that is not simple.
    mutating func writeStartTag(of node: xmlNodePtr, _ attributes: Set<String>) -> ArraySlice<xmlNodePtr>? {
        var rest = Array(node.childNodes)[...]
        opened = attributes
        while let first = rest.first, setsAttributes(first, within: called) {
            guard write(first) else { return nil }
            rest = rest.dropFirst()
        }
        opened = nil
        writeBytes(">")
        return rest
    }

    /// Whether a node adds attributes to the element around it, and nothing else.
    private func setsAttributes(_ node: xmlNodePtr, within called: [String]) -> Bool {
        if StraightInstructions.isProgram(node) {
            return node.childNodes.allSatisfy { setsAttributes($0, within: called) }
        }
        guard let instruction = Self.instruction(node) else { return node.pointee.type == XML_COMMENT_NODE }
        switch instruction.type {
        case XSLT_FUNC_ATTRIBUTE: return true
        case XSLT_FUNC_COPYOF: return Self.copiedAttribute(instruction) != nil
        case XSLT_FUNC_IF: return node.childNodes.allSatisfy { setsAttributes($0, within: called) }
        case XSLT_FUNC_CHOOSE:
            return node.childNodes.allSatisfy { $0.childNodes.allSatisfy { setsAttributes($0, within: called) } }
        case XSLT_FUNC_CALLTEMPLATE:
            guard let name = instruction.name.map({ String(cString: $0) }), !called.contains(name),
                called.count < Limit.depth / 2, let template = templates.named(name)
            else { return false }
            return template.contents.allSatisfy {
                Self.isInstruction($0, "param") || setsAttributes($0, within: called + [name])
            }
        default: return false
        }
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
        for piece in pieces where !writeValue(piece) { return false }
        writeBytes("\"")
        return true
    }

    private mutating func writePart(_ node: xmlNodePtr) -> Bool {
        guard String(cString: node.pointee.name) == "part", node.pointee.children == nil,
            let name = node.pointee.properties,
            name.pointee.next == nil, String(cString: name.pointee.name) == "name",
            let pieces = AttributeTemplate.pieces(
                of: String(cString: name.value), isFixed: name.pointee.psvi == nil)
        else { return false }
        return writeBlock({ .part(named: $0) }) { $0.writePartName(pieces) }
    }

    /// No attribute can be part of it, since it would be escaped.
    private mutating func writePartName(_ pieces: [AttributeTemplate.Piece]) -> Bool {
        for piece in pieces {
            switch piece {
            case .text(let text): writeBytes(text)
            case .expression(let expression):
                guard let children = countedChildren(expression) else { return false }
                written.append(.step(.count(ofChildren: children)))
            default: return false
            }
        }
        return true
    }

    // MARK: Steps

    /// Writes steps, and before them one that says how many they are.
    mutating func writeBlock(
        _ head: (Int) -> StraightProgram.Step, _ body: (inout StraightCompiler) -> Bool
    ) -> Bool {
        let place = written.count
        written.append(.step(head(0)))
        guard body(&self) else { return false }
        written[place] = .step(head(written.count - place - 1))
        joinsFrom = written.count
        return true
    }

    /// Writes the value of what stands between the braces of an attribute, or is selected by `xsl:value-of`.
    mutating func writeValue(_ piece: AttributeTemplate.Piece) -> Bool {
        switch piece {
        case .text(let text):
            text.withCString { writeEscaped(UnsafeRawPointer($0).assumingMemoryBound(to: xmlChar.self)) }
            return true
        case .attribute(let name), .ofParent(let name):
            guard let kept = xmlDictLookup(dictionary, name, -1) else { return false }
            let isOfParent = if case .ofParent = piece { true } else { false }
            written.append(.step(.attribute(kept, ofParent: isOfParent)))
            return true
        case .expression(let expression):
            if expression.hasPrefix("$") {
                return parameters[String(expression.dropFirst())].map { writeValue($0) } ?? false
            }
            if let children = countedChildren(expression) {
                written.append(.step(.count(ofChildren: children)))
                return true
            }
            guard let child = keptName(expression) else { return false }
            written.append(.step(.text(ofChild: child)))
            return true
        }
    }

    private mutating func writeEscaped(_ text: UnsafePointer<xmlChar>) {
        var escaped = ByteBuffer(capacity: 64)
        escaped.appendEscaped(text)
        write(escaped.bytes)
    }

    mutating func writeBytes(_ text: String) { write(text.utf8) }

    private mutating func write(_ bytes: some Sequence<UInt8>) {
        let start = text.count
        text.append(contentsOf: bytes)
        if written.count > joinsFrom, case .bytes(let before) = written.last {
            written[written.count - 1] = .bytes(before.lowerBound..<text.count)
        } else {
            written.append(.bytes(start..<text.count))
        }
    }
}
