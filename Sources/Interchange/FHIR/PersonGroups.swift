/// The resources of one person.
final class PersonRecords {
    /// The Patient, if it is here.
    let patient: FHIRResource?
    /// By what the person is found again: `Patient/123` and the full address.
    let keys: [String]
    fileprivate(set) var resources: [FHIRResource] = []

    init(patient: FHIRResource?, keys: [String]) {
        self.patient = patient
        self.keys = keys
    }
}

/// Sorts resources by the person whom they are about.
struct PersonGroups {
    private(set) var persons: [PersonRecords] = []
    /// Resources about nobody by themselves, such as a practitioner. They belong to whoever refers to them.
    private(set) var loose: [FHIRResource] = []

    init(_ set: ResourceSet) {
        var byKey: [String: PersonRecords] = [:]
        for resource in set.resources where resource.type == "Patient" {
            let person = PersonRecords(patient: resource, keys: Self.keys(of: resource))
            persons.append(person)
            byKey[Self.key(of: resource)] = person
        }
        for resource in set.resources where resource.type != "Patient" {
            guard let subject = Self.subject(of: resource, in: set) else {
                loose.append(resource)
                continue
            }
            if let person = byKey[subject.key] {
                person.resources.append(resource)
            } else {
                let person = PersonRecords(patient: nil, keys: [subject.key])
                person.resources = [resource]
                byKey[subject.key] = person
                persons.append(person)
            }
        }
    }

    /// What a Patient is known by among the groups.
    private static func key(of patient: FHIRResource) -> String { "\(ObjectIdentifier(patient.element))" }

    private static func keys(of patient: FHIRResource) -> [String] {
        var keys = patient.id.map { ["Patient/\($0)"] } ?? []
        if let address = patient.fullURL, address.contains("://"), !keys.contains(address) { keys.append(address) }
        return keys
    }

    /// The elements in which a resource says whom it is about.
    static let subjects = ["subject", "patient", "for", "beneficiary", "individual"]

    /// The person whom a resource is about, by the key of their group.
    private static func subject(of resource: FHIRResource, in set: ResourceSet) -> (
        key: String, reference: FHIRElement
    )? {
        var references = subjects.compactMap { resource.element[$0] }
        if resource.type == "Appointment" || resource.type == "AppointmentResponse" {
            references += resource.element.all("participant").compactMap { $0["actor"] }
        }
        for reference in references {
            switch set.find(reference, from: resource) {
            case .resource(let found) where found.type == "Patient": return (key(of: found), reference)
            case .resource: continue
            case .nothing, .several, .words:
                guard let key = reference.patientKey(in: resource) else { continue }
                return (key, reference)
            }
        }
        return nil
    }
}

extension FHIRElement {
    /// By what to group resources whose Patient is not here.
    fileprivate func patientKey(in resource: FHIRResource) -> String? {
        if let address = peek("reference") {
            guard let short = FHIRReference.typeAndID(of: address) else {
                return address.hasPrefix("urn:") || address.hasPrefix("Patient?") ? address : nil
            }
            guard short.hasPrefix("Patient/") else { return nil }
            // Two servers may each have a patient of this name.
            let base = FHIRReference.base(of: address) ?? resource.base
            return base.isEmpty ? short : "\(base)/\(short)"
        }
        if let type = peek("type"), type != "Patient" { return nil }
        if let identifier = self["identifier"], let value = identifier.peek("value") {
            return "Patient?identifier=\(identifier.peek("system") ?? "")|\(value)"
        }
        // Words alone tie nothing together beyond their own file.
        return peek("display").map { "\(resource.file)?name=\($0)" }
    }
}
