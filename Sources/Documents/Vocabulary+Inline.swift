extension Vocabulary {
    /// What stands in running text.
    public static let inline: [VocabularyElement] = [
        VocabularyElement("strong", "Said with weight.", .inline, holds: .inline),
        VocabularyElement(
            "emphasis", "Said with stress (from Markdown). Never set in italics, which are hard to read.", .inline,
            holds: .inline, isOfMarkdown: true),
        VocabularyElement("strike", "No longer so (from Markdown).", .inline, holds: .inline, isOfMarkdown: true),
        VocabularyElement("code", "Letter by letter (from Markdown).", .inline, holds: .words, isOfMarkdown: true),
        VocabularyElement("break", "A new line.", .inline),
        VocabularyElement(
            "link", "A link.", .inline, holds: .inline,
            [
                VocabularyAttribute(
                    "href", .address,
                    "where it leads: relative in our own words, `https:`, `mailto:` or `tel:` in a record’s",
                    required: true),
                VocabularyAttribute(
                    "section", .text,
                    "in `masthead`: the part of the site; it is the current one where `document/@section` is the same"),
            ]),
        VocabularyElement(
            "word", "A signal word: “Emergency:”. Set in red and strong; the word itself carries the meaning.", .inline,
            holds: .words, in: Set.sheets.union([.myPlan, .carersPage, .easyRead, .gpSummary, .gpChangeLetter, .caseCard, .portalHome, .portalResources])),
        VocabularyElement("muted", "Matters less than what it stands beside.", .inline, holds: .inline),
        VocabularyElement(
            "date", "A day, already written out in the document’s language. It never breaks across lines.", .inline,
            holds: .words,
            [VocabularyAttribute("value", .date, "the day, for machines", required: true)]),
        VocabularyElement(
            "phone",
            "A telephone number. It never breaks across lines, and runs from left to right in every script; on a screen it can be rung.",
            .inline,
            holds: .words,
            [VocabularyAttribute("number", .text, "digits, with a plus in front where there is one", required: true)]),
        VocabularyElement(
            "nhs",
            "An NHS number in groups of 3, 3 and 4. It never breaks, and runs from left to right in every script; read it digit by digit.",
            .inline,
            holds: .words, in: Set.sheets.union(Set.professional).union([.myPlan, .easyRead, .extract, .desk])),
        VocabularyElement(
            "email", "An e-mail address.", .inline, holds: .words,
            [VocabularyAttribute("address", .text, "the address", required: true)], in: [.portalResources]),
        VocabularyElement(
            "foreign", "A passage in another language than what is around it. Change the voice.", .inline,
            holds: .inline,
            [
                VocabularyAttribute("lang", .language, "the language", required: true),
                VocabularyAttribute(
                    "dir", .oneOf(["ltr", "rtl"]), "which way it runs, where that is not the document’s way"),
            ]),
        VocabularyElement(
            "isolate",
            "Words of a record whose direction is their own, such as a name in Latin letters in an Urdu sentence: what is around them must not change the order of their letters and numbers (`bdi` in HTML).",
            .inline, holds: .inline),
        VocabularyElement(
            "status", "How something stands, in words; a theme adds a mark, never a colour alone.", .inline,
            holds: .words,
            [
                VocabularyAttribute(
                    "state",
                    .oneOf([
                        "not-started", "started", "going-well", "done", "stopped", "held", "late", "booked", "care",
                        "forward", "back", "same",
                    ]), "which mark", required: true)
            ]),
        VocabularyElement(
            "not-recorded", "Nobody has recorded it, and that matters here: “Not recorded”.", .inline, holds: .words),
    ]
}
