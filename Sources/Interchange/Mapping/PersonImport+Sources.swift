import CareRecords

/// Who stated something, and when: what a plan gives as `source` and `asOf`.
extension PersonImport {
    /// Who stated what a resource says: the first of these references that names somebody, with their role; else
    /// whoever a Provenance names as its author; else the organisation that keeps the person's record; else
    /// “FHIR record”. Nobody is put among the professionals by this.
    func source(of resource: FHIRResource, _ members: String...) -> (words: String, from: FHIRElement?) {
        source(of: resource, members)
    }

    func source(of resource: FHIRResource, _ members: [String]) -> (words: String, from: FHIRElement?) {
        for member in members {
            for reference in resource.element.all(member) {
                if let words = takeStatedBy(reference, from: resource) { return (words, reference) }
            }
        }
        if let author = authorByProvenance(of: resource) { return author }
        if let patient = records.patient, let reference = patient.element["managingOrganization"],
            let words = takeStatedBy(reference, from: patient)
        {
            return (words, reference)
        }
        return ("FHIR record", nil)
    }

    /// The day on which something was stated: the first of these members that gives a whole day; else the day that a
    /// Provenance gives.
    func statedOn(_ resource: FHIRResource, _ members: String...) -> (day: CalendarDate, from: FHIRElement)? {
        statedOn(resource, members)
    }

    func statedOn(_ resource: FHIRResource, _ members: [String]) -> (day: CalendarDate, from: FHIRElement)? {
        for member in members {
            if let day = resource.element.day(member), let from = resource.element[member] { return (day, from) }
        }
        for provenance in provenance(of: resource) {
            for member in ["occurredDateTime", "recorded"] {
                if let day = provenance.element.day(member), let from = provenance.element[member] {
                    return (day, from)
                }
            }
        }
        return nil
    }

    /// “Dr Adam Careful, GP”, and marks what it says as used.
    private func takeStatedBy(_ reference: FHIRElement, from resource: FHIRResource) -> String? {
        let found = resolve(reference, from: resource)
        if let found, found === records.patient {
            takeReference(reference, saying: plan["person"]?.words ?? [])
            return "The person"
        }
        guard let name = found.flatMap(name(of:)) ?? words(of: reference) else { return nil }
        let role = found.flatMap(roleForSource)
        let words = role.map { SaidWords(name).contain($0) ? name : "\(name), \($0)" } ?? name
        takeReference(reference, saying: [words])
        found.map(takeName)
        return words
    }

    private func roleForSource(_ found: FHIRResource) -> String? {
        switch found.type {
        case "PractitionerRole": return roleWords(of: found).first
        case "Practitioner":
            let roles = set.reverse.roles(of: found).filter(isCurrent).flatMap { roleWords(of: $0) }
            return Set(roles).count == 1 ? roles.first : nil
        case "RelatedPerson": return Relationship.words(of: found.element.all("relationship"))
        default: return nil
        }
    }

    /// Marks the name of a resource as used: the plan has it.
    func takeName(of found: FHIRResource) {
        switch found.type {
        case "Practitioner", "RelatedPerson": _ = found.element.bestName(on: day)?.takeWholeName()
        case "Organization", "HealthcareService", "CareTeam", "Location": found.element["name"]?.take()
        case "PractitionerRole":
            if let practitioner = resolve(found.element["practitioner"], from: found) { takeName(of: practitioner) }
        default: return
        }
    }

    // MARK: Provenance

    /// What says where a resource comes from, the latest first.
    func provenance(of resource: FHIRResource) -> [FHIRResource] {
        set.reverse.provenance(of: resource).filter { !$0.isEnteredInError }
            .sorted { ($0.element.peek("recorded") ?? "") > ($1.element.peek("recorded") ?? "") }
    }

    private static let authors: Set<String> = ["author", "enterer", "performer", "attester", "informant"]

    private func authorByProvenance(of resource: FHIRResource) -> (words: String, from: FHIRElement?)? {
        for provenance in provenance(of: resource) {
            let agents = provenance.element.all("agent")
            let author =
                agents.first { agent in agent["type"]?.hasCode("author") == true }
                ?? agents.first { agent in
                    agent["type"].map { type in Self.authors.contains { type.hasCode($0) } } ?? true
                }
            guard let who = author?["who"], let words = takeStatedBy(who, from: provenance) else { continue }
            return (words, who)
        }
        return nil
    }

    /// Provenance of what is in this plan belongs to it, with whatever of it has no place.
    func mapProvenance() {
        var seen: Set<ObjectIdentifier> = []
        for resource in all {
            for provenance in set.reverse.provenance(of: resource)
            where seen.insert(ObjectIdentifier(provenance)).inserted {
                refer(to: provenance)
                for target in provenance.element.all("target") { target.takeAll() }
            }
        }
    }
}
