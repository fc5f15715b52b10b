import CareRecords

/// What is common to clinical statements: conditions, allergies, medicines, observations.
extension PersonImport {
    /// The resources of a type that state something of this person and may be relied on.
    ///
    /// Left where they are: what was entered in error, what an extension turns into something else
    /// (`modifierExtension`), and what is contained here but speaks of somebody else.
    func statements(_ type: String) -> [FHIRResource] {
        resources(type).filter { resource in
            if resource.element.isModified { return false }
            guard resource.container != nil, let subject = resource.element["subject"] ?? resource.element["patient"]
            else { return true }
            let isTheirs =
                switch set.find(subject, from: resource) {
                case .resource(let found): records.isPatient(found)
                case .aboutAnother, .enteredInError: false
                // Nobody else is here under that name; a record that contains it is about this person.
                case .words, .nothing, .several: records.patient == nil || subject["reference"] == nil
                }
            // Whom it is about is then no matter of course.
            if !isTheirs { subject.release() }
            return isTheirs
        }
    }

    /// Says who stated something and when.
    func set(
        _ object: inout PlanObject, _ resource: FHIRResource, source: (words: String, from: FHIRElement?),
        asOf: (day: CalendarDate, from: FHIRElement)?
    ) {
        object.set("source", source.words, from: source.from ?? resource.element)
        object.set("asOf", asOf?.day.iso, from: asOf?.from)
    }

    /// The words of each note, with who wrote it and when.
    func notes(of resource: FHIRResource) -> [FHIRWords] { notes(of: resource.element, from: resource) }

    /// The same of a part of a resource.
    func notes(of element: FHIRElement, from resource: FHIRResource) -> [FHIRWords] {
        element.all("note").compactMap { note in
            note.annotationWords(author: words(of: note["authorReference"], from: resource))
        }
    }

    /// Sets a Markdown text, and marks what it stands for as used.
    func setNote(_ object: inout PlanObject, _ note: PlanNote, from resource: FHIRResource) {
        guard let words = note.words else { return }
        object.set("note", words.take(), from: words.used.first ?? resource.element)
    }

    /// What several references or concepts are called, for a list in words.
    func names(_ concepts: [FHIRElement], _ references: [FHIRElement], from resource: FHIRResource) -> FHIRWords? {
        .listed(concepts.compactMap(\.nameWords) + references.compactMap { words(of: $0, from: resource) })
    }

    /// Whether a period or a day is over on the day of the import.
    func isPast(_ value: FHIRElement?) -> Bool {
        guard let value else { return false }
        guard let text = value.value ?? value.peek("end"), let moment = FHIRMoment(text) else { return false }
        return moment.latest < day.dayNumber * 1440
    }
}
