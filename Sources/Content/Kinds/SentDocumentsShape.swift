import CareRecords

extension RecordKind {
    public static let sentDocuments = RecordKind.file(
        "sent-documents", "SentDocuments",
        """
        What was sent to GP practices and to people who are invited, as `caresheaf sent` noted it: the next change letter says \
        what has changed since, and nobody is invited twice.
        """,
        "content/sent/YYYY-MM-DD-NNN.json",
        [
            .required("on", .date, "The day on which it was sent, as at the beginning of the file’s name."),
            .many("documents", .object(.sentDocument), "The documents, one for each person."),
        ])
}

extension ObjectShape {
    static let sentDocument = ObjectShape(
        "SentDocument", "One document about one person, and what it told the practice. An invitation has no more than its first three fields.",
        [
            .required("document", .codes(SentRecord.Document.Kind.self), "The kind of document."),
            .required("person", .id, "The id of the plan, or of whoever is invited."),
            .required("practice", .ods, "The ODS code of the practice that it was sent to, or that invites."),
            .optional("status", .codes(TeamStatus.self), "The team’s status."),
            .optional("coordinator", .object(.sentCoordinator), "Who coordinated; left out where nobody did."),
            .many("medicines", .object(.sentMedicine), "The medicines as they were listed."),
            .many("contingency", .object(.sentContingency), "What to do if something happens."),
        ])

    static let sentCoordinator = ObjectShape(
        "SentCoordinator", "The coordinator whom the practice was told of.",
        [
            .required("id", .id, "The id in the programme’s team."),
            .required("name", .text, "The name, for when they are no longer in the team."),
        ])

    static let sentMedicine = ObjectShape(
        "SentMedicine", "A medicine as the practice was told of it.",
        [
            .optional("id", .id, "The id in the plan."),
            .required("name", .text, "The name."),
            .required("status", .codes(MedicineStatus.self), "Whether it was taken."),
            .optional("dose", .text, "The dose."),
            .optional("times", .text, "When it was taken."),
            .optional("timeCritical", .flag, "Whether it had to be on time."),
        ])

    static let sentContingency = ObjectShape(
        "SentContingency", "A contingency plan as the practice was told of it.",
        [
            .required("id", .id, "The id in the plan."),
            .required("name", .text, "What it is for."),
            .optional("emergency", .flag, "Whether 999 comes first."),
            .many("triggers", .markdown, "When it begins. Nothing in it is kept from the practice."),
            .many("whatToDo", .markdown, "What to do, in order."),
        ])
}
