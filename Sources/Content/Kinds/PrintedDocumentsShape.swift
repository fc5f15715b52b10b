import CareRecords

extension RecordKind {
    public static let printedDocuments = RecordKind.file(
        "printed-documents", "PrintedDocuments",
        "What one run of `caresheaf print` printed, so that the next prints only what is new or changed.",
        "content/printed/YYYY-MM-DD-NNN.json",
        [
            .required("on", .date, "The day, as at the beginning of the file’s name."),
            .many("documents", .object(.printedDocument), "The documents that were printed."),
        ])
}

extension ObjectShape {
    static let printedDocument = ObjectShape(
        "PrintedDocument", "One document as it was printed.",
        [
            .required("document", .codes(PrintedDocument.Kind.self), "The kind of document."),
            .optional("person", .id, "The id of the plan, or of whoever is invited; left out for minutes, agendas and lists of actions."),
            .optional("meeting", .id, "The id of the meeting, for what comes of one: minutes, an agenda, a case card, a person’s extract."),
            .optional("organisation", .id, "The id of the organisation, for its list of actions."),
            .required("digest", .text, "A digest (SHA-256) of what it said, not of the day on which it was made."),
        ])
}
