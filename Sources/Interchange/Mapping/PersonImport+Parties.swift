extension PersonImport {
    /// Who it is that a reference refers to. A practitioner, an organisation or a relative is put into the plan at
    /// first use, so this is for those who take part in the care; for who stated something, see `source(of:)`.
    ///
    /// What of the reference is in the plan then is marked as used.
    func party(for reference: FHIRElement?, from resource: FHIRResource) -> Party? {
        guard let reference else { return nil }
        guard let found = resolve(reference, from: resource) else {
            guard let words = words(of: reference) else { return nil }
            if isThePerson(reference, from: resource) { return .person }
            return .named(words, type: Self.statedType(of: reference))
        }
        let party: Party?
        switch found.type {
        case "Patient": party = found === records.patient ? .person : nil
        case "RelatedPerson": party = contact(found).map { .contact(id: $0) }
        case "Practitioner", "PractitionerRole": party = professional(found).map { .professional(id: $0) }
        case "Organization", "HealthcareService", "CareTeam":
            party = professional(found).map { .organisation(id: $0) }
        default: party = nil
        }
        if let party {
            takeReference(reference, saying: names(of: party))
            return party
        }
        guard found.type != "Patient", let name = name(of: found) ?? words(of: reference) else { return nil }
        return .named(name, type: found.type)
    }

    /// The plan's id of the professional or organisation that a reference leads to, put into the plan at first use.
    func professional(for reference: FHIRElement?, from resource: FHIRResource) -> String? {
        switch party(for: reference, from: resource) {
        case .professional(let id), .organisation(let id): id
        default: nil
        }
    }

    /// The plan's id of the relative or friend that a reference leads to.
    func contact(for reference: FHIRElement?, from resource: FHIRResource) -> String? {
        if case .contact(let id) = party(for: reference, from: resource) { id } else { nil }
    }

    /// The owner of an action, as a plan writes it; nil where nothing says what they are to the person.
    func owner(for reference: FHIRElement?, from resource: FHIRResource) -> PlanObject? {
        guard let reference, let party = party(for: reference, from: resource) else { return nil }
        var owner = PlanObject()
        switch party {
        case .person: owner.set("kind", "me", from: reference)
        case .professional(let id):
            owner.set("kind", "professional", from: reference)
            owner.set("ref", id, from: reference)
        case .organisation(let id):
            owner.set("kind", "organisation", from: reference)
            owner.set("ref", id, from: reference)
        case .contact(let id):
            owner.set("kind", "contact", from: reference)
            owner.set("ref", id, from: reference)
        case .named(let name, let type):
            guard let kind = Self.ownerKind(of: type) else { return nil }
            owner.set("kind", kind, from: reference)
            owner.set("name", name, from: reference)
            takeReference(reference, saying: [name])
        }
        return owner
    }

    private static func ownerKind(of type: String?) -> String? {
        switch type {
        case "Practitioner", "PractitionerRole": "professional"
        case "Organization", "HealthcareService", "CareTeam": "organisation"
        case "RelatedPerson": "contact"
        default: nil
        }
    }

    // MARK: Words

    /// What somebody or something is called, and nothing more. Nobody is put into the plan.
    func name(for reference: FHIRElement?, from resource: FHIRResource) -> String? {
        guard let reference else { return nil }
        return resolve(reference, from: resource).flatMap(name) ?? words(of: reference)
    }

    /// What a resource is called: the name of somebody or of an organisation, a place, a device or a service.
    func name(of resource: FHIRResource) -> String? {
        let element = resource.element
        switch resource.type {
        case "Patient", "RelatedPerson", "Practitioner", "Person":
            return element.bestName(on: day)?.wholeName
        case "PractitionerRole":
            return name(for: element["practitioner"], from: resource) ?? roleWords(of: resource).first
                ?? name(for: element["organization"], from: resource)
        case "Organization", "Location", "HealthcareService", "CareTeam", "Endpoint":
            return element.peek("name").flatMap { $0.isBlank ? nil : $0.withSingleSpaces }
        case "Device":
            return element.all("deviceName").lazy.compactMap { $0.peek("name") }.first ?? element["type"]?.conceptName
        default: return nil
        }
    }

    /// The words by which a reference itself calls what it refers to.
    func words(of reference: FHIRElement) -> String? {
        reference.peek("display").flatMap { $0.isBlank ? nil : $0.withSingleSpaces }
    }

    /// The type of resource that a reference says it leads to.
    static func statedType(of reference: FHIRElement) -> String? {
        if let type = reference.peek("type") { return type }
        guard let address = reference.peek("reference"), let short = FHIRReference.typeAndID(of: address) else {
            return nil
        }
        return short.split(separator: "/").first.map(String.init)
    }

    /// Whether a reference that leads nowhere is to the person, whose Patient is not here either.
    private func isThePerson(_ reference: FHIRElement, from resource: FHIRResource) -> Bool {
        guard records.patient == nil, let address = reference.peek("reference") else { return false }
        return PersonGroups.subjects.contains { subject in
            records.resources.contains { $0.element[subject]?.peek("reference") == address }
        } && Self.statedType(of: reference) == "Patient"
    }

    /// Marks a reference as followed. Its words are used if `said` says them; an identifier stays.
    func takeReference(_ reference: FHIRElement, saying said: [String]) {
        reference["reference"]?.take()
        reference["type"]?.take()
        if let display = reference["display"], let words = display.value, SaidWords(said).contain(words) {
            display.take()
        }
    }

    /// Everything that the plan says of somebody.
    private func names(of party: Party) -> [String] {
        let (list, id): (String, String)
        switch party {
        case .professional(let found), .organisation(let found): (list, id) = ("professionals", found)
        case .contact(let found): (list, id) = ("contacts", found)
        case .person: return (plan["person"]?.words ?? [])
        case .named(let name, _): return [name]
        }
        return plan.objects(list).first { $0["id"]?.words == [id] }?.members.flatMap(\.value.words) ?? []
    }
}

extension PlanValue {
    /// Every text in the value.
    var words: [String] {
        switch content {
        case .text(let text): [text]
        case .number, .flag, .null: []
        case .list(let values): values.flatMap(\.words)
        case .object(let object): object.members.flatMap(\.value.words)
        }
    }
}

extension FHIRElement {
    /// What a CodeableConcept is called in words: its text, or else the first display. A bare code is no word.
    var conceptName: String? {
        if let text = peek("text"), !text.isBlank { return text.withSingleSpaces }
        return all("coding").lazy.compactMap { $0.peek("display") }.first { !$0.isBlank }?.withSingleSpaces
    }

    /// Marks as used what of a concept `said` says: its text, its displays, and the codes of those displays.
    func takeConcept(saying said: String) {
        let words = SaidWords(said)
        if let text = self["text"], let value = text.value, words.contain(value) { text.take() }
        for coding in all("coding") {
            guard let display = coding["display"], let value = display.value, words.contain(value) else { continue }
            display.take()
            // FHIR’s own code lists are the same words for machines.
            if coding.peek("system").map(Self.isListOfFHIR) == true { coding.take(["system", "code", "version"]) }
        }
    }
}
