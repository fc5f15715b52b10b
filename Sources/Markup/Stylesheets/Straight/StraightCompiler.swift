internal import CLibXSLT

/// Makes a program of pieces of a template, as far as they are simple enough.
struct StraightCompiler {
    /// What has been worked out so far; bytes after bytes become one.
    enum Written {
        case bytes([UInt8])
        case step(StraightProgram.Step)
        /// Templates are applied to the children of these names, or to all but these.
        case elements([UnsafePointer<xmlChar>], isBesides: Bool)
    }

    let dictionary: xmlDictPtr
    /// For those that are called: what they say is put where they are called.
    let templates: StraightTemplates
    /// The current node can only be an element whose name needs no care (see `StraightNames`), so that it may be copied.
    private(set) var copiesElements: Bool
    private(set) var written: [Written] = []
    /// There is something besides text: else nothing would be won.
    private(set) var isWorthwhile = false
    /// It begins with the element `html`, and so with the doctype.
    private(set) var startsPage = false

    /// No bytes are added to what was written before this place.
    private var joinsFrom = 0
    /// The names of templates that are being called.
    private var called: [String] = []
    /// How many calls there have been.
    private var calls = 0
    /// What the parameters of the template that is being called stand for: a text or an attribute of the current node.
    private var parameters: [String: AttributeTemplate.Piece] = [:]
    /// The names of the attributes of the element that is being opened; nil if its start tag is closed.
    private var opened: Set<String>?
    private var isInValue = false

    /// A program is no longer than that, however often templates call each other.
    private enum Limit {
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
        let before = self
        if write(node) { return true }
        self = before
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
            if StraightInstructions.isProgram(node) { return writeChildren(of: node) }
            guard node.pointee.psvi == nil, !isInValue else { return false }
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
        if name == "html" {
            guard written.isEmpty else { return false }
            startsPage = true
            writeBytes("<!doctype html>\n")
        } else if StraightNames.needCare.contains(name) {
            return false
        }
        writeBytes("<\(name)")
        for attribute in node.attributes where !write(attribute) { return false }
        var rest = Array(node.childNodes)[...]
        opened = Set(node.attributes.map { String(cString: $0.pointee.name) })
        while let first = rest.first, setsAttributes(first, within: called) {
            guard write(first) else { return false }
            rest = rest.dropFirst()
        }
        opened = nil
        writeBytes(">")
        if StraightNames.isVoid(name) { return true }
        for child in rest where !write(child) { return false }
        writeBytes("</\(name)>")
        return true
    }

    /// Whether a node adds attributes to the element around it, and nothing else.
    private func setsAttributes(_ node: xmlNodePtr, within called: [String]) -> Bool {
        if StraightInstructions.isProgram(node) {
            return node.childNodes.allSatisfy { setsAttributes($0, within: called) }
        }
        guard let instruction = Self.instruction(node) else { return node.pointee.type == XML_COMMENT_NODE }
        switch instruction.type {
        case XSLT_FUNC_ATTRIBUTE: return true
        case XSLT_FUNC_IF: return node.childNodes.allSatisfy { setsAttributes($0, within: called) }
        case XSLT_FUNC_CALLTEMPLATE:
            guard let name = instruction.name.map({ String(cString: $0) }), !called.contains(name),
                called.count < Limit.depth / 2, let template = templates.named(name)
            else { return false }
            return template.contents.allSatisfy {
                Self.isParameter($0, "param") || setsAttributes($0, within: called + [name])
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
        guard String(cString: node.pointee.name) == "part", let name = node.pointee.properties,
            name.pointee.next == nil, name.pointee.psvi == nil, String(cString: name.pointee.name) == "name",
            let kept = xmlDictLookup(dictionary, name.value, -1)
        else { return false }
        written.append(.step(.part(kept)))
        return true
    }

    // MARK: Instructions

    private static func instruction(_ node: xmlNodePtr) -> xsltStylePreComp? {
        guard node.pointee.type == XML_ELEMENT_NODE, node.namespace == StylesheetVetting.namespace,
            let compiled = node.pointee.psvi
        else { return nil }
        return compiled.assumingMemoryBound(to: xsltStylePreComp.self).pointee
    }

    private mutating func writeInstruction(_ node: xmlNodePtr) -> Bool {
        guard let instruction = Self.instruction(node) else { return false }
        let select = instruction.select.map { String(cString: $0) }
        switch instruction.type {
        case XSLT_FUNC_APPLYTEMPLATES:
            guard !isInValue, instruction.mode == nil, node.pointee.children == nil else { return false }
            return writeChildren(chosenBy: select)
        case XSLT_FUNC_VALUEOF:
            return select.map { writeValue(AttributeTemplate.copied(Substring($0)) ?? .expression($0)) } ?? false
        case XSLT_FUNC_COPY:
            guard copiesElements, !isInValue, instruction.has_use == 0 else { return false }
            writeBytes("<")
            written.append(.step(.name))
            writeBytes(">")
            guard writeChildren(of: node) else { return false }
            writeBytes("</")
            written.append(.step(.name))
            writeBytes(">")
            return true
        case XSLT_FUNC_ATTRIBUTE: return writeAttribute(node, instruction)
        case XSLT_FUNC_IF: return writeIf(node, instruction)
        case XSLT_FUNC_FOREACH: return writeEach(node, select)
        case XSLT_FUNC_CALLTEMPLATE: return writeCall(node, instruction)
        default: return false
        }
    }

    private mutating func writeChildren(chosenBy select: String?) -> Bool {
        guard let select else {
            written.append(.step(.children(.all)))
            return true
        }
        let (start, end) = ("*[not(", ")]")
        let isBesides = select.hasPrefix(start) && select.hasSuffix(end)
        var names = [select]
        if isBesides {
            let others = select.dropFirst(start.count).dropLast(end.count).split(separator: " or ").map(String.init)
            names = others.filter { $0.hasPrefix("self::") }.map { String($0.dropFirst(6)) }
            guard names.count == others.count else { return false }
        }
        let kept = names.compactMap { keptName($0) }
        guard kept.count == names.count else { return false }
        written.append(.elements(kept, isBesides: isBesides))
        return true
    }

    private mutating func writeAttribute(_ node: xmlNodePtr, _ instruction: xsltStylePreComp) -> Bool {
        guard instruction.has_ns == 0, !isInValue, let name = instruction.name.map({ String(cString: $0) }),
            StraightNames.isPlain(name), name != "xmlns", opened?.insert(name).inserted == true
        else { return false }
        writeBytes(" \(name)=\"")
        isInValue = true
        guard writeChildren(of: node) else { return false }
        isInValue = false
        writeBytes("\"")
        return true
    }

    private mutating func writeIf(_ node: xmlNodePtr, _ instruction: xsltStylePreComp) -> Bool {
        guard let test = instruction.test.flatMap({ test(String(cString: $0)) }) else { return false }
        return writeBlock({ .test(test, skipping: $0) }) { $0.writeChildren(of: node) }
    }

    /// The tests that are understood: `@name`, `@name = 'text'` and `name`.
    private func test(_ expression: String) -> StraightTest? {
        if let child = keptName(expression) { return .hasChild(child) }
        let sides = expression.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard case .attribute(let name) = AttributeTemplate.copied(Self.trimmed(sides[0])),
            let attribute = keptName(name)
        else {
            return nil
        }
        guard sides.count == 2 else { return .hasAttribute(attribute) }
        guard let text = Self.quoted(Self.trimmed(sides[1])), let kept = xmlDictLookup(dictionary, text, -1) else {
            return nil
        }
        return .attribute(attribute, is: kept)
    }

    private mutating func writeEach(_ node: xmlNodePtr, _ select: String?) -> Bool {
        guard let child = select.flatMap({ keptName($0) }) else { return false }
        let (outer, couldCopy) = (parameters, copiesElements)
        // Another node is the current one, of which nothing but its name is known.
        parameters = parameters.filter { if case .text = $0.value { true } else { false } }
        copiesElements = false
        defer { (parameters, copiesElements) = (outer, couldCopy) }
        return writeBlock({ .each(child, steps: $0) }) { $0.writeChildren(of: node) }
    }

    /// Writes steps, and before them one that says how many they are.
    private mutating func writeBlock(
        _ head: (Int) -> StraightProgram.Step, _ body: (inout StraightCompiler) -> Bool
    ) -> Bool {
        let place = written.count
        written.append(.step(head(0)))
        guard body(&self) else { return false }
        written[place] = .step(head(written.count - place - 1))
        joinsFrom = written.count
        return true
    }

    // MARK: Calls

    private mutating func writeCall(_ node: xmlNodePtr, _ instruction: xsltStylePreComp) -> Bool {
        guard instruction.ns == nil, let name = instruction.name.map({ String(cString: $0) }), !called.contains(name),
            called.count < Limit.depth, calls < Limit.calls, let template = templates.named(name)
        else { return false }
        calls += 1
        var given: [String: AttributeTemplate.Piece] = [:]
        for child in node.childNodes where child.pointee.type != XML_COMMENT_NODE {
            guard Self.isParameter(child, "with-param"), let (name, value) = parameter(child) else { return false }
            given[name] = value
        }
        let outer = (parameters, called)
        defer { (parameters, called) = outer }
        var own: [String: AttributeTemplate.Piece] = [:]
        for child in template.contents where Self.isParameter(child, "param") {
            guard let (name, value) = parameter(child) else { return false }
            own[name] = given[name] ?? value
        }
        parameters = own
        called.append(name)
        for child in template.contents where !Self.isParameter(child, "param") && !write(child) { return false }
        return true
    }

    private static func isParameter(_ node: xmlNodePtr, _ name: String) -> Bool {
        node.pointee.type == XML_ELEMENT_NODE && node.namespace == StylesheetVetting.namespace
            && String(cString: node.pointee.name) == name
    }

    /// The name of a parameter, and its value if that is a text or an attribute.
    private func parameter(_ node: xmlNodePtr) -> (String, AttributeTemplate.Piece)? {
        let written = Dictionary(
            node.attributes.map { (String(cString: $0.pointee.name), String(cString: $0.value)) },
            uniquingKeysWith: { $1 })
        guard let name = written["name"], StraightNames.isPlain(name) else { return nil }
        if let select = written["select"] {
            if let piece = AttributeTemplate.copied(Substring(select)) { return (name, piece) }
            return Self.quoted(Substring(select)).map { (name, .text($0)) }
        }
        var text = ""
        for child in node.childNodes {
            guard child.pointee.type == XML_TEXT_NODE, let content = child.pointee.content else { return nil }
            text += String(cString: content)
        }
        return (name, .text(text))
    }

    // MARK: Expressions

    /// The text of a literal such as `'a'`.
    private static func quoted(_ expression: Substring) -> String? {
        guard expression.count >= 2, let quote = expression.first, quote == "'" || quote == "\"",
            expression.last == quote
        else { return nil }
        let text = expression.dropFirst().dropLast()
        return text.contains(quote) ? nil : String(text)
    }

    private static func trimmed(_ expression: Substring) -> Substring {
        var rest = expression.drop { $0 == " " }
        while rest.last == " " { rest.removeLast() }
        return rest
    }

    /// The stylesheet's own copy of a plain name; nil for anything else.
    private func keptName(_ name: String) -> UnsafePointer<xmlChar>? {
        StraightNames.isPlain(name) ? xmlDictLookup(dictionary, name, -1) : nil
    }

    // MARK: Steps

    /// Writes the value of what stands between the braces of an attribute, or is selected by `xsl:value-of`.
    private mutating func writeValue(_ piece: AttributeTemplate.Piece) -> Bool {
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
            guard let child = keptName(expression) else { return false }
            written.append(.step(.text(ofChild: child)))
            return true
        }
    }

    private mutating func writeEscaped(_ text: UnsafePointer<xmlChar>) {
        var escaped = ByteBuffer(capacity: 64)
        escaped.appendEscaped(text)
        write(Array(escaped.bytes))
    }

    private mutating func writeBytes(_ text: String) { write(Array(text.utf8)) }

    private mutating func write(_ bytes: [UInt8]) {
        if written.count > joinsFrom, case .bytes(let before) = written.last {
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
