internal import CLibXSLT
internal import Glibc

extension DocumentTree {
    /// Lends bytes by which the tree is known from any other: what has been added to it, in order, each name, value and
    /// text after a mark and closed by a zero, which none of them can hold. They are not to be kept.
    ///
    /// They are written as the tree grows, which saves going through it once more. A tree that comes about in another way,
    /// with an attribute set twice, may have other bytes.
    public func withImage<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        flush()
        return body(UnsafeRawBufferPointer(workshop.image.bytes))
    }
}

/// What is added to a tree.
enum ImageMark: UInt8 {
    case element = 1
    case attribute, value, text, end
    /// Of the root, while another element is open.
    case rootAttribute
}

extension ByteBuffer {
    @inline(__always)
    mutating func append(_ mark: ImageMark) { append(mark.rawValue) }

    @inline(__always)
    mutating func append(_ mark: ImageMark, _ name: UnsafePointer<xmlChar>) {
        append(mark.rawValue)
        append(name, strlen(name.chars) &+ 1)
    }

    @inline(__always)
    mutating func append(_ mark: ImageMark, _ bytes: UnsafeBufferPointer<UInt8>) {
        append(mark.rawValue)
        append(bytes)
        append(0)
    }
}
