extension Vocabulary {
    /// Charts of one row a group or step. All places are thousandths of the scale, from its left end.
    public static let rowCharts: [VocabularyElement] = [
        VocabularyElement(
            "row-chart",
            "A chart of one row a group or a step, one below the other. Its figures also stand in a table.",
            .block, children: ["alternative", "unit", "axis", "chart-row", "chart-note"],
            [
                VocabularyAttribute("id", .id, "so that its alternative can be found", required: true),
                VocabularyAttribute("rows", .wholeNumber, "how many rows there are", required: true),
                VocabularyAttribute(
                    "lines", .wholeNumber, "how many lines the labels of all rows take", required: true),
                VocabularyAttribute("nought", .wholeNumber, "where nought is, if it is on the scale"),
            ], in: rowChartKinds),
        VocabularyElement(
            "chart-row", "One row: its label, one mark and its interval, and the figure in words.",
            children: [
                "label-line", "interval", "bar", "outline-bar", "dot", "before-after", "no-mark", "row-value",
                "row-detail",
            ],
            [
                VocabularyAttribute("number", .wholeNumber, "how many rows stand above it", required: true),
                VocabularyAttribute("above", .wholeNumber, "how many lines their labels take", required: true),
                VocabularyAttribute("lines", .wholeNumber, "how many lines its own label takes", required: true),
            ], in: rowChartKinds),
        VocabularyElement(
            "label-line", "One line of a row’s label.", holds: .words, children: ["group-size"],
            [VocabularyAttribute("number", .wholeNumber, "how many lines of the label stand above it", required: true)],
            in: rowChartKinds),
        VocabularyElement(
            "group-size", "How many people are in the group, after its name.", holds: .words, in: rowChartKinds),
        VocabularyElement(
            "bar", "A bar from nought to the value.", .named,
            [
                VocabularyAttribute("from", .wholeNumber, "its left end", required: true),
                VocabularyAttribute("to", .wholeNumber, "its right end", required: true),
            ], in: rowChartKinds),
        VocabularyElement(
            "outline-bar", "A bar that is drawn as an outline: those who left.", .named,
            [
                VocabularyAttribute("from", .wholeNumber, "its left end", required: true),
                VocabularyAttribute("to", .wholeNumber, "its right end", required: true),
            ], in: rowChartKinds),
        VocabularyElement(
            "dot", "A value on a scale that need not have nought on it.", .named,
            [VocabularyAttribute("at", .wholeNumber, "the value", required: true)], in: rowChartKinds),
        VocabularyElement(
            "interval", "What the value could as well be, given how few it is taken from.", .named,
            [
                VocabularyAttribute("from", .wholeNumber, "the lowest", required: true),
                VocabularyAttribute("to", .wholeNumber, "the highest", required: true),
            ], in: rowChartKinds),
        VocabularyElement(
            "before-after", "The same people before and after.", .named,
            [
                VocabularyAttribute("before", .wholeNumber, "the value before", required: true),
                VocabularyAttribute("after", .wholeNumber, "the value after", required: true),
                VocabularyAttribute(
                    "reading", .oneOf(["usual", "better", "worse", "neither"]),
                    "what the change says: told by the shape of the later mark, and by a word beside it", required: true
                ),
            ], in: rowChartKinds),
        VocabularyElement(
            "no-mark", "There is no value that can be shown; the words beside it say why.", .named,
            [
                VocabularyAttribute(
                    "why", .oneOf(["hidden", "missing", "checked"]),
                    "too few people to show; nothing was sent in; being checked", required: true)
            ], in: rowChartKinds),
        VocabularyElement("row-value", "The figure of a row in words.", holds: .words, in: rowChartKinds),
        VocabularyElement(
            "row-detail", "What stands after it: its interval, or its share.", holds: .words, in: rowChartKinds),
        VocabularyElement(
            "chart-note", "What to know to read the scale or the marks, one line below it.", holds: .words,
            in: rowChartKinds),
    ]

    /// The kinds of document that have such charts.
    static let rowChartKinds: Set<DocumentKind> = [.portalMeasure, .portalPathway, .portalCommunity, .portalReport]
}
