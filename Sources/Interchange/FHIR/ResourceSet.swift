/// Resources that were read together, and how their references find each other.
final class ResourceSet {
    private(set) var resources: [FHIRResource] = []
    /// By every name under which a reference may look for them.
    private var byName: [String: [FHIRResource]] = [:]

    func add(_ resource: FHIRResource) {
        resources.append(resource)
        for name in Self.names(of: resource) { byName[name, default: []].append(resource) }
    }

    /// `Patient/123`, `https://server/Patient/123`, `urn:uuid:…` and, for references that give an identifier in place
    /// of an address, `Patient?identifier=system|value`.
    private static func names(of resource: FHIRResource) -> Set<String> {
        var names: Set<String> = []
        if let id = resource.id {
            names.insert("\(resource.type)/\(id)")
            if !resource.base.isEmpty { names.insert("\(resource.base)/\(resource.type)/\(id)") }
        }
        if let address = resource.fullURL {
            names.insert(address)
            if let short = FHIRReference.typeAndID(of: address) { names.insert(short) }
        }
        for identifier in resource.element.all("identifier") {
            guard let value = identifier.peek("value") else { continue }
            names.insert("\(resource.type)?identifier=\(identifier.peek("system") ?? "")|\(value)")
        }
        return names
    }

    enum Found {
        case resource(FHIRResource)
        /// There is nothing to look for: the reference only has words.
        case words
        case nothing
        /// Several servers have a resource of this name, and nothing says which is meant.
        case several
    }

    /// Finds what a reference refers to.
    func find(_ reference: FHIRElement, from resource: FHIRResource) -> Found {
        if let address = reference.peek("reference") {
            if address.hasPrefix("#") { return contained(String(address.dropFirst()), in: resource) }
            return find(address, base: resource.base)
        }
        guard let identifier = reference["identifier"], let value = identifier.peek("value") else { return .words }
        let query = "identifier=\(identifier.peek("system") ?? "")|\(value)"
        if let type = reference.peek("type") { return one(of: byName["\(type)?\(query)"]) }
        for type in ["Patient", "Practitioner", "PractitionerRole", "Organization", "RelatedPerson"] {
            if let found = byName["\(type)?\(query)"] { return one(of: found) }
        }
        // An identifier names someone whose resource need not be here.
        return .words
    }

    func find(_ address: String, base: String) -> Found {
        let address = FHIRReference.withoutVersion(address)
        if !address.contains(":"), !base.isEmpty, let found = byName["\(base)/\(address)"] { return one(of: found) }
        if let found = byName[address] { return one(of: found) }
        // A server's own address of something that was handed over as a file by itself.
        if let short = FHIRReference.typeAndID(of: address), let found = byName[short] {
            return one(of: found.filter { $0.base.isEmpty })
        }
        return .nothing
    }

    private func contained(_ id: String, in resource: FHIRResource) -> Found {
        let outer = resource.container ?? resource
        if id.isEmpty { return .resource(outer) }
        return outer.contained.first { $0.id == id }.map { .resource($0) } ?? .nothing
    }

    private func one(of found: [FHIRResource]?) -> Found {
        guard let first = found?.first else { return .nothing }
        return found?.count == 1 ? .resource(first) : .several
    }
}
