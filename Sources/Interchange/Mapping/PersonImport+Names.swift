/// How those are called whom references lead to.
extension PersonImport {
    /// What a reference calls its target: its display, else what the target is called, else the identifier.
    ///
    /// The address is among what the words stand for only where it leads to something that is here.
    func words(of reference: FHIRElement?, from resource: FHIRResource) -> FHIRWords? {
        guard let reference else { return nil }
        let target = resolve(reference, from: resource)
        let link = target == nil ? [] : [reference["reference"], reference["type"]]
        if let display = reference.peek("display") { return FHIRWords(display, using: [reference["display"]] + link) }
        if let target {
            guard let name = words(for: target) else { return nil }
            return FHIRWords(name.text, using: name.used + link)
        }
        return reference["identifier"]?.identifierWords
    }

    /// What a resource is called: the name of a person or an organisation, the title, words or kind of anything else.
    private func words(for resource: FHIRResource, depth: Int = 0) -> FHIRWords? {
        let element = resource.element
        switch resource.type {
        case "Patient", "Practitioner", "RelatedPerson", "Person":
            let names = element.all("name")
            let current = names.first { $0.peek("use") != "old" && !$0.isOver(on: day) } ?? names.first
            return current?.humanNameWords
        case "PractitionerRole":
            // A role may lead to a role by mistake, and so on for ever.
            guard depth < 4 else { return nil }
            let parts = ["practitioner", "organization"].map { field in
                element[field].flatMap { reference in
                    FHIRWords(reference.peek("display"), using: [reference["display"]])
                        ?? resolve(reference, from: resource).flatMap { words(for: $0, depth: depth + 1) }
                }
            }
            return .joined(parts, by: ", ") ?? element["code"]?.conceptWords
        case "Device":
            return element["deviceName"].flatMap { FHIRWords($0.peek("name"), using: [$0["name"]]) }
                ?? element["type"]?.conceptWords
        default: return titleWords(of: element)
        }
    }

    private func titleWords(of element: FHIRElement) -> FHIRWords? {
        for name in ["name", "title"] {
            if let value = element.peek(name) { return FHIRWords(value, using: [element[name]]) }
        }
        for name in ["code", "description", "category", "type", "serviceType"] {
            guard let child = element[name] else { continue }
            if child.value != nil { return FHIRWords(child.value, using: [child]) }
            if let words = child.conceptWords { return words }
        }
        return nil
    }
}
