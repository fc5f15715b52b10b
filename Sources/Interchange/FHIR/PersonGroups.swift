import Diagnostics

/// Sorts resources by the person whom they are about.
///
/// Each resource is one person's or nobody's. One that is about several persons at once, or about one of several who
/// share a name, is given to none of them.
struct PersonGroups {
    /// Those whose Patient is here come first, each in the order of the files.
    private(set) var persons: [PersonRecords] = []
    /// Resources about nobody by themselves, such as a practitioner. They belong to whoever refers to them.
    private(set) var loose: [FHIRResource] = []
    /// Resources that are about somebody, but nobody can tell whom. They are in no plan.
    private(set) var nobodys: [FHIRResource] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let set: ResourceSet
    private var byPatient: [ObjectIdentifier: PersonRecords] = [:]
    private var byKey: [String: PersonRecords] = [:]

    init(_ set: ResourceSet) {
        self.set = set
        set.settle()
        addPatients()
        var pending: [FHIRResource] = []
        var owners: [ObjectIdentifier: Owner] = [:]
        for resource in set.resources where resource.type != "Patient" {
            let owner = subject(of: resource)
            owners[ObjectIdentifier(resource)] = owner
            if case .nobody = owner, !FHIRTypeNames.aboutNobody.contains(resource.type) { pending.append(resource) }
        }
        settle(pending, &owners)
        hand(out: owners)
        namePersons()
    }

    /// The elements in which a resource says whom it is about.
    static let subjects = ["subject", "patient", "for", "beneficiary", "individual"]

    /// Everything in a resource that says whom it is about.
    static func references(of resource: FHIRResource) -> [FHIRElement] {
        let references = subjects.flatMap { resource.element.all($0) }
        switch resource.type {
        case "Appointment": return references + resource.element.all("participant").compactMap { $0["actor"] }
        case "AppointmentResponse": return references + resource.element.all("actor")
        default: return references
        }
    }

    // MARK: Patients

    private mutating func addPatients() {
        let patients = set.resources.filter { $0.type == "Patient" }
        for group in SamePerson(patients, in: set).groups {
            let records = PersonRecords(patient: group[0], keys: PersonRecords.keys(of: group[0]))
            for other in group.dropFirst() { records.add(patient: other) }
            for patient in group {
                byPatient[ObjectIdentifier(patient)] = records
                if let key = PersonTraits(patient).key { byKey["#" + key] = records }
            }
            persons.append(records)
        }
        var seen: [String: String] = [:]
        for patient in patients {
            let traits = PersonTraits(patient)
            guard let number = traits.nhsNumber?.digits else { continue }
            let key = traits.key ?? patient.label
            if let other = seen.updateValue(key, forKey: number), other != key {
                report(
                    .fhirNHSNumberShared, patient,
                    "another Patient has the same NHS number and not the same date of birth")
            }
        }
    }

    // MARK: Whose the others are

    private enum Owner {
        case person(PersonRecords)
        case nobody
        case several
        /// Several Patients have the name by which it calls one.
        case ambiguous
    }

    /// Whom a resource says that it is about.
    private mutating func subject(of resource: FHIRResource) -> Owner {
        var owner: PersonRecords?
        for reference in Self.references(of: resource) {
            let found: PersonRecords
            switch set.find(reference, from: resource) {
            case .resource(let target) where target.type == "Patient": found = records(of: target)
            case .resource, .enteredInError, .aboutAnother: continue
            case .several where reference.peek("reference").map { $0.holds("Patient") } ?? true: return .ambiguous
            case .nothing, .several, .words:
                guard let key = reference.patientKey(in: resource) else { continue }
                found = records(of: key)
            }
            if let owner, owner !== found { return .several }
            owner = found
        }
        return owner.map { .person($0) } ?? .nobody
    }

    private mutating func records(of patient: FHIRResource) -> PersonRecords {
        if let known = byPatient[ObjectIdentifier(patient)] { return known }
        // A Patient that stands inside the resource that is about it. The same words elsewhere mean the same person.
        let key = "#" + (PersonTraits(patient).key ?? patient.words)
        let known = byKey[key]
        let records = known ?? PersonRecords(patient: patient, keys: [])
        if let known { known.add(patient: patient) } else { persons.append(records) }
        byKey[key] = records
        byPatient[ObjectIdentifier(patient)] = records
        return records
    }

    private mutating func records(of key: String) -> PersonRecords {
        if let known = byKey[key] { return known }
        let records = PersonRecords(patient: nil, keys: [key])
        byKey[key] = records
        persons.append(records)
        return records
    }

    /// A resource that does not say whom it is about, but refers to resources of one person only, is about them: a
    /// Provenance, a List. A few rounds, since such resources refer to each other.
    private func settle(_ pending: [FHIRResource], _ owners: inout [ObjectIdentifier: Owner]) {
        var pending = pending
        for _ in 0..<3 {
            var left: [FHIRResource] = []
            var found: [(FHIRResource, Owner)] = []
            for resource in pending {
                let owner = owner(referredToBy: resource, owners)
                if case .nobody = owner { left.append(resource) } else { found.append((resource, owner)) }
            }
            if found.isEmpty { return }
            for (resource, owner) in found { owners[ObjectIdentifier(resource)] = owner }
            pending = left
        }
    }

    private func owner(referredToBy resource: FHIRResource, _ owners: [ObjectIdentifier: Owner]) -> Owner {
        var owner: PersonRecords?
        var isSeveral = false
        resource.element.forEachReference { reference in
            guard !isSeveral, case .resource(let target) = set.find(reference, from: resource) else { return }
            let found: PersonRecords
            if let patient = byPatient[ObjectIdentifier(target)] {
                found = patient
            } else if case .person(let person)? = owners[ObjectIdentifier(target.outermost)] {
                found = person
            } else {
                return
            }
            if let owner, owner !== found { isSeveral = true }
            owner = found
        }
        return isSeveral ? .several : owner.map { .person($0) } ?? .nobody
    }

    private mutating func hand(out owners: [ObjectIdentifier: Owner]) {
        for resource in set.resources where resource.type != "Patient" {
            switch owners[ObjectIdentifier(resource)] {
            case .person(let records)?: records.add(resource)
            case .nobody?: loose.append(resource)
            case .several?:
                nobodys.append(resource)
                diagnostics.append(resource.aboutSeveralRemark)
            case .ambiguous?:
                nobodys.append(resource)
                diagnostics.append(resource.aboutOneOfSeveralRemark)
            case nil: continue
            }
        }
    }

    // MARK: Persons without a Patient

    private mutating func namePersons() {
        var real: [PersonRecords] = []
        for records in persons {
            guard records.patient == nil, let first = records.resources.first else {
                real.append(records)
                continue
            }
            if records.resources.allSatisfy(\.isEnteredInError) {
                nobodys += records.resources
                continue
            }
            report(
                .fhirPatientMissing, first,
                "the Patient whom \(first.label) is about is in none of the files; the plan has \(records.words == nil ? "no" : "only a") name"
            )
            real.append(records)
        }
        persons = real
    }

    private mutating func report(_ id: DiagnosticID, _ resource: FHIRResource, _ message: String) {
        diagnostics.append(resource.remark(id, message))
    }
}

extension FHIRElement {
    /// By what to group resources whose Patient is not here.
    func patientKey(in resource: FHIRResource) -> String? {
        if let address = peek("reference").map(FHIRReference.normal) {
            guard let short = FHIRReference.typeAndID(of: address) else {
                if isSomeParticipant { return nil }
                return address.hasPrefix("urn:") || address.hasPrefix("Patient?") ? address : nil
            }
            guard short.hasPrefix("Patient/") else { return nil }
            // Two servers may each have a patient of this name.
            let base = FHIRReference.base(of: address) ?? resource.base
            return base.isEmpty ? short : "\(base)/\(short)"
        }
        guard peek("type") ?? "Patient" == "Patient", !isSomeParticipant else { return nil }
        if let identifier = self["identifier"], let value = identifier.peek("value") {
            return "Patient?identifier=\(identifier.peek("system") ?? "")|\(value)"
        }
        // Words alone tie nothing together beyond the Bundle that they are in: two persons may share a name.
        let place = resource.scope.map { "\($0.line).\($0.bundle)" } ?? "\(resource.element.line)"
        return peek("display").map { "\(resource.file):\(place)?name=\($0)" }
    }

    /// Whether this is someone who takes part in an appointment, and who need not be a patient.
    private var isSomeParticipant: Bool { name == "actor" && peek("type") != "Patient" }

    /// Calls `body` with every Reference inside this element, contained resources included.
    func forEachReference(_ body: (FHIRElement) -> Void) {
        for child in children {
            if child.name == "reference", child.value != nil, resourceType == nil { body(self) }
            child.forEachReference(body)
        }
    }

    /// The same, and every one that gives an identifier in place of an address.
    func forEachLink(_ body: (FHIRElement) -> Void) {
        forEachReference(body)
        forEachInside {
            if $0["reference"] == nil, $0["identifier"]?["value"] != nil, $0.resourceType == nil { body($0) }
        }
    }

    private func forEachInside(_ body: (FHIRElement) -> Void) {
        for child in children {
            body(child)
            child.forEachInside(body)
        }
    }
}

extension FHIRResource {
    /// Everything that it says, for telling whether two say the same.
    var words: String {
        var words = type
        element.forEachLeaf { path, leaf in words += "\n\(path)=\(leaf.value ?? "")" }
        return words
    }
}
