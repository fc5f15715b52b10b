/// What a medicine is called, and what else is known of the product.
struct MedicineName {
    var words: FHIRWords
    /// Whose codes are kept.
    var concept: FHIRElement?
    let from: FHIRElement
    var asides: [(label: String, words: FHIRWords)] = []
}

extension PersonImport {
    /// What the medicine of a request or a statement is: said there, or in a Medication that it refers to. Nil if
    /// nothing says, or if it says that there is none.
    func medicine(of resource: FHIRResource) -> MedicineName? {
        if let concept = resource.element["medicationCodeableConcept"] {
            guard AbsentStatement(concept) == nil, let words = concept.nameWords else { return nil }
            return MedicineName(words: words, concept: concept, from: concept)
        }
        guard let reference = resource.element["medicationReference"] else { return nil }
        guard let medication = resolve(reference, from: resource), medication.type == "Medication",
            !medication.isEnteredInError, !medication.element.isModified
        else {
            return FHIRWords(reference.peek("display"), using: [reference["display"]])
                .map { MedicineName(words: $0, from: reference) }
        }
        guard var name = name(ofMedication: medication, depth: 0) else { return nil }
        name.words = name.words.with(link(reference, saying: name.words.text))
        return name
    }

    /// A reference that was followed, and its words if the name of its target says them.
    private func link(_ reference: FHIRElement, saying name: String) -> [FHIRElement] {
        let display = reference["display"].flatMap { display in
            display.value.map(SaidWords(name).contain) == true ? display : nil
        }
        return [reference["reference"], reference["type"], display].compactMap { $0 }
    }

    private func name(ofMedication medication: FHIRResource, depth: Int) -> MedicineName? {
        let element = medication.element
        let parts = FHIRWords.listed(
            element.all("ingredient").compactMap { ingredient($0, of: medication, depth: depth) })
        let form = element["form"]?.conceptWords
        if let code = element["code"] {
            guard AbsentStatement(code) == nil, let words = code.nameWords else { return nil }
            var name = MedicineName(words: words, concept: code, from: code)
            if let parts { name.asides.append(("Contains:", parts)) }
            if let form { name.asides.append(("Form:", form)) }
            return name
        }
        guard let parts else { return nil }
        var name = MedicineName(words: parts, from: element)
        if let form { name.asides.append(("Form:", form)) }
        return name
    }

    /// “Amoxicillin 250 mg per 5 mL”.
    private func ingredient(_ ingredient: FHIRElement, of medication: FHIRResource, depth: Int) -> FHIRWords? {
        var what = ingredient["itemCodeableConcept"]?.nameWords
        if what == nil, let reference = ingredient["itemReference"] {
            // A product may be made of products, and by mistake of itself.
            if depth < 4, let part = resolve(reference, from: medication), part.type == "Medication",
                let name = name(ofMedication: part, depth: depth + 1)
            {
                what = name.words.with(link(reference, saying: name.words.text))
            } else {
                what = words(of: reference, from: medication)
            }
        }
        return what.flatMap { .joined([$0, ingredient["strength"]?.ratioWords], by: " ") }
    }
}

extension FHIRWords {
    /// The same words, which stand for other elements too.
    func with(_ others: [FHIRElement]) -> FHIRWords { FHIRWords(text, using: used + others) ?? self }
}
