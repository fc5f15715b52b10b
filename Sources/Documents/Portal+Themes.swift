import CareRecords

extension Portal {
    func themePath(_ theme: SharedTheme) -> String { "themes/\(theme.slug).html" }

    /// A page for each theme in use.
    var themePages: [Page] { shelf.themes.map(page) }

    private func page(of theme: SharedTheme) -> Page {
        let name = theme.name.capitalisedFirst
        let summary = settings.say("theme.summary", ["theme": theme.name])
        let articles = shelf.articles(on: theme)
        return Page(
            path: themePath(theme), kind: .portalTheme, title: name, summary: summary,
            words: articles.map(\.title).joined(separator: " "), sources: articles.map(\.source)
        ) { root in
            let out = writer(.portalTheme, title: name, description: summary, section: "lessons", root: root)
            crumbs(
                out,
                [
                    (root + "index.html", out.say("portal.nav.home")),
                    (root + "learning.html", out.say("portal.nav.lessons")),
                ])
            out.recordLanguage = theme.language
            out.tree.open("h1")
            out.recorded(name)
            out.tree.close()
            out.recordLanguage = nil
            out.display("lead", out.say("theme.lead", count: articles.count))
            list("learning.lessons", articles.filter { $0.kind == .lesson }, out, root)
            list("learning.stories", articles.filter { $0.kind == .story }, out, root)
            return out
        }
    }

    /// The theme's name as a link, in the voice that it was written in.
    func link(to theme: SharedTheme, _ out: DocumentWriter, _ root: String, capital: Bool = false) {
        let language = out.recordLanguage
        out.recordLanguage = theme.language
        out.tree.open("link")
        out.tree.attribute("href", root + themePath(theme))
        out.recorded(capital ? theme.name.capitalisedFirst : theme.name)
        out.tree.close()
        out.recordLanguage = language
    }

    /// Every theme and every site that something was learnt about, with how much.
    func browse(_ out: DocumentWriter, _ root: String) {
        if !shelf.themes.isEmpty {
            out.section(heading: out.say("learning.themes")) {
                out.element("plain-list") {
                    for theme in shelf.themes {
                        out.element("item") {
                            link(to: theme, out, root, capital: true)
                            count(theme.articles.count, out)
                        }
                    }
                }
            }
        }
        let bySite = Dictionary(grouping: articles) { $0.site ?? "" }
        let sites = programme.sites.filter { bySite[$0.id] != nil }
        guard !sites.isEmpty else { return }
        out.section(heading: out.say("learning.sites")) {
            out.element("plain-list") {
                for site in sites {
                    out.element("item") {
                        out.link(root + "sites/\(site.id).html#learning", local(site.name))
                        count(bySite[site.id]?.count ?? 0, out)
                    }
                }
            }
        }
    }

    private func count(_ number: Int, _ out: DocumentWriter) {
        out.text(" ")
        out.muted(out.say("learning.count", count: number))
    }

    /// What else there is on the themes of a page.
    func related(to page: ForumPage, _ out: DocumentWriter, _ root: String) {
        let others = shelf.related(to: page)
        guard !others.isEmpty else { return }
        out.section(heading: out.say("article.related")) {
            links("stories", out) { for one in others { articleLink(one, out, root) } }
        }
    }
}
