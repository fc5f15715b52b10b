/// Which resources refer to a resource from outside: the roles in which a practitioner works, and where a resource
/// comes from.
struct ReverseReferences {
    /// PractitionerRole, by the Practitioner.
    private var roles: [ObjectIdentifier: [FHIRResource]] = [:]
    /// Provenance, by what it is about.
    private var provenance: [ObjectIdentifier: [FHIRResource]] = [:]

    init(_ set: ResourceSet) {
        for outer in set.resources {
            for resource in [outer] + outer.contained {
                switch resource.type {
                case "PractitionerRole": note(resource, resource.element.all("practitioner"), set, &roles)
                case "Provenance": note(resource, resource.element.all("target"), set, &provenance)
                default: continue
                }
            }
        }
    }

    private func note(
        _ resource: FHIRResource, _ references: [FHIRElement], _ set: ResourceSet,
        _ index: inout [ObjectIdentifier: [FHIRResource]]
    ) {
        for reference in references {
            guard case .resource(let found) = set.find(reference, from: resource) else { continue }
            index[ObjectIdentifier(found), default: []].append(resource)
        }
    }

    func roles(of practitioner: FHIRResource) -> [FHIRResource] { roles[ObjectIdentifier(practitioner)] ?? [] }

    func provenance(of resource: FHIRResource) -> [FHIRResource] { provenance[ObjectIdentifier(resource)] ?? [] }
}
