import CareRecords

extension ObjectShape {
    static let tool = ObjectShape(
        "Tool", "A tool that says how somebody is, asked the same way every time. docs/tools.md explains it.",
        [
            .required(
                "id", .id, "The id by which readings name it. With that of a built-in tool, what is left out stays so."),
            .optional("title", .local, "What it is called."),
            .optional("short", .text, "What professionals call it for short."),
            .optional("version", .text, "Its version."),
            .optional("about", .local, "What it asks about, in the person’s plain words: “How I have been sleeping”."),
            .optional("answers", .object(.answerRange), "The answers that every item can have."),
            .optional("items", .list(.object(.toolItem), 0...100), "What is asked, in order."),
            .optional(
                "scales", .list(.object(.toolScale), 0...20),
                "The scores that come of it; over a built-in tool, those that change."),
            .optional(
                "forPerson", .flag, "Whether the person’s own documents tell them their scores. No, if not given."),
            .optional("owner", .text, "Whose it is."),
            .optional("licence", .text, "On what terms it may be used."),
            .optional("source", .text, "Where the rules of scoring are from."),
        ])

    static let answerRange = ObjectShape(
        "AnswerRange", "The answers that an item can have.",
        [
            .required("min", .integer(0...100), "The lowest."),
            .required("max", .integer(0...100), "The highest."),
            .many("words", .local, "What each says, from the lowest on, where that may be copied."),
        ])

    static let toolItem = ObjectShape(
        "ToolItem", "One of the things that a tool asks.",
        [
            .required("id", .id, "The id by which answers name it."),
            .optional(
                "title", .local, "A word or two of your own. Never the item’s words, unless these may be copied."),
            .optional("text", .local, "What is asked, where that may be copied."),
            .optional("reversed", .flag, "Whether the highest answer counts as the lowest, and so on."),
            .many("points", .integer(-100...100), "What each answer counts, from the lowest on, if not itself."),
        ])

    static let toolScale = ObjectShape(
        "ToolScale", "One score that comes of a tool.",
        [
            .required("id", .id, "An id that no other score of the tool has."),
            .optional("title", .local, "What the score is called."),
            .optional("about", .local, "What a score tells the person, in plain words."),
            .optional("items", .list(.id, 0...100), "The items that it is made of; none for all of them."),
            .optional("how", .codes(ScoringMethod.self), "How answers become a score."),
            .optional("places", .integer(0...2), "How many decimal places a score has; 0 if not given."),
            .optional("missing", .object(.missingItems), "How many answers may be missing; none if not given."),
            .many("table", .object(.conversion), "What each sum is converted to, the lowest sum first."),
            .optional("range", .object(.validRange), "The lowest and the highest score."),
            .optional("better", .codes(Direction.self), "Which way is better."),
            .optional(
                "change", .object(.changeThreshold), "From which difference on somebody counts as better or worse."),
            .many("bands", .object(.band), "Stretches of scores with a name, the lowest first."),
        ])

    static let missingItems = ObjectShape(
        "MissingItems", "How many answers may be missing, and what is done about them.",
        [
            .required("most", .integer(0...100), "With more missing there is no score."),
            .required("countAs", .codes(MissingCount.self), "What a missing answer counts."),
        ])

    static let conversion = ObjectShape(
        "Conversion", "What one sum is converted to.",
        [
            .required("raw", .integer(-10_000...10_000), "The sum of the answers."),
            .required("score", .number, "The score, with at most two decimal places."),
        ])

    static let changeThreshold = ObjectShape(
        "ChangeThreshold", "From which difference on somebody counts as better or worse.",
        [
            .required("atLeast", .number, "That large a difference counts already."),
            .required("source", .text, "Who says so."),
        ])

    static let band = ObjectShape(
        "Band", "A stretch of scores with a name. Both ends belong to it.",
        [
            .required("title", .local, "What it is called."),
            .required("from", .number, "The lowest score."),
            .required("to", .number, "The highest score."),
        ])

    static let outcomes = ObjectShape(
        "Outcomes", "How outcomes are counted.",
        [
            .optional(
                "source", .codes(OutcomeSource.self), "Where they are counted; in the plans if not given."),
            .optional("from", .date, "The first day whose scores are counted; all until the as-of day if not given."),
            .many("subgroups", .object(.subgrouping), "By what they are broken down, besides site and quarter."),
        ])

    static let returnedOutcome = ObjectShape(
        "ReturnedOutcome", "Scores before and after, as a site counted them itself.",
        [
            .required("tool", .id, "The tool’s id."),
            .required("scale", .id, "The id of one of its scales."),
            .optional("item", .id, "Of a profile: the id of one item; the whole if not given."),
            .required("all", .object(.outcomeCounts), "Everyone of the site."),
            .many("groups", .object(.groupOutcome), "Those of one group each. Whoever is in none is the rest."),
        ])

    static let groupOutcome = ObjectShape(
        "GroupOutcome", "Scores before and after of one group of people.",
        [
            .required("by", .id, "The id of a way to split people, of those in `programme.json`."),
            .required("group", .id, "The id of one of its groups."),
            .required("counts", .object(.outcomeCounts), "The people of the group."),
        ])

    static let outcomeCounts = ObjectShape(
        "OutcomeCounts", "How many people, and how they did. True numbers: what of them is published is worked out.",
        [
            .optional("single", .integer(0...10_000_000), "With a first score and none to compare it with."),
            .optional(
                "paired", .integer(0...10_000_000),
                "With two scores; if not given, all who are better, the same, worse or mixed."),
            .optional("improved", .integer(0...10_000_000), "Better, by the tool’s threshold."),
            .optional("unchanged", .integer(0...10_000_000), "The same."),
            .optional("declined", .integer(0...10_000_000), "Worse."),
            .optional("mixed", .integer(0...10_000_000), "Of profiles: something better and something worse."),
            .optional("meanFirst", .number, "The mean first score of those with two."),
            .optional("meanLatest", .number, "The mean latest score of those with two."),
            .optional("spread", .number, "The standard deviation of their changes."),
        ])

    static let subgrouping = ObjectShape(
        "Subgrouping", "A way to split people into groups.",
        [
            .required("id", .id, "An id that no other way to split has."),
            .required("title", .local, "What the groups are: “Age”."),
            .required("by", .codes(SubgroupTrait.self), "What of a person a group goes by."),
            .some("groups", .object(.subgroup), "The groups. Whoever is in none is counted under “other”."),
        ])

    static let subgroup = ObjectShape(
        "Subgroup", "One group of people.",
        [
            .required("id", .id, "An id that no other group of these has."),
            .required("title", .local, "What it is called."),
            .optional("from", .integer(0...150), "By age: the youngest."),
            .optional("to", .integer(0...150), "By age: the oldest."),
            .many("values", .text, "By anything else: what the record says."),
        ])
}
