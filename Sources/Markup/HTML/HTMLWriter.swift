internal import CLibXSLT
internal import Glibc

/// Writes a result tree as HTML: UTF-8, the fewest entities, no white space of its own.
///
/// Names lose their namespaces (HTML knows SVG and MathML without them). Comments and processing instructions
/// are left out. Text is always escaped, also where a stylesheet asked otherwise.
struct HTMLWriter: ~Copyable {
    static let partNamespace: StaticString = "urn:caresheaf:theme"

    var out = ByteBuffer(capacity: 64 * 1024)
    /// A part that the page asked for and nobody gave.
    private(set) var missingPart: String?
    private var parts: [String: [UInt8]] = [:]
    /// The bytes that `StraightPage` has written, of which nodes of the result tree are places.
    private var written: UnsafePointer<UInt8>?

    mutating func reset(parts: [String: [UInt8]], written: UnsafePointer<UInt8>? = nil) {
        out.removeAll()
        missingPart = nil
        self.parts = parts
        self.written = written
    }

    mutating func write(document: xmlDocPtr) {
        let root = document.pointee.children
        if let element = xmlDocGetRootElement(document), `is`(element.pointee.name, "html") {
            out.append("<!doctype html>\n")
        }
        write(from: root, within: UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self))
    }

    mutating func write(childrenOf node: xmlNodePtr?) {
        guard let node else { return }
        write(from: node.pointee.children, within: node)
    }

    private mutating func write(from first: xmlNodePtr?, within top: xmlNodePtr) {
        var node = first
        while let here = node {
            if here.pointee.type == XML_ELEMENT_NODE {
                if open(here), let child = here.pointee.children {
                    node = child
                    continue
                }
            } else if here.pointee.type == XML_TEXT_NODE || here.pointee.type == XML_CDATA_SECTION_NODE {
                text(here)
            }
            var last = here
            while last.pointee.next == nil, let parent = last.pointee.parent, parent != top {
                close(parent)
                last = parent
            }
            node = last.pointee.next
        }
    }

    /// Writes the start of an element; an empty one is also closed.
    /// - Returns: whether its children are to be written.
    private mutating func open(_ node: xmlNodePtr) -> Bool {
        if let space = node.pointee.ns?.pointee.href, `is`(space, Self.partNamespace) {
            part(node)
            return false
        }
        out.append(UInt8(ascii: "<"))
        write(name: node.pointee.name)
        var attribute = node.pointee.properties
        while let here = attribute {
            write(here)
            attribute = here.pointee.next
        }
        out.append(UInt8(ascii: ">"))
        if isVoidElement(node.pointee.name) { return false }
        guard let first = node.pointee.children else {
            close(node)
            return false
        }
        // A parser drops a line feed right after these tags: one more keeps the text as it is.
        if firstByte(of: first) == 0x0A, first.pointee.type == XML_TEXT_NODE,
            `is`(node.pointee.name, "pre") || `is`(node.pointee.name, "textarea")
        {
            out.append(0x0A)
        }
        return true
    }

    private mutating func close(_ node: xmlNodePtr) {
        out.append("</")
        write(name: node.pointee.name)
        out.append(UInt8(ascii: ">"))
    }

    private mutating func write(_ attribute: xmlAttrPtr) {
        if let prefix = attribute.pointee.ns?.pointee.prefix {
            let isLanguage = `is`(prefix, "xml") && `is`(attribute.pointee.name, "lang")
            guard isLanguage || `is`(attribute.pointee.name, "href") else { return }
        }
        out.append(UInt8(ascii: " "))
        write(name: attribute.pointee.name)
        out.append("=\"")
        var text = attribute.pointee.children
        while let piece = text {
            if let content = piece.pointee.content { out.appendEscaped(content) }
            text = piece.pointee.next
        }
        out.append(UInt8(ascii: "\""))
    }

    private func firstByte(of text: xmlNodePtr) -> UInt8? {
        if let place = StraightPlace(text) { return written?[place.start] }
        return text.pointee.content?.pointee
    }

    private mutating func text(_ node: xmlNodePtr) {
        if let place = StraightPlace(node) {
            if let written { out.append(written + place.start, place.count) }
            return
        }
        guard let content = node.pointee.content else { return }
        if let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE, isRawElement(parent.pointee.name)
        {
            out.appendRaw(content)
        } else {
            out.appendEscaped(content)
        }
    }

    private mutating func part(_ node: xmlNodePtr) {
        let name = node.attributes.first { `is`($0.pointee.name, "name") }.map { String(cString: $0.value) } ?? ""
        guard `is`(node.pointee.name, "part"), let bytes = parts[name] else {
            missingPart = missingPart ?? name
            return
        }
        bytes.withUnsafeBufferPointer { out.append($0) }
    }

    @inline(__always)
    private mutating func write(name: UnsafePointer<xmlChar>) {
        var length = 0
        while name[length] != 0 { length &+= 1 }
        out.appendShort(name, length)
    }
}

/// Whether a zero-closed name is this one.
@inline(__always)
private func `is`(_ name: UnsafePointer<xmlChar>, _ other: StaticString) -> Bool {
    name.pointee == other.utf8Start.pointee
        && strcmp(name.chars, UnsafeRawPointer(other.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
}

/// Elements whose text no parser reads as markup.
func isRawElement(_ name: UnsafePointer<xmlChar>) -> Bool {
    name.pointee == UInt8(ascii: "s") && (`is`(name, "script") || `is`(name, "style"))
}

/// Elements that have no end tag (HTML, 13.1.2).
func isVoidElement(_ name: UnsafePointer<xmlChar>) -> Bool {
    switch name.pointee {
    case UInt8(ascii: "a"): `is`(name, "area")
    case UInt8(ascii: "b"): `is`(name, "br") || `is`(name, "base")
    case UInt8(ascii: "c"): `is`(name, "col")
    case UInt8(ascii: "e"): `is`(name, "embed")
    case UInt8(ascii: "h"): `is`(name, "hr")
    case UInt8(ascii: "i"): `is`(name, "img") || `is`(name, "input")
    case UInt8(ascii: "l"): `is`(name, "link")
    case UInt8(ascii: "m"): `is`(name, "meta")
    case UInt8(ascii: "s"): `is`(name, "source")
    case UInt8(ascii: "t"): `is`(name, "track")
    case UInt8(ascii: "w"): `is`(name, "wbr")
    default: false
    }
}
