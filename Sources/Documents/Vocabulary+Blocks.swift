internal import Markup

extension Vocabulary {
    /// What most documents are made of.
    public static let blocks: [VocabularyElement] =
        headings + [
            VocabularyElement("no", "The number of a part, in its heading.", holds: .words, in: [.myPlan]),
            VocabularyElement(
                "aside", "A few words set small beside a heading, such as “3 late”.", holds: .words,
                in: [.desk, .minutes]),
            VocabularyElement(
                "section", "A heading with what belongs to it.", .block, holds: .blocks),
            VocabularyElement(
                "topic", "A section that links lead to. Its heading is its first child.", .block, holds: .blocks,
                children: ["need-group", "letter"],
                [
                    VocabularyAttribute("id", .id, "so that links can lead here", required: true),
                    VocabularyAttribute(
                        "role", .oneOf(["block"]),
                        "`block`: one of several of equal weight that a page is made of, with a rule above it"),
                ],
                in: [
                    .agenda, .minutes, .actionReport, .desk, .portalHome, .portalSite, .portalMeasure, .portalSeries, .portalPathway,
                    .portalCommunity,
                    .portalPack,
                    .portalSlides, .portalReport, .portalChecks, .portalCheck, .portalResources, .portalIndex,
                    .portalSearch,
                ]),
            VocabularyElement("p", "A paragraph.", .block, holds: .inline),
            VocabularyElement(
                "display", "A paragraph that is set in a way of its own.", .block, holds: .inline,
                [
                    VocabularyAttribute(
                        "role",
                        .oneOf(["lead", "ids", "dates", "why", "label", "muted", "small", "more", "tags", "private", "draft"]),
                        """
                        `lead` says what the document is for; `ids` birth date and NHS number; `dates` written and review; `why` why a \
                        goal matters; `label` names what follows, less than a heading; `muted` and `small` matter less; `more` leads to \
                        a page with the rest; `tags` is a list of subjects; `private` warns that the page is not to be shared; \
                        `draft` says that nobody has checked it yet
                        """, required: true)
                ]),
            VocabularyElement("list", "A list.", .block, children: ["item", "task"]),
            VocabularyElement(
                "numbered-list", "A list whose order counts: number the items.", .block, children: ["item", "task"],
                [VocabularyAttribute("start", .wholeNumber, "the first number, where it is not 1")]),
            VocabularyElement("plain-list", "A list without marks.", .block, children: ["item"]),
            VocabularyElement(
                "do-list", "What to do, with ticks. The mark carries meaning, so say it aloud.", .block,
                children: ["item"], in: [.myPlan]),
            VocabularyElement(
                "dont-list", "What not to do, with crosses. The mark carries meaning, so say it aloud.", .block,
                children: ["item"], in: [.myPlan]),
            VocabularyElement("item", "One item of a list.", holds: .flow),
            VocabularyElement(
                "task", "An item that is done or not (from Markdown).", holds: .flow,
                [VocabularyAttribute("done", .oneOf(["yes", "no"]), "whether it is", required: true)],
                isOfMarkdown: true),
            VocabularyElement(
                "own", "The person’s own words, set apart by a green rule. Never shortened, never reworded.", .block,
                holds: .blocks, in: Set.sheets.union([.myPlan, .extract, .practiceExtract, .gpSummary, .caseCard, .minutes])),
            VocabularyElement(
                "quote", "Words set large: a goal as the person says it. From Markdown also any quotation.", .block,
                holds: .flow),
            VocabularyElement(
                "now", "What to do or read now. Once in a document, near the top.", .block, holds: .blocks,
                children: ["call"],
                in: [
                    .myPlan, .kitchenSheet, .emergencySheet, .carersPage, .extract, .gpSummary, .gpChangeLetter, .practiceExtract, .agenda, .caseCard, .minutes, .actionList, .coverSlip, .desk,
                    .portalHome, .portalPack,
                    .portalSlides,
                ]),
            VocabularyElement(
                "emergency",
                "Danger, or whom to call in an emergency, set apart by a red rule. The word comes first, so that it does not hang on the colour.",
                .block, holds: .blocks, in: Set.sheets.union([.myPlan, .carersPage, .gpSummary, .caseCard, .portalHome, .portalResources])),
            VocabularyElement(
                "facts", "Terms, each with what is known about it.", .block, children: ["fact", "change"],
                [
                    VocabularyAttribute(
                        "role", .oneOf(["lines", "definitions", "calls", "news", "card", "service", "aside", "published"]),
                        """
                        how they are laid out: `lines` term beside detail; `definitions` the same in small, under a table: what its measures count; `calls` who, with their number at the end of the line; `news` what has changed, marked by kind; `card` on a site’s card; \
                        `service` in the directory; `aside` beside an article; `published` one quiet line
                        """, required: true)
                ]),
            VocabularyElement("fact", "One term with its detail.", children: ["term", "detail"]),
            VocabularyElement(
                "change", "In `news`: one thing that has changed.", children: ["term", "detail"],
                [
                    VocabularyAttribute(
                        "kind", .oneOf(["new", "changed", "stopped", "done"]),
                        "what sort of change; the term says it in words too", required: true)
                ], in: [.myPlan]),
            VocabularyElement("term", "The term.", holds: .inline),
            VocabularyElement("detail", "What is known about it.", holds: .flow),
            VocabularyElement(
                "contact", "Whom to call, boxed: heading, name, number, what they do.", .block, holds: .blocks,
                children: ["name", "phone"],
                [VocabularyAttribute("role", .oneOf(["coordinator"]), "who it is")],
                in: Set.letters.union([.myPlan, .gpSummary, .gpChangeLetter, .practiceExtract])),
            VocabularyElement(
                "call", "One line of whom to call: when, the number large, and a note.",
                children: ["when", "phone", "note"], in: [.myPlan, .kitchenSheet, .carersPage, .portalHome]),
            VocabularyElement("when", "In what case.", holds: .inline, in: [.myPlan, .kitchenSheet, .carersPage]),
            VocabularyElement("note", "Who answers, and at what hours.", holds: .inline, in: [.myPlan, .kitchenSheet, .carersPage]),
            VocabularyElement(
                "glance", "What to know before talking with the person, one `need` a line.", .block, children: ["need"],
                in: [.myPlan, .kitchenSheet, .emergencySheet, .gpSummary]),
            VocabularyElement(
                "need", "One thing to know: a `term` (“Hearing”) and a sentence.", holds: .inline, children: ["term"],
                [
                    VocabularyAttribute(
                        "kind",
                        .oneOf(["hearing", "talking", "reading", "seeing", "memory", "moving", "language", "other"]),
                        "which picture goes with it", required: true)
                ],
                in: [.myPlan, .kitchenSheet, .emergencySheet, .gpSummary]),
            VocabularyElement("rule", "A break in the thought (from Markdown).", .block, isOfMarkdown: true),
            VocabularyElement(
                "code-block", "Text to be shown letter by letter (from Markdown).", .block, holds: .words,
                [
                    VocabularyAttribute(
                        "lang", .text, "what the author said that it is written in; not a language that people speak")
                ], isOfMarkdown: true),
        ]

    /// One name for each level, so that a renderer finds what to do by the name alone.
    private static let headings: [VocabularyElement] = (1...6).map { level in
        VocabularyElement(
            headingNames[level - 1],
            level == 1
                ? "The heading of the whole document. It stands once."
                : "A heading of level \(level). Levels are worked out already: nothing is left to count, none is passed over.",
            .block, holds: .inline, children: ["no", "aside"], isOfMarkdown: level > 4)
    }

    static let headingNames = DocumentTree.headingNames.map { "\($0)" }
}
