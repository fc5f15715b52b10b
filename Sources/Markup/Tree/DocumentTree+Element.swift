internal import CLibXSLT

extension DocumentTree {
    /// The finished tree as plain values, for renderers that are no stylesheets. Their `line` is 0: nobody wrote them.
    public var element: XMLElement {
        flush()
        guard let root = document.pointee.children else {
            return XMLElement(name: "document", namespace: "", attributes: [], children: [], line: 0)
        }
        return XMLElement(root)
    }
}

extension XMLElement {
    /// Trees of ours are never deeper than the limits on Markdown allow.
    fileprivate init(_ node: xmlNodePtr) {
        name = String(cString: node.pointee.name)
        namespace = ""
        line = 0
        attributes = node.attributes.map {
            XMLAttribute(name: String(cString: $0.pointee.name), namespace: "", value: String(cString: $0.value))
        }
        children = node.childNodes.map { child in
            child.pointee.type == XML_TEXT_NODE
                ? .text(String(cString: child.pointee.content)) : .element(XMLElement(child))
        }
    }
}
