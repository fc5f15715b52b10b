import CareRecords

extension ObjectShape {
    static let professional = ObjectShape(
        "Professional", "Someone who helps as their work.", source: "PRSB 2.0: Professional contacts",
        restrictable: true,
        [
            .required("id", .id, "An id that nothing else of its kind in the plan has."),
            .required("name", .text, "Their name."),
            .optional("role", .text, "What they do."),
            .optional("organisation", .text, "Their organisation."),
            .optional("team", .text, "Their team."),
            .optional("speciality", .text, "Their speciality."),
            .optional("phone", .phone, "Their number."),
            .optional("email", .email, "Their e-mail address."),
            .optional("hours", .text, "When they can be reached."),
            .optional("helpsWith", .text, "What they help with."),
            .optional("keyWorker", .flag, "Whether they are the key worker."),
            .optional("startedOn", .date, "Since when."),
            .optional("endedOn", .date, "Until when."),
        ])

    static let personalContact = ObjectShape(
        "PersonalContact", "Someone from the person’s own life.", source: "PRSB 2.0: Personal contacts",
        restrictable: true,
        [
            .required("id", .id, "An id that nothing else of its kind in the plan has."),
            .required("name", .text, "Their name."),
            .optional("relationship", .text, "What they are to the person: “Daughter”."),
            .many("types", .codes(ContactType.self), "What they are in law and in practice."),
            .optional("phone", .phone, "Their number."),
            .optional("email", .email, "Their e-mail address."),
            .optional("when", .text, "When they can be reached."),
            .optional("helpsWith", .text, "What they help with."),
            .optional("note", .statement, "What else to know."),
        ])

    static let carer = ObjectShape(
        "Carer", "The unpaid carer’s own needs.",
        [
            .optional("contact", .id, "The id of the carer among the plan’s contacts."),
            .many("needs", .statement, "What the carer needs."),
            .optional("assessment", .object(.carerAssessment), "Whether a carer’s assessment was offered."),
            .optional("plan", .statement, "What was agreed for the carer."),
            .optional("ifUnwell", .statement, "What happens if the carer falls ill."),
            .optional("bereavement", .statement, "What support the carer gets after the person has died."),
            .many("formats", .codes(InformationFormat.self), "In which forms the carer needs their own page."),
        ])

    static let carerAssessment = ObjectShape(
        "CarerAssessment", "Whether a carer’s assessment was offered.",
        source: "Care Act 2014, section 10; Social Services and Well-being (Wales) Act 2014, section 24",
        [
            .required("status", .codes(CarerAssessmentStatus.self), "How far it has come."),
            .optional("on", .date, "The day."),
        ])

    static let risk = ObjectShape(
        "Risk", "How a risk tool and the team have placed the person.",
        [
            .required("tool", .text, "The risk tool."),
            .optional("toolVersion", .text, "Its version."),
            .required("date", .date, "The day on which it was run."),
            .optional("tier", .text, "The tier that it gave."),
            .optional("score", .number, "The score that it gave."),
            .optional("status", .codes(TeamStatus.self), "The team’s status, which says how often to be in touch."),
            .optional("statusSince", .date, "Since when the status holds."),
            .optional("reason", .statement, "Why."),
        ])

    static let measureReading = ObjectShape(
        "MeasureReading", "A reading of a measure, as a score, as its items or in words.", restrictable: true,
        choices: [.reading],
        [
            .ownID,
            .optional(
                "tool", .text, "The id of a tool: “swemwbs”, “core-10”, “ucla-3”, “cfs”. docs/tools.md has them all."),
            .optional("name", .text, "What was measured, where it is none of these: “Body weight”."),
            .optional("on", .date, "The day."),
            .optional("score", .number, "The score."),
            .optional("unit", .text, "What the score is counted in: “kg”."),
            .many("items", .integer(0...100), "The answer to each item, in order, none missing."),
            .many("answers", .object(.itemAnswer), "The same by item, for when one is missing."),
            .optional("result", .text, "The value in words, where it is no number."),
            .codes,
        ])

    static let itemAnswer = ObjectShape(
        "ItemAnswer", "The answer to one item of a tool.",
        [
            .required("item", .id, "The item’s id."),
            .required("answer", .integer(0...100), "The answer."),
        ])

    static let selfMonitoring = ObjectShape(
        "SelfMonitoring",
        "Something that the person keeps a record of themselves: My plan has pages for it. PRSB has no element for it.",
        restrictable: true,
        [
            .ownID,
            .required("what", .text, "What it is: “Weight”, “Mood”, “Falls”."),
            .optional("howOften", .text, "When to look: “Every morning, before breakfast”."),
            .optional("unit", .text, "What it is counted in: “kg”, “steps”, “0 to 10”."),
            .optional(
                "columns", .list(.text, 1...3),
                "What to write down each time, where that is more than one thing: “Top number”, “Bottom number”."),
            .many("whatToDo", .statement, "What to do if: “If I gain 2 kg in 3 days, I ring Lowri.”"),
        ])

    static let consent = ObjectShape(
        "Consent", "What the person agreed to share with one recipient. The latest for a recipient counts.",
        sensitive: true, condition: .bestInterests,
        [
            .ownID,
            .required("to", .codes(ConsentRecipient.self), "With whom."),
            .optional("who", .text, "In the person’s words: “Joy and Bernadette”."),
            .optional("contact", .id, "The id of one of the plan’s contacts."),
            .required("decision", .codes(ConsentDecision.self), "What was decided."),
            .optional("scope", .text, "How much: “All of this plan”."),
            .optional(
                "covers", .list(.codes(PlanPart.self), 1...PlanPart.allCases.count),
                "Which parts of the plan that is. The carer’s page goes by it: words in `scope` alone open no part to it."),
            .required("on", .date, "The day of the decision."),
            .optional("until", .date, "The last day on which it holds."),
            .required("recordedBy", .text, "Who recorded it."),
            .optional("basis", .text, "What it rests on."),
            .optional(
                "decidedBy", .text, "Who decided in the person’s best interests; then it is needed.",
                source: "Mental Capacity Act 2005, section 4"),
        ])
}
