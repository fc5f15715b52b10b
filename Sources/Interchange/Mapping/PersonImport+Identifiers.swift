import CareRecords

/// Patient.identifier → `person.nhsNumber` and `person.otherIdentifiers`.
extension PersonImport {
    private static let nhsNumberSystems: Set<String> = [
        "https://fhir.nhs.uk/Id/nhs-number", "http://fhir.nhs.net/Id/nhs-number",
        "https://fhir.hl7.org.uk/Id/nhs-number", "urn:oid:2.16.840.1.113883.2.1.4.1",
    ]

    func mapIdentifiers(of patient: FHIRResource, _ person: inout PlanObject) {
        map(patient.element.all("identifier").map { ($0, patient) }, &person)
    }

    /// Where the Patient is not here, the numbers by which the other resources call the person.
    func mapIdentifiersOfReferences(_ person: inout PlanObject) {
        var first: [String: FHIRElement] = [:]
        var again: [FHIRElement] = []
        var identifiers: [(FHIRElement, FHIRResource)] = []
        for resource in all {
            for identifier in PersonGroups.subjects.compactMap({ resource.element[$0]?["identifier"] }) {
                let key = "\(identifier.peek("system") ?? "") \(identifier.peek("value") ?? "")"
                if first[key] == nil {
                    first[key] = identifier
                    identifiers.append((identifier, resource))
                } else {
                    again.append(identifier)
                }
            }
        }
        map(identifiers, &person)
        for identifier in again {
            let key = "\(identifier.peek("system") ?? "") \(identifier.peek("value") ?? "")"
            if first[key]?["value"]?.isTaken == true { identifier.take(["use", "system", "value"]) }
        }
    }

    /// Whether the Patient has this number too.
    func isOfPatient(_ identifier: FHIRElement) -> Bool {
        records.patient?.element.all("identifier").contains { own in
            own.peek("system") == identifier.peek("system") && own.peek("value") == identifier.peek("value")
        } ?? false
    }

    private func map(_ identifiers: [(FHIRElement, FHIRResource)], _ person: inout PlanObject) {
        var certain: [(NHSNumber, FHIRElement)] = []
        var possible: [(NHSNumber, FHIRElement)] = []
        for (identifier, patient) in identifiers where identifier.holds(on: day) {
            guard let value = identifier.peek("value")?.withSingleSpaces, !value.isEmpty else { continue }
            guard Self.nhsNumberSystems.contains(identifier.peek("system") ?? "") else {
                add(identifier, value, named: systemWords(of: identifier, in: patient), &person)
                continue
            }
            guard let number = NHSNumber(value) else {
                report(
                    .fhirNHSNumber, patient, identifier["value"], "the check digit of this NHS number does not fit",
                    suggestion: "compare it with a letter of the NHS")
                continue
            }
            switch Verification(of: identifier) {
            case .verified: certain.append((number, identifier))
            case .notSaid: possible.append((number, identifier))
            case .open(let status):
                // The number may be somebody else's, so it is not the person's NHS number yet.
                add(identifier, number.spaced, named: "NHS number, not verified (\(status.lowercased()))", &person)
                identifier.verification?.take(saying: status)
            }
        }
        let numbers = certain.isEmpty ? possible : certain
        guard let (number, identifier) = numbers.first else { return }
        guard Set(numbers.map(\.0)).count == 1 else {
            report(
                .fhirSeveralNHSNumbers, identifiers[0].1, identifier, "the person has two NHS numbers here",
                suggestion: "find out which of them is theirs")
            return
        }
        person.set("nhsNumber", number.spaced, from: identifier)
        for (other, identifier) in certain + possible where other == number {
            identifier.take(["use", "system", "value"])
            identifier.verification?.takeAll()
            if let type = identifier["type"] { takeType(type, saying: "NHS number National Health Service") }
        }
    }

    private func add(_ identifier: FHIRElement, _ value: String, named system: String, _ person: inout PlanObject) {
        var other = PlanObject()
        other.set("system", system, from: identifier)
        other.set("value", value, from: identifier["value"])
        person.append(other, to: "otherIdentifiers", from: identifier)
        identifier.take(["use", "system", "value"])
    }

    /// “Medical record number, Acme Healthcare (urn:oid:1.2.36)”.
    private func systemWords(of identifier: FHIRElement, in patient: FHIRResource) -> String {
        let type = identifier["type"].flatMap { type in
            type.conceptName ?? type.all("coding").lazy.compactMap { Self.typeNames[$0.peek("code") ?? ""] }.first
        }
        let assigner = name(for: identifier["assigner"], from: patient)
        let words = [type, assigner].compactMap { $0 }.joined(separator: ", ")
        if let type, let concept = identifier["type"] { takeType(concept, saying: type) }
        if let assigner, let reference = identifier["assigner"] { takeReference(reference, saying: [assigner]) }
        guard let system = identifier.peek("system") else { return words.isEmpty ? "Not said" : words }
        return words.isEmpty ? system : "\(words) (\(system))"
    }

    /// A type's code stands for the words that HL7 gives it.
    private func takeType(_ type: FHIRElement, saying words: String) {
        type.takeConcept(saying: words)
        for coding in type.all("coding") where Self.typeNames[coding.peek("code") ?? ""] == words {
            coding.take(["system", "code", "display"])
        }
    }

    /// HL7 v2 table 0203, the commonest.
    private static let typeNames = [
        "MR": "Medical record number", "SS": "Social security number", "DL": "Driving licence number",
        "PPN": "Passport number", "NI": "National identifier", "PI": "Patient’s internal number",
        "MC": "Medicare number", "MA": "Medicaid number", "MB": "Member number", "PN": "Person number",
        "PRC": "Permanent resident card number", "JHN": "Jurisdictional health number", "HC": "Health card number",
        "NHS": "NHS number", "TAX": "Tax number", "EN": "Employer number", "AN": "Account number",
    ]
}

/// What a record says of whether an NHS number is really the person's.
private enum Verification {
    case verified
    case notSaid
    /// In the words of the record.
    case open(String)

    init(of identifier: FHIRElement) {
        guard let concept = identifier.verification?["valueCodeableConcept"] else {
            self = .notSaid
            return
        }
        let codes = concept.all("coding").compactMap { $0.peek("code") }
        let isWelsh = concept.all("coding").contains { $0.peek("system")?.hasSuffix("Wales") == true }
        let good: Set<String> = [
            "01", "number-present-and-verified", "number-present-and-traced-using-welsh-nhs-ar",
        ]
        let words = concept.conceptName
        if codes.contains(where: { good.contains($0) || isWelsh && $0 == "nn" })
            || codes.isEmpty && words?.lowercased() == "number present and verified"
        {
            self = .verified
        } else {
            self = .open(words ?? Self.words[codes.first ?? ""] ?? "status \(codes.first ?? "not said")")
        }
    }

    /// What the codes of England's list mean.
    private static let words = [
        "02": "Number present but not traced", "03": "Trace required", "04": "No match or several found",
        "05": "Trace needs to be resolved", "06": "Trace in progress", "07": "Trace not required",
        "08": "Trace postponed",
    ]
}

extension FHIRElement {
    /// The extension that says whether an NHS number was verified, in UK Core or in what came before it.
    fileprivate var verification: FHIRElement? {
        all("extension").first { $0.address.holds("NHSNumberVerificationStatus") }
    }

    /// Marks an extension as used whose concept `words` says.
    func take(saying words: String) {
        self["url"]?.take()
        guard let concept = children.first(where: { $0.name == "valueCodeableConcept" }) else { return }
        concept.takeConcept(saying: words)
    }
}
