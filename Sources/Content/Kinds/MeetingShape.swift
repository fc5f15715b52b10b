import CareRecords

extension RecordKind {
    public static let meeting = RecordKind.file(
        "mdt-meeting", "Meeting", "A meeting of the multidisciplinary team (MDT).", "content/meetings/*.json",
        [
            .required("id", .id, "The meeting’s id; it names a folder."),
            .required("site", .id, "The id of the site whose meeting it is."),
            .required("date", .date, "The day."),
            .optional("time", .text, "The time: “1pm to 2.30pm”."),
            .required("place", .text, "Where."),
            .required("chair", .object(.attendee), "Who chairs it."),
            .required("minuteTaker", .object(.attendee), "Who takes the minutes."),
            .many("expected", .object(.attendee), "Who is to come, while the meeting lies ahead."),
            .many("present", .object(.attendee), "Who was there."),
            .many("apologies", .object(.attendee), "Who sent apologies."),
            .required("quorum", .object(.quorum), "The rule for a valid meeting, and whether it was met."),
            .required("sharingBasis", .text, "On what basis information is shared there."),
            .optional("nextMeeting", .date, "The day of the next meeting."),
            .optional("enteredOn", .date, "When the minutes were entered."),
            .many("mattersArising", .markdown, "What came up from the meeting before."),
            .many("cases", .object(.meetingCase), "The people discussed."),
            .many("notDiscussed", .object(.notDiscussed), "People on the list who were not discussed, and why."),
        ])
}

extension ObjectShape {
    static let attendee = ObjectShape(
        "Attendee", "Someone at a meeting.",
        [
            .required("name", .text, "Their name."),
            .optional("role", .text, "What they do."),
            .optional("organisation", .text, "Their organisation."),
        ])

    static let quorum = ObjectShape(
        "Quorum", "The rule for a valid meeting, and whether it was met.",
        [
            .required("rule", .text, "The rule."),
            .optional("met", .flag, "Whether it was met; left out until the meeting has been held."),
            .optional("note", .text, "What to know about it."),
        ])

    static let notDiscussed = ObjectShape(
        "NotDiscussed", "Someone on the list who was not discussed.",
        [
            .required("person", .id, "The id of their plan."),
            .required("because", .text, "Why."),
        ])

    static let meetingCase = ObjectShape(
        "MeetingCase", "One person’s case at a meeting.", restrictable: true,
        [
            .required("person", .id, "The id of the person’s plan."),
            .required("kind", .codes(CaseKind.self), "Whether they are new to the meeting."),
            .required("reason", .text, "Why they are discussed."),
            .required("consent", .object(.discussionConsent), "Whether they agreed to be discussed."),
            .optional("speaksFor", .object(.spokesperson), "Who speaks for their wishes."),
            .optional("wishes", .statement, "What they want said."),
            .optional("tier", .text, "Their risk tier."),
            .optional("question", .text, "The question for the team."),
            .many("facts", .statement, "What is known."),
            .many("opinions", .object(.opinion), "What members thought, apart from the facts."),
            .optional("decision", .object(.decision), "What was decided."),
            .many("actions", .object(.meetingAction), "What was agreed to be done."),
            .optional("effectOnPlan", .text, "What it changes in the plan."),
            .optional("nextReview", .date, "When the team looks again."),
            .optional("feedback", .object(.feedback), "Who tells the person."),
            .optional("plainSummary", .markdown, "For the person’s extract, written to “you”."),
        ])

    static let discussionConsent = ObjectShape(
        "DiscussionConsent", "Whether the person agreed to be discussed.", sensitive: true, condition: .bestInterests,
        [
            .required("decision", .codes(DiscussionDecision.self), "What was decided."),
            .optional("on", .date, "The day."),
            .optional("basis", .text, "What it rests on."),
            .optional(
                "decidedBy", .text, "Who decided in the person’s best interests; then it is needed.",
                source: "Mental Capacity Act 2005, section 4"),
        ])

    static let spokesperson = ObjectShape(
        "Spokesperson", "Who speaks for the person’s wishes.",
        [
            .required("name", .text, "Their name."),
            .required("relationship", .text, "What they are to the person."),
        ])

    static let opinion = ObjectShape(
        "Opinion", "What one member thought.",
        [
            .required("by", .text, "Whose opinion it is."),
            .required("text", .statement, "The opinion."),
        ])

    static let decision = ObjectShape(
        "Decision", "What was decided, why, and who disagreed.",
        [
            .required("text", .statement, "The decision."),
            .optional("rationale", .statement, "Why."),
            .many("dissent", .object(.opinion), "Who disagreed, and why."),
        ])

    static let meetingAction = ObjectShape(
        "MeetingAction", "An action agreed at a meeting. It lives until it is done, declined or overtaken.",
        [
            .required("id", .id, "An id that is used once in the meeting."),
            .required("what", .statement, "What is to be done."),
            .optional("plain", .text, "The same in plain words, for the person’s copy."),
            .required("owner", .text, "Who does it.", orElse: .actionWithoutOwner),
            .optional(
                "organisation", .id,
                "The id of one of the programme’s organisations; left out for somebody outside, such as family or a landlord."
            ),
            .optional("due", .date, "By which day."),
            .required("status", .codes(MeetingActionStatus.self), "Where it stands."),
            .optional("reason", .text, "Why it was declined or overtaken."),
            .optional("doneOn", .date, "When it was done."),
            .optional(
                "carriedFrom", .pattern(.actionReference), "The action of an earlier meeting that it carries on."),
        ])

    static let feedback = ObjectShape(
        "Feedback", "Who tells the person.",
        [
            .required("by", .text, "Who."),
            .optional("on", .date, "When."),
        ])
}
