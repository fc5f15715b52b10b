extension PersonImport {
    /// Condition → `conditions`. A need or concern that is put in words alone, without a code → `needs`.
    func mapConditions() {
        for resource in statements("Condition") {
            guard let code = resource.element["code"], AbsentStatement(code) == nil, let name = code.nameWords,
                let standing = standing(of: resource)
            else { continue }
            if isNeed(resource, standing) {
                addNeed(resource, name)
            } else {
                addCondition(resource, name, standing)
            }
        }
    }

    private func addCondition(_ resource: FHIRResource, _ name: FHIRWords, _ standing: ConditionStanding) {
        let element = resource.element
        var condition = PlanObject()
        condition.set("id", id(of: resource), from: element)
        condition.set("name", name.take(), from: element["code"])
        condition.set("status", standing.status, from: element["clinicalStatus"] ?? element.choice("abatement"))
        condition.set("certainty", standing.certainty, from: element["verificationStatus"])
        standing.take()
        var note = PlanNote()
        if let since = onset(of: element, &note) {
            condition.set("since", since.take(), from: element.choice("onset"))
        }
        addEnd(of: element, &note)
        if let aside = standing.aside { note.add(aside, for: [element["verificationStatus"]]) }
        note.add("Severity:", element["severity"]?.conceptWords)
        note.add("Where:", .listed(element.all("bodySite").compactMap(\.nameWords)))
        for stage in element.all("stage") { addStage(stage, resource, &note) }
        let evidence = element.all("evidence")
        note.add(
            "Seen by:",
            names(evidence.flatMap { $0.all("code") }, evidence.flatMap { $0.all("detail") }, from: resource))
        for words in notes(of: resource) { note.add(paragraph: words) }
        setNote(&condition, note, from: resource)
        set(
            &condition, resource, source: source(of: resource, "asserter", "recorder"),
            asOf: statedOn(resource, "recordedDate"))
        condition.addCodes(of: element["code"])
        takeCategories(element, ["problem-list-item", "encounter-diagnosis"])
        plan.append(condition, to: "conditions", from: element)
    }

    // MARK: Needs

    /// Whether this is a need or a concern as somebody put it, rather than a diagnosis. A need has no status, so
    /// only what holds now is one; and no codes, so only what has none.
    private func isNeed(_ resource: FHIRResource, _ standing: ConditionStanding) -> Bool {
        let categories = resource.element.all("category")
        return standing.isPresent && resource.element["code"]?["coding"] == nil
            && categories.contains { $0.hasCode("health-concern") || $0.hasCode("assessed-need") }
            && !categories.contains { $0.hasCode("problem-list-item") || $0.hasCode("encounter-diagnosis") }
    }

    private func addNeed(_ resource: FHIRResource, _ words: FHIRWords) {
        let element = resource.element
        var need = PlanObject()
        need.set("id", id(of: resource), from: element)
        need.set("text", words.take().asMarkdown, from: element["code"])
        element["clinicalStatus"]?.takeAll()
        element["verificationStatus"]?.takeAll()
        takeCategories(element, ["health-concern", "assessed-need"])
        plan.append(need, to: "needs", from: element)
    }

    /// A category that says no more than the list of the plan in which the condition stands.
    private func takeCategories(_ element: FHIRElement, _ codes: [String]) {
        for category in element.all("category") {
            for coding in category.all("coding") where coding.peek("code").map(codes.contains) == true {
                coding.takeAll()
            }
            guard category.all("coding").allSatisfy({ $0["code"]?.isTaken == true }), category["coding"] != nil else {
                continue
            }
            category["text"]?.take()
        }
    }

    // MARK: When

    /// Since when, in words that follow “since”. What does not is noted.
    private func onset(of element: FHIRElement, _ note: inout PlanNote) -> FHIRWords? {
        guard let onset = element.choice("onset"), !onset.isModified else { return nil }
        switch onset.name {
        case "onsetAge": return onset.quantityWords.map { $0.said(as: "the age of \($0.text)") }
        case "onsetPeriod":
            guard onset["end"] != nil else { return onset["start"]?.dateWords }
            note.add(
                "Began in the time",
                onset.periodWords.map { onset["start"] == nil ? $0 : $0.said(as: "from \($0.text)") })
            return nil
        case "onsetRange":
            note.add("Began at the age of", onset.rangeWords)
            return nil
        default: return element.words(ofChoice: "onset")
        }
    }

    private func addEnd(of element: FHIRElement, _ note: inout PlanNote) {
        guard let end = element.choice("abatement"), !end.isModified else { return }
        switch end.name {
        case "abatementDateTime": note.add(isPast(end) ? "Ended" : "Will end", end.dateWords)
        case "abatementAge": note.add("Ended at the age of", end.quantityWords)
        case "abatementRange": note.add("Ended at the age of", end.rangeWords)
        case "abatementPeriod":
            note.add(
                "Ended in the time",
                end.periodWords.map { $0.text.hasPrefix("from") ? $0 : $0.said(as: "from \($0.text)") })
        default: note.add("Ended:", element.words(ofChoice: "abatement"))
        }
    }

    private func addStage(_ stage: FHIRElement, _ resource: FHIRResource, _ note: inout PlanNote) {
        guard let words = stage["summary"]?.nameWords ?? names([], stage.all("assessment"), from: resource) else {
            return
        }
        let type = stage["type"]?.conceptWords
        note.add("Stage:", type.map { words.said(as: "\(words.text) (\($0.text))").with($0) } ?? words)
    }
}
