/// CarePlan → `additionalPlans[]`, its activities → actions.
///
/// Several care plans of one person share the plan’s needs, goals and actions. Only those that are active have actions
/// there; what the others planned is told in their own words, so that it cannot be taken for something to be done.
extension PersonImport {
    var carePlans: [FHIRResource] { statements("CarePlan") }

    /// The care plans that hold now, by their own word.
    var activePlans: [FHIRResource] {
        carePlans.filter {
            $0.element.peek("status") == "active" && !["proposal", "option"].contains($0.element.peek("intent"))
        }
    }

    /// Care plans, goals and everything that is to be done.
    func mapPlans() {
        let active = activePlans
        for resource in active {
            for condition in resource.element.all("addresses") { _ = need(for: [condition], from: resource) }
        }
        mapGoals(of: active)
        let isActive = Set(active.map { ObjectIdentifier($0) })
        for resource in carePlans { mapCarePlan(resource, isActive: isActive.contains(ObjectIdentifier(resource))) }
        mapRequests()
        writeNeeds()
    }

    private func mapCarePlan(_ resource: FHIRResource, isActive: Bool) {
        let element = resource.element
        var entry = PlanObject()
        entry.set("id", id(of: resource), from: nil)
        setName(element, &entry)
        setStatus(element, &entry)
        setPeriod(resource, &entry)
        let author = element["author"].flatMap { words(of: $0, from: resource) }
        entry.set("responsible", author?.take(), from: element["author"])
        var text = PlanText()
        text.add(element["description"]?.shapeWords.map { $0.said(as: $0.text.asMarkdown) })
        text.add(narrative(element["text"], of: resource))
        text.add(details(of: resource, isActive: isActive))
        for words in notes(of: resource) { text.add(words) }
        if isActive { mapActivities(of: resource) } else { text.add(activities(toldOf: resource)) }
        entry.set("text", text.take(), from: element)
        linkGoals(of: resource)
        plan.append(entry, to: "additionalPlans", from: element)
    }

    // MARK: What it is

    private func setName(_ element: FHIRElement, _ entry: inout PlanObject) {
        entry.set("name", element.text("title"), from: element["title"])
        guard entry["name"] == nil else { return }
        let category = element.all("category").first { !$0.isBareCode }
        entry.set("name", category?.conceptWords?.take(), from: category)
        entry.set("name", "Care plan", from: nil)
    }

    private func setStatus(_ element: FHIRElement, _ entry: inout PlanObject) {
        let isIdea = ["proposal", "option"].contains(element.peek("intent"))
        let words = [
            "draft": "proposed", "active": isIdea ? "proposed" : "active", "on-hold": "on-hold", "revoked": "ended",
            "completed": "ended",
        ]
        guard let status = element["status"], let word = status.value.flatMap({ words[$0] }) else { return }
        entry.set("status", word, from: status)
        // That it was called off rather than carried out is said among the details.
        if status.value != "revoked" { status.take() }
        if !isIdea, element.peek("intent") != "unknown" { element["intent"]?.take() }
    }

    private func setPeriod(_ resource: FHIRResource, _ entry: inout PlanObject) {
        guard let period = resource.element["period"] else { return }
        reportReversed(period, of: resource)
        guard !period.isReversed else { return }
        entry.set("from", period.day("start")?.iso, from: period["start"])
        entry.set("until", period.day("end")?.iso, from: period["end"])
    }

    private func details(of resource: FHIRResource, isActive: Bool) -> FHIRWords? {
        let element = resource.element
        var lines: [FHIRWords?] = []
        func add(_ label: String, _ names: String...) {
            let children = names.flatMap(element.all)
            let words = FHIRWords.listed(
                children.filter { !$0.isNamed }.compactMap { self.words(in: $0, of: resource) })
            lines.append(words.map { $0.said(as: "\(label): \($0.text.asMarkdownInline)") })
        }
        if element.peek("status") == "revoked" { lines.append(FHIRWords("Called off", using: [element["status"]])) }
        if element.peek("intent") == "proposal" { lines.append(FHIRWords("Only proposed", using: [element["intent"]])) }
        if element.peek("intent") == "option" {
            lines.append(FHIRWords("One way of several", using: [element["intent"]]))
        }
        // A moment says more than the day on which the plan begins or ends.
        if let period = element["period"], ["start", "end"].contains(where: { period[$0]?.isTaken == false }) {
            lines.append(period.periodWords.map { $0.said(as: "Holds \($0.text)") })
        }
        add("Kind", "category")
        if !isActive { add("For", "addresses") }
        add("Part of", "partOf")
        add("Based on", "basedOn")
        add("Replaces", "replaces")
        add("Follows", "instantiatesUri", "instantiatesCanonical")
        add("Written on", "created")
        add("Others who contributed", "contributor")
        if let team = element.all("careTeam").first, team["display"] != nil { add("Team", "careTeam") }
        return FHIRWords.joined(lines.map { $0.map { $0.said(as: "- \($0.text)") } }, by: "\n")
    }

    /// References to what is elsewhere in the plan have been followed.
    private func linkGoals(of resource: FHIRResource) {
        for reference in resource.element.all("goal") {
            guard let goal = resolve(reference, from: resource), needs.hasGoal(goal) else { continue }
            takeReference(reference, saying: goal.element["description"]?.conceptWords.map { [$0.text] } ?? [])
        }
        for reference in resource.element.all("careTeam") + resource.element.all("supportingInfo") {
            guard let target = resolve(reference, from: resource), isOwn(target) else { continue }
            takeReference(reference, saying: titleWords(of: target).map { [$0.text] } ?? [])
        }
    }
}

extension FHIRElement {
    /// Whether a concept has been used as the name of its plan.
    fileprivate var isNamed: Bool {
        ([self["text"]] + all("coding").map { $0["display"] }).contains { $0?.isTaken ?? false }
    }
}

extension FHIRElement {
    /// Whether a concept has no words of its own. A code is no name.
    var isBareCode: Bool {
        self["coding"] != nil && self["text"] == nil && all("coding").allSatisfy { $0["display"] == nil }
    }
}

/// The text of a plan: blocks of Markdown. What one block says within another is not said twice.
struct PlanText {
    private var blocks: [FHIRWords] = []

    mutating func add(_ words: FHIRWords?) {
        if let words { blocks.append(words) }
    }

    mutating func take() -> String? {
        guard blocks.count < 50 else { return blocks.map { $0.take() }.joined(separator: "\n\n") }
        let bare = blocks.map { Self.bare($0.text) }
        let texts = blocks.enumerated().compactMap { place, block in
            let text = block.take()
            let isRepeated = bare.enumerated().contains { other, words in
                other != place && words.contains(bare[place]) && (words.count > bare[place].count || other < place)
            }
            return isRepeated && !text.hasPrefix("#") ? nil : text
        }
        return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    }

    /// The words without markup, spaces or capitals.
    private static func bare(_ text: String) -> String {
        " \(text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")) "
    }
}
