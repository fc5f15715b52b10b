import CareRecords

extension PersonImport {
    /// Patient → `person` and `accessNeeds`. Without a Patient, the words by which other resources call the person.
    func mapPatient() {
        var person = PlanObject()
        if let patient = records.patient {
            mapName(of: patient, &person)
            let element = patient.element
            person.set("birthDate", element.day("birthDate")?.iso, from: element["birthDate"])
            mapIdentifiers(of: patient, &person)
            mapDemographics(of: element, &person)
            mapAddress(of: element, &person)
            mapTelecoms(of: patient, &person)
            var needs = AccessNeedsDraft()
            mapLanguages(of: element, &person, &needs)
            mapContactPreference(of: element, &needs)
            mapDeath(of: element, &person)
            if element.peek("active") == "true" { element["active"]?.take() }
            needs.put(into: &plan)
        } else {
            setNameFromReferences(&person)
            mapIdentifiersOfReferences(&person)
        }
        // Also of somebody of whom nothing is known.
        plan["person"] = PlanValue(content: .object(person))
    }

    // MARK: The name

    private func mapName(of patient: FHIRResource, _ person: inout PlanObject) {
        guard let legal = patient.element.bestName(on: day) else { return setNameFromReferences(&person) }
        var name = PlanObject()
        if legal.isWrittenWhole {
            name.set("full", legal.takeWholeName(), from: legal)
        } else {
            let given = legal.givenNames
            name.set("title", legal.takeWords("prefix"), from: legal["prefix"])
            name.set("given", given.taken, from: given.first)
            name.set("family", legal.takeWords("family"), from: legal["family"])
            name.set("suffix", legal.takeWords("suffix"), from: legal["suffix"])
            let said = SaidWords(name.words)
            if let text = legal["text"], let words = text.value {
                if name["given"] == nil || name["family"] == nil {
                    name.set("full", words.withSingleSpaces, from: text)
                }
                if said.contain(words) || name["full"] != nil { text.take() }
            }
            for part in (legal.all("family") + given).flatMap({ $0.nameParts(in: said) }) { part.take() }
            legal["use"]?.take()
        }
        setPreferred(patient.element, legal, &name)
        setPronouns(patient.element, &name)
        if ["maiden", "old"].contains(legal.peek("use")) || !legal.holds(on: day) {
            report(
                .fhirNameOld, patient, legal, "the only name that is given is no longer the person’s name",
                suggestion: "ask them what they are called")
        }
        person.set("name", name, from: legal)
    }

    /// What they like to be called: what they usually are, or a nickname; in the Netherlands a part of the name.
    private func setPreferred(_ patient: FHIRElement, _ legal: FHIRElement, _ name: inout PlanObject) {
        let names = patient.all("name").filter { $0 !== legal && $0.holds(on: day) }
        for use in ["usual", "nickname"] {
            for called in names where called.peek("use") == use {
                let given = called.givenNames
                let words = given.isEmpty ? called["text"].map { [$0] } ?? [] : given
                guard let said = words.said, said != name["given"]?.words.first else { continue }
                name.set("preferred", words.taken, from: called)
                let all = SaidWords(name.words)
                for part in ["family", "text", "prefix", "suffix"].flatMap(called.all) {
                    if let value = part.value, all.contain(value) { part.take() }
                }
                called["use"]?.take()
                return
            }
        }
        if let called = legal.callName {
            name.set("preferred", called.value?.withSingleSpaces, from: called)
            called.takeAll()
        }
    }

    private func setPronouns(_ patient: FHIRElement, _ name: inout PlanObject) {
        let words = ["LA29518-0": "he", "LA29519-8": "she", "LA29520-6": "they"]
        let pronouns = patient.all("extension").filter { $0.address.hasSuffix("/individual-pronouns") }
        guard pronouns.count == 1, let value = pronouns[0].all("extension").first(where: { $0.peek("url") == "value" }),
            let concept = value["valueCodeableConcept"],
            let said = concept.all("coding").compactMap({ $0.peek("code").flatMap { words[$0] } }).first
        else { return }
        name.set("pronouns", said, from: value)
        pronouns[0].take(["url"])
        value.takeAll()
    }

    /// What the person's resources call them, where no Patient does.
    private func setNameFromReferences(_ person: inout PlanObject) {
        for resource in all {
            for subject in PersonGroups.subjects {
                guard let display = resource.element[subject]?["display"], let words = display.value?.withSingleSpaces,
                    !words.isEmpty
                else { continue }
                var name = PlanObject()
                name.set("full", words, from: display)
                person.set("name", name, from: display)
                return
            }
        }
    }
}

extension FHIRElement {
    /// Every child of this name as words with spaces between, and marks them as used.
    func takeWords(_ name: String) -> String? { all(name).filter { $0.value != nil }.taken }

    /// Marks children of these names as used.
    func take(_ names: [String]) {
        for child in children where names.contains(child.name) { child.take() }
    }

    /// The address of an extension.
    var address: String { peek("url") ?? "" }
}

extension [FHIRElement] {
    /// The values with spaces between.
    var said: String? {
        let words = compactMap { $0.value?.withSingleSpaces }.filter { !$0.isEmpty }.joined(separator: " ")
        return words.isEmpty ? nil : words
    }

    /// The same, and marks them as used.
    var taken: String? {
        for element in self { element.take() }
        return said
    }
}

extension PlanObject {
    /// Every text in the object.
    var words: [String] { members.flatMap(\.value.words) }
}
