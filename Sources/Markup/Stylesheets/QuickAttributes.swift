internal import CLibXSLT
internal import CLibXSLTShims
internal import Glibc

/// The attributes of a literal element: fixed ones, and those put together from attributes of the current node or of
/// its parent, such as `href="tel:{@number}"`.
///
/// libxslt evaluates an XPath expression for each of the latter, which takes ten times as long as looking, and interns the
/// names and values of the former anew each time. So they are taken off the element when the stylesheet has been
/// compiled, and an instruction that does the same is put in their place, as its first child. Whatever asks for more
/// than that stays as it is.
struct QuickAttributes {
    /// A piece of a value: text, or an attribute to be copied.
    fileprivate struct Piece {
        var text: UnsafePointer<xmlChar>?
        var length = 0
        var attribute: UnsafePointer<xmlChar>?
        var isOfParent = false
    }

    /// Its name, and its texts, are in the stylesheet's dictionary, which the pages share.
    fileprivate struct Attribute {
        let name: UnsafePointer<xmlChar>
        let pieces: UnsafeMutableBufferPointer<Piece>
    }

    private let attributes: UnsafeMutableBufferPointer<Attribute>

    /// Takes what it can off every literal element of a document.
    static func install(in document: xmlDocPtr, dictionary: xmlDictPtr, keeper: QuickInstructions) {
        var elements: [xmlNodePtr] = []
        forEachElement(in: document) { element in
            if !element.isInstruction, element.pointee.properties != nil,
                element.pointee.psvi == nil, !usesAttributeSets(element)
            {
                elements.append(element)
            }
        }
        for element in elements { install(in: element, dictionary: dictionary, keeper: keeper) }
    }

    private static func usesAttributeSets(_ element: xmlNodePtr) -> Bool {
        element.attributes.contains {
            $0.pointee.ns != nil
                && String(cString: $0.pointee.ns.pointee.href) == StylesheetVetting.namespace.description
        }
    }

    private static func install(in element: xmlNodePtr, dictionary: xmlDictPtr, keeper: QuickInstructions) {
        // Only the last attributes are taken, so that all keep their order.
        var taken: [xmlAttrPtr] = []
        var made: [Attribute] = []
        for attribute in element.attributes {
            if let quick = Attribute(attribute, dictionary: dictionary) {
                taken.append(attribute)
                made.append(quick)
            } else {
                for one in made { one.pieces.deallocate() }
                (taken, made) = ([], [])
            }
        }
        guard !made.isEmpty else { return }
        for attribute in taken { xmlRemoveProp(attribute) }
        let kept = UnsafeMutableBufferPointer<Attribute>.allocate(capacity: made.count)
        _ = kept.initialize(from: made)
        let node = keeper.node(for: QuickAttributes(attributes: kept), in: element.pointee.doc)
        if let first = element.pointee.children {
            xmlAddPrevSibling(first, node)
        } else {
            xmlAddChild(element, node)
        }
    }

    func free() {
        for attribute in attributes { attribute.pieces.deallocate() }
        attributes.deallocate()
    }

    // MARK: Running

    /// Adds the attributes to the element that is being written.
    func run(_ context: xsltTransformContextPtr) {
        guard let target = context.pointee.insert, target.pointee.type == XML_ELEMENT_NODE else { return }
        let sharesNames = target.pointee.doc.pointee.dict == context.pointee.dict
        for attribute in attributes {
            Self.withValue(of: attribute, at: context.pointee.node) { text, length, isKept in
                if sharesNames {
                    caresheaf_add_attribute(target, attribute.name, text, length, isKept ? 1 : 0)
                } else {
                    xmlNewNsProp(target, nil, attribute.name, text)
                }
            }
        }
    }

    /// - Parameter body: gets the value, closed by a zero, its length, and whether it is in the dictionary.
    private static func withValue(
        of attribute: Attribute, at node: xmlNodePtr?, _ body: (UnsafePointer<xmlChar>, Int, Bool) -> Void
    ) {
        let pieces = attribute.pieces
        if pieces.count == 1 {
            let (text, length) = text(of: pieces[0], at: node)
            return body(text, length, pieces[0].text != nil)
        }
        if pieces.isEmpty { return body(emptyText, 0, false) }
        withUnsafeTemporaryAllocation(of: (UnsafePointer<xmlChar>, Int).self, capacity: pieces.count) { found in
            var length = 0
            for place in 0..<pieces.count {
                found[place] = text(of: pieces[place], at: node)
                length += found[place].1
            }
            withUnsafeTemporaryAllocation(of: xmlChar.self, capacity: length + 1) { value in
                var end = value.baseAddress!
                for (text, length) in found {
                    memcpy(end, text, length)
                    end += length
                }
                end.pointee = 0
                body(value.baseAddress!, length, false)
            }
        }
    }

    private static func text(of piece: Piece, at node: xmlNodePtr?) -> (UnsafePointer<xmlChar>, Int) {
        if let text = piece.text { return (text, piece.length) }
        let text = value(of: piece.attribute!, at: piece.isOfParent ? node?.pointee.parent : node)
        return (text, strlen(text.chars))
    }

    /// The value of an attribute of the document; empty if there is none.
    static func value(of name: UnsafePointer<xmlChar>, at node: xmlNodePtr?) -> UnsafePointer<xmlChar> {
        find(name, at: node) ?? emptyText
    }

    /// The value of an attribute of the document, if there is one.
    static func find(_ name: UnsafePointer<xmlChar>, at node: xmlNodePtr?) -> UnsafePointer<xmlChar>? {
        guard let node, node.pointee.type == XML_ELEMENT_NODE else { return nil }
        var attribute = node.pointee.properties
        while let here = attribute {
            if here.pointee.ns == nil, strcmp(here.pointee.name.chars, name.chars) == 0 { return here.value }
            attribute = here.pointee.next
        }
        return nil
    }
}

extension QuickAttributes.Attribute {
    /// Nil for what is not as simple as that.
    fileprivate init?(_ attribute: xmlAttrPtr, dictionary: xmlDictPtr) {
        guard attribute.pointee.ns == nil,
            let written = AttributeTemplate.pieces(
                of: String(cString: attribute.value), isFixed: attribute.pointee.psvi == nil),
            !written.contains(where: { if case .expression = $0 { true } else { false } })
        else { return nil }
        func keep(_ text: String) -> UnsafePointer<xmlChar>? {
            xmlDictLookup(dictionary, text, Int32(clamping: text.utf8.count))
        }
        name = xmlDictLookup(dictionary, attribute.pointee.name, -1)
        pieces = .allocate(capacity: written.count)
        for (place, piece) in written.enumerated() {
            let made =
                switch piece {
                case .text(let text): QuickAttributes.Piece(text: keep(text), length: text.utf8.count)
                case .attribute(let name): QuickAttributes.Piece(attribute: keep(name))
                case .ofParent(let name): QuickAttributes.Piece(attribute: keep(name), isOfParent: true)
                case .expression: QuickAttributes.Piece()
                }
            pieces.initializeElement(at: place, to: made)
        }
    }
}
