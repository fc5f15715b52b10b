internal import CLibXSLT

/// What a piece of a template writes, worked out when the stylesheet is compiled: bytes of HTML, copied attributes, and
/// the places where templates are applied to the children.
///
/// Most templates say no more than that. They are run by `StraightPage`, which writes HTML at once where libxslt
/// would make a tree first.
struct StraightProgram {
    enum Step {
        /// HTML as it is.
        case bytes(UnsafePointer<UInt8>, Int)
        /// The value of an attribute of the current node, or of its parent.
        case attribute(UnsafePointer<xmlChar>, ofParent: Bool)
        /// The name of the current node.
        case name
        /// Templates are applied to the children; only to those of a name, if one is given.
        case children(named: UnsafePointer<xmlChar>?)
        /// A part that is the same on thousands of pages.
        case part(UnsafePointer<xmlChar>)
    }

    /// Names are in the stylesheet's dictionary, the bytes belong to the program.
    let steps: UnsafeMutableBufferPointer<Step>

    init(_ written: [StraightCompiler.Written]) {
        steps = .allocate(capacity: written.count)
        for (place, one) in written.enumerated() {
            let step: Step =
                switch one {
                case .step(let step): step
                case .bytes(let bytes): .bytes(Self.keep(bytes), bytes.count)
                }
            steps.initializeElement(at: place, to: step)
        }
    }

    func free() {
        for case .bytes(let bytes, _) in steps { bytes.deallocate() }
        steps.deallocate()
    }

    private static func keep(_ bytes: [UInt8]) -> UnsafePointer<UInt8> {
        let kept = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
        kept.update(from: bytes, count: bytes.count)
        return UnsafePointer(kept)
    }
}
