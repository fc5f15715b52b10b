internal import CLibXSLT
internal import CLibXSLTShims
internal import Diagnostics

/// Hears what libxml2 and libxslt say on this thread, and makes problems of it.
///
/// libxml2 speaks in whole errors, and of some says more in text just before. libxslt speaks in pieces of text: a line that
/// names the place ("compilation error: file F line N element E"), then what is wrong, perhaps in several lines. What it
/// says while it is at an `xsl:message` is what the stylesheet says.
final class MessageCollector {
    private(set) var problems: [StylesheetProblem] = []
    private let sources: StylesheetSources
    private let id: DiagnosticID
    private var heard = ""
    private var place: (file: String, line: Int)?
    /// An XPath error comes without a place, just before libxslt says where; and before that, what it was about.
    private var unplaced: String?
    private var about: String?
    private var trace: RecursionTrace?
    /// The page that is being made: it knows the instruction that libxslt is at.
    var transformation: xsltTransformContextPtr?
    private static let mostProblems = 50
    /// Of the words of one message: they may be a whole record.
    private static let mostLetters = 300

    init(sources: StylesheetSources, id: DiagnosticID) {
        self.sources = sources
        self.id = id
    }

    /// Runs the body with this thread's messages coming here.
    func listen<Result>(_ body: () -> Result) -> Result {
        let context = Unmanaged.passUnretained(self).toOpaque()
        caresheaf_set_message_sink(
            { context, text, isFromXML in
                guard let context, let text else { return }
                let collector = Unmanaged<MessageCollector>.fromOpaque(context).takeUnretainedValue()
                if isFromXML == 0 {
                    collector.hear(String(cString: text))
                } else {
                    collector.hear(fromXML: String(cString: text))
                }
            }, context)
        xmlSetStructuredErrorFunc(context) { context, error in
            guard let context, let error else { return }
            Unmanaged<MessageCollector>.fromOpaque(context).takeUnretainedValue().hear(error)
        }
        defer {
            xmlSetStructuredErrorFunc(nil, nil)
            caresheaf_set_message_sink(nil, nil)
            finish()
        }
        return body()
    }

    func add(_ problem: StylesheetProblem) {
        if problems.count < Self.mostProblems, !problems.contains(problem) { problems.append(problem) }
    }

    private func hear(_ error: xmlErrorPtr) {
        let message = error.pointee.message.map { String(cString: $0) } ?? "unknown error"
        let trimmed = Self.oneLine(message)
        if error.pointee.domain == Int32(XML_FROM_XPATH.rawValue) {
            let expression = error.pointee.str1.map { String(cString: $0) } ?? ""
            let whole = expression.isEmpty ? trimmed : "\(trimmed): \(expression)"
            unplaced = about.map { "\($0): \(whole)" } ?? whole
            about = nil
        } else {
            let file = error.pointee.file.map { sources.displayPath(of: String(cString: $0)) } ?? ""
            let syntax =
                error.pointee.domain == Int32(XML_FROM_PARSER.rawValue)
                || error.pointee.domain == Int32(XML_FROM_NAMESPACE.rawValue)
            add(StylesheetProblem(syntax ? .stylesheetSyntax : id, file: file, line: Int(error.pointee.line), trimmed))
        }
    }

    /// Such as "xmlXPathCompOpEval: function f not found": the name of the function in C is of no use to anybody.
    private func hear(fromXML text: String) {
        let line = Self.oneLine(text)
        guard !line.isEmpty else { return }
        about = line.hasPrefix("xml") ? line.firstRange(of: ": ").map { String(line[$0.upperBound...]) } ?? line : line
    }

    /// The `xsl:message` that libxslt is at.
    private var message: xmlNodePtr? {
        guard let node = transformation?.pointee.inst, node.pointee.type == XML_ELEMENT_NODE,
            node.isInstruction, String(cString: node.pointee.name) == "message"
        else { return nil }
        return node
    }

    private func hear(_ text: String) {
        if let message {
            let words = Self.oneLine(text)
            if !words.isEmpty { hear(words, saidBy: message) }
            return
        }
        guard heard.utf8.count < 65_536 else { return }
        heard += text
        while let end = heard.firstIndex(of: "\n") {
            let line = String(heard[..<end])
            heard.removeSubrange(...end)
            hear(line: line)
        }
    }

    private func hear(_ words: String, saidBy message: xmlNodePtr) {
        let ends = message.attributes.contains {
            String(cString: $0.pointee.name) == "terminate" && String(cString: $0.value) == "yes"
        }
        let address = message.pointee.doc?.pointee.URL.map { String(cString: $0) } ?? ""
        add(
            StylesheetProblem(
                .stylesheetMessage, severity: ends ? .error : nil, file: sources.displayPath(of: address),
                line: Int(xmlGetLineNo(message)),
                words.count > Self.mostLetters ? "\(words.prefix(Self.mostLetters)) …" : words))
    }

    private func hear(line: String) {
        if trace?.take(line) == true { return }
        endTrace()
        if line == RecursionTrace.beginning {
            trace = RecursionTrace()
        } else if let place = Self.place(in: line) {
            self.place = (place.file.isEmpty ? "" : sources.displayPath(of: place.file), place.line)
        } else if !line.allSatisfy(\.isWhitespace) {
            let words = [unplaced, Self.oneLine(line)].compactMap { $0 }.joined(separator: "; ")
            unplaced = nil
            if line.hasPrefix("xsl:i"), let told = line.firstRange(of: " : unable to load ") {
                return hear(missing: String(line[told.upperBound...]))
            }
            // A second line, about a setting of libxslt’s that nobody can change here.
            if place == nil, self.id == .stylesheetRuntime, problems.last?.severity == .error { return }
            add(StylesheetProblem(id, file: place?.file ?? "", line: place?.line ?? 0, words))
            place = nil
        }
    }

    /// Puts what led to an error into words of the error itself.
    private func endTrace() {
        guard let trace else { return }
        self.trace = nil
        guard let last = problems.last, let words = trace.words else { return }
        problems[problems.count - 1] = StylesheetProblem(
            last.id, file: last.file, line: last.line, "\(last.message) \(words)", suggestion: last.suggestion)
    }

    /// A part could not be loaded: it is not in the theme. If it is, its own problem has been heard already.
    private func hear(missing address: String) {
        defer { place = nil }
        guard sources.file(at: address) == nil else { return }
        add(
            StylesheetProblem(
                .stylesheetInclude, file: place?.file ?? "", line: place?.line ?? 0,
                "The theme has no file \(sources.displayPath(of: address)) to include.",
                suggestion: "Names are relative to the file that includes them."))
    }

    private func finish() {
        if !heard.isEmpty { hear(line: heard) }
        heard = ""
        endTrace()
        // What XPath could not do is repeated at every step on the way out.
        if let unplaced, !problems.contains(where: { $0.message.hasPrefix(unplaced) }) {
            add(StylesheetProblem(id, file: place?.file ?? "", line: place?.line ?? 0, unplaced))
        }
        unplaced = nil
        place = nil
    }

    /// Reads "runtime error: file F line N element E", whose middle parts may be missing.
    private static func place(in line: String) -> (file: String, line: Int)? {
        for kind in ["compilation error", "runtime error", "compilation warning", "error"] where line.hasPrefix(kind) {
            let rest = line.dropFirst(kind.count)
            guard rest.isEmpty || rest.hasPrefix(": file ") || rest.hasPrefix(": element ") else { continue }
            let words = rest.split(separator: " ")
            let file = words.firstIndex(of: "file").flatMap { $0 + 1 < words.count ? String(words[$0 + 1]) : nil }
            let number = words.firstIndex(of: "line").flatMap { $0 + 1 < words.count ? Int(words[$0 + 1]) : nil }
            return (file ?? "", number ?? 0)
        }
        return nil
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
