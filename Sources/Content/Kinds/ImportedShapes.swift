import CareRecords

extension ObjectShape {
    static let imported = ObjectShape(
        "Imported", "What came from elsewhere and has no place in the plan yet, for the coordinator to finish.",
        sensitive: true,
        [
            .required("format", .text, "The format that it came in: “FHIR R4”."),
            .required("on", .date, "The day of the last import."),
            .many("patients", .text, "By which the person is found again in what is imported."),
            .many("unplaced", .object(.unplacedResource), "Resources of which something has found no place."),
            .many("consents", .object(.importedConsent), "What the records say about consent. It permits nothing."),
            .many("written", .text, "Digests of what the last import wrote, for the program."),
        ])

    static let unplacedResource = ObjectShape(
        "UnplacedResource", "A resource of which something has found no place.", sensitive: true,
        [
            .required("resource", .text, "Its type and id: “Observation/abc”."),
            .optional("file", .text, "The file that it came in."),
            .many("facts", .object(.unplacedFact), "The values that have found no place."),
        ])

    static let unplacedFact = ObjectShape(
        "UnplacedFact", "One value that has found no place.", sensitive: true,
        [
            .required("path", .text, "Where it stands in its resource."),
            .required("value", .text, "The value."),
            .optional("why", .text, "Why it has found no place."),
        ])

    static let importedConsent = ObjectShape(
        "ImportedConsent",
        "What an imported record says about consent: no permission until someone has asked the person and recorded the answer under `consents`.",
        sensitive: true,
        [
            .ownID,
            .required("says", .text, "In plain words, what the record states."),
            .optional("on", .date, "The day on it."),
            .optional("source", .text, "Where it stands."),
        ])
}
