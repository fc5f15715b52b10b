/// Flag → `accessNeeds` for reasonable adjustments, `alerts` for what could hurt the person.
extension PersonImport {
    /// Flags that are up. The others, and those about something else, such as how the record is kept, stay.
    func mapFlags() {
        var needs = AccessNeedsDraft()
        for flag in resources("Flag") where flag.element.peek("status") == "active" && flag.element.holds(on: day) {
            guard let code = flag.element["code"], let words = code.conceptName, !flag.element.isModified else {
                continue
            }
            if Self.isAdjustment(flag.element) {
                mapAdjustment(flag, code, words, &needs)
            } else if Self.isWarning(flag.element) {
                mapWarning(flag, code, words)
            }
        }
        needs.put(into: &plan)
    }

    // MARK: Reasonable adjustments

    private static func isAdjustment(_ flag: FHIRElement) -> Bool {
        (flag.all("category") + flag.all("code")).contains { concept in
            concept.hasCode("NRAF")
                || concept.all("coding").contains {
                    $0.peek("system")?.holds("RA-") == true || $0.peek("system")?.holds("RARecord") == true
                }
                || concept.conceptName?.lowercased().contains("reasonable adjustment") == true
        }
    }

    /// What the Accessible Information Standard has a word for becomes that; anything else is said as it stands.
    private func mapAdjustment(
        _ flag: FHIRResource, _ code: FHIRElement, _ words: String, _ needs: inout AccessNeedsDraft
    ) {
        // The flag that says only that there are adjustments says nothing of what they are.
        if code.hasCode("NRAF") { return }
        let notes = flag.element.all("extension").compactMap { $0["valueAnnotation"]?.annotationWords() }
        if let (list, need) = AccessNeedTerms.needs[words.lowercased()] {
            needs.add(need, to: list, from: code)
        } else {
            needs.add(glance: words.asMarkdownInline.asSentence, "other", from: code)
        }
        for note in notes { needs.add(glance: note.take().asMarkdownInline.asSentence, "other", from: flag.element) }
        code.takeConcept(saying: words)
        flag.element["status"]?.take()
        for category in flag.element.all("category") where category.hasCode("NRAF") {
            category.takeConcept(saying: "National reasonable adjustments flag")
        }
    }

    // MARK: Warnings

    private static let warnings: Set<String> = ["safety", "drug", "diet", "clinical", "lab"]

    /// Whether a flag warns of harm. One without a category does: that is what a flag is for.
    private static func isWarning(_ flag: FHIRElement) -> Bool {
        let categories = flag.all("category")
        return categories.isEmpty
            || categories.contains { category in
                category.all("coding").contains { warnings.contains($0.peek("code") ?? "") }
                    || category.all("coding").isEmpty && warnings.contains(category.peek("text")?.lowercased() ?? "")
            }
    }

    private func mapWarning(_ flag: FHIRResource, _ code: FHIRElement, _ words: String) {
        var alert = PlanObject()
        alert.set("id", id(of: flag), from: nil)
        alert.set("text", words.asMarkdownInline, from: code)
        let source = source(of: flag, "author")
        alert.set("source", source.words, from: source.from)
        let period = flag.element["period"]
        if let start = period?["start"] {
            alert.set("asOf", period?.day("start")?.iso, from: start)
        } else if let stated = statedOn(flag, []) {
            alert.set("asOf", stated.day.iso, from: stated.from)
        }
        code.takeConcept(saying: words)
        flag.element["status"]?.take()
        plan.append(alert, to: "alerts", from: flag.element)
    }
}

/// The terms of the Accessible Information Standard that plans have a code for.
enum AccessNeedTerms {
    static let needs: [String: (list: String, code: String)] = [
        "requires information in easyread": ("formats", "easy-read"),
        "requires information in easy read": ("formats", "easy-read"),
        "requires information in contracted (grade 2) braille": ("formats", "braille-grade-2"),
        "requires information in uncontracted (grade 1) braille": ("formats", "braille-grade-1"),
        "requires information in at least 20 point sans serif font": ("formats", "print-20"),
        "requires information in at least 24 point sans serif font": ("formats", "print-24"),
        "requires information in at least 28 point sans serif font": ("formats", "print-28"),
        "requires information by email": ("formats", "email"),
        "requires information in makaton": ("formats", "makaton"),
        "requires information in moon alphabet": ("formats", "moon"),
        "requires contact by telephone": ("contactMethods", "telephone"),
        "requires contact by letter": ("contactMethods", "letter"),
        "requires contact by email": ("contactMethods", "email"),
        "requires contact by text relay": ("contactMethods", "text-relay"),
        "requires contact via carer": ("contactMethods", "via-carer"),
        "requires british sign language interpreter": ("professionals", "bsl-interpreter"),
        "requires makaton sign language interpreter": ("professionals", "makaton-interpreter"),
        "requires lipspeaker": ("professionals", "lip-speaker"),
        "requires note taker": ("professionals", "note-taker"),
        "uses hearing aid": ("support", "hearing-aid"),
        "uses british sign language": ("support", "uses-bsl"),
        "uses makaton sign language": ("support", "makaton"),
        "does lip read": ("support", "lip-reads"),
        "uses deafblind manual alphabet": ("support", "deafblind-manual"),
    ]
}
