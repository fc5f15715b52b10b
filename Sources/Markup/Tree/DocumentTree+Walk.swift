internal import CLibXSLT
internal import Glibc

/// Is told what stands in a tree, in document order.
public protocol TreeVisitor {
    /// - Parameter value: gives the value of an attribute, if it is there.
    mutating func open(_ name: TreeName, _ value: (StaticString) -> String?)
    /// UTF-8, gone afterwards.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
    mutating func close()
}

/// The name of an element: the same wherever it stands in one tree, so that what it means has to be worked out but once.
public struct TreeName: Hashable {
    private let name: UnsafePointer<xmlChar>

    fileprivate init(_ name: UnsafePointer<xmlChar>) { self.name = name }

    /// To be asked for only while the tree is visited.
    public var text: String { String(cString: name) }
}

extension DocumentTree {
    /// Shows a visitor the tree as it is, without a copy.
    public func show(to visitor: inout some TreeVisitor) {
        flush()
        walk(
            opened: { node in
                visitor.open(TreeName(node.pointee.name)) { wanted in
                    node.attributes.first { $0.pointee.name == workshop.name(wanted) }.map { String(cString: $0.value) }
                }
            },
            text: { visitor.text(UnsafeBufferPointer(start: $0, count: strlen($0.chars))) },
            closed: { visitor.close() })
    }

    /// Goes through all nodes in document order, without recursion. Text that waits has to be flushed first.
    @inline(__always)
    func walk(opened: (xmlNodePtr) -> Void, text: (UnsafePointer<xmlChar>) -> Void, closed: () -> Void) {
        guard let root = document.pointee.children else { return }
        var node = root
        while true {
            if node.pointee.type == XML_TEXT_NODE {
                if let content = node.pointee.content { text(content) }
            } else {
                opened(node)
                if let child = node.pointee.children {
                    node = child
                    continue
                }
                closed()
            }
            while node != root, node.pointee.next == nil, let parent = node.pointee.parent {
                closed()
                node = parent
            }
            guard node != root, let next = node.pointee.next else { return }
            node = next
        }
    }
}
