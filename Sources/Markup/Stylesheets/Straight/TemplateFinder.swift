internal import CLibXSLT

/// Finds the template for an element, without a mode. Where what counts is its name, the name of its parent, or what a look
/// at the element tells (`StraightTest`), as it mostly is, libxslt is asked once for each that comes.
final class TemplateFinder {
    /// What decides between the templates for a name.
    private struct Decision {
        var needsParent = false
        /// What is to be looked at; nil if libxslt has to be asked each time.
        var tests: UnsafeMutableBufferPointer<StraightTest>?
    }

    /// A name, by its address, which a `TreeWorkshop` keeps for good.
    private struct Name {
        let address: UnsafePointer<xmlChar>
        let decision: Decision
    }

    private struct Answer {
        let name: UnsafePointer<xmlChar>
        let parent: UnsafePointer<xmlChar>?
        /// Which of the tests hold.
        let held: UInt
        let template: xsltTemplatePtr?
    }

    /// By name; nil if a template may match elements of any.
    private let decisions: [String: Decision]?
    @exclusivity(unchecked) private var names: [Name?] = Array(repeating: nil, count: size)
    @exclusivity(unchecked) private var answers: [Answer?] = Array(repeating: nil, count: size)
    @exclusivity(unchecked) private var namesKept = 0
    @exclusivity(unchecked) private var answersKept = 0

    /// Each workshop has names of its own, and a page hardly a hundred.
    private static let size = 512
    /// More tests for one name are left to libxslt.
    private static let mostTests = 8

    /// - Parameter dictionary: the stylesheet's.
    init(_ templates: StraightTemplates, dictionary: xmlDictPtr) {
        var alternatives: [String: [MatchPattern.Alternative]]? = [:]
        for template in templates.all where template.isMatched && template.compiled.pointee.mode == nil {
            guard let pattern = template.pattern else {
                alternatives = nil
                break
            }
            for alternative in pattern.alternatives where !Self.isNoElement(alternative.step) {
                if StraightNames.isPlain(alternative.step) {
                    alternatives?[alternative.step, default: []].append(alternative)
                } else {
                    alternatives = nil
                }
            }
        }
        decisions = alternatives?.mapValues { Self.decision(between: $0, dictionary) }
    }

    deinit { for decision in decisions?.values ?? [:].values { decision.tests?.deallocate() } }

    private static func decision(between all: [MatchPattern.Alternative], _ dictionary: xmlDictPtr) -> Decision {
        let expressions = Set(all.flatMap(\.tests))
        let tests = expressions.compactMap { StraightTest($0, dictionary: dictionary) }
        guard all.allSatisfy({ $0.decides < .more }), tests.count == expressions.count, tests.count <= mostTests else {
            return Decision()
        }
        let kept = UnsafeMutableBufferPointer<StraightTest>.allocate(capacity: tests.count)
        _ = kept.initialize(from: tests)
        return Decision(needsParent: all.contains { $0.decides == .parent }, tests: kept)
    }

    /// Whether there are names of which libxslt need not be asked for each element.
    var knowsByName: Bool { decisions != nil }

    /// The last step of a pattern for the document, for attributes or for texts.
    private static func isNoElement(_ step: String) -> Bool {
        step.isEmpty || step.hasPrefix("@") || step == "text()" || step == "comment()"
    }

    func template(for element: xmlNodePtr, in context: xsltTransformContextPtr) -> xsltTemplatePtr? {
        // What a stylesheet has made itself has names that come and go.
        guard let decisions, element.pointee.ns == nil, let name = element.pointee.name,
            element.pointee.doc == context.pointee.initialContextDoc
        else { return xsltGetTemplate(context, element, nil) }
        var place = Self.place(of: UInt(bitPattern: name))
        while let known = names[place] {
            if known.address == name { return template(for: element, name, by: known.decision, in: context) }
            place = Self.next(place)
        }
        // There is none for a name of which no pattern speaks.
        let nothing = UnsafeMutableBufferPointer<StraightTest>(start: nil, count: 0)
        let decision = decisions[String(cString: name)] ?? Decision(tests: nothing)
        if namesKept * 2 < Self.size {
            names[place] = Name(address: name, decision: decision)
            namesKept += 1
        }
        return template(for: element, name, by: decision, in: context)
    }

    @inline(__always)
    private func template(
        for element: xmlNodePtr, _ name: UnsafePointer<xmlChar>, by decision: Decision,
        in context: xsltTransformContextPtr
    ) -> xsltTemplatePtr? {
        guard let tests = decision.tests else { return xsltGetTemplate(context, element, nil) }
        var parent: UnsafePointer<xmlChar>?
        if decision.needsParent {
            guard let above = element.pointee.parent, above.pointee.type == XML_ELEMENT_NODE, above.pointee.ns == nil
            else { return xsltGetTemplate(context, element, nil) }
            parent = above.pointee.name
        }
        var held: UInt = 0
        for place in 0..<tests.count where tests[place].holds(at: element) { held |= 1 << UInt(place) }
        var place = Self.place(of: UInt(bitPattern: name) ^ UInt(bitPattern: parent) << 1 ^ held << 32)
        while let known = answers[place] {
            if known.name == name, known.parent == parent, known.held == held { return known.template }
            place = Self.next(place)
        }
        let template = xsltGetTemplate(context, element, nil)
        if answersKept * 2 < Self.size {
            answers[place] = Answer(name: name, parent: parent, held: held, template: template)
            answersKept += 1
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
