internal import CLibXSLT
internal import Glibc

/// Writes the simple pieces of a page as HTML while libxslt runs the stylesheet. One a stylesheet, as is the stylesheet.
///
/// libxslt comes here with every piece of a template that has a `StraightProgram`. From there on templates are applied to
/// the children here, as long as they are programs too; any other is libxslt's, its result made into HTML as soon as it
/// is there. What has been written stands in the result tree as a `StraightPlace`.
final class StraightPage {
    @exclusivity(unchecked) var bytes = ByteBuffer(capacity: 64 * 1024)
    /// A part that the page asked for and nobody gave.
    private(set) var missingPart: String?
    @exclusivity(unchecked) private var parts: [String: [UInt8]] = [:]
    private let copiesText: Bool
    private let finder: TemplateFinder
    /// No transformation is under way that could make anything.
    @exclusivity(unchecked) private var isAlone = false
    /// The page that is being written alone has come to something that needs libxslt: it is to be begun anew.
    @exclusivity(unchecked) private var needsLibxslt = false
    /// How many pages were written alone, and how many had to be begun anew.
    private(set) var pagesAlone = 0
    private(set) var pagesBegunAnew = 0
    /// For what libxslt makes in between.
    @exclusivity(unchecked) private var html = HTMLWriter()

    /// - Parameter copiesText: no template matches a text.
    init(copiesText: Bool, finder: TemplateFinder) {
        self.copiesText = copiesText
        self.finder = finder
    }

    /// Whether libxslt need not be asked for the template of every element.
    var knowsTemplatesByName: Bool { finder.knowsByName }

    /// Whether it is worth while to try and write the next page alone: not where more than about every fourth is begun anew.
    var mayWriteAlone: Bool { pagesBegunAnew * 4 <= pagesAlone + 4 }

    func reset(parts: [String: [UInt8]]) {
        bytes.removeAll()
        missingPart = nil
        self.parts = parts
    }

    /// Writes the whole page, from the template of the root element on, by programs alone. A transformation has to be begun
    /// and ended, and all elements put in order for it, which takes as long as a tenth of the page.
    ///
    /// - Parameter context: for finding templates.
    /// - Returns: whether that was enough; if not, what has been written is not the page.
    func writesAlone(_ document: xmlDocPtr, in context: xsltTransformContextPtr) -> Bool {
        isAlone = true
        defer { (isAlone, needsLibxslt) = (false, false) }
        if let program = wholePage(of: document, in: context) {
            run(program.pointee, at: xmlDocGetRootElement(document), in: context)
        } else {
            needsLibxslt = true
        }
        if needsLibxslt { pagesBegunAnew += 1 } else { pagesAlone += 1 }
        return !needsLibxslt
    }

    /// The program that writes a page from the doctype on.
    private func wholePage(
        of document: xmlDocPtr, in context: xsltTransformContextPtr
    ) -> UnsafeMutablePointer<StraightProgram>? {
        let whole = UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self)
        guard xsltGetTemplate(context, whole, nil) == nil, let root = xmlDocGetRootElement(document),
            let content = finder.template(for: root, in: context)?.pointee.content,
            let program = StraightInstructions.program(of: content), program.pointee.startsPage
        else { return nil }
        return program
    }

    /// What libxslt calls for a piece of a template that has a program. Within a variable, or the value of an attribute, the
    /// piece is run as it was written.
    static let instruction: xsltTransformFunction = { context, node, instruction, _ in
        guard let context, let node, let instruction, let kept = instruction.pointee._private else { return }
        let program = kept.assumingMemoryBound(to: StraightProgram.self).pointee
        if let target = context.pointee.insert, let page = page(of: context), node.pointee.type == XML_ELEMENT_NODE,
            page.isPage(target), !program.startsPage || isEmptyPage(target)
        {
            page.run(program, at: node, in: context, into: target)
        } else {
            xsltApplyOneTemplate(context, node, instruction.pointee.children, nil, nil)
        }
    }

    private static func page(of context: xsltTransformContextPtr) -> StraightPage? {
        context.pointee._private.map { Unmanaged<StraightPage>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Whether nothing has been written yet.
    private static func isEmptyPage(_ target: xmlNodePtr) -> Bool {
        target.pointee.type != XML_ELEMENT_NODE && target.pointee.parent == nil && target.pointee.children == nil
    }

    /// Whether what is added to this node becomes part of the page as text and elements do.
    private func isPage(_ target: xmlNodePtr) -> Bool {
        guard target.pointee.type != XML_ELEMENT_NODE || !isRawElement(target.pointee.name) else { return false }
        var top = target
        while let parent = top.pointee.parent { top = parent }
        switch top.pointee.type {
        // The tree of a variable has a name.
        case XML_DOCUMENT_NODE, XML_HTML_DOCUMENT_NODE: return top.pointee.name == nil
        default: return top.pointee.name == Self.scratch.utf8Start
        }
    }

    private func run(
        _ program: StraightProgram, at node: xmlNodePtr, in context: xsltTransformContextPtr, into target: xmlNodePtr
    ) {
        let start = bytes.count
        run(program, at: node, in: context)
        if bytes.count > start { StraightPlace.add(start, bytes.count - start, to: target) }
    }

    private func run(_ program: StraightProgram, at node: xmlNodePtr, in context: xsltTransformContextPtr) {
        run(program.steps, 0..<program.steps.count, at: node, in: context)
    }

    private func run(
        _ steps: UnsafeMutableBufferPointer<StraightProgram.Step>, _ range: Range<Int>, at node: xmlNodePtr,
        in context: xsltTransformContextPtr
    ) {
        var next = range.lowerBound
        while next < range.upperBound {
            let step = steps[next]
            next += 1
            switch step {
            case .bytes(let written, let count):
                bytes.append(written, count)
            case .attribute(let name, let ofParent):
                bytes.appendEscaped(QuickAttributes.value(of: name, at: ofParent ? node.pointee.parent : node))
            case .name:
                bytes.append(node.pointee.name, strlen(node.pointee.name.chars))
            case .text(let name):
                if let child = node.childNodes.first(where: { isElement($0, named: name) }) { append(textOf: child) }
            case .children(let choice):
                applyTemplates(toChildrenOf: node, choice, in: context)
            case .count(let name):
                let count = node.childNodes.reduce(0) { isElement($1, named: name) ? $0 + 1 : $0 }
                for digit in String(count).utf8 { bytes.append(digit) }
            case .part(let count):
                let start = bytes.count
                run(steps, next..<next + count, at: node, in: context)
                let name = String(decoding: bytes.bytes[start...], as: UTF8.self)
                bytes.removeAll(after: start)
                append(part: name)
                next += count
            case .test(let test, let count):
                if !test.holds(at: node) { next += count }
            case .skip(let count):
                next += count
            case .each(let name, let count):
                for child in node.childNodes where isElement(child, named: name) {
                    run(steps, next..<next + count, at: child, in: context)
                }
                next += count
            }
        }
    }

    /// All texts within an element, as XPath makes a string of it.
    private func append(textOf element: xmlNodePtr) {
        for child in element.childNodes {
            switch child.pointee.type {
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                if let content = child.pointee.content { bytes.appendEscaped(content) }
            case XML_ELEMENT_NODE: append(textOf: child)
            default: break
            }
        }
    }

    private func append(part name: String) {
        guard let part = parts[name] else {
            missingPart = missingPart ?? name
            return
        }
        part.withUnsafeBufferPointer { bytes.append($0) }
    }

    // MARK: Children

    private func applyTemplates(
        toChildrenOf node: xmlNodePtr, _ choice: StraightChoice, in context: xsltTransformContextPtr
    ) {
        guard let first = node.pointee.children else { return }
        let (oldNode, oldMode, oldModeURI) = (context.pointee.node, context.pointee.mode, context.pointee.modeURI)
        context.pointee.mode = nil
        context.pointee.modeURI = nil
        var place = 0
        var next: xmlNodePtr? = first
        while let here = next, context.pointee.state != XSLT_STATE_STOPPED, !needsLibxslt {
            next = here.pointee.next
            guard choice.holds(here) else { continue }
            place += 1
            switch here.pointee.type {
            case XML_TEXT_NODE where copiesText, XML_CDATA_SECTION_NODE where copiesText:
                if let content = here.pointee.content { bytes.appendEscaped(content) }
            case XML_ELEMENT_NODE:
                context.pointee.node = here
                apply(to: here, place, among: first, choice, in: context)
            default:
                context.pointee.node = here
                leaveToLibxslt(here, place, among: first, choice, in: context)
            }
        }
        context.pointee.node = oldNode
        context.pointee.mode = oldMode
        context.pointee.modeURI = oldModeURI
    }

    private func apply(
        to element: xmlNodePtr, _ place: Int, among first: xmlNodePtr, _ choice: StraightChoice,
        in context: xsltTransformContextPtr
    ) {
        // libxslt says what is wrong with more than that.
        guard context.pointee.depth < context.pointee.maxTemplateDepth,
            context.pointee.opCount < context.pointee.opLimit
        else { return leaveToLibxslt(element, place, among: first, choice, in: context) }
        context.pointee.opCount += 1
        guard let template = finder.template(for: element, in: context) else {
            // XSLT's own rule: on to the children.
            context.pointee.depth += 1
            applyTemplates(toChildrenOf: element, .all, in: context)
            context.pointee.depth -= 1
            return
        }
        guard let content = template.pointee.content else { return }
        guard let program = StraightInstructions.program(of: content), !program.pointee.startsPage else {
            return leaveToLibxslt(element, place, among: first, choice, in: context)
        }
        context.pointee.depth += 1
        run(program.pointee, at: element, in: context)
        context.pointee.depth -= 1
    }

    /// Has libxslt make nodes of it, beside the page, and writes them.
    private func leaveToLibxslt(
        _ node: xmlNodePtr, _ place: Int, among first: xmlNodePtr, _ choice: StraightChoice,
        in context: xsltTransformContextPtr
    ) {
        guard !isAlone else {
            needsLibxslt = true
            return
        }
        guard let xpath = context.pointee.xpathCtxt,
            let target = xmlNewDocRawNode(context.pointee.output, nil, "", nil)
        else { return }
        let ownName = target.pointee.name
        target.pointee.name = Self.scratch.utf8Start
        let (oldInsert, oldSize, oldPlace, oldDocument) = (
            context.pointee.insert, xpath.pointee.contextSize, xpath.pointee.proximityPosition, xpath.pointee.doc
        )
        let start = bytes.count
        context.pointee.insert = target
        xpath.pointee.contextSize = count(among: first, choice)
        xpath.pointee.proximityPosition = Int32(clamping: place)
        xpath.pointee.doc = node.pointee.doc
        xsltProcessOneNode(context, node, nil)
        context.pointee.insert = oldInsert
        xpath.pointee.contextSize = oldSize
        xpath.pointee.proximityPosition = oldPlace
        xpath.pointee.doc = oldDocument

        html.reset(parts: parts, written: UnsafePointer(bytes.start))
        html.write(childrenOf: target)
        missingPart = missingPart ?? html.missingPart
        bytes.removeAll(after: start)
        bytes.append(html.out.bytes)
        target.pointee.name = ownName
        xmlFreeNode(target)
        // It may be the address of the next text as well.
        context.pointee.lasttext = nil
    }

    private func count(among first: xmlNodePtr, _ choice: StraightChoice) -> Int32 {
        var count: Int32 = 0
        var next: xmlNodePtr? = first
        while let here = next {
            if choice.holds(here) { count += 1 }
            next = here.pointee.next
        }
        return count
    }

    /// The name of an element beside the page, known by its address.
    private static let scratch: StaticString = "scratch"
}
