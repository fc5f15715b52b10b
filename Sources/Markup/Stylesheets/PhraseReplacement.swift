internal import CLibXSLT
internal import Diagnostics

/// Puts a language's words in the place of `[[key]]` in the text and the attributes of a theme's file.
///
/// In a stylesheet, words in an attribute of the output have their braces doubled, so that they stay words; inside an
/// XPath expression a phrase is refused, because its words would become code.
struct PhraseReplacement {
    let phrase: (String) -> String?
    let file: String
    let isStylesheet: Bool
    let collector: MessageCollector

    func replace(in document: xmlDocPtr) {
        forEachElement(in: document) { element in
            let isInstruction = isStylesheet && element.isInstruction
            for attribute in element.attributes {
                for node in UnsafeMutableRawPointer(attribute).assumingMemoryBound(to: xmlNode.self).childNodes {
                    replace(node, line: Int(xmlGetLineNo(element)), place: isInstruction ? .expression : .attribute)
                }
            }
            for node in element.childNodes where node.pointee.type == XML_TEXT_NODE {
                replace(node, line: Int(xmlGetLineNo(element)), place: .text)
            }
        }
    }

    private enum Place { case text, attribute, expression }

    private func replace(_ node: xmlNodePtr, line: Int, place: Place) {
        guard let content = node.pointee.content, xmlStrstr(content, "[[") != nil else { return }
        var rest = Substring(String(cString: content))
        var result = ""
        var braces = 0
        while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]") {
            let key = String(rest[open.upperBound..<close.lowerBound])
            let before = rest[..<open.lowerBound]
            result += before
            for character in before { braces += character == "{" ? 1 : character == "}" ? -1 : 0 }
            if place == .expression || place == .attribute && isStylesheet && braces > 0 {
                add(
                    line, "The phrase [[\(key)]] stands inside an expression.",
                    "Put it into the text of an xsl:variable.")
            } else if let words = phrase(key) {
                result += place == .attribute && isStylesheet ? doubled(words) : words
            } else {
                add(line, "There is no phrase \(key).", "Add it to the theme's strings files.")
            }
            rest = rest[close.upperBound...]
        }
        result += rest
        set(result, on: node)
    }

    private func set(_ text: String, on node: xmlNodePtr) {
        var lawful = ByteBuffer(capacity: text.utf8.count + 1)
        var text = text
        text.withUTF8 { lawful.appendLawful($0) }
        xmlNodeSetContentLen(node, lawful.start, Int32(clamping: lawful.count))
    }

    private func doubled(_ words: String) -> String {
        words.reduce(into: "") { $0 += $1 == "{" ? "{{" : $1 == "}" ? "}}" : String($1) }
    }

    private func add(_ line: Int, _ message: String, _ suggestion: String) {
        collector.add(StylesheetProblem(.stylesheetPhrase, file: file, line: line, message, suggestion: suggestion))
    }
}
