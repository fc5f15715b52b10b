import CareRecords

extension RecordKind {
    public static let csvMapping = RecordKind.file(
        "csv-mapping", "CSVMapping", "How the rows of a spreadsheet become programme returns.",
        "mappings/NAME.json",
        [
            .optional("about", .text, "What the mapping is for, and for whose files."),
            .optional("form", .object(.csvForm), "How the file is written, as far as it must be said."),
            .required("site", .object(.csvSite), "Which site a row is of."),
            .required("period", .object(.csvPeriod), "Which month a row is of."),
            .optional(
                "measure", .object(.csvMeasure), "Which measure a row is of, if there is a row for each measure."),
            .some("figures", .object(.csvFigure), "The figures, and the columns in which they stand."),
            .many("only", .object(.csvFilter), "If given, only rows that all of these hold for are read."),
            .many("skip", .object(.csvFilter), "Rows that any of these holds for are passed over."),
            .optional("sum", .flag, "Whether several rows of one site, month and measure are added up."),
            .optional("submittedBy", .object(.csvText), "Who sent the figures in."),
            .optional("submittedOn", .object(.csvDay), "When they were sent in."),
        ])
}

extension ObjectShape {
    static let csvForm = ObjectShape(
        "CSVForm", "How a spreadsheet is written.",
        [
            .optional("encoding", .codes(CSVEncoding.self), "The encoding of a file without a byte order mark."),
            .optional("separator", .codes(CSVSeparator.self), "What stands between the cells; otherwise it is found."),
            .optional("sheet", .text, "The sheet of a workbook; otherwise the first that is not hidden."),
            .optional(
                "headRow", .integer(1...1000),
                "The row of the column heads; otherwise the first that has all columns."),
            .optional("decimal", .codes(CSVDecimal.self), "What stands before the decimals; otherwise a point."),
            .many("fillDown", .text, "Columns in which an empty cell means what stands above it."),
            .many("missing", .text, "What else stands where a figure is missing."),
            .many("suppressed", .text, "What else stands where a figure was kept back."),
        ])

    static let csvSite = names("CSVSite", "Which site a row is of.", "site", parts: false)
    static let csvMeasure = names("CSVMeasure", "Which measure a row is of.", "measure", parts: true)

    private static func names(_ name: String, _ about: String, _ noun: String, parts: Bool) -> ObjectShape {
        let translation = ObjectShape(
            parts ? "CSVMeasureTranslation" : "CSVSiteTranslation", "What the file calls a \(noun).",
            [
                .required("from", .text, "What stands in the file."),
                .required("to", .id, "The \(noun)’s id."),
            ]
                + (parts
                    ? [
                        .optional(
                            "part", .codes(CSVPart.self), "Which part of the figure the row has; otherwise the value.")
                    ] : []))
        return ObjectShape(
            name, about,
            choices: [
                .init(
                    fields: ["column", "fixed"], problem: .mappingIncomplete,
                    message: "nothing says which \(noun) the rows are of")
            ],
            [
                .optional("column", .text, "The column that says it, by its id, its title or as translated."),
                .optional("fixed", .id, "The id, if all rows are of one \(noun)."),
                .many("translate", .object(translation), "What names in the column mean."),
            ])
    }

    static let csvPeriod = ObjectShape(
        "CSVPeriod", "Which month a row is of.",
        choices: [
            .init(
                fields: ["column", "fixed", "across"], problem: .mappingIncomplete,
                message: "nothing says which month the rows are of")
        ],
        [
            .optional("column", .text, "The column that says it."),
            .optional("fixed", .month, "The month, if all rows are of one."),
            .optional("across", .flag, "Whether each month has a column of its own, with the month above it."),
            .optional("dates", .codes(CSVDates.self), "How days in figures are written, such as 01/04/2016."),
            .optional("quarters", .codes(CSVQuarters.self), "Which month’s return holds the figure of a quarter."),
        ])

    static let csvFigure = ObjectShape(
        "CSVFigure", "The columns in which the figures of a measure stand.",
        [
            .optional("measure", .id, "The measure’s id, unless the rows say it."),
            .optional("value", .text, "For counts and means: the column of the value."),
            .optional("numerator", .text, "For rates: the column that says how many."),
            .optional("denominator", .text, "For rates: the column that says out of how many."),
            .optional("people", .text, "For means: the column that says how many people it was taken over."),
            .optional("note", .text, "The column of what to know about the figure."),
            .optional("breakdown", .object(.csvBreakdown), "If the figure is one part of a breakdown: of which."),
        ])

    static let csvBreakdown = ObjectShape(
        "CSVBreakdown", "Which part of a breakdown a figure is.",
        [
            .required("by", .text, "What the measure is split by."),
            .optional("column", .text, "The column that says which part it is."),
            .optional("label", .text, "Which part it is, if it is the same for all rows."),
        ])

    static let csvFilter = ObjectShape(
        "CSVFilter", "Rows with certain words in a column.",
        [
            .required("column", .text, "The column."),
            .required("is", .list(.text, 1...Int.max), "What stands in it: any of these."),
        ])

    static let csvText = ObjectShape(
        "CSVText", "Words that a column holds, or that are the same for all rows.", choices: [.csvText],
        [
            .optional("column", .text, "The column."),
            .optional("fixed", .text, "The words, if they are the same for all rows."),
        ])

    static let csvDay = ObjectShape(
        "CSVDay", "A day that a column holds, or that is the same for all rows.", choices: [.csvText],
        [
            .optional("column", .text, "The column."),
            .optional("fixed", .date, "The day, if it is the same for all rows."),
        ])
}

extension ObjectShape.Choice {
    fileprivate static let csvText = ObjectShape.Choice(
        fields: ["column", "fixed"], problem: .mappingIncomplete, message: "nothing says what it is")
}
