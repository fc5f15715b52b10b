internal import CLibXSLT

/// Bytes that text cannot hold as they are, and the zero that ends it.
private let stops: [Bool] = (0..<256).map { [0, 0x26, 0x3C, 0x3E, 0x22].contains($0) }

extension ByteBuffer {
    /// Appends zero-closed text or an attribute's value, with `&`, `<`, `>` and `"` as entities.
    mutating func appendEscaped(_ text: UnsafePointer<xmlChar>) {
        stops.withUnsafeBufferPointer { stops in
            let stops = stops.baseAddress!
            var from = text
            var at = text
            while true {
                while !stops[Int(at.pointee)] { at += 1 }
                append(from, at - from)
                switch at.pointee {
                case 0: return
                case UInt8(ascii: "&"): append("&amp;")
                case UInt8(ascii: "<"): append("&lt;")
                case UInt8(ascii: ">"): append("&gt;")
                default: append("&quot;")
                }
                at += 1
                from = at
            }
        }
    }

    /// Appends the text of a script or a style sheet. `</` becomes `<\/` and `<!` becomes `<\!`, which mean the same inside
    /// JavaScript's and CSS's strings, and cannot end the element.
    mutating func appendRaw(_ text: UnsafePointer<xmlChar>) {
        var at = text
        while at.pointee != 0 {
            append(at.pointee)
            if at.pointee == UInt8(ascii: "<"), at[1] == UInt8(ascii: "/") || at[1] == UInt8(ascii: "!") {
                append(UInt8(ascii: "\\"))
            }
            at += 1
        }
    }
}
