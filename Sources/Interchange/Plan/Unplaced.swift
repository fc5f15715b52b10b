import Digests
import JSONReading

/// What a resource says that has no place in the plan.
public struct UnplacedResource: Sendable, Hashable {
    /// `Goal/example`, with the server’s address where the file gives one.
    public let resource: String
    public let file: String
    public let facts: [Fact]

    public struct Fact: Sendable, Hashable {
        /// The path inside the resource: `target[0].measure.coding[0].code`.
        public let path: String
        /// The value as the file has it.
        public let value: String
        /// Why it has no place, if there is more to say than that plans have none.
        public let why: String?
    }

    init(resource: String, file: String, facts: [Fact]) {
        self.resource = resource
        self.file = file
        self.facts = facts
    }

    /// Gathers what nobody has taken; nil if everything was.
    ///
    /// - Parameters:
    ///   - reasons: why elements, and what is in them, were given back.
    ///   - words: what else it says.
    init?(_ resource: FHIRResource, reasons: [ObjectIdentifier: String] = [:], besides words: [Fact] = []) {
        var facts: [Fact] = []
        resource.element.forEachLeaf { path, leaf in
            if !leaf.isTaken, let value = leaf.value, !Self.isHousekeeping(path) {
                facts.append(Fact(path: path.isEmpty ? "." : path, value: value, why: leaf.reason(among: reasons)))
            }
        }
        facts += words
        guard !facts.isEmpty else { return nil }
        self.init(resource: resource.name, file: resource.file, facts: facts)
    }

    /// What a server notes for itself: which version this is and when it was stored. docs/fhir-import.md lists it.
    private static func isHousekeeping(_ path: String) -> Bool {
        // Of a contained resource the same holds as of one by itself.
        var path = path[...]
        while path.begins(with: "contained["), let end = path.utf8.firstIndex(of: UInt8(ascii: "]")) {
            path = path[end...].dropFirst(2)
        }
        if path == "id" || path == "text.status" || path == "implicitRules" { return true }
        guard path.begins(with: "meta.") else { return false }
        return path.begins(with: "meta.versionId") || path.begins(with: "meta.lastUpdated")
            || path.begins(with: "meta.source") || path.begins(with: "meta.profile")
    }
}

extension UnplacedResource.Fact {
    /// The longest value that a plan holds.
    private static let valueLimit = 32 << 10
    private static let pathLimit = 1_000

    /// The path and the value as they stand in a plan. What is very long, as a rule a picture or another file, is
    /// named by its length.
    var written: (path: String, value: String) {
        let isBlank = value.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        let isLong = value.utf8.count > Self.valueLimit
        return (
            path.utf8.count > Self.pathLimit ? String(path.prefix(Self.pathLimit / 4)) + "…" : path,
            isBlank
                ? "(nothing but spaces)"
                : isLong ? "(\(value.utf8.count) bytes, to be found in the file)" : value
        )
    }
}

extension UnplacedResource.Fact {
    /// How many bytes the path and the value need at most: an escape has six.
    var room: Int {
        let (path, value) = written
        let escaped = value.utf8.count {
            $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x3C || $0 == 0x7F || $0 == 0xE2
        }
        return path.utf8.count + value.utf8.count + 5 * escaped
    }
}

extension UnplacedResource {
    /// How it stands in the plan.
    var tree: JSONTree {
        let facts = facts.map { fact -> JSONTree in
            let (path, value) = fact.written
            var members = [JSONTree.Member("path", .text(path)), JSONTree.Member("value", .text(value))]
            if let why = fact.why { members.append(JSONTree.Member("why", .text(why))) }
            return .object(members)
        }
        return .object([
            JSONTree.Member("resource", .text(resource)),
            JSONTree.Member("file", .text(String(file.split(separator: "/").last ?? "-"))),
            JSONTree.Member("facts", .list(facts)),
        ])
    }

    /// Reads one from a plan.
    init?(_ tree: JSONTree) {
        guard let resource = tree["resource"]?.text else { return nil }
        let facts = tree["facts"]?.elements.compactMap { fact -> Fact? in
            guard let path = fact["path"]?.text, let value = fact["value"]?.text else { return nil }
            return Fact(path: path, value: value, why: fact["why"]?.text)
        }
        self.init(resource: resource, file: tree["file"]?.text ?? "", facts: facts ?? [])
    }
}

extension FHIRElement {
    /// The reason given for this element or the nearest around it.
    fileprivate func reason(among reasons: [ObjectIdentifier: String]) -> String? {
        if reasons.isEmpty { return nil }
        var element: FHIRElement? = self
        while let here = element {
            if let reason = reasons[ObjectIdentifier(here)] { return reason }
            element = here.parent
        }
        return nil
    }
}

extension FHIRResource {
    /// The label, with the server’s address where there is one: the same for no other resource. One word.
    var uniqueName: String {
        let name = base.isEmpty || label.holds("://") ? label : "\(base)/\(label)"
        if name.utf8.count <= 400, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return name }
        if name.utf8.count > 400 { return "\(type)/\(Digest(of: Array(name.utf8)).hex)" }
        return String(String.UnicodeScalarView(name.unicodeScalars.map { $0.properties.isWhitespace ? "_" : $0 }))
    }
}
