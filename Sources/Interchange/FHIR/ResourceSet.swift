/// Resources that were read together, and how their references find each other.
final class ResourceSet {
    private(set) var resources: [FHIRResource] = []
    /// By every name under which a reference may look for them.
    private var byName: [String: [FHIRResource]] = [:]
    /// The same for each Bundle by itself.
    private var byScope: [FHIRScope: [String: [FHIRResource]]] = [:]
    /// Versions that a newer one stands in for, each with that one.
    private(set) var superseded: [(older: FHIRResource, newer: FHIRResource)] = []
    /// Patients that share their name with another one who is somebody else.
    private(set) var namesakes: [FHIRResource] = []
    /// Names of resources about persons whose turn is not now.
    var elsewhere: Set<String> = []
    /// Asked for once everything is in the set.
    private(set) lazy var reverse = ReverseReferences(self)

    func add(_ resource: FHIRResource) {
        resources.append(resource)
        for name in Self.names(of: resource) {
            byName[name, default: []].append(resource)
            if let scope = resource.scope { byScope[scope, default: [:]][name, default: []].append(resource) }
        }
    }

    // MARK: Versions

    /// Of several versions of a resource lets only the newest stay. To be called once everything is in the set.
    func settle() {
        var gone: Set<ObjectIdentifier> = []
        // Patients first, since whether two others are versions of one hangs on whom they are about.
        settle(resources.filter { $0.type == "Patient" }, &gone)
        settle(resources.filter { $0.type != "Patient" }, &gone)
        if !gone.isEmpty { resources.removeAll { gone.contains(ObjectIdentifier($0)) } }
    }

    private func settle(_ some: [FHIRResource], _ gone: inout Set<ObjectIdentifier>) {
        var byIdentity: [String: [FHIRResource]] = [:]
        for resource in some {
            guard let identity = resource.identity else { continue }
            let others = byIdentity[identity] ?? []
            guard let place = others.firstIndex(where: { isVersion(resource, $0) }) else {
                if !others.isEmpty, resource.type == "Patient" { namesakes.append(resource) }
                byIdentity[identity, default: []].append(resource)
                continue
            }
            let isOlder = resource.stamp < others[place].stamp
            let (older, newer) = isOlder ? (resource, others[place]) : (others[place], resource)
            byIdentity[identity]?[place] = newer
            superseded.append((older, newer))
            gone.insert(ObjectIdentifier(older))
            replace(older, by: newer)
        }
    }

    /// What was called by the name of the older one now is the newer one.
    private func replace(_ older: FHIRResource, by newer: FHIRResource) {
        func replaced(_ found: [FHIRResource]?) -> [FHIRResource] {
            let rest = (found ?? []).filter { $0 !== older }
            return rest.contains { $0 === newer } ? rest : rest + [newer]
        }
        for name in Self.names(of: older) {
            byName[name] = replaced(byName[name])
            guard let scope = older.scope else { continue }
            let known = byScope[scope]?[name]
            byScope[scope]?[name] = replaced(known)
        }
    }

    /// Whether one of two resources with the same name may be taken for a version of the other: a server that is
    /// known says when it stored each, or nothing shows that they are about different persons.
    private func isVersion(_ one: FHIRResource, _ other: FHIRResource) -> Bool {
        if !one.base.isEmpty, one.stamp.isThere, other.stamp.isThere { return true }
        if one.type == "Patient" { return !PersonTraits(one).contradicts(PersonTraits(other)) }
        guard let mine = subject(of: one), let theirs = subject(of: other) else { return true }
        return mine == theirs
    }

    /// Whom a resource says that it is about, in a form that can be compared.
    private func subject(of resource: FHIRResource) -> String? {
        for name in PersonGroups.subjects {
            guard let reference = resource.element[name] else { continue }
            if case .resource(let found) = find(reference, from: resource) { return found.identity ?? found.words }
            if let address = reference.peek("reference") { return FHIRReference.typeAndID(of: address) ?? address }
            return reference["identifier"]?.peek("value") ?? reference.peek("display")
        }
        return nil
    }

    // MARK: References

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
        case several([FHIRResource])
        /// It is about another person than the resource that refers to it.
        case aboutAnother
        /// Its author has taken it back.
        case enteredInError
    }

    /// Finds what a reference refers to. Once resources have been sorted by person, nothing of another person's is
    /// ever found.
    func find(_ reference: FHIRElement, from resource: FHIRResource) -> Found {
        var found = findAnyone(reference, from: resource)
        // Two records of one person are that person, whichever is meant.
        if case .several(let targets) = found, let person = targets[0].person,
            targets.allSatisfy({ $0.type == "Patient" && $0.person == person })
        {
            found = .resource(targets[0])
        }
        // So is what is this person's own, where others have something of the same name.
        if case .several(let targets) = found, let mine = resource.outermost.person {
            let own = targets.filter { $0.outermost.person == mine }
            if own.count == 1, targets.allSatisfy({ $0.outermost.person != nil }) { found = .resource(own[0]) }
        }
        guard case .resource(let target) = found else { return found }
        if let theirs = target.outermost.person, let mine = resource.outermost.person, theirs != mine {
            return .aboutAnother
        }
        return target.isEnteredInError ? .enteredInError : found
    }

    private func findAnyone(_ reference: FHIRElement, from resource: FHIRResource) -> Found {
        if let address = reference.peek("reference") {
            if address.begins(with: "#") { return contained(String(address.dropFirst()), in: resource) }
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
        if !address.holds(":"), !base.isEmpty, let found = one(of: byName["\(base)/\(address)"]) { return found }
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
        guard let found, let first = found.first else { return nil }
        return found.count == 1 ? .resource(first) : .several(found)
    }
}

extension FHIRResource {
    var stamp: ResourceStamp { ResourceStamp(element) }
}
