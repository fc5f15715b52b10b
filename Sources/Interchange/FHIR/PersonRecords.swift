/// The resources of one person.
final class PersonRecords {
    /// The Patient, if it is here.
    let patient: FHIRResource?
    /// By what the person is found again: `Patient/123` and the full address.
    private(set) var keys: [String]
    /// Everything else about the person, in the order of the files; other Patients that are the same person too.
    private(set) var resources: [FHIRResource] = []
    private var patients: Set<ObjectIdentifier> = []

    init(patient: FHIRResource?, keys: [String]) {
        self.patient = patient
        self.keys = keys
        if let patient { own(patient) }
    }

    /// Whether a Patient is this person.
    func isPatient(_ resource: FHIRResource) -> Bool { patients.contains(ObjectIdentifier(resource)) }

    func add(_ resource: FHIRResource) {
        resources.append(resource)
        own(resource)
    }

    /// Adds another Patient that is the same person. What it says just as the first one does is said once.
    func add(patient other: FHIRResource) {
        for key in Self.keys(of: other) where !keys.contains(key) { keys.append(key) }
        own(other)
        guard other.container == nil else { return }
        resources.append(other)
        if let patient { other.element.takeWhat(patient.element) }
    }

    /// The words by which resources call the person where there is no Patient.
    var words: String? {
        for resource in resources where !resource.isEnteredInError {
            for reference in PersonGroups.references(of: resource) {
                if let display = reference.peek("display"), !display.isEmpty { return display }
            }
        }
        return nil
    }

    private func own(_ resource: FHIRResource) {
        if resource.type == "Patient" { patients.insert(ObjectIdentifier(resource)) }
        if resource.container == nil { resource.person = ObjectIdentifier(self) }
    }

    /// By what a Patient is known outside: its name on its server, and the address of its server.
    static func keys(of patient: FHIRResource) -> [String] {
        guard patient.container == nil else { return [] }
        var keys = patient.id.map { ["Patient/\($0)"] } ?? []
        if let address = patient.fullURL, !keys.contains(address) { keys.append(address) }
        return keys
    }
}
