internal import CLibXSLT

/// The templates of a stylesheet and of those that it imports, and whether one may write the start tag of an element
/// before templates are applied to its children.
struct StraightTemplates {
    private(set) var all: [xsltTemplatePtr] = []
    /// No template can add an attribute to an element that another has opened, and elements have the names they are
    /// written with.
    private(set) var arePredictable = true

    init(of style: xsltStylesheetPtr) {
        collect(style)
        arePredictable = arePredictable && !all.contains { $0.pointee.match != nil && mayAddAttributes($0) }
    }

    private mutating func collect(_ style: xsltStylesheetPtr) {
        if style.pointee.nsAliases != nil { arePredictable = false }
        var template = style.pointee.templates
        while let here = template {
            all.append(here)
            template = here.pointee.next
        }
        var imported = style.pointee.imports
        while let here = imported {
            collect(here)
            imported = here.pointee.next
        }
    }

    /// Whether the current node of a template can only be an element that can be copied without care.
    static func matchesPlainElements(_ template: xsltTemplatePtr) -> Bool {
        guard let match = template.pointee.match else { return false }
        return MatchPattern(String(cString: match))?.matchesPlainElements ?? false
    }

    private func mayAddAttributes(_ template: xsltTemplatePtr) -> Bool {
        guard let content = template.pointee.content else { return false }
        let copies = Self.matchesPlainElements(template)
        var asked: Set<String> = []
        return mayAddAttributes(from: content, copiesElements: copies, &asked)
    }

    /// - Parameters:
    ///   - copiesElements: the current node is an element, so that a copy of it is one.
    ///   - asked: the names of templates that have been looked into.
    private func mayAddAttributes(from first: xmlNodePtr?, copiesElements: Bool, _ asked: inout Set<String>) -> Bool {
        var next = first
        while let here = next {
            next = here.pointee.next
            guard here.pointee.type == XML_ELEMENT_NODE else { continue }
            guard here.namespace == StylesheetVetting.namespace else {
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
            guard let own = $0.pointee.name, String(cString: own) == name else { return false }
            return mayAddAttributes(from: $0.pointee.content, copiesElements: copiesElements, &asked)
        }
    }
}
