extension Vocabulary {
    /// What only the public pages have.
    public static let portal: [VocabularyElement] = [
        VocabularyElement(
            "columns", "Sections side by side, as many as fit.", .block, children: ["section"],
            [
                VocabularyAttribute("count", .oneOf(["2", "3"]), "how many at most", required: true),
                VocabularyAttribute("role", .oneOf(["cards"]), "`cards`: each is a card with a link"),
            ], in: [.portalHome, .portalSites]),
        VocabularyElement(
            "links", "A list of links with a few words each.", .block, children: ["link-item"],
            [
                VocabularyAttribute(
                    "role", .oneOf(["stories", "find"]),
                    "`stories`: title, place and date, summary; `find`: what would help, with pictures", required: true)
            ],
            in: [
                .portalHome, .portalSite, .portalPacks, .portalPack, .portalSlides, .portalLearning, .portalTheme,
                .portalLesson, .portalStory, .portalIndex, .portalSearch,
            ]),
        VocabularyElement(
            "link-item", "One of them: `where`, heading, summary. The heading is the link.", holds: .blocks,
            children: ["where"],
            [
                VocabularyAttribute("href", .address, "where it leads", required: true),
                VocabularyAttribute("icon", .text, "which picture goes with it"),
                VocabularyAttribute("lang", .language, "the page is in another language than this one"),
            ],
            in: [
                .portalHome, .portalSite, .portalPacks, .portalPack, .portalSlides, .portalLearning, .portalTheme,
                .portalLesson, .portalStory, .portalIndex, .portalSearch,
            ]),
        VocabularyElement(
            "where", "Place and date, or what sort of page it is.", holds: .inline,
            in: [
                .portalHome, .portalSite, .portalPacks, .portalPack, .portalSlides, .portalLearning, .portalTheme,
                .portalLesson, .portalStory, .portalIndex, .portalSearch,
            ]),
        VocabularyElement(
            "article", "A letter to the reader: heading, lead, then Markdown.", holds: .blocks,
            [VocabularyAttribute("lang", .language, "it is written in another language than the page’s frame")],
            in: [.portalLesson, .portalStory, .portalPage]),
        VocabularyElement(
            "aside-box", "What to know about an article: where it comes from, since when, how far the idea has come.",
            holds: .blocks, in: [.portalLesson, .portalStory]),
        VocabularyElement(
            "search-form", "A field to search with. Its text is the label.", holds: .words,
            [VocabularyAttribute("action", .address, "the page that searches", required: true)],
            in: [.portalHome, .portalSearch]),
        VocabularyElement(
            "search-page",
            "Where a script puts what it finds. Every page is listed below it, so that nothing hangs on the script.",
            in: [.portalSearch]),
        VocabularyElement(
            "filters", "The ways into the directory: by what would help, and by place.", children: ["jump", "places"],
            in: [.portalResources]),
        VocabularyElement(
            "jump", "A heading, and entries that lead to places in the page.", children: ["h2", "h3", "entry"],
            in: [.portalResources]),
        VocabularyElement(
            "places", "A choice of places, for the script; paper leaves it out.", children: ["caption", "place"],
            in: [.portalResources]),
        VocabularyElement(
            "place", "One place.", holds: .words,
            [
                VocabularyAttribute("id", .text, "the id of a site, or `all`", required: true),
                VocabularyAttribute("count", .wholeNumber, "how many services are for it", required: true),
            ], in: [.portalResources]),
        VocabularyElement(
            "need-group", "The services that answer one need, as entries.", children: ["h2", "h3", "entry"],
            [
                VocabularyAttribute("id", .id, "so that the home page can lead here", required: true),
                VocabularyAttribute("icon", .text, "which picture goes with it", required: true),
            ], in: [.portalResources]),
        VocabularyElement(
            "letter", "The services under one letter.", children: ["h2", "h3", "service"],
            [VocabularyAttribute("id", .id, "`letter-a`, or `letter-#` for what is under none", required: true)],
            in: [.portalResources]),
        VocabularyElement(
            "service", "One service: heading, what it is, facts.", holds: .blocks,
            [
                VocabularyAttribute("id", .id, "so that links can lead here", required: true),
                VocabularyAttribute("places", .text, "the sites that it is for, parted by spaces", required: true),
            ], in: [.portalResources]),
    ]
}
