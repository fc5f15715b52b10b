internal import CLibXSLT
internal import Glibc

extension xmlNodePtr {
    /// The attributes of an element, in the order in which they were set.
    var attributes: some Sequence<xmlAttrPtr> {
        sequence(state: pointee.properties) { next in
            defer { next = next?.pointee.next }
            return next
        }
    }

    /// The children, in order.
    var childNodes: some Sequence<xmlNodePtr> {
        sequence(state: pointee.children) { next in
            defer { next = next?.pointee.next }
            return next
        }
    }

    /// Whether it is an instruction of XSLT.
    var isInstruction: Bool { isIn(StylesheetVetting.namespace) }

    /// Whether it is in the namespace of that address.
    func isIn(_ namespace: StaticString) -> Bool {
        guard let own = pointee.ns?.pointee.href else { return false }
        return strcmp(own.chars, UnsafePointer(namespace.utf8Start).chars) == 0
    }
}

private let nothing: StaticString = ""

/// Text without a character.
var emptyText: UnsafePointer<xmlChar> { nothing.utf8Start }

extension xmlAttrPtr {
    /// The value as zero-closed UTF-8. Attribute values of our trees and of results are one text node, or none.
    var value: UnsafePointer<xmlChar> {
        guard let content = pointee.children?.pointee.content else { return emptyText }
        return UnsafePointer(content)
    }
}

extension UnsafePointer<xmlChar> {
    /// The same bytes as C's `char`, for Glibc.
    var chars: UnsafePointer<CChar> { UnsafeRawPointer(self).assumingMemoryBound(to: CChar.self) }
}
