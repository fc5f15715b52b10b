import CareRecords

extension ObjectShape {
    static let measure = ObjectShape(
        "Measure", "A measure that sites report, and how it is read.",
        [
            .required("id", .id, "The id by which returns name it."),
            .required("title", .local, "What it is called."),
            .required("unit", .codes(MeasureUnit.self), "Its unit."),
            .required("how", .codes(MeasureKind.self), "How it is made up."),
            .required("countsPeople", .flag, "Whether its counts are counts of people, which must be kept safe."),
            .required("better", .codes(Direction.self), "Which way is better."),
            .optional("target", .number, "What is aimed at."),
            .required("aggregate", .codes(Aggregate.self), "How sites or months are put together."),
            .optional(
                "partOf", .id,
                "For counts: the measure some of whose people in the same month it counts, so that neither gives the other away."
            ),
            .optional(
                "per", .integer(100...100_000),
                "For rates: for how many, such as 100000; the unit is then `per-population`. 100, percent, if not given."
            ),
            .optional("highAtStart", .flag, highAtStart),
            .optional("range", .object(.validRange), "The values that it can have."),
            .some("definitions", .object(.measureDefinition), "What it means, and since when."),
        ])

    private static let highAtStart =
        "Whether people come because this was high for them, such as visits to hospital: then it falls by itself, and every page says so."

    static let nationalMeasure = ObjectShape(
        "NationalMeasure", "A measure that is defined nationally: its name, unit and meaning go without saying.",
        [
            .required("id", .id, "The id by which returns name it."),
            .required("follows", .codes(NationalMeasure.self), "The definition that it follows."),
            .optional("since", .date, "The first day that is counted so; that of the definition if not given."),
            .optional("target", .number, "What is aimed at."),
            .optional("range", .object(.validRange), "The values that it can have."),
            .optional("highAtStart", .flag, highAtStart),
            .optional("note", .local, "What to know besides: where the figures are from, whom they leave out."),
        ])

    static let validRange = ObjectShape(
        "ValidRange", "The values that a measure can have.",
        [
            .required("min", .number, "The lowest."),
            .required("max", .number, "The highest."),
        ])

    static let measureDefinition = ObjectShape(
        "MeasureDefinition", "What a measure meant from a day on.",
        [
            .required("since", .date, "The first day on which this definition held."),
            .required("text", .local, "The definition."),
        ])
}

extension RecordKind {
    public static let programmeReturn = RecordKind.file(
        "programme-return", "ProgrammeReturn", "One site’s return for one month.",
        "content/returns/SITE/YYYY-MM.json",
        [
            .required("site", .id, "The site’s id, as in the name of the folder."),
            .required("period", .month, "The month, as in the name of the file."),
            .required("submittedBy", .text, "Who sent it in."),
            .required("submittedOn", .date, "When it was sent in."),
            .many("values", .object(.returnValue), "The value of each measure."),
            .many("breakdowns", .object(.breakdown), "Counts split by something, such as the reason for declining."),
            .many(
                "outcomes", .object(.returnedOutcome),
                "Scores before and after, for the quarter that ends with the month."),
            .optional("notes", .markdown, "What to know when reading the figures."),
            .many("revisions", .object(.returnRevision), "Values that were put right later."),
        ])
}

extension ObjectShape {
    static let returnValue = ObjectShape(
        "ReturnValue", "The value of one measure.",
        [
            .required("measure", .id, "The measure’s id."),
            .optional("numerator", .number, "For rates: how many."),
            .optional("denominator", .number, "For rates: out of how many."),
            .optional("value", .number, "For counts and means: the value."),
            .optional("people", .integer(0...10_000_000), "For means: how many people it was taken over."),
            .many(
                "times", .number,
                "For means of days or hours: what each of these people took, in no order. Medians come from them."),
            .optional("provisional", .flag, "Whether the figure may still change."),
            .optional("missing", .flag, "Whether the site could not give it."),
            .optional("note", .text, "What to know about this figure."),
        ])

    static let breakdown = ObjectShape(
        "Breakdown", "A measure’s count split by something.",
        [
            .required("measure", .id, "The measure’s id."),
            .required("by", .text, "What it is split by."),
            .many("rows", .object(.breakdownRow), "The parts."),
        ])

    static let breakdownRow = ObjectShape(
        "BreakdownRow", "One part of a breakdown.",
        [
            .required("label", .text, "What the part is."),
            .required("value", .number, "How many."),
        ])

    static let returnRevision = ObjectShape(
        "ReturnRevision", "A value that was put right after it had been sent in.",
        [
            .required("on", .date, "The day of the correction."),
            .required("measure", .id, "The measure’s id."),
            .optional("from", .number, "The value before."),
            .optional("to", .number, "The value now."),
            .required("reason", .text, "Why it was changed."),
        ])
}
