import CareRecords

extension RecordKind {
    public static let learningForum = RecordKind.file(
        "learning-forum", "LearningForum",
        "A meeting of the programme’s learning forum. All of it is published in the pack of that month: it speaks of no person.",
        "content/forums/*.json",
        [
            .required("id", .id, "The forum’s id; it names the page of its pack."),
            .required("date", .date, "The day."),
            .optional("time", .text, "The time: “10am to noon”."),
            .optional("place", .text, "Where."),
            .required("figuresTo", .month, "The latest month whose figures are in the pack."),
            .many("agenda", .object(.agendaItem), "What is to be talked about, in order."),
            .many("decisions", .text, "What is to be decided, in order."),
            .many("actions", .object(.forumAction), "What was agreed there. The next pack tells who has done it."),
            .optional("notes", .markdown, "A few words that open the pack."),
        ])
}

extension ObjectShape {
    static let agendaItem = ObjectShape(
        "AgendaItem", "One item of an agenda.",
        [
            .required("what", .text, "What it is about."),
            .optional("lead", .text, "Who leads it, by what they do: “Site lead, Llanmarl”."),
            .optional("minutes", .integer(1...480), "How long it may take."),
        ])

    static let forumAction = ObjectShape(
        "ForumAction",
        "Something that was agreed at a forum or a health check. It lives until it is done, declined or overtaken.",
        [
            .required("id", .id, "An id that is used once in the record."),
            .required("what", .text, "What is to be done."),
            .required(
                "owner", .text, "Who does it, by what they do: the page is public.", orElse: .actionWithoutOwner),
            .optional("site", .id, "The id of the site that it is about."),
            .optional("due", .date, "By which day."),
            .required("status", .codes(MeetingActionStatus.self), "Where it stands."),
            .optional("on", .date, "When it was done, declined or overtaken."),
            .optional("note", .text, "How it stands, or why it was declined or overtaken."),
        ])
}
