internal import CLibXSLT
internal import Diagnostics

/// Refuses what a theme may not use, with the line it stands on, before libxslt sees the file.
struct StylesheetVetting {
    static let namespace: StaticString = "http://www.w3.org/1999/XSL/Transform"

    let file: String
    let collector: MessageCollector

    /// Instructions that are not for themes, and why.
    private static let refusedElements: [String: String] = [
        "number": "xsl:number shares memory between threads; numbers that a page shows are in the document already",
        "strip-space": "documents have no white space to strip, and their nodes may not be freed one by one",
        "document": "a stylesheet may not write files",
    ]
    /// Functions that are not for themes, and why.
    private static let refusedFunctions: [(name: String, why: String)] = [
        ("generate-id", "its result is not the same every time"),
        ("document", "a stylesheet may not read files"),
        ("random", "its result is not the same every time"),
        ("unparsed-entity-uri", "documents have no entities"),
    ]

    func vet(_ document: xmlDocPtr) {
        forEachElement(in: document) { element in
            let isInstruction = element.isInstruction
            let name = String(cString: element.pointee.name)
            if isInstruction {
                if let why = Self.refusedElements[name] { refuse("xsl:\(name) is refused: \(why).", element) }
            }
            for attribute in element.attributes { vet(attribute, of: element, isInstruction: isInstruction) }
        }
    }

    private func vet(_ attribute: xmlAttrPtr, of element: xmlNodePtr, isInstruction: Bool) {
        let name = String(cString: attribute.pointee.name)
        if name == "extension-element-prefixes" {
            refuse("Extension elements are refused: themes use XSLT 1.0 and the functions of EXSLT.", element)
        } else if name == "disable-output-escaping", String(cString: attribute.value) == "yes" {
            refuse("disable-output-escaping is refused: text can never become markup.", element)
        }
        let value = String(cString: attribute.value)
        guard isInstruction || value.utf8.contains(UInt8(ascii: "{")), value.utf8.contains(UInt8(ascii: "(")) else {
            return
        }
        for function in Self.refusedFunctions where calls(function.name, value) {
            refuse("\(function.name)() is refused: \(function.why).", element)
        }
    }

    private func calls(_ function: String, _ expression: String) -> Bool {
        var rest = Substring(expression)
        while let open = rest.firstIndex(of: "(") {
            var before = rest[..<open]
            while before.last?.isWhitespace == true { before.removeLast() }
            if before.hasSuffix(function) {
                let previous = before.dropLast(function.count).last
                if previous.map({ !$0.isLetter && !$0.isNumber && !"-_.".contains($0) }) ?? true { return true }
            }
            rest = rest[rest.index(after: open)...]
        }
        return false
    }

    private func refuse(_ message: String, _ element: xmlNodePtr) {
        collector.add(StylesheetProblem(.stylesheetCompile, file: file, line: Int(xmlGetLineNo(element)), message))
    }
}

/// Visits every element of a document, in order and without recursion.
func forEachElement(in document: xmlDocPtr, _ visit: (xmlNodePtr) -> Void) {
    var node = xmlDocGetRootElement(document)
    while let here = node {
        if here.pointee.type == XML_ELEMENT_NODE { visit(here) }
        if here.pointee.type == XML_ELEMENT_NODE, let child = here.pointee.children {
            node = child
            continue
        }
        var last = here
        while last.pointee.next == nil, let parent = last.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE {
            last = parent
        }
        node = last.pointee.parent?.pointee.type == XML_ELEMENT_NODE ? last.pointee.next : nil
    }
}
