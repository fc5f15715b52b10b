public import CareRecords
public import Measures

/// What the public pages are made from: nothing in it is about a person. Its pages may be written by several threads.
public struct Portal: Sendable {
    public let settings: DocumentSettings
    /// What may be published of every figure: the only source of one.
    public let plan: PublicationPlan
    /// Pages that may be published; stories without consent are not among them.
    public let pages: [ForumPage]
    public let resources: [CommunityResource]
    public let forums: [LearningForum]
    /// Every edition by which checks are held, the newest first.
    let frameworks: [HealthCheckFramework]
    /// The health checks of each site, the newest first.
    let checks: [String: [HeldCheck]]
    /// How far the figures of each site can be trusted.
    let quality: [SiteQuality]
    /// The same, found by the figure.
    let known: KnownProblems
    /// Lessons and stories by their themes.
    let shelf: ThemeShelf
    private let series: SeriesBySite

    public init(
        settings: DocumentSettings, plan: PublicationPlan, pages: [ForumPage], resources: [CommunityResource],
        forums: [LearningForum] = [], frameworks: [HealthCheckFramework] = [], checks: [HealthCheck] = []
    ) {
        self.settings = settings
        self.plan = plan
        self.forums = forums
        self.frameworks = frameworks.sorted { $0.id == $1.id ? $0.edition > $1.edition : $0.id < $1.id }
        self.checks = HeldCheck.all(checks, by: frameworks)
        series = SeriesBySite(plan)
        quality = SiteQuality.all(in: plan, series: series)
        known = KnownProblems(quality)
        self.pages = pages.sorted { $0.date == $1.date ? $0.id < $1.id : $0.date > $1.date }
        shelf = ThemeShelf(self.pages.filter { $0.kind != .page })
        self.resources = resources.sorted {
            let one = $0.name.english.lowercased()
            let other = $1.name.english.lowercased()
            return one == other ? $0.id < $1.id : one < other
        }
    }

    func series(of measure: Measure, at site: Site) -> MeasureSeries {
        series[measure.id, site.id] ?? plan.series(of: measure, at: site)
    }

    /// With more sites than this, a page that shows them all shows what is unusual first, and the rest briefly.
    static let mostSitesInFull = 12
    var hasManySites: Bool { programme.sites.count > Self.mostSitesInFull }

    /// In the order in which somebody looks for one: by name where they are many, otherwise as the programme has them.
    var sitesInOrder: [Site] {
        guard hasManySites else { return programme.sites }
        return programme.sites.map { (folded: PlainLetters.fold(local($0.name)), site: $0) }
            .sorted { ($0.folded, $0.site.id) < ($1.folded, $1.site.id) }.map(\.site)
    }

    /// All sites together; nil where they may not be put together.
    func series(of measure: Measure) -> MeasureSeries? { series[measure.id] }

    var programme: Programme { settings.programme }
    var returns: ReturnsBySite { plan.returns }
    var language: String { settings.say.language }
    func local(_ text: LocalText) -> String { text.text(in: language) }

    /// One page of the portal, with what the search and the list of pages say of it.
    public struct Page: Sendable {
        /// Relative to `public/`.
        public let path: String
        public let kind: DocumentKind
        public let title: String
        public let summary: String
        /// The words that the search looks through beside title and summary.
        public let words: String
        public let sources: [String]
        /// Where it stands in a list, if not by its title: months follow each other, whatever they are called.
        public var filedUnder: String?
        /// One of the many of a site, such as a month, which the site's own page leads to.
        public let isOfSite: Bool
        public let write: @Sendable (_ root: String) -> DocumentWriter

        init(
            path: String, kind: DocumentKind, title: String, summary: String, words: String, sources: [String],
            filedUnder: String? = nil, isOfSite: Bool = false,
            write: @escaping @Sendable (_ root: String) -> DocumentWriter
        ) {
            self.path = path
            self.kind = kind
            self.title = title
            self.summary = summary
            self.words = words
            self.sources = sources
            self.filedUnder = filedUnder
            self.isOfSite = isOfSite
            self.write = write
        }
    }

    /// Every page but the two that list them all.
    public var contentPages: [Page] {
        var all = [home, sites]
        for site in programme.sites { all.append(page(of: site)) }
        if hasPacks { all.append(packList) }
        if returns.latest != nil {
            for pack in packs {
                all.append(page(of: pack))
                if hasSlides(pack) { all.append(slides(of: pack)) }
            }
            for one in quality { all.append(qualityPage(of: one)) }
        }
        all += checkPages
        for site in programme.sites {
            for month in returns.months {
                if let one = returns.of(site: site.id, in: month) { all.append(page(of: one, site: site)) }
            }
        }
        if returns.latest != nil, !programme.measures.isEmpty {
            all.append(measures)
            for measure in programme.measures {
                all.append(page(of: measure))
                for site in programme.sites { all.append(page(of: measure, at: site)) }
            }
        }
        all += pathwayPages + communityPages
        all += reports
        all.append(learning)
        for page in pages { all.append(article(page)) }
        all += themePages
        all.append(directory)
        return all
    }

    /// Packs of months, or reports of quarters.
    var hasPacks: Bool { returns.latest != nil || !reportQuarters.isEmpty }

    // MARK: The frame

    func writer(_ kind: DocumentKind, title: String, description: String, section: String, root: String)
        -> DocumentWriter
    {
        let out = DocumentWriter(kind: kind, settings: settings, root: root)
        out.tree.attribute("section", section)
        let name = local(programme.name)
        out.head(
            title: kind == .portalHome ? name : settings.say("portal.title-of", ["title": title, "programme": name]),
            description: description, running: Running(head: title, foot: name))
        out.element("masthead") {
            out.element("mark") { out.text(name) }
            nav("home", "index.html", out, root)
            if hasPacks { nav("packs", "packs.html", out, root) }
            nav("sites", "sites.html", out, root)
            if returns.latest != nil, !programme.measures.isEmpty { nav("measures", "measures.html", out, root) }
            nav("lessons", "learning.html", out, root)
            nav("resources", "resources.html", out, root)
            for page in pages.filter(\.nav).sorted(by: { ($0.order ?? 99, $0.id) < ($1.order ?? 99, $1.id) }) {
                out.link(root + "pages/\(page.id).html", page.title)
            }
        }
        out.element("footer") {
            out.p(out.say("portal.published-by", ["programme": name, "address": programme.address.oneLine]))
            out.p(
                say: "portal.telephone",
                ["phone": { out.phone(programme.telephone) }, "hours": { out.text(local(programme.hours)) }])
            if programme.fictional { out.p(out.say("portal.fictional", ["county": programme.county])) }
            out.p(out.say("portal.formats"))
            for page in pages.filter({ $0.kind == .page && !$0.nav }).sorted(by: {
                ($0.order ?? 99, $0.id) < ($1.order ?? 99, $1.id)
            }) {
                out.link(root + "pages/\(page.id).html", page.title)
            }
            out.link(root + "a-to-z.html", out.say("portal.a-to-z"))
            out.link(root + "search.html", out.say("portal.search"))
        }
        return out
    }

    private func nav(_ id: String, _ href: String, _ out: DocumentWriter, _ root: String) {
        out.tree.open("link")
        out.tree.attribute("href", root + href)
        out.tree.attribute("section", id)
        out.text(out.say("portal.nav.\(id)"))
        out.tree.close()
    }

    /// Words that were written in another language than the page's are marked as such.
    func passage(_ text: LocalText, _ out: DocumentWriter) {
        let written = text.language(for: language)
        guard written != language else { return out.text(local(text)) }
        out.tree.open("foreign")
        out.tree.attribute("lang", written)
        out.text(local(text))
        out.tree.close()
    }

    func links(_ role: String, _ out: DocumentWriter, _ body: () -> Void) { out.element("links", role: role, body) }

    func link(
        _ href: String, _ title: String, out: DocumentWriter, place: String? = nil, date: CalendarDate? = nil,
        icon: String? = nil, lang: String? = nil, summary: String? = nil, state: (mark: String, words: String)? = nil
    ) {
        out.tree.open("link-item")
        out.tree.attribute("href", href)
        if let icon { out.tree.attribute("icon", icon) }
        if let lang, lang != language { out.tree.attribute("lang", lang) }
        if place != nil || date != nil {
            out.tree.open("where")
            if let place {
                out.strong(place)
                out.text(" ")
            }
            if let date { out.date(date) }
            out.tree.close()
        }
        out.heading(title)
        if let summary { out.p(summary) }
        if let state { out.element("p") { out.status(state.mark, state.words) } }
        out.tree.close()
    }

    func siteName(_ id: String) -> String { programme.site(id).map { local($0.name) } ?? id }
}
