import CareRecords

extension Portal {
    /// Every page from A to Z, without a script.
    public func index(of pages: [Page]) -> Page {
        Page(
            path: "a-to-z.html", kind: .portalIndex, title: settings.say("portal.a-to-z"),
            summary: settings.say("index.summary"), words: "", sources: []
        ) { root in
            let out = writer(
                .portalIndex, title: settings.say("portal.a-to-z"), description: settings.say("index.summary"),
                section: "other", root: root)
            out.mainHeading(out.say("portal.a-to-z"))
            let byLetter = Dictionary(grouping: pages) { Self.letter(of: $0.title) }
            for letter in byLetter.keys.sorted() {
                out.topic(id: "letter-\(letter == "#" ? "other" : letter.lowercased())", heading: letter) {
                    links("stories", out) { for page in inOrder(byLetter[letter] ?? []) { listed(page, out, root) } }
                }
            }
            return out
        }
    }

    /// The search page: complete without its script, since it lists every page.
    public func search(over pages: [Page]) -> Page {
        Page(
            path: "search.html", kind: .portalSearch, title: settings.say("portal.search"),
            summary: settings.say("search.summary"), words: "", sources: []
        ) { root in
            let out = writer(
                .portalSearch, title: settings.say("portal.search"), description: settings.say("search.summary"),
                section: "other", root: root)
            out.mainHeading(out.say("portal.search"))
            searchForm(out, root)
            out.element("search-page") {}
            out.topic(id: "all", heading: out.say("search.every-page")) {
                links("stories", out) { for page in inOrder(pages) { listed(page, out, root) } }
            }
            return out
        }
    }

    private func inOrder(_ pages: [Page]) -> [Page] {
        pages.sorted {
            let (one, other) = (
                PlainLetters.fold($0.filedUnder ?? $0.title), PlainLetters.fold($1.filedUnder ?? $1.title)
            )
            return one == other ? $0.path < $1.path : one < other
        }
    }

    private func listed(_ page: Page, _ out: DocumentWriter, _ root: String) {
        out.tree.open("link-item")
        out.tree.attribute("href", root + page.path)
        out.tree.element("where", text: out.say("page-kind.\(page.kind.rawValue)"))
        out.heading(page.title)
        out.p(page.summary)
        out.tree.close()
    }
}
