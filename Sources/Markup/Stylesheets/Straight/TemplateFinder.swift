internal import CLibXSLT

/// Finds the template for an element, without a mode. Where only its name counts, or its parent’s as well, as it mostly
/// does, libxslt is asked once for each.
final class TemplateFinder {
    private enum Answer {
        case template(xsltTemplatePtr?)
        /// The parent's name is needed.
        case byParent
        /// libxslt has to be asked each time.
        case conditional
    }

    private struct Child {
        let name: UnsafePointer<xmlChar>
        let parent: UnsafePointer<xmlChar>
        let template: xsltTemplatePtr?
    }

    /// Who decides, by name, where it is not the name alone; nil if that may be so of any.
    private let deciders: [String: MatchPattern.Decider]?
    /// By the addresses of names, which a `TreeWorkshop` keeps for good.
    @exclusivity(unchecked) private var names: [(name: UnsafePointer<xmlChar>, answer: Answer)?] =
        Array(repeating: nil, count: size)
    @exclusivity(unchecked) private var children: [Child?] = Array(repeating: nil, count: size)
    @exclusivity(unchecked) private var namesKept = 0
    @exclusivity(unchecked) private var childrenKept = 0

    /// Each workshop has names of its own, and a page hardly a hundred.
    private static let size = 512

    init(_ templates: StraightTemplates) {
        var deciders: [String: MatchPattern.Decider]? = [:]
        for template in templates.all where template.isMatched && template.compiled.pointee.mode == nil {
            guard let alternatives = template.pattern?.alternatives else {
                deciders = nil
                break
            }
            for alternative in alternatives where !Self.isNoElement(alternative.step) {
                if StraightNames.isPlain(alternative.step) {
                    let known = deciders?[alternative.step] ?? .name
                    deciders?[alternative.step] = max(known, alternative.decides)
                } else {
                    deciders = nil
                }
            }
        }
        self.deciders = deciders
    }

    /// Whether there are names of which only the name counts.
    var knowsByName: Bool { deciders != nil }

    /// The last step of a pattern for the document, for attributes or for texts.
    private static func isNoElement(_ step: String) -> Bool {
        step.isEmpty || step.hasPrefix("@") || step == "text()" || step == "comment()"
    }

    func template(for element: xmlNodePtr, in context: xsltTransformContextPtr) -> xsltTemplatePtr? {
        // What a stylesheet has made itself has names that come and go.
        guard deciders != nil, element.pointee.ns == nil, let name = element.pointee.name,
            element.pointee.doc == context.pointee.initialContextDoc
        else { return xsltGetTemplate(context, element, nil) }
        var place = Self.place(of: UInt(bitPattern: name))
        while let known = names[place] {
            if known.name == name {
                switch known.answer {
                case .template(let template): return template
                case .byParent: return template(for: element, name, in: context)
                case .conditional: return xsltGetTemplate(context, element, nil)
                }
            }
            place = Self.next(place)
        }
        let template = xsltGetTemplate(context, element, nil)
        if namesKept * 2 < Self.size {
            let answer: Answer =
                switch deciders?[String(cString: name)] ?? .name {
                case .name: .template(template)
                case .parent: .byParent
                case .more: .conditional
                }
            names[place] = (name, answer)
            namesKept += 1
        }
        return template
    }

    /// For a name of which the parent's counts too.
    private func template(
        for element: xmlNodePtr, _ name: UnsafePointer<xmlChar>, in context: xsltTransformContextPtr
    ) -> xsltTemplatePtr? {
        guard let above = element.pointee.parent, above.pointee.type == XML_ELEMENT_NODE, above.pointee.ns == nil,
            let parent = above.pointee.name
        else { return xsltGetTemplate(context, element, nil) }
        var place = Self.place(of: UInt(bitPattern: name) ^ UInt(bitPattern: parent) << 1)
        while let known = children[place] {
            if known.name == name, known.parent == parent { return known.template }
            place = Self.next(place)
        }
        let template = xsltGetTemplate(context, element, nil)
        if childrenKept * 2 < Self.size {
            children[place] = Child(name: name, parent: parent, template: template)
            childrenKept += 1
        }
        return template
    }

    @inline(__always)
    private static func place(of key: UInt) -> Int {
        Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 40) & (size - 1)
    }

    @inline(__always)
    private static func next(_ place: Int) -> Int { (place &+ 1) & (size - 1) }
}
