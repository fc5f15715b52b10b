internal import CLibXSLT
internal import Glibc

/// A document tree under construction: the elements, attributes and words that a theme renders.
///
/// One owner, one thread. Element and attribute names are literals of the code; text and attribute values
/// may hold anything, and lose the characters that XML or HTML forbids (control characters, noncharacters).
/// The nodes lie in memory of the tree's own workshop, not in libxml2's, so that a whole page is
/// given back in one step: nothing may ever unlink or free a single node of it.
public final class DocumentTree {
    let document: xmlDocPtr
    let workshop: TreeWorkshop
    private let rootNode: xmlNodePtr
    @exclusivity(unchecked) private var current: xmlNodePtr

    /// Opens the root element, which stays current.
    public init(root: StaticString) {
        workshop = TreeWorkshop.take()
        document = xmlNewDoc("1.0")
        document.pointee.dict = workshop.dictionary
        xmlDictReference(workshop.dictionary)
        rootNode = workshop.make(xmlNode.self)
        current = rootNode
        rootNode.pointee.type = XML_ELEMENT_NODE
        rootNode.pointee.name = workshop.name(root)
        workshop.image.append(.element, rootNode.pointee.name)
        rootNode.pointee.doc = document
        let parent = UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self)
        rootNode.pointee.parent = parent
        document.pointee.children = rootNode
        document.pointee.last = rootNode
    }

    deinit {
        document.pointee.children = nil
        document.pointee.last = nil
        xmlFreeDoc(document)
        workshop.putAway()
    }

    /// Adds a child to the current element and makes it the current one.
    public func open(_ name: StaticString) {
        flush()
        let node = workshop.make(xmlNode.self)
        node.pointee.type = XML_ELEMENT_NODE
        node.pointee.name = workshop.name(name)
        workshop.image.append(.element, node.pointee.name)
        append(node)
        current = node
    }

    /// Makes the parent current again. The root stays open for as long as the tree lives.
    public func close() {
        flush()
        guard current != rootNode, let parent = current.pointee.parent else {
            assertionFailure("more elements closed than opened")
            return
        }
        workshop.image.append(.end)
        current = parent
    }

    /// Adds text to the current element; text after text becomes one piece.
    public func text(_ text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ workshop.pendingText.appendLawful($0) }) != nil { return }
        var text = text
        text.withUTF8 { workshop.pendingText.appendLawful($0) }
    }

    /// Sets an attribute of the current element; a second value takes the place of the first.
    public func attribute(_ name: StaticString, _ value: String) { set(name, value, on: current) }

    /// Sets an attribute of the current element to a whole number.
    public func attribute(_ name: StaticString, _ value: Int) { set(name, String(value), on: current) }

    /// Sets an attribute of the root, whatever the current element is.
    public func rootAttribute(_ name: StaticString, _ value: String) { set(name, value, on: rootNode) }

    /// Opens an element, runs the body, and closes the element however the body ends.
    public func element(_ name: StaticString, _ body: () throws -> Void) rethrows {
        open(name)
        defer { close() }
        try body()
    }

    /// An element that holds only text.
    public func element(_ name: StaticString, text: String) {
        open(name)
        self.text(text)
        close()
    }

    /// An element without content, such as a line break.
    public func element(_ name: StaticString) {
        open(name)
        close()
    }

    /// Text that comes as UTF-8 from the Markdown parser.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) { workshop.pendingText.appendLawful(bytes) }

    /// Whether the current element has any content yet.
    var currentIsEmpty: Bool { workshop.pendingText.count == 0 && current.pointee.children == nil }

    /// Turns the text that waits into a node. Needed before anything reads the tree.
    func flush() {
        guard workshop.pendingText.count > 0 else { return }
        let node = textNode(workshop.pendingText.bytes)
        workshop.image.append(.text, workshop.pendingText.bytes)
        workshop.pendingText.removeAll()
        append(node)
    }

    private func append(_ node: xmlNodePtr) {
        node.pointee.doc = document
        node.pointee.parent = current
        if let last = current.pointee.last {
            last.pointee.next = node
            node.pointee.prev = last
        } else {
            current.pointee.children = node
        }
        current.pointee.last = node
    }

    private func textNode(_ bytes: UnsafeBufferPointer<UInt8>) -> xmlNodePtr {
        let node = workshop.make(xmlNode.self)
        node.pointee.type = XML_TEXT_NODE
        node.pointee.name = workshop.textName
        node.pointee.content = workshop.keep(bytes)
        node.pointee.doc = document
        return node
    }

    private func set(_ name: StaticString, _ value: String, on element: xmlNodePtr) {
        if element == current { flush() }
        let attribute = attribute(named: workshop.name(name), of: element)
        var value = value
        let text = value.withUTF8 { bytes in
            workshop.value.removeAll()
            workshop.value.appendLawful(bytes)
            workshop.image.append(element == current ? .attribute : .rootAttribute, attribute.pointee.name)
            workshop.image.append(.value, workshop.value.bytes)
            return textNode(workshop.value.bytes)
        }
        text.pointee.parent = UnsafeMutableRawPointer(attribute).assumingMemoryBound(to: xmlNode.self)
        attribute.pointee.children = text
        attribute.pointee.last = text
    }

    private func attribute(named name: UnsafePointer<xmlChar>, of element: xmlNodePtr) -> xmlAttrPtr {
        var last: xmlAttrPtr?
        var next = element.pointee.properties
        while let known = next {
            if known.pointee.name == name { return known }
            last = known
            next = known.pointee.next
        }
        let attribute = workshop.make(xmlAttr.self)
        attribute.pointee.type = XML_ATTRIBUTE_NODE
        attribute.pointee.name = name
        attribute.pointee.parent = element
        attribute.pointee.doc = document
        if let last {
            last.pointee.next = attribute
            attribute.pointee.prev = last
        } else {
            element.pointee.properties = attribute
        }
        return attribute
    }
}
