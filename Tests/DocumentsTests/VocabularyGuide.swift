import Documents

/// Writes docs/document-tree.md from the vocabulary, so that the two cannot drift.
enum VocabularyGuide {
    static func text() -> String {
        var out = introduction
        out += "\n## Which kinds of document there are\n\n"
        for kind in DocumentKind.allCases { out += "- `\(kind.rawValue)`: \(meaning(of: kind))\n" }
        for (title, words, elements) in chapters {
            out += "\n## \(title)\n\n\(words)\n"
            for element in elements { out += entry(element) }
        }
        return out
    }

    private static func entry(_ element: VocabularyElement) -> String {
        var out = "\n### `\(element.name)`\(element.only.map { " in `\($0)`" } ?? "")\n\n\(element.meaning)\n\n"
        out += "- Stands in: \(places(element))\n"
        out += "- Holds: \(content(element))\n"
        if let kinds = element.kinds {
            out +=
                "- In: \(DocumentKind.allCases.filter(kinds.contains).map { "`\($0.rawValue)`" }.joined(separator: ", "))\n"
        } else if element.isOfMarkdown {
            out += "- In: whatever holds the words of a record\n"
        }
        for attribute in element.attributes {
            out +=
                "- `@\(attribute.name)` (\(values(attribute))\(attribute.isRequired ? "" : ", may be left out")): \(attribute.meaning)\n"
        }
        return out
    }

    private static func places(_ element: VocabularyElement) -> String {
        if element.name == "document" { return "nothing: it is the root" }
        if let only = element.only { return "`\(only)`" }
        let named = Vocabulary.elements.filter { parent in
            parent.children.contains(element.name)
                && Vocabulary.element(element.name, in: parent.name)?.key == element.key
        }.map { "`\($0.name)`" }
        switch element.standing {
        case .block: return (["wherever blocks may stand"] + named).joined(separator: ", ")
        case .inline: return (["wherever running text may stand"] + named).joined(separator: ", ")
        case .named: return named.joined(separator: ", ")
        }
    }

    private static func content(_ element: VocabularyElement) -> String {
        let children = element.children.map { "`\($0)`" }.joined(separator: ", ")
        let usual: String? =
            switch element.content {
            case .nothing: element.children.isEmpty ? "nothing" : nil
            case .words: "plain text"
            case .inline: "running text"
            case .blocks: "blocks"
            case .flow: "running text or blocks"
            }
        return [usual, children.isEmpty ? nil : children].compactMap { $0 }.joined(separator: "; also ")
    }

    private static func values(_ attribute: VocabularyAttribute) -> String {
        switch attribute.values {
        case .text: "text"
        case .wholeNumber: "a whole number"
        case .date: "`YYYY-MM-DD`"
        case .language: "a language code"
        case .id: "an id, unique in the document"
        case .reference: "the id of another element"
        case .address: "an address"
        case .oneOf(let values): values.map { "`\($0)`" }.joined(separator: " or ")
        }
    }

    private static func meaning(of kind: DocumentKind) -> String {
        switch kind {
        case .myPlan: "the plan that a person keeps at home"
        case .kitchenSheet: "one sheet for the wall of a kitchen, for whoever comes to help"
        case .walletCard: "a card to cut out and to carry"
        case .emergencySheet: "one sheet for an ambulance crew or an out-of-hours service"
        case .carersPage: "what a person’s carer needs, said to the carer"
        case .easyRead: "the same in Easy Read: one idea a line, each with a picture"
        case .gpSummary: "one page for the person’s practice"
        case .agenda: "the agenda of a team meeting that lies ahead, for its members"
        case .caseCard: "one case for the table of a team meeting that lies ahead"
        case .actionList: "what one organisation has still to do, from all meetings, with no name of a person"
        case .actionReport: "for the coordinators: every open action of all meetings, by organisation, owner and age"
        case .practiceExtract: "what a team meeting said of one patient, for their practice"
        case .gpChangeLetter: "what has changed since the practice was last written to"
        case .minutes: "the minutes of a team meeting, for its members"
        case .extract: "what a meeting said about one person, for that person"
        case .invitation: "a letter from a practice to somebody who may want to join"
        case .coveringLetter: "the letter on top of what is posted to a person"
        case .coverSlip: "the first sheet of a pile of prints: who has what in it, and who is missing. It is not posted"
        case .practiceIndex: "the list in a practice’s folder"
        case .desk: "what the coordinators have to do; the whole programme’s, and one for each of them"
        case .portalHome: "the programme’s public front page"
        case .portalSites: "all sites, and which months they have sent in"
        case .portalSite: "one site"
        case .portalPacks: "every learning-forum pack"
        case .portalPack: "the learning-forum pack of one month"
        case .portalSlides: "a learning-forum pack for the wall of the room"
        case .portalQuality: "how far the figures of one site can be trusted"
        case .portalChecks: "every health check, by site, and what is asked"
        case .portalCheck: "one health check: what was found, and what has moved since the one before"
        case .portalMeasures: "every measure, with what its latest figures say"
        case .portalMeasure: "one measure: its meaning, all sites together, and a small chart for each"
        case .portalSeries: "one measure at one site: its chart, its totals, every month"
        case .portalPathway: "the steps by which people come to the programme, over a quarter or at one site"
        case .portalReport: "scores before and after of one quarter, for whom, and the figures beside them"
        case .portalCommunity: "what volunteers and local groups gave in a quarter, and what was used most"
        case .portalReturn: "one site’s figures for a month"
        case .portalLearning: "the list of lessons and stories"
        case .portalTheme: "lessons and stories on one theme"
        case .portalLesson: "a lesson"
        case .portalStory: "a story, told with consent"
        case .portalPage: "a page of the programme’s own, such as its accessibility statement"
        case .portalResources: "the directory of what is on offer near people"
        case .portalSearch: "the search"
        case .portalIndex: "every page from A to Z"
        }
    }

    private static var chapters: [(String, String, [VocabularyElement])] {
        [
            ("The document and its large parts", "What is there once, at the top and on the edges.", Vocabulary.frame),
            ("Charts", "A drawing of figures that also stand in a table.", Vocabulary.charts),
            (
                "Charts of rows",
                "Bars, dots, funnels and changes: a row a group. Long labels are broken into lines already.",
                Vocabulary.rowCharts
            ),
            ("Blocks", "They stand one below the other.", Vocabulary.blocks),
            ("The parts of a plan", "Only a plan that is held at home has these.", Vocabulary.plan),
            (
                "The wallet card",
                "A card is 85 by 54 mm. What is on it has been chosen so that it fits at `card/@points`, with 4 mm free at the sides of a face and 3 mm above and below.",
                Vocabulary.sheets
            ),
            (
                "Letters and slips",
                "What comes with a print run. Counts of pages are known once all documents of a PDF are laid out.",
                Vocabulary.post
            ),
            (
                "Easy Read",
                """
                One idea a line: the picture at the left, the words at the right. Pictures are the theme’s; where it draws none, the \
                words are enough.
                """,
                Vocabulary.easyRead
            ),
            (
                "Tables and counts",
                "A table is read row by row. On a narrow screen, in braille or aloud, each cell can be said with its `label`.",
                Vocabulary.tables
            ),
            (
                "The public pages",
                "Navigation and lists that only a site of many pages needs. A renderer for paper may leave out what is for a script.",
                Vocabulary.portal
            ),
            ("Running text", "What stands inside a line.", Vocabulary.inline),
        ]
    }

    private static let introduction = """
        # The document tree

        <!-- Written by the tests from Sources/Documents/Vocabulary*.swift. Change it there, then:
             CARESHEAF_BLESS=1 swift test --filter DocumentsTests.VocabularyGuideTests -->

        Every document that Caresheaf makes is a small tree of XML in memory before it is anything else. Swift writes it
        (`Sources/Documents`), and a renderer turns it into what a reader holds: a theme’s stylesheets make HTML of it,
        and whatever makes paper, braille or sound reads the same tree. This page is for people who write a renderer.

        ## What you can rely on

        - **It has already been decided who may see what.** The tree for an audience holds nothing that is kept from that
          audience. There is no attribute to filter by, and nothing to leave out for privacy.
        - **It carries every word.** Headings, labels and sentences are in the reader’s language (`document/@lang`); dates
          and numbers are written out. A renderer needs no words of its own but those of its frame (“Skip to the main
          part”), and no rules about care: what is late, what comes first and what is missing stands in the tree.
        - **Order is meaning.** Reading the tree from top to bottom, text by text, gives a good spoken version.
        - **Nothing hangs on looks.** Where a role or a state is drawn with a colour, a picture or a place on the page, the
          words beside it say the same.
        - **Headings fit.** One heading of level 1, and below it no level is passed over.
        - **References hold.** What `entry/@ref` and addresses that begin with `#` name is in the same document, and no id
          stands twice.
        - **Text is lawful** in XML 1.0 and in HTML: no control characters, no noncharacters. It is not escaped: escape it
          for your format.
        - **There are no namespaces, comments or processing instructions**, and an attribute never holds markup.

        `Vocabulary.problems(in:)` says where a tree breaks these rules; a test holds every document of the sample programme
        against it, for all people, in English and in Welsh. `DocumentTree.serialised(indented:)` shows a tree as text;
        Tests/Golden has some to look at.

        ## How to read what follows

        Elements are **blocks** (they stand one below the other), **running text** (they stand in a line), or parts of one
        other element. “Holds: running text or blocks” means one or the other as it comes: a cell holds a word or a list.
        A renderer that meets an element which it does not know should show what is inside it: words must not get lost.

        White space in running text counts as one space, as in HTML; between blocks there is none.

        """
}
