/// One element of a FHIR resource, whether it was written as JSON or as XML.
///
/// Lists are children that share a name. A primitive has a `value`, as written; its `id` and extensions (`_birthDate`
/// in JSON) are its children. What a mapping has used is marked as taken: what is left at the end has no place in a
/// plan and is handed to the coordinator, so nothing can be lost by being forgotten.
public final class FHIRElement {
    public let name: String
    /// The value of a primitive, with the digits and spaces that it was written with.
    public let value: String?
    /// The type of the resource, if the element is one.
    public internal(set) var resourceType: String?
    public private(set) var children: [FHIRElement] = []
    /// Where it stands in its file, both counting from 1.
    let line: Int
    let column: Int
    /// Whether its name may stand more than once, so that a path has its number.
    let isRepeated: Bool
    /// Whether what its value says is in the plan.
    private(set) var isTaken = false
    private(set) unowned(unsafe) var parent: FHIRElement?

    init(_ name: String, value: String? = nil, line: Int = 1, column: Int = 1, isRepeated: Bool = false) {
        self.name = name
        self.value = value
        self.line = line
        self.column = column
        self.isRepeated = isRepeated
    }

    func add(_ child: FHIRElement) {
        child.parent = self
        children.append(child)
    }

    /// Makes a resource of its own out of an entry of a Bundle, which need not outlive it.
    func detach() { parent = nil }

    // MARK: Looking

    /// The first child with this name. Looking takes nothing.
    subscript(_ name: String) -> FHIRElement? { children.first { $0.name == name } }

    /// Every child with this name.
    func all(_ name: String) -> [FHIRElement] { children.filter { $0.name == name } }

    /// The first child whose name begins so: `value` finds `valueQuantity`, the choice that FHIR writes `value[x]`.
    func choice(_ name: String) -> FHIRElement? {
        let length = name.utf8.count
        // FHIR's names are ASCII.
        return children.first { child in
            guard child.name.utf8.starts(with: name.utf8), let next = child.name.utf8.dropFirst(length).first
            else { return false }
            return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(next)
        }
    }

    /// The value of a child, without taking it.
    func peek(_ name: String) -> String? { self[name]?.value }

    // MARK: Taking

    /// Marks this value as used, and nothing below it.
    func take() { isTaken = true }

    /// Marks this element and everything in it as used.
    func takeAll() {
        isTaken = true
        for child in children { child.takeAll() }
    }

    /// Gives back what was taken: it found no place after all.
    func release() {
        isTaken = false
        for child in children { child.release() }
    }

    /// The value of a child, and marks it as used.
    func text(_ name: String) -> String? {
        guard let child = self[name], let value = child.value else { return nil }
        child.take()
        return value
    }

    // MARK: Saying where

    /// The path from the resource to this element, such as `activity[0].detail.status`.
    var path: String {
        guard resourceType == nil || name == "contained", let parent else { return "" }
        let step = isRepeated ? "\(name)[\(parent.all(name).firstIndex { $0 === self } ?? 0)]" : name
        let before = parent.path
        return before.isEmpty ? step : "\(before).\(step)"
    }

    /// Calls `body` with each value below this element, with its path, in the order of the file.
    func forEachLeaf(under path: String = "", _ body: (_ path: String, _ leaf: FHIRElement) -> Void) {
        if value != nil { body(path, self) }
        var counts: [String: Int] = [:]
        for child in children {
            var step = child.name
            if child.isRepeated {
                let number = counts[step, default: 0]
                counts[step] = number + 1
                step += "[\(number)]"
            }
            child.forEachLeaf(under: path.isEmpty ? step : "\(path).\(step)", body)
        }
    }
}
