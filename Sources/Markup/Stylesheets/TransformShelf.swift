internal import CLibXSLT

/// Keeps the transformation context of one page for the next: to make one takes libxslt longer than a short page does,
/// since each has tables of all functions and elements.
///
/// Only a context in which a page has left nothing is kept: no variable of the whole stylesheet, no tree, no key. All
/// others are freed, as libxslt would.
struct TransformShelf: ~Copyable {
    private let style: xsltStylesheetPtr
    private var kept: xsltTransformContextPtr?

    init(_ style: xsltStylesheetPtr) { self.style = style }

    /// Whether there is a context for the next page.
    var isKeeping: Bool { kept != nil }

    /// Frees what is kept. Needed before the stylesheet is freed.
    mutating func empty() {
        if let kept { xsltFreeTransformContext(kept) }
        kept = nil
    }

    /// A context in which nothing has happened yet.
    mutating func take(for document: xmlDocPtr) -> xsltTransformContextPtr? {
        guard let context = kept else { return xsltNewTransformContext(style, document) }
        kept = nil
        guard let main = xsltNewDocument(context, document) else {
            xsltFreeTransformContext(context)
            return nil
        }
        main.pointee.main = 1
        context.pointee.document = main
        context.pointee.initialContextDoc = document
        context.pointee.initialContextNode = UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self)
        context.pointee.opCount = 0
        context.pointee.xpathCtxt.pointee.doc = document
        context.pointee.xpathCtxt.pointee.opCount = 0
        return context
    }

    /// Keeps a context that is done with, or frees it. The document may be freed afterwards.
    mutating func giveBack(_ context: xsltTransformContextPtr) {
        guard kept == nil, Self.isClean(context.pointee) else { return xsltFreeTransformContext(context) }
        // What patterns with a place among others have counted, in a tree that is gone.
        for extra in 0..<Int(context.pointee.extrasNr) { context.pointee.extras[extra].val.ptr = nil }
        xsltFreeDocuments(context)
        context.pointee.docList = nil
        context.pointee.document = nil
        context.pointee.node = nil
        context.pointee.inst = nil
        context.pointee.output = nil
        context.pointee.insert = nil
        context.pointee.lasttext = nil
        context.pointee.lasttsize = 0
        context.pointee.lasttuse = 0
        context.pointee.initialContextDoc = nil
        context.pointee.initialContextNode = nil
        context.pointee.xpathCtxt.pointee.doc = nil
        context.pointee.xpathCtxt.pointee.node = nil
        kept = context
    }

    private static func isClean(_ context: xsltTransformContext) -> Bool {
        context.state == XSLT_STATE_OK && context.sourceDocDirty == 0 && context.depth == 0
            && (context.globalVars == nil || xmlHashSize(context.globalVars) == 0)
            && context.varsNr == 0 && context.templNr == 0 && context.nbKeys == 0
            && context.tmpRVT == nil && context.persistRVT == nil && context.localRVT == nil
            && context.styleList == nil && context.docList?.pointee.next == nil
            && context.extInfos == nil && context.currentId == 0
    }
}
