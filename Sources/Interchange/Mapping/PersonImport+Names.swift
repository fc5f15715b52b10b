/// How those are called whom references lead to.
extension PersonImport {
    /// What a reference calls its target: its display, else what the target is called, else the identifier.
    ///
    /// The address is among what the words stand for only where it leads to something that is here.
    func words(of reference: FHIRElement?, from resource: FHIRResource) -> FHIRWords? {
        guard let reference, !reference.isModified else { return nil }
        let target = resolve(reference, from: resource)
        let link = target == nil ? [] : [reference["reference"], reference["type"]]
        if let display = reference.peek("display") { return FHIRWords(display, using: [reference["display"]] + link) }
        if let target { return titleWords(of: target).map { FHIRWords($0.text, using: link) } ?? nil }
        return reference["identifier"]?.identifierWords
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
