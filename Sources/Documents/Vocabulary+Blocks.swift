extension Vocabulary {
    /// What most documents are made of.
    public static let blocks: [VocabularyElement] = [
        VocabularyElement(
            "heading", "A heading. Its level is worked out already: nothing is left to count.", .block, holds: .inline,
            children: ["no", "aside"],
            [
                VocabularyAttribute(
                    "level", .oneOf(["1", "2", "3", "4", "5", "6"]),
                    "1 stands once, for the document; below that no level is passed over", required: true)
            ]),
        VocabularyElement("no", "The number of a part, in its heading.", holds: .words, in: [.myPlan]),
        VocabularyElement(
            "aside", "A few words set small beside a heading, such as “3 late”.", holds: .words, in: [.desk, .minutes]),
        VocabularyElement(
            "section", "A heading with what belongs to it.", .block, holds: .blocks,
            children: ["need-group", "letter"],
            [
                VocabularyAttribute("id", .id, "so that links can lead here"),
                VocabularyAttribute(
                    "role", .oneOf(["block"]),
                    "`block`: one of several of equal weight that a page is made of, with a rule above it"),
            ]),
        VocabularyElement(
            "p", "A paragraph.", .block, holds: .inline,
            [
                VocabularyAttribute(
                    "role",
                    .oneOf(["lead", "ids", "dates", "why", "label", "muted", "small", "more", "tags", "private"]),
                    """
                    `lead` says what the document is for; `ids` birth date and NHS number; `dates` written and review; `why` why a \
                    goal matters; `label` names what follows, less than a heading; `muted` and `small` matter less; `more` leads to \
                    a page with the rest; `tags` is a list of subjects; `private` warns that the page is not to be shared
                    """)
            ]),
        VocabularyElement(
            "list", "A list.", .block, children: ["item"],
            [
                VocabularyAttribute("ordered", .oneOf(["yes"]), "the order counts: number the items"),
                VocabularyAttribute("start", .wholeNumber, "the first number, where it is not 1"),
                VocabularyAttribute(
                    "role", .oneOf(["plain", "do", "dont"]),
                    "`plain` without marks; `do` and `dont` what to do (ticks) and not to do (crosses): the mark carries meaning, so say it aloud"
                ),
            ]),
        VocabularyElement(
            "item", "One item of a list.", holds: .flow,
            [
                VocabularyAttribute("checked", .oneOf(["yes", "no"]), "a task that is done or not (from Markdown)"),
                VocabularyAttribute("lang", .language, "it is in another language than the document"),
            ]),
        VocabularyElement(
            "own", "The person’s own words, set apart by a green rule. Never shortened, never reworded.", .block,
            holds: .blocks, in: [.myPlan, .extract, .gpSummary, .minutes]),
        VocabularyElement(
            "quote", "Words set large: a goal as the person says it. From Markdown also any quotation.", .block,
            holds: .flow),
        VocabularyElement(
            "now", "What to do or read now. Once in a document, near the top.", .block, holds: .blocks,
            children: ["call"],
            in: [.myPlan, .extract, .gpSummary, .minutes, .desk, .portalHome]),
        VocabularyElement(
            "emergency",
            "Danger, or whom to call in an emergency, set apart by a red rule. The word comes first, so that it does not hang on the colour.",
            .block, holds: .blocks, in: [.myPlan, .gpSummary, .portalHome, .portalResources]),
        VocabularyElement(
            "facts", "Terms, each with what is known about it.", .block, children: ["fact"],
            [
                VocabularyAttribute(
                    "role", .oneOf(["lines", "news", "card", "service", "aside", "published"]),
                    """
                    how they are laid out: `lines` term beside detail; `news` what has changed, marked by kind; `card` on a site’s card; \
                    `service` in the directory; `aside` beside an article; `published` one quiet line
                    """, required: true)
            ]),
        VocabularyElement(
            "fact", "One term with its detail.", children: ["term", "detail"],
            [
                VocabularyAttribute(
                    "kind", .oneOf(["new", "changed", "stopped", "done"]),
                    "in `news`: what sort of change; the term says it in words too")
            ]),
        VocabularyElement("term", "The term.", holds: .words),
        VocabularyElement("detail", "What is known about it.", holds: .flow),
        VocabularyElement(
            "contact", "Whom to call, boxed: heading, name, number, what they do.", .block, holds: .blocks,
            children: ["name", "phone"],
            [VocabularyAttribute("role", .oneOf(["coordinator"]), "who it is")], in: [.myPlan, .gpSummary]),
        VocabularyElement(
            "call", "One line of whom to call: when, the number large, and a note.",
            children: ["when", "phone", "note"], in: [.myPlan, .portalHome]),
        VocabularyElement("when", "In what case.", holds: .inline, in: [.myPlan]),
        VocabularyElement("note", "Who answers, and at what hours.", holds: .inline, in: [.myPlan]),
        VocabularyElement(
            "glance", "What to know before talking with the person, one `need` a line.", .block, children: ["need"],
            in: [.myPlan, .gpSummary]),
        VocabularyElement(
            "need", "One thing to know: a `term` (“Hearing”) and a sentence.", holds: .inline, children: ["term"],
            [
                VocabularyAttribute(
                    "kind",
                    .oneOf(["hearing", "talking", "reading", "seeing", "memory", "moving", "language", "other"]),
                    "which picture goes with it", required: true)
            ],
            in: [.myPlan, .gpSummary]),
        VocabularyElement("rule", "A break in the thought (from Markdown).", .block, isOfMarkdown: true),
        VocabularyElement(
            "code-block", "Text to be shown letter by letter (from Markdown).", .block, holds: .words,
            [
                VocabularyAttribute(
                    "lang", .text, "what the author said that it is written in; not a language that people speak")
            ], isOfMarkdown: true),
    ]
}
