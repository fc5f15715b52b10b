internal import CLibXSLT

/// The templates of a stylesheet and of those that it imports, and whether one may write the start tag of an element
/// before templates are applied to its children.
struct StraightTemplates {
    struct Template {
        let compiled: xsltTemplatePtr
        /// Nil for one that is only called, and for a pattern that is not understood.
        let pattern: MatchPattern?
        let isMatched: Bool
        /// The current node can only be an element that can be copied without care.
        let matchesPlainElements: Bool

        init(_ compiled: xsltTemplatePtr) {
            self.compiled = compiled
            isMatched = compiled.pointee.match != nil
            pattern = compiled.pointee.match.flatMap { MatchPattern(String(cString: $0)) }
            // What can be called too may be run for any element.
            matchesPlainElements = compiled.pointee.name == nil && pattern?.matchesPlainElements ?? false
        }

        /// What it is made of, its parameters included.
        var contents: some Sequence<xmlNodePtr> {
            // While programs are put in, the first node may already be inside of one.
            var first = compiled.pointee.content
            if let parent = first?.pointee.parent, StraightInstructions.isProgram(parent) { first = parent }
            return sequence(state: first) { next in
                defer { next = next?.pointee.next }
                return next
            }
        }
    }

    /// Those that go before others of their name come first.
    private(set) var all: [Template] = []
    /// No template can add an attribute to an element that another has opened, and elements have the names they are
    /// written with.
    private(set) var arePredictable = true

    init(of style: xsltStylesheetPtr) {
        collect(style)
        arePredictable = arePredictable && !all.contains { $0.isMatched && mayAddAttributes($0) }
    }

    /// The template that is called by a name without a prefix.
    func named(_ name: String) -> Template? {
        all.first {
            guard let own = $0.compiled.pointee.name, $0.compiled.pointee.nameURI == nil else { return false }
            return String(cString: own) == name
        }
    }

    private mutating func collect(_ style: xsltStylesheetPtr) {
        if style.pointee.nsAliases != nil { arePredictable = false }
        var template = style.pointee.templates
        while let here = template {
            all.append(Template(here))
            template = here.pointee.next
        }
        var imported = style.pointee.imports
        while let here = imported {
            collect(here)
            imported = here.pointee.next
        }
    }

    private func mayAddAttributes(_ template: Template) -> Bool {
        var asked: Set<String> = []
        return mayAddAttributes(
            from: template.compiled.pointee.content, copiesElements: template.matchesPlainElements, &asked)
    }

    /// - Parameters:
    ///   - copiesElements: the current node is an element, so that a copy of it is one.
    ///   - asked: the names of templates that have been looked into.
    private func mayAddAttributes(from first: xmlNodePtr?, copiesElements: Bool, _ asked: inout Set<String>) -> Bool {
        var next = first
        while let here = next {
            next = here.pointee.next
            guard here.pointee.type == XML_ELEMENT_NODE else { continue }
            guard here.isInstruction else {
                // An element, or an instruction that nobody knows.
                if here.pointee.psvi != nil { return true }
                continue
            }
            switch String(cString: here.pointee.name) {
            case "attribute", "copy-of": return true
            case "copy" where !copiesElements: return true
            case "for-each":
                if mayAddAttributes(from: here.pointee.children, copiesElements: false, &asked) { return true }
            case "if", "choose", "when", "otherwise", "fallback":
                if mayAddAttributes(from: here.pointee.children, copiesElements: copiesElements, &asked) { return true }
            case "call-template":
                if mayAddAttributes(called: here, copiesElements: copiesElements, &asked) { return true }
            default: break
            }
        }
        return false
    }

    private func mayAddAttributes(called call: xmlNodePtr, copiesElements: Bool, _ asked: inout Set<String>) -> Bool {
        let written = call.attributes.first { String(cString: $0.pointee.name) == "name" }.map {
            String(cString: $0.value)
        }
        // Whatever its prefix: a template too many does no harm.
        guard let name = written?.split(separator: ":").last.map(String.init), asked.insert(name).inserted else {
            return false
        }
        return all.contains {
            guard let own = $0.compiled.pointee.name, String(cString: own) == name else { return false }
            return mayAddAttributes(from: $0.compiled.pointee.content, copiesElements: copiesElements, &asked)
        }
    }
}
