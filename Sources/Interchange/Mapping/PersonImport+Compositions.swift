/// Composition → `additionalPlans[]`, with the narratives of its sections.
extension PersonImport {
    func mapCompositions() {
        for resource in statements("Composition") {
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
            entry.set("text", joined(about(resource), words), from: element)
            plan.append(entry, to: "additionalPlans", from: element)
        }
    }

    /// Who wrote it, keeps it and stands by it.
    private func about(_ resource: FHIRResource) -> String? {
        let element = resource.element
        var note = PlanNote()
        if element.peek("status") == "preliminary" { note.add("A draft.", for: [element["status"]]) }
        if ["final", "amended"].contains(element.peek("status")) { element["status"]?.take() }
        let authors = FHIRWords.listed(element.all("author").compactMap { words(of: $0, from: resource) })
        note.add("Written by:", .joined([authors, element["date"]?.dateWords], by: ", "))
        note.add("Kept by:", words(of: element["custodian"], from: resource))
        for attester in element.all("attester") {
            let mode = attester["mode"].flatMap { FHIRWords("(\($0.value ?? ""))", using: [$0]) }
            let who = words(of: attester["party"], from: resource)
            guard who != nil else { continue }
            note.add("Signed by:", .joined([.joined([who, attester["time"]?.dateWords], by: ", "), mode], by: " "))
        }
        return note.words?.take()
    }

    private func joined(_ parts: String?...) -> String { parts.compactMap { $0 }.joined(separator: "\n\n") }

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
        let reason = section["emptyReason"]?.conceptWords.map {
            $0.said(as: "Nothing here: \($0.text.asMarkdownInline.asSentence)")
        }
        let all = [words, reason].compactMap { $0 } + inside
        guard !all.isEmpty, let title = section["title"]?.shapeWords ?? section["code"]?.conceptWords else {
            return all
        }
        let mark = String(repeating: "#", count: min(depth + 2, 6))
        return [title.said(as: "\(mark) \(title.text.asMarkdownInline)")] + all
    }
}
