/// An element of XML text that was read, as a plain value.
public struct XMLElement: Sendable {
    /// The name without a prefix.
    public let name: String
    /// The address of the namespace; empty if there is none.
    public let namespace: String
    public internal(set) var attributes: [XMLAttribute]
    public internal(set) var children: [XMLNode]
    /// The line on which its start tag ends, counting from 1.
    public let line: Int

    /// The value of an attribute that is in no namespace.
    public subscript(attribute: String) -> String? {
        attributes.first { $0.name == attribute && $0.namespace.isEmpty }?.value
    }

    /// The elements directly inside.
    public var elements: some Sequence<XMLElement> {
        children.lazy.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All text inside, elements within elements too.
    public var text: String {
        var words = ""
        addText(to: &words)
        return words
    }

    private func addText(to words: inout String) {
        for child in children {
            switch child {
            case .text(let text): words += text
            case .element(let element): element.addText(to: &words)
            }
        }
    }
}

/// What stands inside an element. Comments and processing instructions are not kept.
public enum XMLNode: Sendable {
    case element(XMLElement)
    case text(String)
}

public struct XMLAttribute: Sendable {
    /// The name without a prefix.
    public let name: String
    /// The address of the namespace; empty if there is none, as for most attributes.
    public let namespace: String
    public let value: String
}
