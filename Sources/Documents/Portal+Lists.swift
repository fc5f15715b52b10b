import CareRecords

extension Portal {
    /// More pages than these are no list that anybody reads: then the months and measures of a site are left to its own
    /// page, which is in the list.
    public static let mostListed = 1_000

    /// The pages that lists and the search show.
    public func listed(_ pages: [Page]) -> [Page] {
        pages.count > Self.mostListed ? pages.filter { !$0.isOfSite } : pages
    }

    /// Where to find what a list leaves out.
    private func sayWhatIsLeftOut(of pages: [Page], _ out: DocumentWriter, _ root: String) {
        guard pages.count > Self.mostListed else { return }
        out.p(out.say("index.left-out"))
        out.display("more") { out.link(root + "sites.html", out.say("sites.title")) }
    }

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
            sayWhatIsLeftOut(of: pages, out, root)
            let byLetter = Dictionary(grouping: listed(pages)) { Self.letter(of: $0.title) }
            for letter in byLetter.keys.sorted() {
                out.topic(id: "letter-\(letter == "#" ? "other" : letter.lowercased())", heading: letter) {
                    links("stories", out) { for page in inOrder(byLetter[letter] ?? []) { write(page, out, root) } }
                }
            }
            return out
        }
    }

    /// The search page: complete without its script, since it lists every page, or the pages that lead to the rest.
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
                sayWhatIsLeftOut(of: pages, out, root)
                links("stories", out) { for page in inOrder(listed(pages)) { write(page, out, root) } }
            }
            return out
        }
    }

    private func inOrder(_ pages: [Page]) -> [Page] {
        pages.map { (filed: PlainLetters.fold($0.filedUnder ?? $0.title), page: $0) }
            .sorted { ($0.filed, $0.page.path) < ($1.filed, $1.page.path) }.map(\.page)
    }

    private func write(_ page: Page, _ out: DocumentWriter, _ root: String) {
        out.tree.open("link-item")
        out.tree.attribute("href", root + page.path)
        out.tree.element("where", text: out.say("page-kind.\(page.kind.rawValue)"))
        out.heading(page.title)
        out.p(page.summary)
        out.tree.close()
    }
}
