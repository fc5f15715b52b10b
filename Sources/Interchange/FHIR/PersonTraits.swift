import CareRecords

/// What tells persons apart, as far as a Patient says it.
struct PersonTraits {
    /// With a check digit that fits.
    let nhsNumber: NHSNumber?
    /// As written, also where it is only a year.
    let birthDate: String?
    /// In lower case.
    let families: Set<String>

    /// The systems under which NHS numbers are, and have been, given.
    static let nhsNumberSystems: Set<String> = [
        "https://fhir.nhs.uk/Id/nhs-number", "http://fhir.nhs.net/Id/nhs-number",
        "urn:oid:2.16.840.1.113883.2.1.4.1",
    ]

    init(_ patient: FHIRResource) {
        let element = patient.element
        nhsNumber =
            element.all("identifier").lazy
            .filter { Self.nhsNumberSystems.contains($0.peek("system") ?? "") && $0.peek("use") != "old" }
            .compactMap { $0.peek("value").flatMap { NHSNumber($0) } }
            // Ten times the same figure fits its check digit, and stands for “not known”.
            .first { Set($0.digits).count > 1 }
        birthDate = element.peek("birthDate")
        families = Set(element.all("name").compactMap { $0.peek("family")?.lowercased() })
    }

    /// By which two Patients are one person: the NHS number together with a whole birth date.
    var key: String? {
        guard let nhsNumber, let birthDate, birthDate.utf8.count == 10 else { return nil }
        return "\(nhsNumber.spaced) \(birthDate)"
    }

    /// Whether the two cannot be the same person.
    func contradicts(_ other: PersonTraits) -> Bool {
        if let mine = nhsNumber, let theirs = other.nhsNumber { return mine != theirs }
        guard let mine = birthDate, let theirs = other.birthDate else {
            return !families.isEmpty && !other.families.isEmpty && families.isDisjoint(with: other.families)
        }
        return !(mine.hasPrefix(theirs) || theirs.hasPrefix(mine))
    }
}
