/// What extensions of UK Core say of allergies and medicines, in words.
extension FHIRElement {
    private static let ukCore = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-"

    /// The extension of UK Core with this name.
    private func ukCore(_ name: String) -> FHIRElement? { fhirExtension(Self.ukCore + name) }

    /// When and why an allergy ended.
    var allergyEnd: (on: FHIRElement?, words: FHIRWords)? {
        let standard = fhirExtension("http://hl7.org/fhir/StructureDefinition/allergyintolerance-abatement")
        if let standard, let on = standard.choice("value"), let words = standard.words(ofChoice: "value") {
            return (on, words.with([standard["url"]].compactMap { $0 }))
        }
        guard let end = self["clinicalStatus"]?.ukCore("AllergyIntoleranceEnd") ?? ukCore("AllergyIntoleranceEnd")
        else { return nil }
        let on = end.fhirExtension("endDate")
        let parts = [on, end.fhirExtension("reasonEnded")].compactMap { $0 }
        let words = FHIRWords.joined(parts.map { $0.words(ofChoice: "value") }, by: ": ")
        return words.map { (on?["valueDateTime"], $0.with(([end] + parts).compactMap { $0["url"] })) }
    }

    /// When a medicine was last issued.
    var lastIssued: FHIRWords? {
        ukCore("MedicationStatementLastIssueDate").flatMap { last in
            last.words(ofChoice: "value").map { $0.with([last["url"]].compactMap { $0 }) }
        }
    }

    /// What was changed about a medicine: “Amended, 21 July 2020, Tablets too large to swallow, …”.
    var medicineChange: FHIRWords? {
        guard let change = ukCore("MedicationChangeSummary") else { return nil }
        let parts = ["status", "dateChanged", "indicationForChange", "detailsOfAmendment"]
            .compactMap { change.fhirExtension($0) }
        return FHIRWords.joined(parts.map { $0.words(ofChoice: "value") }, by: ", ").map {
            $0.with(([change] + parts).compactMap { $0["url"] })
        }
    }
}
