/// Activities and requests → actions.
extension PersonImport {
    /// What is made of an activity or a request: an action, which still lacks its id.
    struct Step {
        var action: PlanObject
        /// Where it says that it belongs to a goal.
        let goals: [FHIRElement]
        let reasons: [FHIRElement]

        /// Gives the action its id.
        mutating func name(_ id: String) { action["id"] = PlanValue(content: .text(id), origin: nil) }

        /// The action with its members in the order in which people look for them.
        var ordered: PlanObject {
            var result = PlanObject()
            for key in ["id", "what", "owner", "when", "due", "status", "strategies", "note", "outcome", "codes"] {
                result[key] = action[key]
            }
            return result
        }
    }

    /// Reads an activity (`CarePlan.activity.detail`) or a request. Nil if nothing says what is to be done, or if it
    /// says that it means something else.
    ///
    /// - Parameter lead: what is to be done, where that is said in a way of the resource’s own.
    func step(
        _ element: FHIRElement, of resource: FHIRResource, as kind: StepKind, lead: FHIRWords? = nil
    ) -> Step? {
        guard !element.isModified, let lead = lead ?? self.lead(element, of: resource, kind) else { return nil }
        var action = PlanObject()
        var standing = PlanNote()
        var note = PlanNote()
        let what = Self.what(lead.take(), isForbidden: element.text("doNotPerform") == "true")
        setStatus(element, kind, &action, &standing)
        if resource.type == "Appointment", isOverdue(element) {
            standing.add("The day is past, and nothing says whether it took place.", for: [])
        }
        setPerformers(element, of: resource, kind, &action, &note)
        setTime(element, of: resource, kind, &action, &note)
        let goals = goals(of: element)
        let reasons = element.all("reasonReference")
        // Under the need that is its reason it does not have to say why.
        let isUnderReason =
            goals.isEmpty && element["reasonCode"] == nil && existingNeed(for: reasons, from: resource) != nil
        if isUnderReason { for reason in reasons { takeReference(reason, saying: []) } }
        for line in kind.lines where !(isUnderReason && line.label == StepKind.why.label) {
            note.add("\(line.label):", self.words(in: line.elements, of: element, resource))
        }
        addOwnLines(element, of: resource, &note)
        for words in notes(of: element, from: resource) { note.add(paragraph: words) }
        if element.resourceType != nil { note.add(paragraph: addedNarrative(of: resource)) }
        // That it is on hold or only proposed belongs to what it is; everything else may be read beside it.
        action.set("what", what + (standing.words.map { "\\\n\($0.take())" } ?? ""), from: element)
        action.set("note", note.words?.take(), from: element)
        if let instruction = kind.instruction {
            action.set("strategies", element.text(instruction).map(\.asMarkdown), from: element[instruction])
        }
        for name in kind.names { for concept in element.all(name) { action.addCodes(of: concept) } }
        return Step(action: action, goals: goals, reasons: reasons)
    }

    // MARK: What

    /// What is to be done, in Markdown; what is not to be done says so first.
    private static func what(_ words: String, isForbidden: Bool) -> String {
        isForbidden ? "**Not to be done:** \(words.asMarkdown)" : words.asMarkdown
    }

    private func lead(_ element: FHIRElement, of resource: FHIRResource, _ kind: StepKind) -> FHIRWords? {
        let name = kind.names.lazy.compactMap { self.words(in: [$0], of: element, resource) }.first
        guard let description = kind.description.flatMap({ element[$0]?.shapeWords }) else { return name }
        guard let name else { return description }
        if description.text.lowercased().contains(name.text.lowercased()) { return description.with(name) }
        // A name that only stands in a coding is kept with its code.
        guard kind.names.contains(where: { element[$0]?["text"] != nil }) else { return description }
        return .joined([name.said(as: name.text.hasSuffix(".") ? name.text : name.text + "."), description], by: " ")
    }

    /// Everything that the elements of these names say, in one list.
    private func words(in names: [String], of element: FHIRElement, _ resource: FHIRResource) -> FHIRWords? {
        let children = names.flatMap { name in
            let own = element.all(name)
            return own.isEmpty ? [element.choice(name)].compactMap { $0 } : own
        }
        // What says what is to be done is not said again.
        return FHIRWords.listed(children.filter { !$0.isSaid }.compactMap { words(in: $0, of: resource) })
    }

    // MARK: How far

    private func setStatus(
        _ element: FHIRElement, _ kind: StepKind, _ action: inout PlanObject, _ note: inout PlanNote
    ) {
        if let status = element["status"], let known = status.value.flatMap({ kind.status[$0] }) {
            action.set("status", known.plan, from: status)
            note.add("", FHIRWords(known.words, using: []))
            status.take()
        }
        guard let intent = element["intent"] else { return }
        switch intent.value {
        case "proposal": note.add("", FHIRWords("Only proposed", using: [intent]))
        case "option": note.add("", FHIRWords("One way of several", using: [intent]))
        case "unknown", nil: return
        // An action of a plan is planned.
        default: intent.take()
        }
    }

    // MARK: Who

    private func setPerformers(
        _ element: FHIRElement, of resource: FHIRResource, _ kind: StepKind, _ action: inout PlanObject,
        _ note: inout PlanNote
    ) {
        var others: [FHIRWords] = []
        for performer in kind.performers.flatMap(element.all) {
            if action["owner"] == nil, let owner = owner(for: performer, from: resource) {
                action.set("owner", owner, from: performer)
                if owner["kind"]?.words == ["me"] { performer.takeAll() }
            } else if let words = words(of: performer, from: resource) {
                others.append(words)
            }
        }
        note.add(action["owner"] == nil ? "By:" : "Together with:", FHIRWords.listed(others))
    }

    // MARK: When

    private func setTime(
        _ element: FHIRElement, of resource: FHIRResource, _ kind: StepKind, _ action: inout PlanObject,
        _ note: inout PlanNote
    ) {
        var times: [FHIRWords?] = []
        var origin: FHIRElement?
        for name in kind.when {
            guard let time = element[name] ?? element.choice(name) else { continue }
            reportReversed(time, of: resource)
            times.append(element[name] == nil ? element.words(ofChoice: name) : time.shapeWords)
            origin = origin ?? time
        }
        if let need = element.choice("asNeeded") {
            origin = origin ?? need
            times.append(need.value == "true" ? FHIRWords("as needed", using: [need]) : nil)
            times.append(need.conceptWords.map { $0.said(as: "as needed for \($0.text)") })
        }
        action.set("when", FHIRWords.joined(times, by: ", ")?.take(), from: origin)
    }

    // MARK: For which goal

    private static let pertainsToGoal = "http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal"

    /// The references to goals, in the resource’s own way and by extension.
    func goals(of element: FHIRElement) -> [FHIRElement] {
        let own = element.name == "detail" ? element.all("goal") : []
        return own
            + element.all("extension").filter { $0.peek("url") == Self.pertainsToGoal }.compactMap {
                $0["valueReference"]
            }
    }

    // MARK: Placing

    /// Puts a step under the goal that it names, else under the need that is its reason, else under `place`.
    func place(_ step: Step, from resource: FHIRResource, otherwise place: () -> Int) {
        // A step is in the plan once. That it serves a second goal too is left for the coordinator.
        for reference in step.goals {
            guard let goal = resolve(reference, from: resource), needs.add(step.ordered, toGoal: goal) else { continue }
            takeReference(reference, saying: goal.element["description"]?.conceptWords.map { [$0.text] } ?? [])
            if reference.parent?.name == "extension" { reference.parent?["url"]?.take() }
            return
        }
        needs.add(step.ordered, to: existingNeed(for: step.reasons, from: resource) ?? place())
    }
}

extension FHIRElement {
    /// Whether its words are in the plan already.
    fileprivate var isSaid: Bool {
        isTaken
            || ([self["text"], self["display"]] + all("coding").map { $0["display"] }).contains { $0?.isTaken ?? false }
    }
}
