/// Composition → `additionalPlans[]`, with the narratives of its sections.
extension PersonImport {
    func mapCompositions() {
        for resource in resources("Composition") where !resource.element.isModified {
            let element = resource.element
            var text = PlanText()
            text.add(narrative(element["text"], of: resource, repeating: records.resources))
            for section in element.all("section") {
                for block in blocks(of: section, in: resource, depth: 0) { text.add(block) }
            }
            guard let words = text.take() else { continue }
            var entry = PlanObject()
            entry.set("id", id(of: resource), from: nil)
            entry.set("name", element.text("title") ?? element["type"]?.conceptWords?.take(), from: element["title"])
            entry.set("name", "Document", from: nil)
            let authors = FHIRWords.listed(element.all("author").compactMap { self.words(of: $0, from: resource) })
            let written = FHIRWords.joined([authors, element["date"]?.dateWords], by: ", ")
            let isDraft = element.peek("status") == "preliminary"
            if ["final", "amended"].contains(element.peek("status")) || isDraft { element["status"]?.take() }
            let signature = written.map { "\(isDraft ? "A draft by" : "Written by") \($0.take().asMarkdownInline)." }
            entry.set("text", [signature, words].compactMap { $0 }.joined(separator: "\n\n"), from: element)
            plan.append(entry, to: "additionalPlans", from: element)
        }
    }

    /// A section with its title as a heading, and the sections inside it.
    private func blocks(of section: FHIRElement, in resource: FHIRResource, depth: Int) -> [FHIRWords] {
        guard depth < 20, !section.isModified else { return [] }
        let entries = section.all("entry").compactMap { reference -> FHIRResource? in
            let found = resolve(reference, from: resource)
            if let found, isOwn(found) { takeReference(reference, saying: []) }
            return found
        }
        let words = narrative(section["text"], of: resource, repeating: entries)
        let inside = section.all("section").flatMap { blocks(of: $0, in: resource, depth: depth + 1) }
        let all = [words].compactMap { $0 } + inside
        guard !all.isEmpty, let title = section["title"]?.shapeWords ?? section["code"]?.conceptWords else {
            return all
        }
        let mark = String(repeating: "#", count: min(depth + 2, 6))
        return [title.said(as: "\(mark) \(title.text.asMarkdownInline)")] + all
    }
}
