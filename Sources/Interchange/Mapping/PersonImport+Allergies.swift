import CareRecords

extension PersonImport {
    /// AllergyIntolerance → `allergies`, or `noKnownAllergies` where it says that there are none.
    func mapAllergies() {
        var none: [(resource: FHIRResource, standing: ConditionStanding)] = []
        for resource in statements("AllergyIntolerance") {
            guard let standing = standing(of: resource) else { continue }
            switch resource.element["code"].flatMap(AbsentStatement.init) {
            // Only the whole may be said: no allergy to food is not no allergy.
            case .none?: if standing.isPresent { none.append((resource, standing)) }
            case .noneOfKind?, .unknown?: continue
            case nil: addAllergy(resource, standing)
            }
        }
        addNoKnownAllergies(none)
    }

    private func addAllergy(_ resource: FHIRResource, _ standing: ConditionStanding) {
        let element = resource.element
        let reactions = element.all("reaction")
        guard
            let substance = element["code"]?.nameWords
                ?? names(reactions.compactMap { $0["substance"] }, [], from: resource)
        else { return }
        var allergy = PlanObject()
        allergy.set("id", id(of: resource), from: element)
        allergy.set("substance", substance.take(), from: element["code"] ?? reactions.first)
        if let type = element["type"], let kind = type.value, ["allergy", "intolerance"].contains(kind) {
            allergy.set("kind", kind, from: type)
            type.take()
        }
        allergy.set("status", standing.status, from: element["clinicalStatus"])
        allergy.set("certainty", standing.certainty, from: element["verificationStatus"])
        standing.take()
        var note = PlanNote()
        addDanger(of: element, &allergy, &note)
        if let words = reactionWords(reactions, to: substance) {
            allergy.set("reaction", words.take(), from: reactions.first)
        }
        let categories = element.all("category").compactMap { category in
            FHIRWords(category.value.flatMap { Self.allergyCategories[$0] }, using: [category])
        }
        note.add("", FHIRWords.listed(categories).map { $0.said(as: $0.text.capitalisedFirst) })
        addAllergyTimes(of: element, &note)
        for words in notes(of: resource) + reactions.flatMap({ notes(of: $0, from: resource) }) {
            note.add(paragraph: words)
        }
        setNote(&allergy, note, from: resource)
        set(
            &allergy, resource, source: source(of: resource, "asserter", "recorder"),
            asOf: statedOn(resource, "recordedDate"))
        allergy.addCodes(of: element["code"])
        plan.append(allergy, to: "allergies", from: element)
    }

    private static let allergyCategories = [
        "food": "food", "medication": "medicine", "environment": "environment", "biologic": "biological substance",
    ]

    private func addDanger(of element: FHIRElement, _ allergy: inout PlanObject, _ note: inout PlanNote) {
        guard let criticality = element["criticality"] else { return }
        switch criticality.value {
        case "high", "low":
            allergy.set("dangerous", flag: criticality.value == "high", from: criticality)
            criticality.take()
        case "unable-to-assess":
            note.add("How dangerous a reaction could be was not able to be assessed.", for: [criticality])
        default: return
        }
    }

    private func addAllergyTimes(of element: FHIRElement, _ note: inout PlanNote) {
        if let onset = element.choice("onset"), let words = element.words(ofChoice: "onset") {
            switch onset.name {
            case "onsetDateTime": note.add("Since", words)
            case "onsetAge", "onsetRange": note.add("Since the age of", words)
            default: note.add("Began:", words)
            }
        }
        note.add("Ended", element.allergyEnd?.words)
        note.add("Last happened:", element["lastOccurrence"]?.dateWords)
    }

    /// “Hives and wheezing (severe, by mouth, 3 June 2004); rash (mild)”.
    private func reactionWords(_ reactions: [FHIRElement], to substance: FHIRWords) -> FHIRWords? {
        let each = reactions.filter { !$0.isModified }.compactMap { reaction -> FHIRWords? in
            let signs = FHIRWords.listed(reaction.all("manifestation").compactMap(\.nameWords))
            let description = FHIRWords(reaction.peek("description"), using: [reaction["description"]])
            guard let what = FHIRWords.joined([signs, description], by: ": ") else { return nil }
            var asides: [FHIRWords?] = [
                FHIRWords(reaction.peek("severity"), using: [reaction["severity"]]),
                reaction["exposureRoute"]?.conceptWords, reaction["onset"]?.dateWords,
            ]
            if let to = reaction["substance"]?.nameWords {
                asides.insert(to.text == substance.text ? nil : to.said(as: "to \(to.text)"), at: 0)
                if to.text == substance.text { return what.aside(asides).with(to) }
            }
            return what.aside(asides)
        }
        return .joined(each, by: "; ")
    }

    // MARK: None known

    /// The latest word that there are none, unless an allergy of today says otherwise.
    private func addNoKnownAllergies(_ found: [(resource: FHIRResource, standing: ConditionStanding)]) {
        guard !found.isEmpty else { return }
        if plan.objects("allergies").contains(where: { $0["status"] == nil }) {
            for (resource, _) in found {
                report(
                    .fhirContradiction, resource, resource.element["code"],
                    "no allergies are said to be known, and there is an allergy in the same record")
            }
            return
        }
        let dated = found.map { ($0, statedOn($0.resource, "recordedDate")) }
        guard let (latest, asOf) = dated.max(by: { ($0.1?.day.iso ?? "") < ($1.1?.day.iso ?? "") }) else { return }
        let element = latest.resource.element
        let source = source(of: latest.resource, "asserter", "recorder")
        var none = PlanObject()
        none.set("source", source.words, from: source.from ?? element)
        none.set("asOf", asOf?.day.iso, from: asOf?.from)
        latest.standing.take()
        element["code"]?.takeAll()
        for name in ["type", "category"] { for child in element.all(name) { child.take() } }
        plan.set("noKnownAllergies", none, from: element)
    }
}

extension FHIRWords {
    /// “Hives (severe, by mouth)”.
    func aside(_ asides: [FHIRWords?]) -> FHIRWords {
        guard let words = FHIRWords.joined(asides, by: ", ") else { return self }
        return FHIRWords("\(text) (\(words.text))", using: used + words.used) ?? self
    }
}
