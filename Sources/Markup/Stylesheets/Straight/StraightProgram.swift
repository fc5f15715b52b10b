internal import CLibXSLT
internal import Glibc

/// What a piece of a template writes, worked out when the stylesheet is compiled: bytes of HTML, copied attributes,
/// plain conditions and loops, and the places where templates are applied to the children. Called templates are part of it.
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
        /// The text of the first child of a name.
        case text(ofChild: UnsafePointer<xmlChar>)
        /// Templates are applied to the children, or to some of them.
        case children(StraightChoice)
        /// How many children of a name there are.
        case count(ofChildren: UnsafePointer<xmlChar>)
        /// As many of the following steps are left out if the test fails.
        case test(StraightTest, skipping: Int)
        /// As many of the following steps are left out.
        case skip(Int)
        /// As many of the following steps are taken for each child of a name.
        case each(UnsafePointer<xmlChar>, steps: Int)
        /// A part that is the same on thousands of pages. As many of the following steps write its name.
        case part(named: Int)
    }

    /// Names are in the stylesheet's dictionary, the bytes belong to the program.
    let steps: UnsafeMutableBufferPointer<Step>
    private let text: UnsafeMutablePointer<UInt8>
    /// It writes the start of a page, so that it may run only where nothing has been written.
    let startsPage: Bool

    init(_ compiler: StraightCompiler) {
        startsPage = compiler.startsPage
        steps = .allocate(capacity: compiler.written.count)
        text = .allocate(capacity: compiler.text.count)
        text.update(from: compiler.text, count: compiler.text.count)
        for (place, one) in compiler.written.enumerated() {
            let step: Step =
                switch one {
                case .step(let step): step
                case .bytes(let range): .bytes(text + range.lowerBound, range.count)
                case .elements(let names, let isBesides): .children(.elements(names, isBesides: isBesides))
                }
            steps.initializeElement(at: place, to: step)
        }
    }

    func free() {
        for step in steps {
            if case .children(let choice) = step { choice.free() }
        }
        steps.deallocate()
        text.deallocate()
    }
}

/// Which children templates are applied to.
struct StraightChoice {
    /// Nil for all of them.
    private let names: UnsafeMutableBufferPointer<UnsafePointer<xmlChar>>?
    /// Those elements that have none of the names.
    private let isBesides: Bool

    static var all: StraightChoice { StraightChoice(names: nil, isBesides: false) }

    /// Elements without a namespace, by their names or by the names that they do not have.
    static func elements(_ names: [UnsafePointer<xmlChar>], isBesides: Bool) -> StraightChoice {
        let kept = UnsafeMutableBufferPointer<UnsafePointer<xmlChar>>.allocate(capacity: names.count)
        _ = kept.initialize(from: names)
        return StraightChoice(names: kept, isBesides: isBesides)
    }

    func free() { names?.deallocate() }

    @inline(__always)
    func holds(_ node: xmlNodePtr) -> Bool {
        guard let names else { return QuickChildren.isReal(node) }
        guard node.pointee.type == XML_ELEMENT_NODE else { return false }
        return names.contains { isElement(node, named: $0) } != isBesides
    }
}

/// Whether a node is an element of that name, without a namespace.
@inline(__always)
func isElement(_ node: xmlNodePtr, named name: UnsafePointer<xmlChar>) -> Bool {
    node.pointee.type == XML_ELEMENT_NODE && node.pointee.ns == nil && strcmp(node.pointee.name.chars, name.chars) == 0
}
