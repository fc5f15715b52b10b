/// How those are called whom references lead to.
extension PersonImport {
    /// What a reference calls its target: its display, else what the target is called, else the identifier.
    ///
    /// The address is among what the words stand for only where it leads to something that is here.
    func words(of reference: FHIRElement?, from resource: FHIRResource) -> FHIRWords? {
        guard let reference, !reference.isModified else { return nil }
        let target = resolve(reference, from: resource)
        let link = target == nil ? [] : [reference["reference"], reference["type"]]
        if let display = reference.peek("display") {
            let name = target.map { nameLeaves(of: $0, saidIn: display) } ?? []
            return FHIRWords(display, using: [reference["display"]] + link + name)
        }
        guard let target else { return reference["identifier"]?.identifierWords }
        return titleWords(of: target).flatMap {
            FHIRWords($0.text, using: link + nameLeaves(of: target, saidIn: $0.text))
        }
    }

    /// The name of somebody, an organisation or a place, as far as some words say it.
    private func nameLeaves(of target: FHIRResource, saidIn words: String) -> [FHIRElement] {
        let said = SaidWords(words)
        let names: [FHIRElement]
        switch target.type {
        case "Practitioner", "RelatedPerson": names = target.element.bestName(on: day).map { $0.children } ?? []
        case "Organization", "Location", "HealthcareService", "CareTeam":
            names = [target.element["name"]].compactMap { $0 }
        default: names = []
        }
        return names.filter { $0.name == "use" || $0.value.map(said.contain) ?? false }
    }

    /// What an element says, whether it is a reference or not.
    func words(in element: FHIRElement, of resource: FHIRResource) -> FHIRWords? {
        element.isReference ? words(of: element, from: resource) : element.shapeWords
    }

    /// What a resource is called: the name of somebody, the title, words or kind of something.
    func titleWords(of resource: FHIRResource) -> FHIRWords? {
        if let name = name(of: resource) { return FHIRWords(name, using: []) }
        let element = resource.element
        for name in ["title", "code", "description", "category", "type", "serviceType", "medicationCodeableConcept"] {
            guard let child = element[name], let words = child.shapeWords else { continue }
            return words
        }
        return nil
    }
}
