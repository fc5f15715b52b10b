internal import CareRecords

extension Vocabulary {
    /// The document itself, what stands on the edge of its pages, and its large parts.
    public static let frame: [VocabularyElement] = [
        VocabularyElement(
            "document", "The root: one document for one reader in one language.", holds: .blocks,
            children: [
                "title", "description", "running", "masthead", "footer", "crumbs", "front", "top", "contents", "part",
                "log-part", "card", "letterhead", "address", "split", "counts", "article", "aside-box", "filters", "search-form", "search-page",
                "pictures",
            ],
            [
                VocabularyAttribute(
                    "kind", .oneOf(DocumentKind.allCases.map(\.rawValue)),
                    "which kind of document; a theme has one stylesheet for each", required: true),
                VocabularyAttribute(
                    "lang", .language, "the language of every word that is not marked otherwise", required: true),
                VocabularyAttribute("dir", .oneOf(["ltr", "rtl"]), "which way the script runs", required: true),
                VocabularyAttribute(
                    "root", .text, "the way back to the folder that holds `assets/`, empty or ending in `/`",
                    required: true),
                VocabularyAttribute(
                    "id", .text, "whose it is: the id of the plan or meeting, or a practice’s ODS code"),
                VocabularyAttribute(
                    "print-size", .oneOf(EmergencySheet.sizes.reversed().map { "\($0)" }),
                    "the size of the text on paper, in points: what its reader needs, or what fits on an emergency sheet"),
                VocabularyAttribute(
                    "sheets", .wholeNumber, "how many sheets of paper it should fit on: an emergency sheet is small enough for them"),
                VocabularyAttribute(
                    "colours", .oneOf(ColourScheme.allCases.map(\.rawValue)),
                    "the two colours that the person can read, text first: no other colour is used"),
                VocabularyAttribute(
                    "section", .text,
                    "which link of the main navigation leads here; the id of a page that has a link of its own"),
            ]),
        VocabularyElement(
            "title",
            "What the document is, for the title bar, a list of files or the first sound of a recording. Always the first child.",
            holds: .words),
        VocabularyElement(
            "description", "One sentence on what is on the page, for lists and search engines.", holds: .words,
            in: .portal),
        VocabularyElement(
            "running", "Short texts for the edge of every sheet of paper, so that a loose one is still useful.",
            children: ["head", "side", "foot"],
            [
                VocabularyAttribute("css-head", .text, "`head` as a CSS string, quoted and escaped", required: true),
                VocabularyAttribute("css-side", .text, "`side` as a CSS string", required: true),
                VocabularyAttribute("css-foot", .text, "`foot` as a CSS string", required: true),
            ]),
        VocabularyElement(
            "head", "At the top of each sheet: who or what it belongs to.", only: "running", holds: .words),
        VocabularyElement(
            "side", "At the top, on the other side: when it has to be looked at again. May be empty.", only: "running",
            holds: .words),
        VocabularyElement(
            "foot", "At the foot of each sheet: whom to call, or who may read it. May be empty.", only: "running",
            holds: .words),
        VocabularyElement(
            "masthead", "The head of a public page: the programme’s mark and the main navigation.",
            children: ["mark", "link"], in: .portal),
        VocabularyElement(
            "footer", "The foot of a public page: who publishes it, other formats, further pages.",
            children: ["p", "link"], in: .portal),
        VocabularyElement(
            "crumbs", "The way from the home page to this one, outermost first.", children: ["link"], in: .portal),
        VocabularyElement(
            "mark", "The programme’s name, set beside its logo.", holds: .words, in: Set.portal.union(Set.personal)),
        VocabularyElement(
            "front", "The first page of what a person holds: whose it is, whom to call, what matters now.",
            holds: .blocks, children: ["mark", "name"], in: .personal),
        VocabularyElement(
            "name",
            "A person’s name as a line for display. In `front` and `face` whose document it is, in `contact` who answers.",
            holds: .words, in: Set.personal.union([.gpSummary, .gpChangeLetter, .practiceExtract, .walletCard])),
        VocabularyElement(
            "top", "The head of a professional document, in two parts side by side.",
            children: ["top-main", "top-side"], in: .professional),
        VocabularyElement(
            "top-main", "What the document is and whom it is about.", holds: .blocks, children: ["doctype"],
            in: .professional),
        VocabularyElement("top-side", "To whom, from whom, when.", holds: .blocks, in: .professional),
        VocabularyElement(
            "doctype", "What sort of document it is: a small line above the heading.", holds: .words, in: .professional),
        VocabularyElement(
            "split", "Two columns on a professional page: what is short and must be seen, and the rest.",
            children: ["side", "main"], in: [.gpSummary, .caseCard]),
        VocabularyElement("side", "The narrow column.", holds: .blocks, in: [.gpSummary, .caseCard]),
        VocabularyElement("main", "The wide column.", holds: .blocks, in: [.gpSummary, .caseCard]),
        VocabularyElement(
            "contents", "The table of contents: a heading and one `entry` for each part.",
            children: ["h2", "entry"], in: [.myPlan, .portalPack, .portalReport]),
        VocabularyElement(
            "entry", "One line of a list that leads to a place in the same document.", holds: .inline,
            [
                VocabularyAttribute("ref", .reference, "the id of the place", required: true),
                VocabularyAttribute(
                    "places", .text, "the sites that a service is for, parted by spaces; a script hides the others"),
            ], in: [.myPlan, .portalPack, .portalReport, .portalResources]),
    ]
}
