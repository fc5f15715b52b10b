import CareRecords

/// ServiceRequest, Task, Appointment, NutritionOrder, DeviceRequest and CommunicationRequest → actions.
extension PersonImport {
    /// Requests that no care plan has led to.
    func mapRequests() {
        for resource in StepKind.kinds.keys.sorted().flatMap(statements) {
            guard stepsMade.insert(ObjectIdentifier(resource)).inserted, var step = step(ofRequest: resource) else {
                continue
            }
            step.name(id(of: resource))
            place(step, from: resource) { need(for: [], from: resource) }
        }
    }

    func step(ofRequest resource: FHIRResource) -> Step? {
        guard let kind = StepKind.kinds[resource.type], !StepKind.isAboutResuscitation(resource.element) else {
            return nil
        }
        let element = resource.element
        var lead: FHIRWords?
        switch resource.type {
        case "NutritionOrder": lead = dietWords(element)
        case "CommunicationRequest": lead = messageWords(element)
        case "DeviceRequest": lead = element["codeReference"].flatMap { words(of: $0, from: resource) }
        case "Appointment": lead = nil
        default: break
        }
        guard var step = step(element, of: resource, as: kind, lead: lead) else { return nil }
        if resource.type == "Appointment" {
            setAppointmentTime(resource, &step.action)
            if isOverdue(element) { step.action["status"] = nil }
        }
        if resource.type == "Task" { setDeadline(element, &step.action) }
        return step
    }

    /// What only one kind of request says.
    func addOwnLines(_ element: FHIRElement, of resource: FHIRResource, _ note: inout PlanNote) {
        switch element.resourceType {
        case "Task":
            if let restriction = element["restriction"] { addLimits(restriction, of: resource, &note) }
            for (label, name) in [("Given", "input"), ("Came of it", "output")] {
                for parameter in element.all(name) { note.add("\(label):", typedWords(parameter, of: resource)) }
            }
        case "DeviceRequest":
            for parameter in element.all("parameter") { note.add("In detail:", typedWords(parameter, of: resource)) }
        case "Appointment":
            addParticipants(resource, &note)
        case "NutritionOrder": addDiet(element, &note)
        default: return
        }
    }

    /// “Colour: blue” from a parameter with a type or code and a value.
    private func typedWords(_ parameter: FHIRElement, of resource: FHIRResource) -> FHIRWords? {
        let value = parameter.choice("value").flatMap { value in
            value.name == "valueReference" ? words(of: value, from: resource) : parameter.words(ofChoice: "value")
        }
        return .joined([(parameter["type"] ?? parameter["code"])?.conceptWords, value], by: ": ")
    }

    private func messageWords(_ element: FHIRElement) -> FHIRWords? {
        .joined(
            element.all("payload").map { FHIRWords($0.peek("contentString"), using: [$0["contentString"]]) }, by: " ")
    }

    // MARK: Tasks

    private func setDeadline(_ element: FHIRElement, _ action: inout PlanObject) {
        guard let restriction = element["restriction"], let period = restriction["period"], !period.isReversed else {
            return
        }
        if let due = period.day("end") { action.set("due", due.iso, from: period["end"]) }
    }

    /// A deadline that is more exact than a day, and how often it may be done.
    private func addLimits(_ restriction: FHIRElement, of resource: FHIRResource, _ note: inout PlanNote) {
        reportReversed(restriction["period"], of: resource)
        if let period = restriction["period"],
            period["start"] != nil || period.day("end") == nil || period["end"]?.isTaken == false
        {
            note.add("To be done:", period.periodWords)
        }
        let times = restriction["repetitions"]
        note.add("How often at most:", FHIRWords(times?.value, using: [times]))
        note.add("For:", .listed(restriction.all("recipient").compactMap { words(of: $0, from: resource) }))
    }

    // MARK: Appointments

    /// What an appointment that should have been by now says of itself cannot be believed: nobody has noted whether it
    /// took place.
    func isOverdue(_ appointment: FHIRElement) -> Bool {
        guard let start = appointment.peek("start"), start.prefix(10) < day.iso else { return false }
        return ["proposed", "pending", "booked", "waitlist"].contains(appointment.peek("status"))
    }

    /// “9 December 2026, 09:00 to 11:00”, or for how long.
    private func setAppointmentTime(_ resource: FHIRResource, _ action: inout PlanObject) {
        let element = resource.element
        guard let start = element["start"], let begin = start.dateWords else { return }
        var words = begin
        if let end = element["end"], let last = end.dateWords, let first = start.value, let until = end.value {
            guard until.prefix(10) >= first.prefix(10) else { return }
            let shown = last.said(as: FHIRElement.shortened(last.text, after: begin.text))
            words = FHIRWords.joined([begin, shown], by: " to ") ?? begin
        } else if let minutes = element.peek("minutesDuration") {
            let length = FHIRWords(UnitNames.amount(minutes, "minutes"), using: [element["minutesDuration"]])
            words = FHIRWords.joined([begin, length], by: ", ") ?? begin
        }
        action.set("when", words.take(), from: start)
    }

    /// Everyone who takes part but the person, and where.
    private func addParticipants(_ resource: FHIRResource, _ note: inout PlanNote) {
        for participant in resource.element.all("participant") {
            guard let actor = participant["actor"] else {
                note.add("With:", FHIRWords.listed(participant.all("type").compactMap(\.conceptWords)))
                continue
            }
            if isThePerson(actor, of: resource) {
                actor.takeAll()
                if participant.peek("status") == "accepted" { participant["status"]?.take() }
                continue
            }
            let target = resolve(actor, from: resource)
            let isPlace = target?.type == "Location" || Self.statedType(of: actor) == "Location"
            if isPlace { actor["type"]?.take() }
            let answers = [
                "declined": "has declined", "tentative": "may come", "needs-action": "has not answered",
            ]
            let status = participant["status"]
            let answer = status?.value.flatMap { answers[$0] }
            if status?.value == "accepted" { status?.take() }
            let reply = FHIRWords(answer.map { "(\($0))" }, using: [status])
            note.add(
                isPlace ? "Where:" : "With:",
                .joined([words(of: actor, from: resource), isPlace ? nil : reply], by: " "))
        }
    }

    // MARK: Diets

    private func dietWords(_ element: FHIRElement) -> FHIRWords? {
        let diet = element["oralDiet"]
        let types = FHIRWords.listed(diet?.all("type").compactMap(\.conceptWords) ?? [])
        let named = element.all("supplement").compactMap { supplement in
            FHIRWords(supplement.peek("productName"), using: [supplement["productName"]])
                ?? supplement["type"]?.conceptWords
        }
        let formula = element["enteralFormula"].flatMap { formula in
            FHIRWords(formula.peek("baseFormulaProductName"), using: [formula["baseFormulaProductName"]])
                ?? formula["baseFormulaType"]?.conceptWords
        }
        let all = [types] + named + [formula]
        return FHIRWords.listed(all.compactMap { $0 })
            ?? FHIRWords(diet?.peek("instruction"), using: [diet?["instruction"]])
    }

    private func addDiet(_ element: FHIRElement, _ note: inout PlanNote) {
        if let diet = element["oralDiet"] {
            note.add("When:", FHIRWords.joined(diet.all("schedule").map(\.timingWords), by: "; "))
            for nutrient in diet.all("nutrient") {
                note.add(
                    "Nutrient:",
                    .joined([nutrient["modifier"]?.conceptWords, nutrient["amount"]?.quantityWords], by: ": "))
            }
            for texture in diet.all("texture") {
                note.add(
                    "Texture:",
                    .joined([texture["foodType"]?.conceptWords, texture["modifier"]?.conceptWords], by: ": "))
            }
            note.add("Fluids:", FHIRWords.listed(diet.all("fluidConsistencyType").compactMap(\.conceptWords)))
            if let instruction = diet["instruction"], !instruction.isTaken {
                note.add("To know:", instruction.shapeWords)
            }
        }
        for supplement in element.all("supplement") {
            note.add("How much:", supplement["quantity"]?.quantityWords)
            note.add("When:", FHIRWords.joined(supplement.all("schedule").map(\.timingWords), by: "; "))
            note.add("To know:", supplement["instruction"]?.shapeWords)
        }
        guard let formula = element["enteralFormula"] else { return }
        note.add(
            "Added:",
            FHIRWords.joined(
                [formula["additiveType"]?.conceptWords, formula["additiveProductName"]?.shapeWords], by: ": "))
        note.add("Energy:", formula["caloricDensity"]?.quantityWords)
        note.add("How:", formula["routeofAdministration"]?.conceptWords)
        for given in formula.all("administration") {
            let rate = given.choice("rate").flatMap { _ in given.words(ofChoice: "rate") }
            note.add(
                "Given:", .joined([given["quantity"]?.quantityWords, rate, given["schedule"]?.timingWords], by: ", "))
        }
        note.add("At most:", formula["maxVolumeToDeliver"]?.quantityWords)
        note.add("To know:", formula["administrationInstruction"]?.shapeWords)
    }
}
