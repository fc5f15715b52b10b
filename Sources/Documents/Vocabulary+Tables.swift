extension Vocabulary {
    /// Tables, and the numbers at the top of the desk.
    public static let tables: [VocabularyElement] =
        [
            VocabularyElement(
                "table",
                "A table: `caption`, `columns`, `rows`. Where there is little room it becomes a list.",
                .block, children: tableParts,
                [
                    VocabularyAttribute(
                        "role", .oneOf(["steps", "week", "team", "change", "share", "actions", "write", "fold"]),
                        """
                        what it shows: `steps` of a goal, the `week`, the `team`, what to do if things `change`, whom things are `share`d \
                        with, the `actions` asked of a practice; `write` has empty rows to write in by hand; `fold` is any other
                        """, required: true)
                ]),
            VocabularyElement(
                "figures-table", "A table of figures. It stays one, however little room there is.", .block,
                children: tableParts,
                in: [
                    .portalHome, .portalSite, .portalSites, .portalReturn, .portalMeasure, .portalSeries,
                    .portalPathway, .portalCommunity, .portalPack, .portalReport,
                    .portalSlides,
                    .portalQuality,
                ]),
            VocabularyElement(
                "plain-table", "A table from Markdown, which has no caption. It stays one too.", .block,
                children: tableParts, isOfMarkdown: true),
            VocabularyElement("caption", "What the table, the sheets or the choice is.", holds: .words),
        ]
        + tableKinds.map { table in
            VocabularyElement(
                "columns", "The heads of a table’s columns.", only: table, children: columnKinds,
                isOfMarkdown: table == "plain-table")
        } + columns + [
            VocabularyElement(
                "rows", "The rows of a table, each with as many cells as there are columns.", children: rowKinds),
            VocabularyElement(
                "row", "A row. It does not break across pages unless it is taller than one.", children: cellKinds,
                [
                    VocabularyAttribute("id", .id, "so that links can lead here"),
                    VocabularyAttribute("who", .text, "the coordinator of the person whom the row is about, to find rows by"),
                    VocabularyAttribute("site", .text, "that person’s site, likewise"),
                    VocabularyAttribute("status", .text, "that person’s status, likewise"),
                ]),
            VocabularyElement(
                "emergency-row", "A row that says to ring 999 first; a `word` says so too.", children: cellKinds,
                in: [.myPlan]),
            VocabularyElement("cell", "A cell whose column needs no saying.", holds: .flow),
            VocabularyElement("row-head", "The cell that names its row.", holds: .flow, [sort]),
            VocabularyElement("row-number", "The number of the row.", holds: .words, in: .practice),
            VocabularyElement("field", "A cell that can be read with the head of its column.", holds: .flow, [label, sort]),
            VocabularyElement(
                "do-now", "Such a cell that says what to do, set strongly.", holds: .flow, [label], in: [.myPlan]),
            VocabularyElement(
                "figure", "A cell that holds a number, set to the right.", holds: .flow,
                [VocabularyAttribute("label", .text, "the head of its column, if it has one")]),
            VocabularyElement(
                "details", "Something that may be folded away on a screen and is always open on paper.", .block,
                holds: .blocks, children: ["summary"], in: [.portalSite, .portalMeasure, .portalSeries, .portalChecks]),
            VocabularyElement(
                "summary", "What is folded away.", holds: .words,
                in: [.portalSite, .portalMeasure, .portalSeries, .portalChecks]),
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

    static let columnKinds = ["column", "wide-column", "figure-column", "number-column"]
    static let cellKinds = ["cell", "row-head", "row-number", "field", "do-now", "figure"]
    static let rowKinds = ["row", "emergency-row"]
    static let tableKinds = ["table", "figures-table", "plain-table"]
    private static let tableParts = ["caption", "columns", "rows"]

    private static let sort = VocabularyAttribute(
        "sort", .text, "what to put rows in order by, where the words of the cell do not tell: a person’s family name; empty for what is not known and comes last")

    private static let label = VocabularyAttribute(
        "label", .text, "the head of its column, for readers who get one cell at a time", required: true)

    private static let columns: [VocabularyElement] = [
        VocabularyElement(
            "column", "The head of one column. Repeat it at the top of every sheet.", holds: .inline),
        VocabularyElement(
            "wide-column", "The head of a column that takes its share of the width.", holds: .inline,
            [VocabularyAttribute("width", .text, "its share of the width, in percent", required: true)]),
        VocabularyElement("figure-column", "The head of a column of numbers, set to the right.", holds: .inline),
        VocabularyElement(
            "number-column", "The head of the column with the rows’ own numbers. It goes without saying.",
            holds: .inline, in: .practice),
    ]
}
