/// Patient.contact → `contacts`.
extension PersonImport {
    /// In the order of UK Core's rank, where there is one.
    func mapPatientContacts() {
        guard let patient = records.patient else { return }
        let contacts = patient.element.all("contact").filter { $0.holds(on: day) }
        let ranks = contacts.map { contact in
            contact.all("extension").first { $0.address.holds("ContactRank") }?.peek("valuePositiveInt").flatMap {
                Int($0)
            }
        }
        let order = contacts.indices.sorted { (ranks[$0] ?? Int.max, $0) < (ranks[$1] ?? Int.max, $1) }
        for number in order { mapContact(contacts[number], of: patient) }
        guard ranks.contains(where: { $0 != nil }) else { return }
        for contact in contacts {
            contact.all("extension").first { $0.address.holds("ContactRank") }?.takeAll()
        }
    }

    private func mapContact(_ element: FHIRElement, of patient: FHIRResource) {
        let concepts = element.all("relationship")
        let words = Relationship.words(of: concepts)
        let best = element.bestName(on: day)
        let organisation = element["organization"].flatMap { name(for: $0, from: patient) }
        guard let name = best?.wholeName ?? organisation ?? words else { return }
        var contact = PlanObject()
        contact.set("name", name, from: best ?? element["organization"] ?? concepts.first)
        let types = Relationship.types(of: concepts)
        contact.set("relationship", words, from: concepts.first)
        for type in types { contact.append(type, to: "types", from: concepts.first) }
        reach(&contact, through: element)
        _ = best?.takeWholeName()
        for concept in concepts { Relationship.take(concept, saying: words ?? "") }
        if let organisation, let reference = element["organization"], name == organisation {
            takeReference(reference, saying: [organisation])
        }
        let beside = Relationship.wordsBesideTypes(of: concepts)
        if add(to: knownContact(like: contact, related: beside), from: contact) { return }
        var named = PlanObject()
        named.set("id", id(of: patient, part: "contact \(name) \(words ?? "")"), from: nil)
        for member in contact.members { named[member.key] = member.value }
        plan.append(named, to: "contacts", from: element)
    }

    /// The contact that a RelatedPerson has already made, if it is surely the same one: the same name, and nothing
    /// that differs.
    private func knownContact(like contact: PlanObject, related words: String?) -> String? {
        let known = plan.objects("contacts").filter { one in
            one["name"]?.words == contact["name"]?.words
                && (words == nil || one["relationship"] == nil || one["relationship"]?.words == words.map { [$0] })
                && ["phone", "email"].allSatisfy { key in
                    one[key] == nil || contact[key] == nil || one[key]?.words == contact[key]?.words
                }
        }
        return known.count == 1 ? known[0]["id"]?.words.first : nil
    }

    /// Adds what is new of a contact to one that is there. Says whether there is one.
    private func add(to id: String?, from contact: PlanObject) -> Bool {
        guard let id else { return false }
        plan.change("contacts", id: id) { one in
            for member in contact.members where one[member.key] == nil { one[member.key] = member.value }
            guard case .list(let types)? = contact["types"]?.content else { return }
            for type in types where one["types"]?.words.contains(where: type.words.contains) != true {
                one.append(type.words.joined(), to: "types", from: type.origin)
            }
        }
        return true
    }
}
