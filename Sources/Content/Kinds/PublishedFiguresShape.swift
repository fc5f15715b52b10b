extension RecordKind {
    public static let publishedFigures = RecordKind.file(
        "published-figures", "PublishedFigures", "Figures that were published on one day, and are known for good.",
        "content/published/YYYY-MM-DD.json",
        [
            .required("on", .date, "The day, as in the name of the file."),
            .required("suppressBelow", .integer(2...1000), "Counts below this were hidden."),
            .required("roundTo", .integer(1...1000), "Other counts were rounded to this."),
            .many("figures", .object(.publishedFigure), "The figures that were new that day, or other than before."),
        ])
}

extension ObjectShape {
    static let publishedFigure = ObjectShape(
        "PublishedFigure", "One figure as it was published.",
        [
            .required("measure", .id, "The measure’s id; for outcomes, the tool’s."),
            .optional("scale", .id, "For outcomes: the scale’s id."),
            .optional("item", .id, "For outcomes: the item’s id, if it is about one."),
            .optional(
                "of", .id,
                "For outcomes: what it says of the people, such as `paired` or `mean-change`. `median` for that of a wait."),
            .optional("site", .id, "The site’s id; left out for all sites together."),
            .required("from", .month, "The month, or the first of several."),
            .optional("to", .month, "The last of several months."),
            .optional("by", .text, "For a row of a breakdown: what it is split by."),
            .optional(
                "row", .text,
                "For a row of a breakdown: what the row is. Of outcomes, left out for people in none of the groups."),
            .optional("value", .number, "The number as it was written; left out if it was hidden."),
        ])
}
