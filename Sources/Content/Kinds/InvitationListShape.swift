import CareRecords

extension RecordKind {
    public static let invitationList = RecordKind.file(
        "invitation-list", "InvitationList",
        "People whom a practice has listed because they might want to join: who they are and how they read, and nothing of their health.",
        "content/invitations/*.json",
        [
            .required("practice", .ods, "The ODS code of the practice. The letters come from it."),
            .required("on", .date, "The day on which the practice made the list. Nobody is written to before it."),
            .optional("signedBy", .text, "Who signs for the practice: “Dr Wen Achterberg”."),
            .many("people", .object(.invitedPerson), "Who may be invited."),
        ])
}

extension ObjectShape {
    static let invitedPerson = ObjectShape(
        "InvitedPerson", "Someone who may be invited.",
        [
            .required("id", .id, "It names a file, so it gives no name or number away. No other list has it."),
            .required("name", .object(.personName), "Their name."),
            .required("address", .object(.address), "Where the letter goes."),
            .optional("language", .language, "The language in which they read; English if not given."),
            .optional("accessNeeds", .object(.accessNeeds), "How they read."),
            .optional(
                "answer", .codes(InvitedPerson.Answer.self), "What they have said. After that no letter is made."),
            .optional("answeredOn", .date, "The day on which they said so."),
        ])
}
