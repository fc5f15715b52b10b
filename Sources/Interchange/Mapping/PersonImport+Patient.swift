import CareRecords

extension PersonImport {
    /// Patient → `person`. Without a Patient, the words by which other resources call the person.
    func mapPatient() {
        var person = PlanObject()
        if let patient = records.patient {
            let element = patient.element
            mapName(element, &person)
            person.set("birthDate", element.day("birthDate")?.iso, from: element["birthDate"])
            mapIdentifiers(patient, &person)
        } else if let (words, from) = nameFromReferences() {
            var name = PlanObject()
            name.set("full", words, from: from)
            person.set("name", name, from: from)
        }
        plan.set("person", person, from: nil)
    }

    private func mapName(_ patient: FHIRElement, _ person: inout PlanObject) {
        let names = patient.all("name").filter { !$0.isOver(on: day) && $0.peek("use") != "maiden" }
        let order = ["official", "usual", nil, "nickname", "temp", "anonymous"]
        guard let legal = order.lazy.compactMap({ use in names.first { $0.peek("use") == use } }).first else { return }
        var name = PlanObject()
        name.set("title", legal.takeWords("prefix"), from: legal["prefix"])
        name.set("given", legal.takeWords("given"), from: legal["given"])
        name.set("family", legal.text("family"), from: legal["family"])
        name.set("suffix", legal.takeWords("suffix"), from: legal["suffix"])
        if name["given"] == nil || name["family"] == nil { name.set("full", legal.text("text"), from: legal["text"]) }
        legal["use"]?.take()
        if let called = names.first(where: { $0 !== legal && ["usual", "nickname"].contains($0.peek("use")) }) {
            name.set("preferred", called.takeWords("given") ?? called.text("text"), from: called)
            called["use"]?.take()
        }
        person.set("name", name, from: legal)
    }

    private func mapIdentifiers(_ patient: FHIRResource, _ person: inout PlanObject) {
        for identifier in patient.element.all("identifier") {
            guard identifier.peek("system") == "https://fhir.nhs.uk/Id/nhs-number",
                let value = identifier.peek("value"), let number = NHSNumber(value)
            else { continue }
            identifier["system"]?.take()
            identifier["value"]?.take()
            person.set("nhsNumber", number.spaced, from: identifier)
        }
    }

    /// What the person's resources call them, where there is no Patient.
    private func nameFromReferences() -> (words: String, from: FHIRElement)? {
        for resource in records.resources {
            for subject in PersonGroups.subjects {
                if let display = resource.element[subject]?["display"], let words = display.value {
                    return (words, display)
                }
            }
        }
        return nil
    }
}

extension FHIRElement {
    /// Every child of this name as words with spaces between, and marks them as used.
    func takeWords(_ name: String) -> String? {
        let parts = all(name).filter { $0.value != nil }
        for part in parts { part.take() }
        let words = parts.compactMap(\.value).joined(separator: " ")
        return words.isEmpty ? nil : words
    }
}
