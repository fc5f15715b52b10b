import CareRecords

extension PersonImport {
    /// Observation → `strengths` and `aboutMe` where it says what the person is like and wants; else `measures`.
    func mapObservations() {
        for resource in statements("Observation") {
            let element = resource.element
            // What is about somebody or something else, such as a child before birth, is not about this person.
            guard element["focus"] == nil, element.peek("status") != "cancelled" else { continue }
            if let part = aboutMePart(of: element), addOwnWords(resource, part) { continue }
            addReading(resource)
        }
    }

    /// Under which heading an observation comes, by its code or else by its category.
    private func aboutMePart(of element: FHIRElement) -> AboutMePart? {
        AboutMePart(concept: element["code"])
            // “Wellness” is a sort of observation too, such as steps walked.
            ?? element.all("category").lazy.compactMap { AboutMePart(concept: $0) }.first { $0 != .wellness }
    }

    /// What the person, or someone with them, says in words. False if there are none.
    private func addOwnWords(_ resource: FHIRResource, _ part: AboutMePart) -> Bool {
        let element = resource.element
        let code = element["code"]
        let value = element["valueString"] ?? element["valueCodeableConcept"]
        guard let words = value.flatMap({ element.words(as: "value", of: $0) }) ?? code?.ownText,
            value != nil || element.choice("value") == nil
        else { return false }
        var used = words
        if let text = code?["text"], text.value == words.text || AboutMePart(heading: text.value) == part {
            used = used.with([text])
        }
        // The code that names the heading is said by the heading.
        for coding in code?.all("coding") ?? [] where AboutMePart(coding: coding) == part {
            used = used.with(coding.children)
        }
        for category in element.all("category") where AboutMePart(concept: category) == part { category.takeAll() }
        add(used, to: part, from: value ?? code ?? element)
        takeFinalStatus(element)
        if part != .strengths { noteAboutMe(writtenOn: element["effectiveDateTime"]) }
        for note in notes(of: resource) { add(note, to: part, from: element) }
        return true
    }

    /// A status that says no more than that the result stands.
    func takeFinalStatus(_ element: FHIRElement) {
        if let status = element["status"], ["final", "amended", "corrected"].contains(status.value) { status.take() }
    }
}

extension FHIRElement {
    /// What a choice says, whichever type its name ends with.
    fileprivate func words(as name: String, of choice: FHIRElement) -> FHIRWords? {
        choice.words(as: String(choice.name.unicodeScalars.dropFirst(name.unicodeScalars.count)))
    }

    /// The text of a concept, where it says something itself and is not only what the concept is called.
    fileprivate var ownText: FHIRWords? {
        guard AboutMePart(heading: peek("text")) == nil else { return nil }
        return FHIRWords(peek("text"), using: [self["text"]])
    }
}
