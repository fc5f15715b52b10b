internal import CLibXSLT
internal import CLibXSLTShims
internal import Diagnostics

/// Hears what libxml2 and libxslt say on this thread, and makes problems of it.
///
/// libxml2 speaks in whole errors. libxslt speaks in pieces of text: a line that names the place
/// ("compilation error: file F line N element E"), then what is wrong. Text without such a line is an `xsl:message`.
final class MessageCollector {
    private(set) var problems: [StylesheetProblem] = []
    private let sources: StylesheetSources
    private let id: DiagnosticID
    private var heard = ""
    private var place: (file: String, line: Int)?
    /// An XPath error comes without a place, just before libxslt says where.
    private var unplaced: String?
    private static let mostProblems = 50

    init(sources: StylesheetSources, id: DiagnosticID) {
        self.sources = sources
        self.id = id
    }

    /// Runs the body with this thread's messages coming here.
    func listen<Result>(_ body: () -> Result) -> Result {
        let context = Unmanaged.passUnretained(self).toOpaque()
        caresheaf_set_message_sink(
            { context, text in
                guard let context, let text else { return }
                Unmanaged<MessageCollector>.fromOpaque(context).takeUnretainedValue().hear(String(cString: text))
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
            unplaced = expression.isEmpty ? trimmed : "\(trimmed): \(expression)"
        } else {
            let file = error.pointee.file.map { sources.displayPath(of: String(cString: $0)) } ?? ""
            let syntax =
                error.pointee.domain == Int32(XML_FROM_PARSER.rawValue)
                || error.pointee.domain == Int32(XML_FROM_NAMESPACE.rawValue)
            add(StylesheetProblem(syntax ? .stylesheetSyntax : id, file: file, line: Int(error.pointee.line), trimmed))
        }
    }

    private func hear(_ text: String) {
        guard heard.utf8.count < 65_536 else { return }
        heard += text
        while let end = heard.firstIndex(of: "\n") {
            let line = String(heard[..<end])
            heard.removeSubrange(...end)
            hear(line: line)
        }
    }

    private func hear(line: String) {
        if let place = Self.place(in: line) {
            self.place = (place.file.isEmpty ? "" : sources.displayPath(of: place.file), place.line)
        } else if !line.allSatisfy(\.isWhitespace) {
            let words = [unplaced, Self.oneLine(line)].compactMap { $0 }.joined(separator: "; ")
            unplaced = nil
            if line.hasPrefix("xsl:i"), let told = line.firstRange(of: " : unable to load ") {
                return hear(missing: String(line[told.upperBound...]))
            }
            let id = place == nil && self.id == .stylesheetRuntime ? .stylesheetMessage : self.id
            add(StylesheetProblem(id, file: place?.file ?? "", line: place?.line ?? 0, words))
            place = nil
        }
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
        if let unplaced { add(StylesheetProblem(id, file: place?.file ?? "", line: place?.line ?? 0, unplaced)) }
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
