import CareRecords

extension RecordKind {
    public static let programme = RecordKind.file(
        "programme", "Programme", "The programme: its name, sites, practices, people and rules.",
        "content/programme.json",
        [
            .required("name", .local, "The programme’s name."),
            .required("county", .text, "The county or region that it serves."),
            .required("summary", .local, "What it does, in a sentence or two."),
            .many("languages", .language, "The languages in which it writes."),
            .required("telephone", .phone, "The number that anyone may ring."),
            .optional("email", .email, "The programme’s e-mail address."),
            .required("hours", .local, "When the telephone is answered."),
            .required("address", .object(.address), "Where to write to."),
            .optional("fictional", .flag, "Whether everything in it is made up; then every page says so."),
            .required("reviewWithinWeeks", .integer(1...104), "How soon a plan is looked at again, in weeks."),
            .required("contactEveryDays", .object(.contactIntervals), "The longest time between contacts."),
            .many("sites", .object(.site), "The places from which it works."),
            .many("practices", .object(.practice), "The GP practices that take part."),
            .many("team", .object(.teamMember), "Coordinators and other staff."),
            .many("organisations", .object(.organisation), "Who takes part in meetings and owns actions."),
            .many("measures", .object(.measure), "What the sites report."),
            .many("nationalMeasures", .object(.nationalMeasure), "What they report besides, by national definitions."),
            .optional("charts", .object(.charts), "How control charts are worked out, and what to know beside them."),
            .optional("pathway", .object(.pathway), "The steps by which people come to it, as measures count them."),
            .optional("community", .object(.community), "What volunteers and local groups give, as measures count it."),
            .many(
                "tools", .object(.tool),
                "Tools that say how people are, besides the built-in ones; with the id of one of these, what is to be different about it."
            ),
            .optional("outcomes", .object(.outcomes), "How outcomes are counted."),
            .many("needs", .object(.needHeading), "The headings of the community directory."),
            .optional("disclosure", .object(.disclosure), "How counts of people are kept safe in public."),
        ])
}

extension ObjectShape {
    static let charts = ObjectShape(
        "Charts", "How control charts are worked out, and what to know beside them.",
        [
            .optional(
                "movingRanges", .codes(MovingRangeRule.self),
                "Which changes from month to month the limits come from: all, or `screened` (if not given) without odd ones."
            ),
            .many("events", .object(.chartEvent), "What happened, to be marked on charts."),
        ])

    static let chartEvent = ObjectShape(
        "ChartEvent", "Something that happened, marked on charts.",
        [
            .required("month", .month, "When."),
            .optional("site", .id, "The id of the site whose charts it concerns; all if not given."),
            .many("measures", .id, "The ids of the measures that it concerns; all if none is given."),
            .required("text", .local, "What happened, in a few words that speak of nobody."),
            .optional(
                "recalculate", .flag,
                "Whether limits are worked out anew from then on: only where the way of working changed for good, and has been seen to."
            ),
        ])

    static let contactIntervals = ObjectShape(
        "ContactIntervals", "The longest time between contacts for each team status, in days.",
        [
            .required("red", .integer(1...366), "For people whose status is red."),
            .required("amber", .integer(1...366), "For people whose status is amber."),
            .required("green", .integer(1...366), "For people whose status is green."),
        ])

    static let site = ObjectShape(
        "Site", "A place from which the programme works.",
        [
            .required("id", .id, "The site’s id; returns lie in a folder of this name."),
            .required("name", .local, "The site’s name."),
            .required("summary", .local, "What the site is, in a sentence."),
            .required("openedOn", .date, "The day it opened."),
            .optional("lead", .id, "The id of the team member who leads it."),
            .required("telephone", .phone, "The site’s number."),
            .required("hours", .local, "When it is open."),
            .optional("address", .object(.address), "Where it is."),
            .optional("outOfHours", .object(.outOfHours), "Who answers at night and at weekends."),
        ])

    static let outOfHours = ObjectShape(
        "OutOfHours", "Who answers at night and at weekends.",
        [
            .required("name", .local, "What the service is called."),
            .required("telephone", .phone, "Its number."),
            .required("hours", .local, "When it answers."),
        ])

    static let practice = ObjectShape(
        "Practice", "A GP practice.",
        [
            .required("ods", .ods, "Its ODS code.", source: "NHS Organisation Data Service"),
            .required("name", .text, "Its name."),
            .required("telephone", .phone, "Its number."),
            .required("site", .id, "The id of the site that works with it."),
            .optional("address", .object(.address), "Where it is."),
        ])

    static let teamMember = ObjectShape(
        "TeamMember", "Someone who works for the programme.",
        [
            .required("id", .id, "The id by which plans name the coordinator."),
            .required("name", .text, "First and last name."),
            .required("role", .local, "What they do."),
            .required("site", .id, "The id of their site."),
            .required("telephone", .phone, "Their number."),
            .optional("email", .email, "Their e-mail address at work."),
            .optional("hours", .local, "When they work."),
            .optional("leftOn", .date, "Their last day, once they have left."),
        ])

    static let organisation = ObjectShape(
        "Organisation", "An organisation that takes part in meetings and owns actions.",
        [
            .required("id", .id, "The id by which meetings name it."),
            .required("name", .text, "Its name."),
            .optional(
                "ods", .ods,
                "If it is one of the programme’s practices, its ODS code: its list of actions then has its own patients alone."),
        ])

    static let needHeading = ObjectShape(
        "NeedHeading", "A heading of the community directory: what would help.",
        [
            .required("id", .id, "The id by which resources name it."),
            .required("name", .local, "The heading."),
            .required(
                "icon", .code(["company", "transport", "home", "active", "money", "carers", "health", "learning"]),
                "The picture beside it."),
        ])

    static let disclosure = ObjectShape(
        "Disclosure", "How counts of people are kept safe in public.",
        source: "NHS Digital, Hospital Episode Statistics analysis guide", sensitive: true,
        [
            .optional("suppressBelow", .integer(2...1000), "Counts below this are hidden; 8 unless said otherwise."),
            .optional("roundTo", .integer(1...1000), "Other counts are rounded to this; 5 unless said otherwise."),
            .many("allow", .object(.allowedText), "Words that the leak scan may find in public."),
        ])

    static let allowedText = ObjectShape(
        "AllowedText", "Words that may stand in public although they match someone’s details.",
        [
            .required("text", .text, "The words."),
            .required("reason", .text, "Why they may stand there."),
        ])
}
