internal import CLibXSLT

/// Where the bytes are that `StraightPage` has written in place of a part of the result tree.
///
/// In the tree a text without content stands for them: it has a name of its own, so that nothing is ever joined to it.
struct StraightPlace {
    let start: Int
    let count: Int

    private static let name: StaticString = "straight"

    /// Nil for any other node.
    @inline(__always)
    init?(_ node: xmlNodePtr) {
        guard node.pointee.name == Self.name.utf8Start else { return nil }
        start = Int(bitPattern: node.pointee._private)
        count = Int(bitPattern: node.pointee.psvi)
    }

    /// Adds the bytes to the result tree, to those before them if there is nothing in between.
    static func add(_ start: Int, _ count: Int, to parent: xmlNodePtr) {
        let last = parent.pointee.last
        if let last, let before = StraightPlace(last), before.start + before.count == start {
            last.pointee.psvi = UnsafeMutableRawPointer(bitPattern: before.count + count)
            return
        }
        guard let node = xmlNewDocText(parent.pointee.doc, nil) else { return }
        node.pointee.name = name.utf8Start
        node.pointee._private = UnsafeMutableRawPointer(bitPattern: start)
        node.pointee.psvi = UnsafeMutableRawPointer(bitPattern: count)
        // By hand: libxml2 would join it to a text before it.
        node.pointee.parent = parent
        node.pointee.prev = last
        if let last { last.pointee.next = node } else { parent.pointee.children = node }
        parent.pointee.last = node
    }
}
