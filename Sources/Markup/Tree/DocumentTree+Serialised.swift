internal import CLibXSLT
internal import Glibc

extension DocumentTree {
    /// The tree as XML text, for tests, golden files and looking at.
    ///
    /// Indented, each element that holds no text has its children on lines of their own; text is never moved.
    public func serialised(indented: Bool) -> String {
        flush()
        var writer = XMLWriter(indented: indented)
        writer.write(document)
        return String(decoding: writer.out.bytes, as: UTF8.self)
    }
}

/// Writes a tree as XML, walking it without recursion.
private struct XMLWriter: ~Copyable {
    var out = ByteBuffer()
    let indented: Bool

    init(indented: Bool) { self.indented = indented }

    mutating func write(_ document: xmlDocPtr) {
        var node = document.pointee.children
        var depth = 0
        while let here = node {
            if here.pointee.type == XML_TEXT_NODE {
                escape(here.pointee.content, quotes: false)
            } else {
                open(here, depth: depth)
                if let child = here.pointee.children {
                    node = child
                    depth += 1
                    continue
                }
            }
            var last = here
            while last.pointee.next == nil, depth > 0, let parent = last.pointee.parent {
                depth -= 1
                if indented, !holdsText(parent) { newLine(depth) }
                out.append("</")
                write(parent.pointee.name)
                out.append(">")
                last = parent
            }
            node = depth > 0 ? last.pointee.next : nil
        }
        if indented { out.append("\n") }
    }

    private mutating func open(_ node: xmlNodePtr, depth: Int) {
        if indented, depth > 0, let parent = node.pointee.parent, !holdsText(parent) { newLine(depth) }
        out.append("<")
        write(node.pointee.name)
        for attribute in node.attributes {
            out.append(" ")
            write(attribute.pointee.name)
            out.append("=\"")
            escape(attribute.value, quotes: true)
            out.append("\"")
        }
        if node.pointee.children == nil { out.append("/>") } else { out.append(">") }
    }

    private mutating func newLine(_ depth: Int) {
        out.append("\n")
        for _ in 0..<depth { out.append("  ") }
    }

    private func holdsText(_ node: xmlNodePtr) -> Bool {
        node.childNodes.contains { $0.pointee.type == XML_TEXT_NODE }
    }

    private mutating func write(_ name: UnsafePointer<xmlChar>) {
        out.append(UnsafeBufferPointer(start: name, count: strlen(name.chars)))
    }

    private mutating func escape(_ text: UnsafePointer<xmlChar>, quotes: Bool) {
        var at = text
        while at.pointee != 0 {
            switch at.pointee {
            case UInt8(ascii: "&"): out.append("&amp;")
            case UInt8(ascii: "<"): out.append("&lt;")
            case UInt8(ascii: ">"): out.append("&gt;")
            case UInt8(ascii: "\"") where quotes: out.append("&quot;")
            case UInt8(ascii: "\n") where quotes: out.append("&#10;")
            case UInt8(ascii: "\t") where quotes: out.append("&#9;")
            default: out.append(at.pointee)
            }
            at += 1
        }
    }
}
