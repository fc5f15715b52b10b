internal import CLibXSLT

/// One element of a finished tree, for tests of the vocabulary and for reading a tree back.
public struct ElementView: Sendable {
    /// An attribute with its value.
    public struct Attribute: Sendable, Hashable {
        public let name: String
        public let value: String
    }

    public let name: String
    public let attributes: [Attribute]
    /// The name of the element that it stands in; nil for the root.
    public let parent: String?
    /// How many elements it stands in: 0 for the root.
    public let depth: Int
    /// The text that stands directly in it, without that of its children.
    public let text: String

    /// The value of an attribute, if it is there.
    public subscript(attribute name: String) -> String? { attributes.first { $0.name == name }?.value }
}

extension DocumentTree {
    /// Visits every element in document order.
    /// - Parameter name: visit those with this name alone.
    public func forEachElement(named name: String? = nil, _ visit: (ElementView) -> Void) {
        flush()
        var node = document.pointee.children
        var depth = 0
        while let here = node {
            if here.pointee.type == XML_ELEMENT_NODE, name.map({ xmlStrEqual(here.pointee.name, $0) != 0 }) ?? true {
                visit(ElementView(here, depth: depth))
            }
            if let child = here.pointee.children {
                node = child
                depth += 1
                continue
            }
            var last = here
            while last.pointee.next == nil, depth > 0, let parent = last.pointee.parent {
                last = parent
                depth -= 1
            }
            node = depth > 0 ? last.pointee.next : nil
        }
    }
}

extension ElementView {
    fileprivate init(_ node: xmlNodePtr, depth: Int) {
        name = String(cString: node.pointee.name)
        self.depth = depth
        parent = depth > 0 ? node.pointee.parent.map { String(cString: $0.pointee.name) } : nil
        attributes = node.attributes.map {
            Attribute(name: String(cString: $0.pointee.name), value: String(cString: $0.value))
        }
        text = node.childNodes.filter { $0.pointee.type == XML_TEXT_NODE }
            .map { String(cString: $0.pointee.content) }.joined()
    }
}
