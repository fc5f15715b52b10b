/// CarePlan.activity → actions, or words of a plan that does not hold now.
extension PersonImport {
    func mapActivities(of resource: FHIRResource) {
        for activity in resource.element.all("activity") {
            guard var made = step(of: activity, in: resource) else { continue }
            setOutcome(activity, of: resource, &made.step.action)
            place(made.step, from: made.resource) { need(forActivitiesOf: resource) }
        }
    }

    private func need(forActivitiesOf plan: FHIRResource) -> Int {
        let concerns = plan.element.all("addresses")
        return need(for: concerns.count == 1 ? concerns : [], from: plan)
    }

    /// The step of an activity, and the resource that it was made from.
    private func step(of activity: FHIRElement, in plan: FHIRResource) -> (step: Step, resource: FHIRResource)? {
        guard !activity.isModified else { return nil }
        if let detail = activity["detail"] {
            guard !isTakenBack(detail, in: plan), var step = step(detail, of: plan, as: .detail) else { return nil }
            // What kind of request it would have been is a word for machines.
            detail["kind"]?.take()
            let name = activity.peek("id") ?? step.action["what"]?.words.first ?? ""
            step.name(id(of: plan, part: "activity \(name)"))
            let goals = step.goals + self.goals(of: activity)
            return (Step(action: step.action, goals: goals, reasons: step.reasons), plan)
        }
        guard let reference = activity["reference"] else { return nil }
        guard let target = resolve(reference, from: plan) else {
            // Words are all there is.
            guard let words = words(of: reference, from: plan) else { return nil }
            var action = PlanObject()
            action.set("id", id(of: plan, part: "activity \(words.text)"), from: nil)
            action.set("what", words.take().asMarkdown, from: reference)
            return (Step(action: action, goals: goals(of: activity), reasons: []), plan)
        }
        guard !target.isEnteredInError else { return nil }
        takeReference(reference, saying: titleWords(of: target).map { [$0.text] } ?? [])
        guard StepKind.kinds[target.type] != nil, stepsMade.insert(ObjectIdentifier(target)).inserted,
            var step = step(ofRequest: target)
        else { return nil }
        step.name(id(of: target))
        return (Step(action: step.action, goals: step.goals + goals(of: activity), reasons: step.reasons), target)
    }

    private func isTakenBack(_ detail: FHIRElement, in plan: FHIRResource) -> Bool {
        guard detail.peek("status") == "entered-in-error" else { return false }
        report(.fhirEnteredInError, plan, detail["status"], "the activity was entered in error, and is left out")
        return true
    }

    /// What came of it: outcomes and notes of progress.
    private func setOutcome(_ activity: FHIRElement, of resource: FHIRResource, _ action: inout PlanObject) {
        var outcome = PlanText()
        let outcomes =
            activity.all("outcomeCodeableConcept").compactMap(\.conceptWords)
            + activity.all("outcomeReference").compactMap { words(of: $0, from: resource) }
        outcome.add(FHIRWords.joined(outcomes, by: "; ").map { $0.said(as: $0.text.asMarkdown) })
        for note in activity.all("progress") {
            outcome.add(note.annotationWords(author: words(of: note["authorReference"], from: resource)))
        }
        action.set("outcome", outcome.take(), from: activity)
    }

    // MARK: Plans that do not hold now

    /// The activities of a plan that has ended or is not agreed yet, as a list in its text.
    func activities(toldOf resource: FHIRResource) -> FHIRWords? {
        var items: [String] = []
        for activity in resource.element.all("activity") {
            guard var made = step(of: activity, in: resource) else { continue }
            setOutcome(activity, of: resource, &made.step.action)
            items.append(told(made.step.action))
            for reference in made.step.goals {
                guard let goal = resolve(reference, from: made.resource), needs.hasGoal(goal) else { continue }
                takeReference(reference, saying: [])
            }
        }
        guard !items.isEmpty else { return nil }
        return FHIRWords("Activities:\n\n" + items.joined(separator: "\n"), using: [])
    }

    private static let statusWords = [
        "not-started": "not begun", "started": "begun", "done": "done", "stopped": "stopped",
    ]

    /// One item of a list: everything that the action would say.
    private func told(_ action: PlanObject) -> String {
        func words(_ key: String) -> String? { action[key]?.words.first }
        var lines = [words("what"), words("note"), words("strategies")].compactMap { $0 }
        if let owner = ownerWords(action["owner"]) { lines.append("By: \(owner.asMarkdownInline)") }
        if let when = words("when") { lines.append("When: \(when.asMarkdownInline)") }
        if let due = words("due"), let day = FHIRMoment(due)?.words { lines.append("By \(day)") }
        if let status = words("status").flatMap({ Self.statusWords[$0] }) { lines.append("Status: \(status)") }
        if let outcome = words("outcome") { lines.append("Outcome: \(outcome)") }
        let item = lines.joined(separator: "\\\n").split(separator: "\n", omittingEmptySubsequences: false)
        return "- " + item.joined(separator: "\n  ")
    }

    /// What the owner of an action is called.
    private func ownerWords(_ owner: PlanValue?) -> String? {
        guard case .object(let object)? = owner?.content else { return nil }
        if object["kind"]?.words == ["me"] { return "the person" }
        if let name = object["name"]?.words.first { return name }
        guard let id = object["ref"]?.words.first else { return nil }
        let people = plan.objects("professionals") + plan.objects("contacts")
        return people.first { $0["id"]?.words == [id] }?["name"]?.words.first
    }
}
