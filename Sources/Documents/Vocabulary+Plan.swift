extension Vocabulary {
    /// What only a plan that is held at home has.
    public static let plan: [VocabularyElement] = [
        VocabularyElement(
            "part", "A numbered part of the plan; on paper it begins a page or keeps with what follows.",
            holds: .blocks, children: ["goal", "sign"], partAttributes, in: [.myPlan]),
        VocabularyElement(
            "log-part", "A part that is there to be written on.", holds: .blocks, children: ["log", "keeping"],
            partAttributes, in: [.myPlan]),
        VocabularyElement(
            "keeping",
            "One thing that the person keeps a record of: what, how often, what to do if, then a `diary`. On paper each begins a sheet.",
            holds: .blocks, children: ["diary"], in: [.myPlan]),
        VocabularyElement(
            "diary",
            "A week to write on: a caption, the headings of the columns, and the days, one an empty row. The first column is that of the days. The rows are for paper; sound and braille leave it out.",
            children: ["caption", "column", "day"],
            [
                VocabularyAttribute(
                    "weeks", .wholeNumber, "how often it comes on paper, one below the other: up to 3", required: true)
            ],
            in: [.myPlan]),
        VocabularyElement("day", "The name of a day, at the head of its row.", holds: .words, in: [.myPlan]),
        VocabularyElement(
            "goal", "One goal: `head`, then its steps as a table, then what came of it.", holds: .blocks,
            children: ["head"],
            [VocabularyAttribute("id", .id, "`goal-1` is the most important to the person", required: true)],
            in: [.myPlan]),
        VocabularyElement(
            "head", "The top of a goal, kept together on paper: label, the words, why, how important, when.",
            only: "goal", holds: .blocks, children: ["scale"], in: [.myPlan]),
        VocabularyElement(
            "scale", "A number out of ten, said in words; a theme may draw it too.", holds: .inline,
            [
                VocabularyAttribute("value", .wholeNumber, "the number", required: true),
                VocabularyAttribute("of", .wholeNumber, "out of how many", required: true),
            ], in: [.myPlan]),
        VocabularyElement(
            "pair", "Two sections side by side: what to do, and what not to do.", .block, children: ["section"],
            in: [.myPlan]),
        VocabularyElement(
            "log",
            "Sheets for visitors to write on: a caption and the headings of the columns. The rows are for paper; sound and braille leave it out.",
            children: ["caption", "column"],
            [
                VocabularyAttribute("sheets", .wholeNumber, "how many sheets of paper", required: true),
                VocabularyAttribute("rows", .wholeNumber, "how many empty rows on each", required: true),
            ], in: [.myPlan]),
        VocabularyElement("sign", "Lines to sign on.", children: ["line"], in: [.myPlan]),
        VocabularyElement("line", "What is to be written on the line.", holds: .words, in: [.myPlan]),
    ]

    private static let partAttributes = [
        VocabularyAttribute("id", .id, "what the table of contents refers to", required: true),
        VocabularyAttribute("number", .wholeNumber, "its number, which stands in its heading too", required: true),
        VocabularyAttribute(
            "role", .oneOf(MyPlan.Part.allCases.map(\.rawValue)),
            "which part it is, for its picture and its page breaks", required: true),
    ]
}
