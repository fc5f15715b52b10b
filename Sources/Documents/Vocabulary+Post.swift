extension Vocabulary {
    /// What only the letter and the slip of a print run have.
    public static let post: [VocabularyElement] = [
        VocabularyElement(
            "letterhead", "Whom a letter is from: the programme’s mark, if it is from the programme, then the address and number.",
            children: ["mark", "p"], in: .letters),
        VocabularyElement(
            "address",
            """
            The postal address, a line for each. On paper it stands where the window of a DL envelope is: from 20 to 100 mm from the \
            left of the sheet and from 55 to 79 mm from its top. Nothing else may show there.
            """,
            children: ["line"],
            [
                VocabularyAttribute(
                    "points", .wholeNumber, "the size of its text, whatever print the reader needs: it has to fit",
                    required: true)
            ], in: .letters),
        VocabularyElement("line", "One line of it.", only: "address", holds: .words),
        VocabularyElement(
            "tick-box", "A small empty box on paper, to tick by hand. It says nothing.", .inline, in: [.coverSlip]),
        VocabularyElement(
            "page-count",
            "How many pages another document of the same PDF has. Only what lays them out can tell; its text stands where nobody can.",
            .inline, holds: .words,
            [
                VocabularyAttribute(
                    "place", .wholeNumber, "the place of the document in the PDF, the first being 0", required: true)
            ],
            in: [.coverSlip]),
        VocabularyElement(
            "sheet-count", "How many sheets of paper some documents of the same PDF take, likewise.", .inline,
            holds: .words,
            [
                VocabularyAttribute("first", .wholeNumber, "the place of the first of them", required: true),
                VocabularyAttribute("last", .wholeNumber, "the place of the last", required: true),
                VocabularyAttribute(
                    "sides", .wholeNumber, "1 where sheets are printed on one side, 2 on both", required: true),
            ], in: [.coverSlip]),
    ]
}
