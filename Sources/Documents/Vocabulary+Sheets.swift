extension Vocabulary {
    /// What only a card has that is cut out and carried.
    public static let sheets: [VocabularyElement] = [
        VocabularyElement(
            "card",
            """
            A card of 85 by 54 mm with two faces side by side, to be cut out and folded between them. Marks to cut and to fold by belong \
            to the layout and lie inside the page. On paper it comes `copies` times; sound, braille and screens have it once.
            """,
            children: ["face"],
            [
                VocabularyAttribute("copies", .wholeNumber, "how many to print on a sheet", required: true),
                VocabularyAttribute(
                    "points", .oneOf(CardFitting.sizes.map { "\($0)" }),
                    "the size of its text: the largest of these at which everything fits", required: true),
            ], in: [.walletCard]),
        VocabularyElement(
            "face",
            "One side of the card. What is in it fits: what did not is named below the card. Nothing may be cut off.",
            holds: .blocks, children: ["name"],
            [VocabularyAttribute("side", .oneOf(["front", "back"]), "which side", required: true)], in: [.walletCard]),
    ]
}
