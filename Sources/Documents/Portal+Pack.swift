import CareRecords
import Disclosure
import Measures

/// What goes into one pack: a month of figures, and the forum that looks at it, if one is on record.
struct Pack {
    let month: YearMonth
    let forum: LearningForum?
    /// The forum before, whose actions are asked after.
    let before: LearningForum?
}

extension Portal {
    /// A pack for each month that any site has sent in, the newest first.
    var packs: [Pack] {
        let byDate = forums.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        return returns.months.reversed().map { month in
            let forum = byDate.first { $0.figuresTo == month }
            let before = byDate.last { other in forum.map { other.date < $0.date } ?? (other.figuresTo < month) }
            return Pack(month: month, forum: forum, before: before)
        }
    }

    func packPath(_ month: YearMonth) -> String { "packs/\(month.iso).html" }

    func slidesPath(_ month: YearMonth) -> String { "packs/\(month.iso)-slides.html" }

    func packTitle(_ pack: Pack) -> String {
        guard let date = pack.forum?.date, let month = YearMonth(year: date.year, month: date.month) else {
            return settings.say("pack.title-figures", ["month": settings.say.month(pack.month)])
        }
        return settings.say("pack.title", ["month": settings.say.month(month)])
    }

    /// Every pack, the newest first.
    var packList: Page {
        Page(
            path: "packs.html", kind: .portalPacks, title: settings.say("packs.title"),
            summary: settings.say("packs.summary"), words: "", sources: ["content/returns", "content/forums"]
        ) { root in
            let out = writer(
                .portalPacks, title: settings.say("packs.title"), description: settings.say("packs.summary"),
                section: "packs", root: root)
            out.mainHeading(out.say("packs.title"))
            out.display("lead", out.say("packs.lead"))
            let all = packs
            if !all.isEmpty {
                packLinks(all.prefix(Self.packsInFull), out, root)
            }
            earlier(all.dropFirst(Self.packsInFull), out, root)
            reportList(out, root)
            return out
        }
    }

    private func packLinks(_ packs: ArraySlice<Pack>, _ out: DocumentWriter, _ root: String) {
        links("stories", out) {
            for pack in packs {
                link(
                    root + packPath(pack.month), packTitle(pack), out: out, date: pack.forum?.date,
                    summary: out.say("packs.figures-to", ["date": out.say.date(pack.month.lastDay)]))
            }
        }
    }

    /// So many packs are told of one by one.
    private static let packsInFull = 24

    /// Links to older packs, year by year.
    private func earlier(_ packs: ArraySlice<Pack>, _ out: DocumentWriter, _ root: String) {
        guard !packs.isEmpty else { return }
        let byYear = Dictionary(grouping: packs, by: \.month.year)
        out.section(heading: out.say("packs.earlier")) {
            out.element("facts", role: "lines") {
                for year in byYear.keys.sorted(by: >) {
                    out.fact(String(year)) {
                        for (place, pack) in (byYear[year] ?? []).enumerated() {
                            if place > 0 { out.text(", ") }
                            out.link(root + packPath(pack.month), out.say.month(pack.month))
                        }
                    }
                }
            }
        }
    }

    func page(of pack: Pack) -> Page {
        let title = packTitle(pack)
        let summary = settings.say("pack.summary", ["month": settings.say.month(pack.month)])
        return Page(
            path: packPath(pack.month), kind: .portalPack, title: title, summary: summary,
            words: programme.measures.map { local($0.title) }.joined(separator: " "),
            sources: ["content/returns", "content/forums", "content/forum"], filedUnder: "packs \(pack.month.iso)"
        ) { root in
            let out = writer(.portalPack, title: title, description: summary, section: "packs", root: root)
            crumbs(
                out,
                [(root + "index.html", out.say("portal.nav.home")), (root + "packs.html", out.say("portal.nav.packs"))])
            out.mainHeading(title)
            if hasSlides(pack) {
                out.display("more") { out.link(root + slidesPath(pack.month), out.say("slides.link")) }
            }
            PackPage(self, pack, out, root).write()
            return out
        }
    }

    /// Only a pack that a forum looks at is shown on a wall.
    func hasSlides(_ pack: Pack) -> Bool { pack.forum != nil }

    /// The pack for the room: one thing at a time, large.
    func slides(of pack: Pack) -> Page {
        let title = settings.say("slides.title", ["pack": packTitle(pack)])
        let summary = settings.say("slides.summary", ["pack": packTitle(pack)])
        return Page(
            path: slidesPath(pack.month), kind: .portalSlides, title: title, summary: summary, words: "",
            sources: ["content/returns", "content/forums", "content/forum"],
            filedUnder: "packs \(pack.month.iso) slides"
        ) { root in
            let out = writer(.portalSlides, title: title, description: summary, section: "packs", root: root)
            crumbs(
                out,
                [(root + "packs.html", out.say("portal.nav.packs")), (root + packPath(pack.month), packTitle(pack))])
            out.mainHeading(packTitle(pack))
            PackPage(self, pack, out, root, measuresOn: root + packPath(pack.month)).writeSlides()
            return out
        }
    }

    /// A series and the place of a month in it; nil if the site was not open then.
    func series(of measure: Measure, at site: Site, in month: YearMonth) -> (MeasureSeries, Int)? {
        let series = series(of: measure, at: site)
        return series.months.firstIndex { $0.month == month }.map { (series, $0) }
    }
}

/// Writes one pack.
struct PackPage {
    let portal: Portal
    let pack: Pack
    let out: DocumentWriter
    let root: String
    /// The page on which the measures of the pack stand; empty for the same page.
    let measuresOn: String

    init(_ portal: Portal, _ pack: Pack, _ out: DocumentWriter, _ root: String, measuresOn: String = "") {
        self.portal = portal
        self.pack = pack
        self.out = out
        self.root = root
        self.measuresOn = measuresOn
    }

    var month: YearMonth { pack.month }
    var programme: Programme { portal.programme }

    func write() {
        opening()
        contents()
        headlines()
        decisions()
        agenda()
        actions()
        changes()
        measures()
        sites()
        trust()
        lessons()
        portal.howToRead(
            programme.sites.flatMap { site in
                programme.measures.map { portal.series(of: $0, at: site) }
            }, out)
    }

    /// What is looked at together, in the order of the agenda.
    func writeSlides() {
        opening()
        headlines()
        decisions()
        agenda()
        actions()
        changes()
        notableCharts()
        lessons()
    }

    /// The parts that this pack has, in order.
    private func contents() {
        let parts: [(id: String, key: String, isThere: Bool)] = [
            ("know", "pack.know", true), ("agenda", "pack.agenda", pack.forum.map { !$0.agenda.isEmpty } ?? false),
            ("actions", "pack.actions", !actionRows.isEmpty),
            ("changed", "pack.changed", !totals.isEmpty || !corrected().isEmpty),
            ("measures", "pack.measures", true), ("sites", "pack.round-up", true), ("trust", "return.trust", true),
            ("lessons", "pack.lessons", !newArticles.isEmpty), ("how", "measure.how", true),
        ]
        out.element("contents") {
            out.heading(out.say("pack.contents"))
            for part in parts where part.isThere {
                out.tree.open("entry")
                out.tree.attribute("ref", part.id)
                out.text(out.say(part.key))
                out.tree.close()
            }
        }
    }

    private func opening() {
        out.display("lead") {
            if let forum = pack.forum {
                let words = [forum.time, forum.place].compactMap { $0 }.joined(separator: ", ")
                out.write(
                    words.isEmpty ? "pack.for-forum" : "pack.for-forum-at",
                    ["date": { out.date(forum.date) }, "where": { out.text(words) }])
                out.text(" ")
            }
            out.write(
                "pack.figures-to",
                [
                    "date": { out.date(month.lastDay) },
                    "sites": { out.text(out.say("pack.sites", count: programme.sites.count)) },
                ])
        }
        if let notes = pack.forum?.notes { out.blocks(notes, at: "notes") }
    }

    /// The first page: what to know, made from the figures.
    private func headlines() {
        out.topic(id: "know", heading: out.say("pack.know")) {
            for line in PackHeadlines(portal, month: month, out).lines {
                out.tree.open("message")
                out.tree.attribute("reading", line.kind.rawValue)
                out.strong(out.say("pack.word-\(line.kind.rawValue)"))
                out.text(" ")
                out.text(line.words)
                if let measure = line.measure.flatMap(programme.measure) {
                    out.text(" ")
                    out.link(
                        measuresOn + "#m-\(measure.id)", out.say("pack.see", ["measure": portal.local(measure.title)]))
                }
                out.tree.close()
            }
        }
    }

    private func decisions() {
        guard let forum = pack.forum, !forum.decisions.isEmpty else { return }
        out.section("now", heading: out.say("pack.decide", ["date": out.say.date(forum.date)])) {
            out.element("numbered-list") {
                for decision in forum.decisions { out.element("item") { out.text(decision) } }
            }
        }
    }

    private func agenda() {
        guard let items = pack.forum?.agenda, !items.isEmpty else { return }
        out.topic(id: "agenda", heading: out.say("pack.agenda")) {
            out.element("numbered-list") {
                for item in items {
                    out.element("item") {
                        out.text(item.what)
                        let rest = [item.lead, item.minutes.map { out.say("pack.minutes", count: $0) }].compactMap {
                            $0
                        }
                        guard !rest.isEmpty else { return }
                        out.text(" ")
                        out.muted(rest.joined(separator: ", "))
                    }
                }
            }
        }
    }

    // MARK: Actions

    /// What was agreed at the forum before, and what is still open of those before it.
    private var actionRows: [ForumAction] {
        guard let before = pack.before else { return [] }
        let earlier = portal.forums.filter { $0.date < before.date }.sorted { $0.date < $1.date }
        return earlier.flatMap { $0.actions.filter { $0.status == .open } } + before.actions
    }

    private func actions() {
        let rows = actionRows
        guard let before = pack.before, !rows.isEmpty else { return }
        let wording = PublicActionWording(out: out)
        out.topic(id: "actions", heading: out.say("pack.actions")) {
            out.p(
                say: "pack.actions-from",
                ["date": { out.date(before.date) }, "counts": { out.text(wording.counts(of: rows)) }])
            wording.table(of: rows, caption: out.say("pack.actions-caption"))
        }
    }
}
