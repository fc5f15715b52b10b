import CareRecords

extension RecordKind {
    public static let healthCheckFramework = RecordKind.file(
        "health-check-framework", "HealthCheckFramework",
        "One edition of the checklist by which sites look at themselves. Editions stand side by side; all of it is published.",
        "content/health-checks/frameworks/*.json",
        [
            .required("id", .id, "The framework’s id. All of its editions have it."),
            .required("edition", .integer(1...999), "Which edition this is: 1, 2, and so on."),
            .required("title", .text, "What it is called."),
            .required("agreedBy", .text, "Who agreed it, by what they do."),
            .required("since", .date, "The day from which this edition is used."),
            .optional("source", .text, "Where it comes from: “Written by the three sites in 2025”."),
            .optional("changes", .markdown, "What is different from the edition before."),
            .some("stages", .object(.healthCheckStage), "When a check is held, in order."),
            .some(
                "judgements", .object(.judgement),
                "What may be said of an item, from the furthest back to the furthest on."),
            .some("sections", .object(.healthCheckSection), "What is asked."),
        ])

    public static let healthCheck = RecordKind.file(
        "health-check", "HealthCheck",
        "A look of a site at itself at a key stage. All of it is published: it speaks of no person.",
        "content/health-checks/*.json",
        [
            .required("site", .id, "The id of the site."),
            .required("framework", .id, "The id of the framework."),
            .required("edition", .integer(1...999), "Which edition of it was used."),
            .required("stage", .id, "The id of one of the framework’s stages."),
            .required("date", .date, "The day. A site has one check on a day; its page is named by both."),
            .optional("draft", .flag, "Whether it is unfinished. No page is made of a draft."),
            .some("present", .text, "Who took part, by what they do: the page is public."),
            .some("items", .object(.judgedItem), "What was found of each item of the framework."),
            .optional("overall", .markdown, "How the site is doing, all in all."),
            .many("support", .object(.agreedSupport), "Help that the site was promised."),
        ])
}

extension ObjectShape {
    static let healthCheckStage = ObjectShape(
        "HealthCheckStage", "A time at which a check is held.",
        [
            .required("id", .id, "An id that is used once among the stages."),
            .required("title", .text, "What it is called: “Six months after opening”."),
        ])

    static let judgement = ObjectShape(
        "Judgement", "One of the words in which a framework judges.",
        [
            .required("id", .id, "An id that is used once among the judgements."),
            .required("word", .text, "The word: “In place”."),
            .required("meaning", .text, "When to use it."),
            .required(
                "standing", .codes(JudgementStanding.self),
                "What it comes to. Whoever is under way or in place says what bears it out; what does not apply stands outside the order."
            ),
        ])

    static let healthCheckSection = ObjectShape(
        "HealthCheckSection", "Items that belong together.",
        [
            .required("id", .id, "An id that is used once among the sections."),
            .required("title", .text, "What it is called."),
            .some("items", .object(.healthCheckItem), "The items, in the order in which they are asked."),
        ])

    static let healthCheckItem = ObjectShape(
        "HealthCheckItem", "One thing that is asked.",
        [
            .required(
                "id", .id,
                "An id that is used once in the framework. It stays the same from edition to edition as long as the item asks the same."
            ),
            .required("title", .text, "A few words to call it by."),
            .required("question", .text, "The question."),
            .required("good", .text, "What good looks like."),
            .many("measures", .id, "The ids of the programme’s measures that speak to it."),
        ])

    static let judgedItem = ObjectShape(
        "JudgedItem", "What was found of one item.",
        [
            .required("item", .id, "The id of the item in the framework."),
            .optional(
                "judgement", .id, "The id of one of the framework’s judgements; left out while nobody has judged it."),
            .optional(
                "evidence", .markdown,
                "What was seen and heard that bears the judgement out; for what does not apply, why not."),
            .many("actions", .object(.forumAction), "What was agreed."),
        ])

    static let agreedSupport = ObjectShape(
        "AgreedSupport", "Help that a site was promised at a check.",
        [
            .required("what", .text, "What was promised."),
            .required("from", .text, "Who gives it, by what they do: the page is public."),
            .optional("due", .date, "By which day."),
        ])
}
