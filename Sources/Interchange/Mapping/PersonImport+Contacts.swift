/// RelatedPerson → `contacts`.
extension PersonImport {
    /// Everybody from the person's own life who is still in it.
    func mapRelatedPersons() {
        for relative in resources("RelatedPerson") { _ = contact(relative) }
    }

    /// The plan's id of a relative or friend, put into the plan at first use; nil if they no longer are one, are
    /// somebody else's, or have no name.
    func contact(_ found: FHIRResource) -> String? {
        if let id = parties.contacts[ObjectIdentifier(found)] { return id }
        guard isCurrent(found), isOfThisPerson(found) else { return nil }
        let element = found.element
        let types = Relationship.types(of: element.all("relationship"))
        let relationship = Relationship.words(of: element.all("relationship"))
        let best = element.bestName(on: day)
        // “Daughter” is better than nobody.
        guard let name = best?.takeWholeName() ?? relationship else { return nil }
        var contact = PlanObject()
        let id = id(of: found)
        contact.set("id", id, from: nil)
        contact.set("name", name, from: best ?? element["relationship"])
        setRelationship(element.all("relationship"), relationship, types, &contact)
        reach(&contact, through: element)
        setTimes(of: element, &contact)
        element["active"]?.take()
        parties.contacts[ObjectIdentifier(found)] = id
        plan.append(contact, to: "contacts", from: element)
        return id
    }

    private func isOfThisPerson(_ relative: FHIRResource) -> Bool {
        if relative.container != nil || records.resources.contains(where: { $0 === relative }) { return true }
        guard let patient = relative.element["patient"] else { return true }
        if case .resource(let found) = set.find(patient, from: relative) { return records.isPatient(found) }
        return false
    }

    func setRelationship(
        _ concepts: [FHIRElement], _ words: String?, _ types: [String], _ contact: inout PlanObject
    ) {
        contact.set("relationship", words, from: concepts.first)
        for type in types { contact.append(type, to: "types", from: concepts.first) }
        for concept in concepts { Relationship.take(concept, saying: words ?? "") }
    }

    /// When they would rather be reached (UK Core).
    private func setTimes(of element: FHIRElement, _ contact: inout PlanObject) {
        for preference in element.all("extension") where preference.address.holds("ContactPreference") {
            for part in preference.all("extension") where part.address.lowercased() == "preferredcontacttimes" {
                guard let words = part.words(ofChoice: "value") else { continue }
                contact.set("when", words.take().capitalisedFirst, from: part)
                preference["url"]?.take()
                part["url"]?.take()
            }
        }
    }

    /// The first number and the first e-mail address that hold.
    func reach(_ contact: inout PlanObject, through element: FHIRElement) {
        let phones = element.telecoms(["phone", "sms"], on: day)
        if let point = phones.first(where: { $0.telephone != nil }), let phone = point.telephone {
            contact.set("phone", phone.number, from: point)
            if phone.switchboardExtension == nil { point.takeTelecom("value") }
        }
        if let point = element.telecoms(["email"], on: day).first(where: { $0.emailAddress != nil }) {
            contact.set("email", point.emailAddress, from: point)
            point.takeTelecom("value")
        }
    }
}
