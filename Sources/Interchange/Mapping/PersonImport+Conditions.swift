extension PersonImport {
    /// Condition → `conditions`.
    func mapConditions() {
        for resource in resources("Condition") {
            let element = resource.element
            var condition = PlanObject()
            condition.set("id", id(of: resource), from: nil)
            condition.set("name", element["code"]?.takeConceptText(), from: element["code"])
            condition.set("asOf", element.day("recordedDate")?.iso, from: element["recordedDate"])
            condition.set("source", "FHIR", from: nil)
            condition.addCodes(of: element["code"])
            plan.append(condition, to: "conditions", from: element)
        }
    }
}
