/// Resources that were read together, and how their references find each other.
final class ResourceSet {
    private(set) var resources: [FHIRResource] = []
    /// By every name under which a reference may look for them.
    private var byName: [String: [FHIRResource]] = [:]
    /// The same for each Bundle by itself.
    private var byScope: [FHIRScope: [String: [FHIRResource]]] = [:]
    private var byIdentity: [String: [FHIRResource]] = [:]
    /// Versions that a newer one stands in for, each with that one.
    private(set) var superseded: [(older: FHIRResource, newer: FHIRResource)] = []
    private var isSuperseded: Set<ObjectIdentifier> = []
    /// Resources that share their name with another one that is not the same.
    private(set) var namesakes: [FHIRResource] = []
    /// Names of resources about persons whose turn is not now.
    var elsewhere: Set<String> = []
    /// Asked for once everything is in the set.
    private(set) lazy var reverse = ReverseReferences(self)

    /// Adds a resource. Of several versions of one resource the newest stays.
    func add(_ resource: FHIRResource) {
        if let identity = resource.identity {
            let others = byIdentity[identity] ?? []
            if let other = others.first(where: { $0.isVersion(of: resource) }) {
                guard !(resource.stamp < other.stamp) else { return superseded.append((resource, other)) }
                superseded.append((other, resource))
                remove(other)
            } else if !others.isEmpty {
                namesakes.append(resource)
            }
            byIdentity[identity, default: []].append(resource)
        }
        resources.append(resource)
        for name in Self.names(of: resource) {
            byName[name, default: []].append(resource)
            if let scope = resource.scope { byScope[scope, default: [:]][name, default: []].append(resource) }
        }
    }

    /// Everything, without what newer versions stand in for. To be called before the resources are sorted.
    func settle() {
        guard !isSuperseded.isEmpty else { return }
        resources.removeAll { isSuperseded.contains(ObjectIdentifier($0)) }
        isSuperseded = []
    }

    private func remove(_ resource: FHIRResource) {
        isSuperseded.insert(ObjectIdentifier(resource))
        if let identity = resource.identity { byIdentity[identity]?.removeAll { $0 === resource } }
        for name in Self.names(of: resource) {
            byName[name]?.removeAll { $0 === resource }
            if let scope = resource.scope { byScope[scope]?[name]?.removeAll { $0 === resource } }
        }
    }

    /// `Patient/123`, `https://server/Patient/123`, `urn:uuid:…` and, for references that give an identifier in place
    /// of an address, `Patient?identifier=system|value`.
    static func names(of resource: FHIRResource) -> Set<String> {
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
        /// Several resources have this name, and nothing says which is meant.
        case several
        /// It is about another person than the resource that refers to it.
        case aboutAnother
        /// Its author has taken it back.
        case enteredInError
    }

    /// Finds what a reference refers to. Once resources have been sorted by person, nothing of another person's is
    /// ever found.
    func find(_ reference: FHIRElement, from resource: FHIRResource) -> Found {
        let found = findAnyone(reference, from: resource)
        guard case .resource(let target) = found else { return found }
        if let theirs = target.outermost.person, let mine = resource.outermost.person, theirs != mine {
            return .aboutAnother
        }
        return target.isEnteredInError ? .enteredInError : found
    }

    private func findAnyone(_ reference: FHIRElement, from resource: FHIRResource) -> Found {
        if let address = reference.peek("reference") {
            if address.hasPrefix("#") { return contained(String(address.dropFirst()), in: resource) }
            return find(address, base: resource.base, scope: resource.scope)
        }
        guard let identifier = reference["identifier"], let value = identifier.peek("value") else { return .words }
        let query = "identifier=\(identifier.peek("system") ?? "")|\(value)"
        if let type = reference.peek("type") { return one(of: byName["\(type)?\(query)"]) ?? .words }
        for type in Self.typesByIdentifier {
            if let found = one(of: byName["\(type)?\(query)"]) { return found }
        }
        // An identifier names someone whose resource need not be here.
        return .words
    }

    static let typesByIdentifier = ["Patient", "Practitioner", "PractitionerRole", "Organization", "RelatedPerson"]

    func find(_ address: String, base: String, scope: FHIRScope? = nil) -> Found {
        let address = FHIRReference.normal(address)
        if let scope, let found = one(of: byScope[scope]?[address]) { return found }
        if !address.contains(":"), !base.isEmpty, let found = one(of: byName["\(base)/\(address)"]) { return found }
        if let found = one(of: byName[address]) { return found }
        // A server's own address of something that was handed over as a file by itself.
        if let short = FHIRReference.typeAndID(of: address),
            let found = one(of: byName[short]?.filter({ $0.base.isEmpty }))
        {
            return found
        }
        return elsewhere.contains(address) ? .aboutAnother : .nothing
    }

    private func contained(_ id: String, in resource: FHIRResource) -> Found {
        let outer = resource.outermost
        if id.isEmpty { return .resource(outer) }
        return outer.contained.first { $0.id == id }.map { .resource($0) } ?? .nothing
    }

    private func one(of found: [FHIRResource]?) -> Found? {
        guard let first = found?.first else { return nil }
        return found?.count == 1 ? .resource(first) : .several
    }
}

extension FHIRResource {
    var stamp: ResourceStamp { ResourceStamp(element) }

    /// Whether one of two resources with the same name may be taken for a version of the other: a server that is
    /// known says when it stored each, or nothing shows that they are about different persons.
    fileprivate func isVersion(of other: FHIRResource) -> Bool {
        if !base.isEmpty, stamp.isThere, other.stamp.isThere { return true }
        if type == "Patient" { return !PersonTraits(self).contradicts(PersonTraits(other)) }
        guard let mine = subjectWords, let theirs = other.subjectWords else { return true }
        return mine == theirs
    }

    /// Whom it says that it is about, in a form that can be compared.
    var subjectWords: String? {
        for name in PersonGroups.subjects {
            guard let reference = element[name] else { continue }
            if let address = reference.peek("reference") { return FHIRReference.typeAndID(of: address) ?? address }
            return reference["identifier"]?.peek("value") ?? reference.peek("display")
        }
        return nil
    }
}
