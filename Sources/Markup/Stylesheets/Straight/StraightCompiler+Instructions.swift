internal import CLibXSLT

extension StraightCompiler {
    static func instruction(_ node: xmlNodePtr) -> xsltStylePreComp? {
        guard node.pointee.type == XML_ELEMENT_NODE, node.isInstruction,
            let compiled = node.pointee.psvi
        else { return nil }
        return compiled.assumingMemoryBound(to: xsltStylePreComp.self).pointee
    }

    mutating func writeInstruction(_ node: xmlNodePtr) -> Bool {
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
            guard let rest = writeStartTag(of: node, []) else { return false }
            for child in rest where !write(child) { return false }
            writeBytes("</")
            written.append(.step(.name))
            writeBytes(">")
            return true
        case XSLT_FUNC_ATTRIBUTE: return writeAttribute(node, instruction)
        case XSLT_FUNC_COPYOF: return writeCopy(instruction)
        case XSLT_FUNC_IF:
            return writeIf(instruction) { $0.writeChildren(of: node) }
        case XSLT_FUNC_CHOOSE:
            let branches = node.childNodes.filter { $0.pointee.type != XML_COMMENT_NODE }
            // What is no choice libxslt refuses.
            guard let first = branches.first, Self.isInstruction(first, "when") else { return false }
            return writeChoice(branches[...])
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

    /// The attribute of the current node that is copied.
    static func copiedAttribute(_ instruction: xsltStylePreComp) -> String? {
        guard let select = instruction.select,
            case .attribute(let name) = AttributeTemplate.copied(Substring(String(cString: select)))
        else { return nil }
        return name
    }

    private mutating func writeCopy(_ instruction: xsltStylePreComp) -> Bool {
        guard let name = Self.copiedAttribute(instruction), !isInValue, opened?.insert(name).inserted == true,
            let kept = keptName(name)
        else { return false }
        return writeBlock({ .test(.hasAttribute(kept), skipping: $0) }) {
            $0.writeBytes(" \(name)=\"")
            $0.written.append(.step(.attribute(kept, ofParent: false)))
            $0.writeBytes("\"")
            return true
        }
    }

    // MARK: Conditions

    private mutating func writeIf(
        _ instruction: xsltStylePreComp, _ body: (inout StraightCompiler) -> Bool
    ) -> Bool {
        guard let written = instruction.test,
            let test = StraightTest(String(cString: written), dictionary: dictionary)
        else { return false }
        return writeBlock({ .test(test, skipping: $0) }, body)
    }

    /// Each branch but the last ends by leaving out those that follow.
    private mutating func writeChoice(_ branches: ArraySlice<xmlNodePtr>) -> Bool {
        guard let branch = branches.first else { return true }
        if Self.isInstruction(branch, "otherwise") { return branches.count == 1 && writeChildren(of: branch) }
        guard Self.isInstruction(branch, "when"), let instruction = Self.instruction(branch) else { return false }
        let before = opened
        let isWritten = writeIf(instruction) {
            guard $0.writeChildren(of: branch) else { return false }
            $0.written.append(.step(.skip(0)))
            return true
        }
        guard isWritten else { return false }
        let place = written.count - 1
        let here = opened
        opened = before
        guard writeChoice(branches.dropFirst()) else { return false }
        written[place] = .step(.skip(written.count - place - 1))
        joinsFrom = written.count
        opened = opened?.union(here ?? [])
        return true
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

    // MARK: Calls

    private mutating func writeCall(_ node: xmlNodePtr, _ instruction: xsltStylePreComp) -> Bool {
        guard instruction.ns == nil, let name = instruction.name.map({ String(cString: $0) }), !called.contains(name),
            called.count < Limit.depth, calls < Limit.calls, let template = templates.named(name)
        else { return false }
        calls += 1
        var given: [String: AttributeTemplate.Piece] = [:]
        for child in node.childNodes where child.pointee.type != XML_COMMENT_NODE {
            guard Self.isInstruction(child, "with-param"), let (name, value) = parameter(child) else { return false }
            given[name] = value
        }
        let outer = (parameters, called)
        defer { (parameters, called) = outer }
        var own: [String: AttributeTemplate.Piece] = [:]
        for child in template.contents where Self.isInstruction(child, "param") {
            guard let (name, value) = parameter(child) else { return false }
            own[name] = given[name] ?? value
        }
        parameters = own
        called.append(name)
        for child in template.contents where !Self.isInstruction(child, "param") && !write(child) { return false }
        return true
    }

    static func isInstruction(_ node: xmlNodePtr, _ name: String) -> Bool {
        node.pointee.type == XML_ELEMENT_NODE && node.isInstruction
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
            return StraightNames.quoted(Substring(select)).map { (name, .text($0)) }
        }
        var text = ""
        for child in node.childNodes {
            guard child.pointee.type == XML_TEXT_NODE, let content = child.pointee.content else { return nil }
            text += String(cString: content)
        }
        return (name, .text(text))
    }

    // MARK: Expressions

    /// The name in `count(name)`.
    func countedChildren(_ expression: String) -> UnsafePointer<xmlChar>? {
        guard expression.hasPrefix("count("), expression.hasSuffix(")") else { return nil }
        return keptName(String(expression.dropFirst(6).dropLast()))
    }

    /// The stylesheet's own copy of a plain name; nil for anything else.
    func keptName(_ name: String) -> UnsafePointer<xmlChar>? {
        StraightNames.isPlain(name) ? xmlDictLookup(dictionary, name, -1) : nil
    }
}
