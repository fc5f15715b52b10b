/// Names and references as digests, for looking them up on disk in the order in which `ResourceSet` looks for them.
enum LedgerKeys {
    /// Under what a resource is found.
    static func names(of resource: FHIRResource) -> [UInt64] {
        var keys: [UInt64] = []
        for name in ResourceSet.names(of: resource).sorted() {
            keys.append(ScratchKey.of("name", name))
            if let scope = resource.scope { keys.append(ScratchKey.of(name, within: scope)) }
            if resource.base.isEmpty, !name.holds(":") { keys.append(ScratchKey.of("of no server", name)) }
        }
        return keys
    }

    /// Under what a reference looks, what comes first first; nothing for one that only has words or stays inside.
    static func candidates(_ reference: FHIRElement, from resource: FHIRResource) -> [UInt64] {
        guard let written = reference.peek("reference") else { return identifierKeys(reference) }
        if written.begins(with: "#") { return [] }
        let address = FHIRReference.normal(written)
        var keys: [UInt64] = []
        if let scope = resource.scope { keys.append(ScratchKey.of(address, within: scope)) }
        if !address.holds(":"), !resource.base.isEmpty {
            keys.append(ScratchKey.of("name", "\(resource.base)/\(address)"))
        }
        keys.append(ScratchKey.of("name", address))
        if let short = FHIRReference.typeAndID(of: address) { keys.append(ScratchKey.of("of no server", short)) }
        return keys
    }

    private static func identifierKeys(_ reference: FHIRElement) -> [UInt64] {
        guard let identifier = reference["identifier"], let value = identifier.peek("value") else { return [] }
        let types = reference.peek("type").map { [$0] } ?? ResourceSet.typesByIdentifier
        return types.map { ScratchKey.of("name", "\($0)?identifier=\(identifier.peek("system") ?? "")|\(value)") }
    }

    /// What two Patients share that may be one person.
    static func traits(of patient: FHIRResource) -> [UInt64] {
        let traits = PersonTraits(patient)
        return [
            patient.identity.map { ScratchKey.of("identity", $0) },
            traits.nhsNumber.map { ScratchKey.of("NHS number", $0.digits) },
        ].compactMap { $0 }
    }

    /// Under what the versions of a resource are, if their server says when it stored them.
    static func versions(of resource: FHIRResource) -> UInt64? {
        guard !resource.base.isEmpty, resource.stamp.isThere, let identity = resource.identity else { return nil }
        return ScratchKey.of("version", identity)
    }

    /// Under what the roles of a practitioner are found who is found under this.
    static func role(_ name: UInt64) -> UInt64 { max(1, name ^ 0x9E37_79B9_7F4A_7C15) }
}
