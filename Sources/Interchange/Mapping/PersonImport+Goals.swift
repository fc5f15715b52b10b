/// Goal → `needs[].goals[]`.
extension PersonImport {
    /// - Parameter plans: the care plans that hold now.
    func mapGoals(of plans: [FHIRResource]) {
        var plansOfGoal: [ObjectIdentifier: [FHIRResource]] = [:]
        for plan in plans {
            for reference in plan.element.all("goal") {
                if let goal = resolve(reference, from: plan) {
                    plansOfGoal[ObjectIdentifier(goal), default: []].append(plan)
                }
            }
        }
        for resource in statements("Goal") {
            let element = resource.element
            guard let words = element["description"]?.conceptWords else { continue }
            var goal = PlanObject()
            goal.set("id", id(of: resource), from: nil)
            goal.set("words", words.take().asMarkdown, from: element["description"])
            let status = GoalStanding(element)
            goal.set("status", status.plan, from: element["lifecycleStatus"])
            status.take()
            setTargets(element, &goal)
            addOutcomes(resource, &goal)
            setNote(resource, status, &goal)
            goal.addCodes(of: element["description"])
            needs.add(
                goal, made: resource, to: need(forGoal: resource, in: plansOfGoal[ObjectIdentifier(resource)] ?? []))
        }
    }

    /// What the goal itself addresses; else the one thing that its care plan does.
    private func need(forGoal resource: FHIRResource, in plans: [FHIRResource]) -> Int {
        let own = resource.element.all("addresses")
        guard own.isEmpty else { return need(for: own, from: resource) }
        guard let plan = plans.first, plans.count == 1, plan.element.all("addresses").count == 1 else {
            return need(for: [], from: resource)
        }
        return need(for: plan.element.all("addresses"), from: plan)
    }

    // MARK: Targets

    private func setTargets(_ element: FHIRElement, _ goal: inout PlanObject) {
        let targets = element.all("target").filter { !$0.isModified }
        let days = Set(targets.compactMap { $0.peek("dueDate") })
        if days.count == 1, let due = targets.first(where: { $0["dueDate"] != nil }), let day = due.day("dueDate") {
            goal.set("targetDate", day.iso, from: due["dueDate"])
            for target in targets { _ = target.day("dueDate") }
        }
        let words = targets.compactMap { self.words(of: $0, withDay: goal["targetDate"] == nil) }
        goal.set("target", FHIRWords.joined(words, by: "; ")?.take(), from: element["target"])
        for target in targets { goal.addCodes(of: target["measure"]) }
    }

    /// “Body weight: 160 to 180 lbs, by 5 April 2016”.
    private func words(of target: FHIRElement, withDay: Bool) -> FHIRWords? {
        let measure = target["measure"]?.conceptWords
        let detail = target.words(ofChoice: "detail")
        let what =
            detail == nil ? measure.map { $0.said(as: "Measured: \($0.text)") } : .joined([measure, detail], by: ": ")
        let due = target["dueDuration"]?.quantityWords.map { $0.said(as: "within \($0.text)") }
        let day = withDay ? target["dueDate"]?.dateWords.map { $0.said(as: "by \($0.text)") } : nil
        return .joined([what, due ?? day], by: ", ")
    }

    // MARK: What came of it

    private func addOutcomes(_ resource: FHIRResource, _ goal: inout PlanObject) {
        let element = resource.element
        for code in element.all("outcomeCode") {
            guard let words = code.conceptWords else { continue }
            goal.append(words.take().asMarkdown, to: "outcomes", from: code)
        }
        for reference in element.all("outcomeReference") {
            guard let words = words(of: reference, from: resource) else { continue }
            goal.append(words.take().asMarkdown, to: "outcomes", from: reference)
        }
    }

    /// What else the goal says, a line each.
    private func setNote(_ resource: FHIRResource, _ status: GoalStanding, _ goal: inout PlanObject) {
        let element = resource.element
        var note = PlanNote()
        note.add("", status.words)
        let since = element["statusDate"]?.dateWords.map { $0.said(as: "(\($0.text))") }
        note.add("Reason given:", .joined([element["statusReason"]?.shapeWords, since], by: " "))
        note.add("Progress:", status.progress)
        note.add("Start:", element.choice("start")?.shapeWords)
        if let person = element["expressedBy"] {
            if isThePerson(person, of: resource) {
                person.takeAll()
            } else {
                note.add("Set by", words(of: person, from: resource))
            }
        }
        note.add("Priority:", element["priority"]?.conceptWords)
        note.add("Kind:", .listed(element.all("category").compactMap(\.conceptWords)))
        for words in notes(of: resource) { note.add(paragraph: words) }
        note.add(paragraph: addedNarrative(of: resource))
        setNote(&goal, note, from: resource)
    }

    func isThePerson(_ reference: FHIRElement, of resource: FHIRResource) -> Bool {
        if let patient = records.patient { return resolve(reference, from: resource) === patient }
        return party(for: reference, from: resource) == .person
    }
}
