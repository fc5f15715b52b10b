extension Vocabulary {
    /// What only Easy Read has.
    public static let easyRead: [VocabularyElement] = [
        VocabularyElement("ideas", "A list, one idea a line.", .block, children: ["idea"], in: [.easyRead]),
        VocabularyElement(
            "idea",
            """
            One idea: a picture at the left, and one to a few short paragraphs, each a sentence, at the right. It never breaks over \
            a sheet. The words say all that the picture says, so the picture is decoration for whoever does not see it: no \
            alternative in HTML (WCAG 1.1.1), an artifact in a PDF (PDF/UA-1, 7.3), nothing in sound and braille.
            """,
            children: ["p"],
            [
                VocabularyAttribute(
                    "picture", .text, "the name of one of the theme’s pictures, `pictures/NAME.svg`, 120 by 96",
                    required: true)
            ], in: [.easyRead]),
        VocabularyElement(
            "pictures",
            "The pictures that the document uses, each once: for a renderer that keeps them in one place. Always the last child.",
            children: ["picture"], in: [.easyRead]),
        VocabularyElement(
            "picture", "One of them.", holds: .nothing,
            [VocabularyAttribute("name", .text, "its name", required: true)], in: [.easyRead]),
    ]
}
