internal import CLibXSLT

/// The two instructions that most of a page is made with, done without XPath: applying templates to all children, and
/// copying attributes. What comes out is the same; a page takes a third less time.
///
/// They are put into a stylesheet once libxslt has compiled it, and live as long as it does.
final class QuickInstructions {
    static let namespace = "urn:caresheaf:quick"

    private var all: [UnsafeMutablePointer<QuickAttributes>] = []

    /// What libxslt looks for in an instruction that it does not know: the function to call.
    private static nonisolated(unsafe) let setAttributes: UnsafeMutablePointer<xsltElemPreComp> = {
        let instruction = UnsafeMutablePointer<xsltElemPreComp>.allocate(capacity: 1)
        instruction.initialize(to: xsltElemPreComp())
        instruction.pointee.type = XSLT_FUNC_EXTENSION
        instruction.pointee.func = { context, _, instruction, _ in
            guard let context, let kept = instruction?.pointee._private else { return }
            kept.assumingMemoryBound(to: QuickAttributes.self).pointee.run(context)
        }
        return instruction
    }()

    /// - Parameter style: freshly compiled, and not in use.
    init(in style: xsltStylesheetPtr) {
        let leavesTextAlone = Self.leavesTextAlone(style)
        Self.forEachDocument(of: style) { document in
            QuickAttributes.install(in: document, dictionary: style.pointee.dict, keeper: self)
            QuickChildren.install(in: document, leavesTextAlone: leavesTextAlone)
        }
    }

    deinit {
        for attributes in all {
            attributes.pointee.free()
            attributes.deallocate()
        }
    }

    /// An element for the stylesheet that sets the attribute.
    func node(for attributes: QuickAttributes, in document: xmlDocPtr) -> xmlNodePtr? {
        guard let node = xmlNewDocNode(document, nil, "attribute", nil) else { return nil }
        let kept = UnsafeMutablePointer<QuickAttributes>.allocate(capacity: 1)
        kept.initialize(to: attributes)
        all.append(kept)
        node.pointee._private = UnsafeMutableRawPointer(kept)
        node.pointee.psvi = UnsafeMutableRawPointer(Self.setAttributes)
        xmlSetNs(node, xmlNewNs(node, Self.namespace, nil))
        return node
    }

    /// The files of a stylesheet and of those that it imports.
    private static func forEachDocument(of style: xsltStylesheetPtr, _ visit: (xmlDocPtr) -> Void) {
        if let document = style.pointee.doc { visit(document) }
        var included = style.pointee.docList
        while let here = included {
            if let document = here.pointee.doc { visit(document) }
            included = here.pointee.next
        }
        var imported = style.pointee.imports
        while let here = imported {
            forEachDocument(of: here, visit)
            imported = here.pointee.next
        }
    }

    /// Whether no template can match a text, so that it is simply copied.
    static func leavesTextAlone(_ style: xsltStylesheetPtr) -> Bool {
        guard style.pointee.textMatch == nil, style.pointee.elemMatch == nil, style.pointee.keyMatch == nil else {
            return false
        }
        var imported = style.pointee.imports
        while let here = imported {
            if !leavesTextAlone(here) { return false }
            imported = here.pointee.next
        }
        return true
    }
}
