internal import CLibXSLT
internal import Diagnostics

extension Stylesheet {
    /// What one page may cost: far more than any honest page, and no more than a few seconds and half a megabyte of stack.
    private enum Limit {
        static let templateDepth: Int32 = 500
        static let variables: Int32 = 10_000
        static let steps: UInt = 20_000_000
    }

    /// Of each buffer that pages are written in, what is kept for the next page.
    private static let bufferKept = 128 * 1024

    /// Transforms a tree and appends the page to `output` as HTML. A page whose root is `html` begins with the doctype.
    ///
    /// - Parameter parts: the bytes to write, as they are, where the stylesheet has put `<t:part name="…"/>`
    ///   (`xmlns:t="urn:caresheaf:theme"`): what is the same on thousands of pages.
    /// - Throws: what the runtime said; then nothing has been appended.
    public func render(
        _ tree: DocumentTree, parts: [String: [UInt8]] = [:], into output: inout [UInt8]
    ) throws(StylesheetFailure) {
        tree.flush()
        page.reset(parts: parts)
        // The longest page is many times as long as most.
        defer {
            html.out.removeAll(keepingAtMost: Self.bufferKept)
            page.bytes.removeAll(keepingAtMost: Self.bufferKept)
        }
        if writesAlone(tree) {
            try checkParts(page.missingPart)
            output.append(contentsOf: page.bytes.bytes)
            return
        }
        page.reset(parts: parts)
        let collector = MessageCollector(sources: sources, id: .stylesheetRuntime)
        let result = collector.listen { transform(tree, collector) }
        guard let result else {
            throw StylesheetFailure(problems: failures(collector))
        }
        defer { xmlFreeDoc(result) }
        guard !collector.problems.contains(where: { $0.severity == .error }) else {
            throw StylesheetFailure(problems: collector.problems)
        }
        messages += collector.problems
        html.reset(parts: parts, written: UnsafePointer(page.bytes.start))
        html.write(document: result)
        try checkParts(page.missingPart ?? html.missingPart)
        output.append(contentsOf: html.out.bytes)
    }

    /// Whether the page was written by programs alone, without a transformation.
    private func writesAlone(_ tree: DocumentTree) -> Bool {
        guard page.mayWriteAlone, straight.writesWholePages, let context = context(for: tree) else { return false }
        defer { contexts.giveBack(context) }
        // What is wrong with a pattern is told by the transformation.
        let collector = MessageCollector(sources: sources, id: .stylesheetRuntime)
        collector.transformation = context
        defer { collector.transformation = nil }
        return collector.listen { page.writesAlone(tree.document, in: context) } && collector.problems.isEmpty
            && context.pointee.state == XSLT_STATE_OK
    }

    /// One in which nothing has happened yet.
    private func context(for tree: DocumentTree) -> xsltTransformContextPtr? {
        guard let context = contexts.take(for: tree.document) else { return nil }
        context.pointee.maxTemplateDepth = Limit.templateDepth
        context.pointee.maxTemplateVars = Limit.variables
        context.pointee.opLimit = Limit.steps
        context.pointee.xpathCtxt.pointee.opLimit = Limit.steps
        context.pointee._private = Unmanaged.passUnretained(page).toOpaque()
        return context
    }

    private func transform(_ tree: DocumentTree, _ collector: MessageCollector) -> xmlDocPtr? {
        _ = instructions
        guard let context = context(for: tree) else { return nil }
        defer { contexts.giveBack(context) }
        collector.transformation = context
        defer { collector.transformation = nil }
        let result = xsltApplyStylesheetUser(compiled, tree.document, nil, nil, nil, context)
        guard context.pointee.state == XSLT_STATE_OK else {
            if let result { xmlFreeDoc(result) }
            return nil
        }
        return result
    }

    private func checkParts(_ missing: String?) throws(StylesheetFailure) {
        guard let missing else { return }
        throw StylesheetFailure(problems: [problem("The page asks for the part \(missing), which was not given.")])
    }

    private func failures(_ collector: MessageCollector) -> [StylesheetProblem] {
        collector.problems.isEmpty ? [problem("The stylesheet made no page.")] : collector.problems
    }

    private func problem(_ message: String) -> StylesheetProblem {
        let path = sources.displayPath(of: StylesheetSources.address(of: name))
        return StylesheetProblem(.stylesheetRuntime, file: path, line: 0, message)
    }
}
