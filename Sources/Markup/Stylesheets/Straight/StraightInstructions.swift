internal import CLibXSLT

/// Puts the programs of a stylesheet into it, and keeps them as long as it lives.
final class StraightInstructions {
    private var programs: [UnsafeMutablePointer<StraightProgram>] = []
    private let dictionary: xmlDictPtr
    private let templates: StraightTemplates

    /// What libxslt looks for in an instruction that it does not know: the function to call.
    private static nonisolated(unsafe) let compiled: UnsafeMutablePointer<xsltElemPreComp> = {
        let instruction = UnsafeMutablePointer<xsltElemPreComp>.allocate(capacity: 1)
        instruction.initialize(to: xsltElemPreComp())
        instruction.pointee.type = XSLT_FUNC_EXTENSION
        instruction.pointee.func = StraightPage.instruction
        return instruction
    }()

    /// How many programs there are.
    var count: Int { programs.count }

    /// Whether there is one that writes a page from its doctype on.
    var writesWholePages: Bool { programs.contains { $0.pointee.startsPage } }

    /// - Parameters:
    ///   - style: freshly compiled, and not in use.
    ///   - templates: its templates.
    init(in style: xsltStylesheetPtr, _ templates: StraightTemplates) {
        dictionary = style.pointee.dict
        self.templates = templates
        guard templates.arePredictable else { return }
        for template in templates.all {
            guard let content = template.compiled.pointee.content else { continue }
            template.compiled.pointee.content = install(
                from: content, copiesElements: template.matchesPlainElements)
        }
    }

    deinit {
        for program in programs {
            program.pointee.free()
            program.deallocate()
        }
    }

    /// Whether a node stands for pieces of a template, which are its children.
    static func isProgram(_ node: xmlNodePtr) -> Bool { node.pointee.psvi == UnsafeMutableRawPointer(compiled) }

    /// The program that is the whole content of a template.
    static func program(of content: xmlNodePtr) -> UnsafeMutablePointer<StraightProgram>? {
        guard isProgram(content), content.pointee.next == nil else { return nil }
        return content.pointee._private?.assumingMemoryBound(to: StraightProgram.self)
    }

    /// Puts a program in the place of every run of nodes that are simple enough; else looks into them.
    /// - Returns: the first node of what is there now.
    private func install(from first: xmlNodePtr, copiesElements: Bool) -> xmlNodePtr {
        var start = first
        var next: xmlNodePtr? = first
        while let here = next {
            var compiler = StraightCompiler(
                dictionary: dictionary, templates: templates, copiesElements: copiesElements)
            var last: xmlNodePtr?
            var end: xmlNodePtr? = here
            while let node = end, compiler.add(node) {
                last = node
                end = node.pointee.next
            }
            if let last, compiler.isWorthwhile, let program = node(for: compiler, in: here.pointee.doc) {
                wrap(from: here, through: last, in: program)
                if here == start { start = program }
                next = end
                continue
            }
            next = end == here ? here.pointee.next : end
            if let node = end, node == here { look(into: node, copiesElements: copiesElements) }
        }
        return start
    }

    /// Looks into what has content of its own that is part of the page where it stands.
    private func look(into node: xmlNodePtr, copiesElements: Bool) {
        guard node.pointee.type == XML_ELEMENT_NODE, let first = node.pointee.children else { return }
        if !node.isInstruction {
            if node.pointee.psvi == nil { _ = install(from: first, copiesElements: copiesElements) }
            return
        }
        switch String(cString: node.pointee.name) {
        case "if", "when", "otherwise", "copy": _ = install(from: first, copiesElements: copiesElements)
        case "choose": for child in node.childNodes { look(into: child, copiesElements: copiesElements) }
        case "for-each": _ = install(from: first, copiesElements: false)
        default: break
        }
    }

    private func node(for compiler: StraightCompiler, in document: xmlDocPtr) -> xmlNodePtr? {
        guard let node = xmlNewDocNode(document, nil, "straight", nil) else { return nil }
        let program = UnsafeMutablePointer<StraightProgram>.allocate(capacity: 1)
        program.initialize(to: StraightProgram(compiler))
        programs.append(program)
        node.pointee._private = UnsafeMutableRawPointer(program)
        node.pointee.psvi = UnsafeMutableRawPointer(Self.compiled)
        xmlSetNs(node, xmlNewNs(node, QuickInstructions.namespace, nil))
        return node
    }

    /// Puts nodes that follow each other into a node that takes their place. libxml2 would join texts.
    private func wrap(from first: xmlNodePtr, through last: xmlNodePtr, in node: xmlNodePtr) {
        let (parent, before, after) = (first.pointee.parent, first.pointee.prev, last.pointee.next)
        node.pointee.parent = parent
        node.pointee.prev = before
        node.pointee.next = after
        if let before { before.pointee.next = node } else { parent?.pointee.children = node }
        if let after { after.pointee.prev = node } else { parent?.pointee.last = node }
        first.pointee.prev = nil
        last.pointee.next = nil
        node.pointee.children = first
        node.pointee.last = last
        for child in node.childNodes { child.pointee.parent = node }
    }
}
