internal import CLibXSLT

/// `<xsl:apply-templates/>`, nothing selected, nothing sorted and no parameter: libxslt collects the children in a set
/// first and looks for a template for each text.
enum QuickChildren {
    /// Takes the place of every such instruction of a document.
    /// - Parameter leavesTextAlone: no template matches a text.
    static func install(in document: xmlDocPtr, leavesTextAlone: Bool) {
        forEachElement(in: document) { element in
            guard let compiled = element.pointee.psvi, element.pointee.children == nil,
                element.isInstruction
            else { return }
            let instruction = compiled.assumingMemoryBound(to: xsltStylePreComp.self)
            guard instruction.pointee.type == XSLT_FUNC_APPLYTEMPLATES, instruction.pointee.select == nil,
                instruction.pointee.mode == nil
            else { return }
            // Out of XSLT's namespace, whose name libxslt compares letter by letter each time.
            xmlSetNs(element, xmlNewNs(element, QuickInstructions.namespace, nil))
            if leavesTextAlone {
                instruction.pointee.func = { context, node, _, _ in QuickChildren.apply(context, node, copiesText: true)
                }
            } else {
                instruction.pointee.func = { context, node, _, _ in
                    QuickChildren.apply(context, node, copiesText: false)
                }
            }
        }
    }

    private static func apply(_ context: xsltTransformContextPtr?, _ node: xmlNodePtr?, copiesText: Bool) {
        guard let context, let node, let xpath = context.pointee.xpathCtxt, node.pointee.type != XML_NAMESPACE_DECL,
            let first = node.pointee.children
        else { return }
        let (oldNode, oldMode, oldModeURI) = (context.pointee.node, context.pointee.mode, context.pointee.modeURI)
        let (oldSize, oldPlace, oldDocument) =
            (xpath.pointee.contextSize, xpath.pointee.proximityPosition, xpath.pointee.doc)
        context.pointee.mode = nil
        context.pointee.modeURI = nil

        var size: Int32 = 0
        var child: xmlNodePtr? = first
        while let here = child {
            if isReal(here) { size += 1 }
            child = here.pointee.next
        }
        var place: Int32 = 0
        child = first
        while let here = child, context.pointee.state != XSLT_STATE_STOPPED {
            child = here.pointee.next
            guard isReal(here) else { continue }
            place += 1
            context.pointee.node = here
            if copiesText, here.pointee.type == XML_TEXT_NODE {
                xsltCopyTextString(context, context.pointee.insert, here.pointee.content, 0)
                continue
            }
            xpath.pointee.contextSize = size
            xpath.pointee.proximityPosition = place
            xpath.pointee.doc = here.pointee.doc
            xsltProcessOneNode(context, here, nil)
        }

        context.pointee.node = oldNode
        context.pointee.mode = oldMode
        context.pointee.modeURI = oldModeURI
        xpath.pointee.contextSize = oldSize
        xpath.pointee.proximityPosition = oldPlace
        xpath.pointee.doc = oldDocument
    }

    /// The kinds of node that templates can be applied to.
    static func isReal(_ node: xmlNodePtr) -> Bool {
        switch node.pointee.type {
        case XML_ELEMENT_NODE, XML_TEXT_NODE, XML_CDATA_SECTION_NODE, XML_COMMENT_NODE, XML_PI_NODE: true
        default: false
        }
    }
}
