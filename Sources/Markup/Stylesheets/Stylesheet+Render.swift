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
        let collector = MessageCollector(sources: sources, id: .stylesheetRuntime)
        page.reset(parts: parts)
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
        if let missing = page.missingPart ?? html.missingPart {
            throw StylesheetFailure(problems: [
                problem("The page asks for the part \(missing), which was not given.")
            ])
        }
        output.append(contentsOf: html.out.bytes)
        // The longest page is many times as long as most.
        html.out.removeAll(keepingAtMost: Self.bufferKept)
        page.bytes.removeAll(keepingAtMost: Self.bufferKept)
    }

    private func transform(_ tree: DocumentTree, _ collector: MessageCollector) -> xmlDocPtr? {
        guard let context = contexts.take(for: tree.document) else { return nil }
        defer { contexts.giveBack(context) }
        collector.transformation = context
        defer { collector.transformation = nil }
        context.pointee.maxTemplateDepth = Limit.templateDepth
        context.pointee.maxTemplateVars = Limit.variables
        context.pointee.opLimit = Limit.steps
        context.pointee.xpathCtxt.pointee.opLimit = Limit.steps
        context.pointee._private = Unmanaged.passUnretained(page).toOpaque()
        let result = xsltApplyStylesheetUser(compiled, tree.document, nil, nil, nil, context)
        guard context.pointee.state == XSLT_STATE_OK else {
            if let result { xmlFreeDoc(result) }
            return nil
        }
        return result
    }

    private func failures(_ collector: MessageCollector) -> [StylesheetProblem] {
        collector.problems.isEmpty ? [problem("The stylesheet made no page.")] : collector.problems
    }

    private func problem(_ message: String) -> StylesheetProblem {
        let path = sources.displayPath(of: StylesheetSources.address(of: name))
        return StylesheetProblem(.stylesheetRuntime, file: path, line: 0, message)
    }
}
