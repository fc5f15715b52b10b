import Markup

extension PersonImport {
    /// The narrative of a resource or a section as Markdown, if it says anything that the values do not.
    ///
    /// One that says it has more than the values (`additional`) is always kept, an empty one never.
    ///
    /// - Parameter values: the resources whose values it may repeat, besides the one that it stands in.
    func narrative(_ text: FHIRElement?, of resource: FHIRResource, repeating values: [FHIRResource] = []) -> FHIRWords?
    {
        guard let text, let div = text["div"], let xhtml = div.value, text.peek("status") != "empty" else { return nil }
        guard let markdown = NarrativeMarkdown.of(xhtml) else { return nil }
        let used = [div, text["status"]]
        if text.peek("status") != "additional", isCovered(markdown, of: resource, repeating: values) { return nil }
        return FHIRWords(markdown, using: used)
    }

    /// The narrative of a resource that has a place of its own in the plan, if the narrative says that it has more than
    /// the values. What was generated from them stays for the coordinator if a word of it is not among them.
    func addedNarrative(of resource: FHIRResource) -> FHIRWords? {
        let text = resource.element["text"]
        return text?.peek("status") == "generated" ? nil : narrative(text, of: resource)
    }

    /// Marks as used every narrative that says nothing more than the values of its resource.
    func takeGeneratedNarratives() {
        for resource in all + referred {
            guard let text = resource.element["text"], let div = text["div"], !div.isTaken, let xhtml = div.value,
                text.peek("status") != "additional"
            else { continue }
            let markdown = NarrativeMarkdown.of(xhtml)
            if text.peek("status") == "empty" ? markdown == nil : markdown.map({ isCovered($0, of: resource) }) ?? true
            {
                text.takeAll()
            }
        }
    }

    private func isCovered(_ markdown: String, of resource: FHIRResource, repeating values: [FHIRResource] = []) -> Bool
    {
        NarrativeCoverage.covers(markdown, by: ([resource] + neighbours(of: resource) + values).map(coverage))
    }

    private func coverage(of resource: FHIRResource) -> NarrativeCoverage {
        if let known = coverages[ObjectIdentifier(resource)] { return known }
        var coverage = NarrativeCoverage()
        coverage.add(resource.element)
        coverages[ObjectIdentifier(resource)] = coverage
        return coverage
    }

    /// The resources that a resource refers to.
    private func neighbours(of resource: FHIRResource) -> [FHIRResource] {
        var found: [FHIRResource] = []
        func search(_ element: FHIRElement) {
            if element["reference"] != nil, case .resource(let target) = set.find(element, from: resource) {
                found.append(target)
            }
            for child in element.children { search(child) }
        }
        search(resource.element)
        return found
    }
}
