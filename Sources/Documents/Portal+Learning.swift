import CareRecords
import Markup

extension Portal {
    /// Lessons and stories, the newest first.
    var articles: [ForumPage] { pages.filter { $0.kind != .page } }

    func articlePath(_ page: ForumPage) -> String {
        switch page.kind {
        case .lesson: "lessons/\(page.id).html"
        case .story: "stories/\(page.id).html"
        case .page: "pages/\(page.id).html"
        }
    }

    func articleLink(_ page: ForumPage, _ out: DocumentWriter, _ root: String) {
        link(
            root + articlePath(page), page.title, out: out, place: page.site.map(siteName), date: page.date,
            lang: page.language, summary: page.summary, state: page.status.map(state))
    }

    /// How far an idea has come, as shape and word.
    private func state(of status: LessonStatus) -> (mark: String, words: String) {
        let mark =
            switch status {
            case .trying: "started"
            case .works: "done"
            case .stopped: "stopped"
            }
        return (mark, settings.say("lesson-status.\(status.rawValue)"))
    }

    var learning: Page {
        Page(
            path: "learning.html", kind: .portalLearning, title: settings.say("learning.title"),
            summary: settings.say("learning.summary"), words: "", sources: pages.map(\.source)
        ) { root in
            let out = writer(
                .portalLearning, title: settings.say("learning.title"), description: settings.say("learning.summary"),
                section: "lessons", root: root)
            out.mainHeading(out.say("learning.title"))
            out.display("lead", out.say("learning.lead"))
            browse(out, root)
            list("learning.lessons", articles.filter { $0.kind == .lesson }, out, root)
            list("learning.stories", articles.filter { $0.kind == .story }, out, root)
            return out
        }
    }

    func list(_ key: String, _ pages: [ForumPage], _ out: DocumentWriter, _ root: String) {
        guard !pages.isEmpty else { return }
        out.section(heading: out.say(key)) {
            links("stories", out) { for page in pages { articleLink(page, out, root) } }
        }
    }

    func article(_ page: ForumPage) -> Page {
        let kind: DocumentKind =
            switch page.kind {
            case .lesson: .portalLesson
            case .story: .portalStory
            case .page: .portalPage
            }
        return Page(
            path: articlePath(page), kind: kind, title: page.title, summary: page.summary,
            words: page.themes.joined(separator: " ") + " " + plainText(ofMarkdown: page.body), sources: [page.source]
        ) { root in
            let out = writer(
                kind, title: page.title, description: page.summary, section: page.kind == .page ? page.id : "lessons",
                root: root)
            crumbs(
                out,
                [(root + "index.html", out.say("portal.nav.home"))]
                    + (page.kind == .page ? [] : [(root + "learning.html", out.say("portal.nav.lessons"))]))
            out.tree.open("article")
            if page.language != language { out.tree.attribute("lang", page.language) }
            out.mainHeading(page.title)
            out.display("lead", page.summary)
            out.blocks(page.body, at: "body")
            if let told = page.told { out.display("muted", told) }
            out.tree.close()
            if page.kind != .page {
                related(to: page, out, root)
                about(page, out, root)
            }
            return out
        }
    }

    private func about(_ page: ForumPage, _ out: DocumentWriter, _ root: String) {
        out.recordLanguage = page.language
        out.section("aside-box", heading: out.say("article.about")) {
            out.element("facts", role: "aside") {
                if let site = page.site {
                    out.fact(out.say("article.site")) { out.link(root + "sites/\(site).html", siteName(site)) }
                }
                out.fact(out.say("article.date")) { out.date(page.date) }
                if let state = page.status.map(state) {
                    out.fact(out.say("article.status")) { out.status(state.mark, state.words) }
                }
                let themes = shelf.themes(of: page)
                if !themes.isEmpty {
                    out.fact(out.say("article.themes")) {
                        for (number, theme) in themes.enumerated() {
                            if number > 0 { out.text(", ") }
                            link(to: theme, out, root, capital: number == 0)
                        }
                    }
                }
            }
        }
    }
}
