internal import CLibXSLT
internal import Glibc

/// An attribute of a literal element whose value is put together from attributes of the current node or of its
/// parent, such as `href="tel:{@number}"`.
///
/// libxslt evaluates an XPath expression for each of them, which takes ten times as long as looking. So such attributes
/// are taken off the element when the stylesheet has been compiled, and an instruction that does the same is put in
/// their place, as its first children. Whatever asks for more than that stays as it is.
struct QuickAttribute {
    /// A piece of the value: text, or an attribute to be copied.
    private struct Piece {
        var text: UnsafePointer<xmlChar>?
        var length = 0
        var attribute: UnsafePointer<xmlChar>?
        var isOfParent = false
    }

    /// Both in the stylesheet's dictionary, as are the texts.
    private let name: UnsafePointer<xmlChar>
    private let pieces: UnsafeMutableBufferPointer<Piece>

    /// Takes what it can off every literal element of a document.
    static func install(in document: xmlDocPtr, dictionary: xmlDictPtr, keeper: QuickInstructions) {
        var elements: [xmlNodePtr] = []
        forEachElement(in: document) { element in
            let isInstruction = element.namespace == StylesheetVetting.namespace
            if !isInstruction, element.pointee.properties != nil, element.pointee.psvi == nil {
                elements.append(element)
            }
        }
        for element in elements { install(in: element, dictionary: dictionary, keeper: keeper) }
    }

    private static func install(in element: xmlNodePtr, dictionary: xmlDictPtr, keeper: QuickInstructions) {
        // Only the last attributes are taken, so that all keep their order; fixed ones may be among them.
        var quick: [(attribute: xmlAttrPtr, instruction: QuickAttribute)] = []
        for attribute in element.attributes {
            if let made = QuickAttribute(attribute, dictionary: dictionary) {
                if made.isFixed, quick.isEmpty { made.free() } else { quick.append((attribute, made)) }
            } else {
                for one in quick { one.instruction.free() }
                quick = []
            }
        }
        for (attribute, instruction) in quick.reversed() {
            xmlRemoveProp(attribute)
            let node = keeper.node(for: instruction, in: element.pointee.doc)
            if let first = element.pointee.children {
                xmlAddPrevSibling(first, node)
            } else {
                xmlAddChild(element, node)
            }
        }
    }

    /// Nil for what is not as simple as that.
    private init?(_ attribute: xmlAttrPtr, dictionary: xmlDictPtr) {
        guard attribute.pointee.ns == nil, let pieces = Self.pieces(of: String(cString: attribute.value)) else {
            return nil
        }
        func keep(_ text: String) -> UnsafePointer<xmlChar>? {
            xmlDictLookup(dictionary, text, Int32(clamping: text.utf8.count))
        }
        name = xmlDictLookup(dictionary, attribute.pointee.name, -1)
        self.pieces = .allocate(capacity: pieces.count)
        for (place, piece) in pieces.enumerated() {
            let made =
                switch piece {
                case .text(let text): Piece(text: keep(text), length: text.utf8.count)
                case .attribute(let name): Piece(attribute: keep(name))
                case .ofParent(let name): Piece(attribute: keep(name), isOfParent: true)
                }
            self.pieces.initializeElement(at: place, to: made)
        }
    }

    func free() { pieces.deallocate() }

    private var isFixed: Bool { pieces.allSatisfy { $0.attribute == nil } }

    // MARK: Reading the template

    private enum Written {
        case text(String)
        case attribute(String)
        case ofParent(String)
    }

    /// The pieces of an attribute value template, or nil if it holds an expression other than `@name` and `../@name`.
    private static func pieces(of template: String) -> [Written]? {
        var pieces: [Written] = []
        var text = ""
        var rest = Substring(template)
        while let next = rest.popFirst() {
            if next == "{" || next == "}", rest.first == next {
                rest.removeFirst()
                text.append(next)
            } else if next == "{" {
                guard let end = rest.firstIndex(of: "}"), let piece = copied(rest[..<end]) else { return nil }
                if !text.isEmpty { pieces.append(.text(text)) }
                text = ""
                pieces.append(piece)
                rest = rest[rest.index(after: end)...]
            } else if next == "}" {
                return nil
            } else {
                text.append(next)
            }
        }
        return text.isEmpty ? pieces : pieces + [.text(text)]
    }

    private static func copied(_ expression: Substring) -> Written? {
        let isOfParent = expression.hasPrefix("../@")
        let name = expression.dropFirst(isOfParent ? 4 : 1)
        guard isOfParent || expression.hasPrefix("@"), let first = name.utf8.first, first >= 0x41,
            name.utf8.allSatisfy({
                $0 == 0x2D || $0 == 0x5F || $0 >= 0x30 && $0 <= 0x39 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A
            })
        else { return nil }
        return isOfParent ? .ofParent(String(name)) : .attribute(String(name))
    }

    // MARK: Running

    /// Adds the attribute to the element that is being written.
    func run(_ context: xsltTransformContextPtr) {
        guard let target = context.pointee.insert, target.pointee.type == XML_ELEMENT_NODE,
            let text = value(at: context.pointee.node)
        else { return }
        guard let attribute = xmlNewDocProp(target.pointee.doc, name, nil) else { return xmlFreeNode(text) }
        text.pointee.doc = target.pointee.doc
        text.pointee.parent = UnsafeMutableRawPointer(attribute).assumingMemoryBound(to: xmlNode.self)
        attribute.pointee.children = text
        attribute.pointee.last = text
        attribute.pointee.parent = target
        guard var last = target.pointee.properties else {
            target.pointee.properties = attribute
            return
        }
        while let next = last.pointee.next { last = next }
        last.pointee.next = attribute
        attribute.pointee.prev = last
    }

    /// The value as a text node.
    private func value(at node: xmlNodePtr?) -> xmlNodePtr? {
        if pieces.count == 1 {
            let (text, length) = text(of: pieces[0], at: node)
            return xmlNewTextLen(text, Int32(clamping: length))
        }
        return withUnsafeTemporaryAllocation(of: (UnsafePointer<xmlChar>, Int).self, capacity: pieces.count) { found in
            var length = 0
            for place in 0..<pieces.count {
                found[place] = text(of: pieces[place], at: node)
                length += found[place].1
            }
            return withUnsafeTemporaryAllocation(of: xmlChar.self, capacity: length) { value in
                var end = 0
                for (text, length) in found {
                    memcpy(value.baseAddress! + end, text, length)
                    end += length
                }
                return xmlNewTextLen(value.baseAddress, Int32(clamping: end))
            }
        }
    }

    private func text(of piece: Piece, at node: xmlNodePtr?) -> (UnsafePointer<xmlChar>, Int) {
        if let text = piece.text { return (text, piece.length) }
        let text = Self.attribute(piece.attribute!, of: piece.isOfParent ? node?.pointee.parent : node)
        return (text, strlen(text.chars))
    }

    /// The value of an attribute of the document; empty if there is none.
    private static func attribute(_ name: UnsafePointer<xmlChar>, of node: xmlNodePtr?) -> UnsafePointer<xmlChar> {
        guard let node, node.pointee.type == XML_ELEMENT_NODE else { return emptyText }
        var attribute = node.pointee.properties
        while let here = attribute {
            if here.pointee.ns == nil, strcmp(here.pointee.name.chars, name.chars) == 0 { return here.value }
            attribute = here.pointee.next
        }
        return emptyText
    }
}
