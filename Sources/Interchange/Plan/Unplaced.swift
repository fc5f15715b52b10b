/// What a resource says that has no place in the plan.
public struct UnplacedResource: Sendable, Hashable {
    /// `Goal/example`.
    public let resource: String
    public let file: String
    public let facts: [Fact]

    public struct Fact: Sendable, Hashable {
        /// The path inside the resource: `target[0].measure.coding[0].code`.
        public let path: String
        /// The value as the file has it.
        public let value: String
    }

    /// Gathers what nobody has taken; nil if everything was.
    init?(_ resource: FHIRResource) {
        var facts: [Fact] = []
        resource.element.forEachLeaf { path, leaf in
            if !leaf.isTaken, let value = leaf.value, !Self.isHousekeeping(path) {
                facts.append(Fact(path: path, value: value))
            }
        }
        guard !facts.isEmpty else { return nil }
        self.resource = resource.label
        file = resource.file
        self.facts = facts
    }

    /// What a server notes for itself: which version this is and when it was stored. docs/fhir-import.md lists it.
    private static func isHousekeeping(_ path: String) -> Bool {
        // Of a contained resource the same holds as of one by itself.
        var path = path[...]
        while path.hasPrefix("contained["), let end = path.firstIndex(of: "]") { path = path[end...].dropFirst(2) }
        return path == "id" || path == "text.status" || path == "implicitRules"
            || ["meta.versionId", "meta.lastUpdated", "meta.source", "meta.profile"].contains { path.hasPrefix($0) }
    }

    var plan: PlanObject {
        var object = PlanObject()
        object.set("resource", resource, from: nil)
        object.set("file", file, from: nil)
        for fact in facts {
            var entry = PlanObject()
            entry.set("path", fact.path.isEmpty ? "." : fact.path, from: nil)
            entry.set("value", fact.value, from: nil)
            object.append(entry, to: "facts", from: nil)
        }
        return object
    }
}
