import CareRecords

extension PersonImport {
    /// RiskAssessment → `risk` where a named tool placed the person in a tier on a day; else → `alerts`, and
    /// `measures` where the risk is low or only a probability.
    func mapRiskAssessments() {
        let assessments = statements("RiskAssessment").filter { $0.element.peek("status") != "cancelled" }
        let placing = assessments.filter { placesThePerson($0) }
            .max { ($0.element["occurrenceDateTime"]?.value ?? "") < ($1.element["occurrenceDateTime"]?.value ?? "") }
        for resource in assessments {
            if resource === placing {
                addRisk(resource)
            } else {
                addRisks(of: resource)
            }
        }
    }

    /// Whether a tool gave the person one tier, on a whole day.
    private func placesThePerson(_ resource: FHIRResource) -> Bool {
        let element = resource.element
        let predictions = element.all("prediction")
        return predictions.count == 1 && predictions[0]["qualitativeRisk"]?.conceptWords != nil
            && element["method"]?.nameWords != nil && element["occurrenceDateTime"]?.day != nil
            && ["final", "amended", "corrected"].contains(element.peek("status"))
    }

    private func addRisk(_ resource: FHIRResource) {
        let element = resource.element
        guard let prediction = element["prediction"], let tool = element["method"]?.nameWords,
            let tier = prediction["qualitativeRisk"]?.conceptWords
        else { return }
        let outcome = prediction["outcome"]?.nameWords
        var risk = PlanObject()
        risk.set("tool", tool.take(), from: element["method"])
        risk.set("date", element["occurrenceDateTime"]?.day?.iso, from: element["occurrenceDateTime"])
        _ = element.day("occurrenceDateTime")
        let whole = outcome.map { tier.said(as: "\(tier.text): \($0.text)").with($0) } ?? tier
        risk.set("tier", whole.take(), from: prediction["qualitativeRisk"])
        if let probability = prediction["probabilityDecimal"], let digits = probability.value, digits.isJSONNumber {
            risk.set("score", number: digits, from: probability)
            probability.take()
        }
        var reason = PlanNote()
        reason.add("", FHIRWords(prediction.peek("rationale"), using: [prediction["rationale"]]))
        reason.add("When:", prediction.whenWords)
        addMitigation(of: element, &reason)
        for words in notes(of: resource) { reason.add(paragraph: words) }
        if let words = reason.words { risk.set("reason", words.take(), from: words.used.first ?? element) }
        takeFinalStatus(element)
        plan.set("risk", risk, from: element)
    }

    // MARK: Other risks

    private func addRisks(of resource: FHIRResource) {
        let element = resource.element
        let current = element.all("prediction").filter { !$0.isModified && !isPast($0["whenPeriod"]) }
        let dangers = current.filter(\.isDanger)
        if !dangers.isEmpty { addAlert(resource, dangers) }
        for (number, prediction) in current.enumerated() where !dangers.contains(where: { $0 === prediction }) {
            addRiskReading(resource, prediction, number: number)
        }
    }

    private func addAlert(_ resource: FHIRResource, _ dangers: [FHIRElement]) {
        let element = resource.element
        var text = PlanNote()
        for danger in dangers {
            let asides = [danger["qualitativeRisk"]?.conceptWords, danger.probabilityWords, danger.whenWords]
            text.add("Risk:", danger["outcome"]?.nameWords?.aside(asides))
            text.add("Why:", FHIRWords(danger.peek("rationale"), using: [danger["rationale"]]))
        }
        text.add("Because of:", names(element.all("reasonCode"), element.all("reasonReference"), from: resource))
        addMitigation(of: element, &text)
        for words in notes(of: resource) { text.add(paragraph: words) }
        guard let words = text.words else { return }
        var alert = PlanObject()
        alert.set("id", id(of: resource), from: element)
        alert.set("text", words.take(), from: element["prediction"])
        set(
            &alert, resource, source: source(of: resource, "performer"),
            asOf: statedOn(resource, "occurrenceDateTime"))
        takeFinalStatus(element)
        plan.append(alert, to: "alerts", from: element)
    }

    private func addMitigation(of element: FHIRElement, _ text: inout PlanNote) {
        text.add("What is done about it:", FHIRWords(element.peek("mitigation"), using: [element["mitigation"]]))
    }

    /// A low risk, or one of which only the odds are known, is a reading and no alert.
    private func addRiskReading(_ resource: FHIRResource, _ prediction: FHIRElement, number: Int) {
        let element = resource.element
        let parts = [prediction["qualitativeRisk"]?.conceptWords, prediction.probabilityWords, prediction.whenWords]
        guard let outcome = prediction["outcome"]?.nameWords, let result = FHIRWords.joined(parts, by: ", ") else {
            return
        }
        var reading = PlanObject()
        reading.set("id", id(of: resource, part: "prediction \(number)"), from: element)
        reading.set("name", "Risk: \(outcome.take())", from: prediction["outcome"])
        let on = element["occurrenceDateTime"]
        reading.set("on", element.day("occurrenceDateTime")?.iso, from: on)
        let method = element["method"]?.nameWords.map { $0.said(as: "by \($0.text)") }
        let rationale = FHIRWords(prediction.peek("rationale"), using: [prediction["rationale"]])
        if let words = FHIRWords.joined([result, method, rationale], by: "; ") {
            reading.set("result", words.take(), from: prediction)
        }
        takeFinalStatus(element)
        reading.addCodes(of: prediction["outcome"])
        plan.append(reading, to: "measures", from: element)
    }
}

extension FHIRElement {
    /// Whether somebody has to know of what a prediction says: not if it is unlikely, nor if nothing but the odds are
    /// known.
    fileprivate var isDanger: Bool {
        guard self["outcome"]?.nameWords != nil else { return false }
        guard let risk = self["qualitativeRisk"] else { return choice("probability") == nil }
        return !risk.hasCode("negligible") && !risk.hasCode("low")
    }

    fileprivate var probabilityWords: FHIRWords? {
        words(ofChoice: "probability").map { $0.said(as: "probability \($0.text)") }
    }

    /// A period, or an age.
    fileprivate var whenWords: FHIRWords? {
        if let ages = self["whenRange"]?.rangeWords { return ages.said(as: "at the age of \(ages.text)") }
        return self["whenPeriod"]?.periodWords
    }
}
