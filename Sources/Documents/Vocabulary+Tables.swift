extension Vocabulary {
    /// Tables, and the numbers at the top of the desk.
    public static let tables: [VocabularyElement] = [
        VocabularyElement(
            "table", "A table: `caption`, `columns`, then rows with as many cells as there are columns.", .block,
            children: ["caption", "columns", "row"],
            [
                VocabularyAttribute(
                    "role",
                    .oneOf(["steps", "week", "team", "change", "share", "actions", "fold", "figures", "plain"]),
                    """
                    what it shows: `steps` of a goal, the `week`, the `team`, what to do if things `change`, whom things are `share`d \
                    with, the `actions` asked of a practice, `figures`; `fold` becomes a list of cards on a small screen; `plain` comes \
                    from Markdown and has no caption
                    """, required: true)
            ]),
        VocabularyElement("caption", "What the table, the sheets or the choice is.", holds: .words),
        VocabularyElement("columns", "The heads of a table’s columns.", only: "table", children: ["column"]),
        VocabularyElement(
            "column", "The head of one column. Repeat it at the top of every sheet.", holds: .inline,
            [
                VocabularyAttribute("width", .text, "its share of the width, in percent"),
                VocabularyAttribute("numeric", .oneOf(["yes"]), "its cells hold numbers, set to the right"),
            ]),
        VocabularyElement(
            "row", "A row. It does not break across pages unless it is taller than one.", children: ["cell"],
            [VocabularyAttribute("role", .oneOf(["emergency"]), "`emergency`: ring 999 first; a `word` says so too")]),
        VocabularyElement(
            "cell", "A cell.", holds: .flow,
            [
                VocabularyAttribute("header", .oneOf(["row"]), "it names its row"),
                VocabularyAttribute("label", .text, "the head of its column, for readers who get one cell at a time"),
                VocabularyAttribute(
                    "role", .oneOf(["do-now", "number"]),
                    "`do-now` what to do, set strongly; `number` the number of an action"),
                VocabularyAttribute("numeric", .oneOf(["yes"]), "a number, set to the right"),
            ]),
        VocabularyElement(
            "details", "Something that may be folded away on a screen and is always open on paper.", .block,
            holds: .blocks, children: ["summary"],
            in: [.portalSite, .portalMeasure]),
        VocabularyElement("summary", "What is folded away.", holds: .words, in: [.portalSite, .portalMeasure]),
        VocabularyElement(
            "counts", "How many there are of each thing to do, with links to the lists.", children: ["count"],
            in: [.desk]),
        VocabularyElement(
            "count", "One number with what it counts.", holds: .words,
            [
                VocabularyAttribute("n", .text, "the number as it is written", required: true),
                VocabularyAttribute("href", .address, "the list", required: true),
            ], in: [.desk]),
    ]
}
