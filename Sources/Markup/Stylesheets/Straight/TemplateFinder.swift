internal import CLibXSLT
internal import Glibc

/// Finds the template for an element, without a mode. Where only the name counts, as it mostly does, libxslt is asked
/// once for each name.
final class TemplateFinder {
    private enum Answer {
        case template(xsltTemplatePtr?)
        /// libxslt has to be asked each time.
        case conditional
    }

    private struct Slot {
        /// Where a tree's dictionary keeps the name, and the stylesheet's own copy of it.
        let name: UnsafePointer<xmlChar>
        let copy: UnsafePointer<xmlChar>
        let answer: Answer
    }

    /// Names of which more than the name counts; nil if that may be so of any.
    private let conditional: Set<String>?
    private let dictionary: xmlDictPtr
    @exclusivity(unchecked) private var slots: [Slot?] = Array(repeating: nil, count: 256)
    @exclusivity(unchecked) private var used = 0

    init(_ templates: StraightTemplates, dictionary: xmlDictPtr) {
        self.dictionary = dictionary
        var conditional: Set<String>? = []
        for template in templates.all where template.isMatched && template.compiled.pointee.mode == nil {
            guard let alternatives = template.pattern?.alternatives else {
                conditional = nil
                break
            }
            for alternative in alternatives where !Self.isNoElement(alternative.step) {
                if !StraightNames.isPlain(alternative.step) {
                    conditional = nil
                } else if alternative.isConditional {
                    conditional?.insert(alternative.step)
                }
            }
        }
        self.conditional = conditional
    }

    /// Whether there are names of which only the name counts.
    var knowsByName: Bool { conditional != nil }

    /// The last step of a pattern for the document, for attributes or for texts.
    private static func isNoElement(_ step: String) -> Bool {
        step.isEmpty || step.hasPrefix("@") || step == "text()" || step == "comment()"
    }

    func template(for element: xmlNodePtr, in context: xsltTransformContextPtr) -> xsltTemplatePtr? {
        guard conditional != nil, element.pointee.ns == nil, let name = element.pointee.name else {
            return xsltGetTemplate(context, element, nil)
        }
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: UInt(bitPattern: name) &* 0x9E37_79B9_7F4A_7C15 >> 40) & mask
        while let slot = slots[place] {
            // The address could be that of another name by now, were the tree's dictionary gone.
            if slot.name == name, strcmp(slot.copy.chars, name.chars) == 0 {
                if case .template(let template) = slot.answer { return template }
                return xsltGetTemplate(context, element, nil)
            }
            place = (place &+ 1) & mask
        }
        let template = xsltGetTemplate(context, element, nil)
        if used * 2 < slots.count, let copy = xmlDictLookup(dictionary, name, -1) {
            let isConditional = conditional?.contains(String(cString: name)) ?? true
            slots[place] = Slot(name: name, copy: copy, answer: isConditional ? .conditional : .template(template))
            used += 1
        }
        return template
    }
}
