extension Vocabulary {
    /// Charts. All places are thousandths: across from the left end of the axis, up from its foot. How large the chart is
    /// and what its marks look like is for the theme; every figure also stands in a table.
    public static let charts: [VocabularyElement] = [
        VocabularyElement(
            "chart", "A chart of one series over months. Its table of figures follows it.", .block,
            children: ["alternative", "unit", "axis", "stretch", "target-line", "event", "point", "gap", "end-label"],
            [
                VocabularyAttribute("id", .id, "so that its alternative can be found", required: true),
                VocabularyAttribute("count", .wholeNumber, "how many months there are", required: true),
            ], in: seriesKinds),
        VocabularyElement(
            "multiples",
            "Small charts of many sites, one below the other and on one scale. Before each stands its message.", .block,
            children: ["message", "multiple"], in: [.portalMeasure]),
        VocabularyElement(
            "multiple", "One of them: a chart without words.",
            children: ["alternative", "stretch", "target-line", "point", "gap"],
            [VocabularyAttribute("id", .id, "the id of the site", required: true)], in: [.portalMeasure]),
        VocabularyElement(
            "alternative", "What the chart shows, for those who do not see it.", holds: .words,
            in: seriesKinds.union(rowChartKinds)),
        VocabularyElement(
            "unit", "What is counted, above the scale.", holds: .words,
            in: seriesKinds.union(rowChartKinds)),
        VocabularyElement(
            "axis", "The scale at the side (`values`) or the months at the foot (`months`).", children: ["tick"],
            [VocabularyAttribute("of", .oneOf(["values", "months"]), "which of the two", required: true)],
            in: seriesKinds.union(rowChartKinds)),
        VocabularyElement(
            "tick", "One place on an axis. Its text is its label; without text it is a tick alone.", holds: .words,
            [
                VocabularyAttribute("at", .wholeNumber, "where it stands", required: true),
                VocabularyAttribute("year", .text, "the year, where a new one is to be named"),
                VocabularyAttribute("narrow", .oneOf(["yes"]), "there is room for its label on a small screen too"),
            ], in: seriesKinds.union(rowChartKinds)),
        VocabularyElement(
            "stretch", "Months over which the same mean and limits hold.", .named,
            [
                VocabularyAttribute("from", .wholeNumber, "its left end", required: true),
                VocabularyAttribute("to", .wholeNumber, "its right end", required: true),
                VocabularyAttribute("mean", .wholeNumber, "the mean", required: true),
                VocabularyAttribute("lower", .wholeNumber, "the lower limit", required: true),
                VocabularyAttribute("upper", .wholeNumber, "the upper limit", required: true),
            ], in: seriesKinds),
        VocabularyElement(
            "target-line", "What is aimed at.", .named,
            [VocabularyAttribute("at", .wholeNumber, "how high", required: true)],
            in: seriesKinds),
        VocabularyElement(
            "event", "A month in which something happened: the number by which it is told beside the chart.",
            holds: .words, [VocabularyAttribute("x", .wholeNumber, "the month", required: true)], in: seriesKinds),
        VocabularyElement(
            "point", "The value of one month.", .named,
            [
                VocabularyAttribute("x", .wholeNumber, "the month", required: true),
                VocabularyAttribute("y", .wholeNumber, "the value", required: true),
                VocabularyAttribute(
                    "reading", .oneOf(["usual", "better", "worse", "neither"]),
                    "what it says: told by its shape and not by colour alone", required: true),
                VocabularyAttribute("outside", .oneOf(["yes"]), "it is outside the limits"),
                VocabularyAttribute("provisional", .oneOf(["yes"]), "it may still change"),
                VocabularyAttribute(
                    "problem", .oneOf(ChartMark.allCases.map(\.rawValue)),
                    "what is known to be odd about the figure; its letter stands at the foot"),
                VocabularyAttribute("letter", .text, "the letter"),
                VocabularyAttribute("joined", .oneOf(["yes"]), "a line joins it to the mark before it"),
            ], in: seriesKinds),
        VocabularyElement(
            "gap", "A month without a value that can be shown. The line is broken there.", .named,
            [
                VocabularyAttribute("x", .wholeNumber, "the month", required: true),
                VocabularyAttribute(
                    "why", .oneOf(["hidden", "missing", "checked"]),
                    "too few people to show; nothing was sent in; being checked", required: true),
            ], in: seriesKinds),
        VocabularyElement(
            "end-label", "What a line or the last point is and how high, at the right end of the chart.", holds: .words,
            [
                VocabularyAttribute(
                    "of", .oneOf(["latest", "mean", "upper", "lower", "target"]), "what it names", required: true),
                VocabularyAttribute("y", .wholeNumber, "the height of what it names", required: true),
                VocabularyAttribute("at", .wholeNumber, "where its text stands, clear of the others", required: true),
            ], in: seriesKinds),
        VocabularyElement(
            "message", "What a chart says, with the shape of its last mark: a word or two, strong, then the sentence.",
            .block,
            holds: .inline,
            [
                VocabularyAttribute(
                    "reading", .oneOf(["usual", "better", "worse", "neither", "care", "none"]), "the shape",
                    required: true)
            ],
            in: seriesKinds.union([.portalMeasures, .portalPathway, .portalReport, .portalCheck])),
    ]

    /// The kinds of document that have charts of months.
    private static let seriesKinds: Set<DocumentKind> = [.portalMeasure, .portalSeries, .portalPack, .portalSlides]
}
