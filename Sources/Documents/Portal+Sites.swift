import CareRecords
import Measures

extension Portal {
    var sites: Page {
        Page(
            path: "sites.html", kind: .portalSites, title: settings.say("sites.title"),
            summary: settings.say("sites.summary"),
            words: programme.sites.map { local($0.name) }.joined(separator: " "),
            sources: ["content/programme.json"]
        ) { root in
            let out = writer(
                .portalSites, title: settings.say("sites.title"), description: settings.say("sites.summary"),
                section: "sites", root: root)
            out.mainHeading(out.say("sites.title"))
            out.display("lead", out.say("sites.lead", count: programme.sites.count))
            out.section(heading: out.say("sites.choose")) {
                if hasManySites { sitesByLetter(out, root) } else { siteCards(out, root) }
            }
            if hasChecks {
                out.section(heading: out.say("checks.title")) {
                    out.p(out.say("checks.lead"))
                    out.display("more") { out.link(root + Portal.checkListPath, out.say("checks.all")) }
                }
            }
            if !returns.months.isEmpty {
                out.section(heading: out.say("sites.returns")) {
                    out.p(out.say("sites.returns-lead"))
                    if hasManySites { countsOfReturns(out, root) } else { everyReturn(out, root) }
                }
            }
            return out
        }
    }

    /// Every site by the letter that it begins with.
    func sitesByLetter(_ out: DocumentWriter, _ root: String) {
        let byLetter = Dictionary(grouping: sitesInOrder) { Self.letter(of: local($0.name)) }
        out.element("facts", role: "lines") {
            for letter in byLetter.keys.sorted() {
                out.fact(letter) {
                    for (place, site) in (byLetter[letter] ?? []).enumerated() {
                        if place > 0 { out.text(", ") }
                        out.link(root + "sites/\(site.id).html", local(site.name))
                    }
                }
            }
        }
    }

    /// A row for each month and a column for each site.
    private func everyReturn(_ out: DocumentWriter, _ root: String) {
        out.figuresTable(
            caption: out.say("sites.returns-caption"),
            columns: [.plain(out.say("return.month"))] + programme.sites.map { .plain(local($0.name)) }
        ) {
            for month in returns.months.reversed() {
                out.row {
                    out.rowHead { out.text(out.say.month(month)) }
                    for site in programme.sites {
                        out.field(local(site.name)) { state(of: site, in: month, out, root) }
                    }
                }
            }
        }
    }

    /// How many returns of each month came, came late, or did not come, and whose is missing if they are few.
    private func countsOfReturns(_ out: DocumentWriter, _ root: String) {
        let (came, late, missing) = (out.say("quality.received"), out.say("sites.late"), out.say("return.not-received"))
        out.figuresTable(
            caption: out.say("sites.returns-caption"),
            columns: [.plain(out.say("return.month")), .figures(came), .figures(late), .plain(missing)]
        ) {
            for month in returns.months.reversed() {
                let due = sitesInOrder.filter { $0.isOpen(in: month) }
                let sent = due.compactMap { returns.of(site: $0.id, in: month) }
                let absent = due.filter { returns.of(site: $0.id, in: month) == nil }
                out.row {
                    out.rowHead { out.link(root + packPath(month), out.say.month(month)) }
                    out.figure(came) {
                        out.text(
                            out.say(
                                "measure.parts-of",
                                ["parts": out.say.number(sent.count), "expected": out.say.number(due.count)]))
                    }
                    out.figure(late) { out.text(out.say.number(sent.count { $0.isLate() })) }
                    out.field(missing) {
                        if absent.count > Self.mostMissingNamed {
                            out.text(out.say("pack.sites", count: absent.count))
                        } else {
                            out.text(out.say.list(absent.map { local($0.name) }))
                        }
                    }
                }
            }
        }
    }

    /// More sites than this that sent nothing for a month are counted, not named.
    private static let mostMissingNamed = 6

    /// Whether a month came, came late, or did not come: gaps are shown, not skipped.
    private func state(of site: Site, in month: YearMonth, _ out: DocumentWriter, _ root: String) {
        guard let one = returns.of(site: site.id, in: month) else {
            return out.status("late", out.say("return.not-received"))
        }
        out.link(
            root + returnPath(one), out.say("return.link", ["site": local(site.name), "month": out.say.month(month)]))
        if one.isLate() {
            out.text(" ")
            out.muted(out.say("return.late"))
        }
    }

    func page(of site: Site) -> Page {
        let summary = local(site.summary)
        return Page(
            path: "sites/\(site.id).html", kind: .portalSite, title: local(site.name), summary: summary,
            words: (programme.practices.filter { $0.site == site.id }.map(\.name)
                + programme.measures.map { local($0.title) }).joined(separator: " "),
            sources: ["content/programme.json"]
        ) { root in
            let out = writer(.portalSite, title: local(site.name), description: summary, section: "sites", root: root)
            crumbs(
                out,
                [(root + "index.html", out.say("portal.nav.home")), (root + "sites.html", out.say("portal.nav.sites"))])
            out.mainHeading(local(site.name))
            out.display("lead") { passage(site.summary, out) }
            reach(site, out)
            figures(of: site, out, root)
            everyMonth(of: site, out, root)
            checks(of: site, out, root)
            let here = articles.filter { $0.site == site.id }
            if !here.isEmpty {
                out.topic(id: "learning", heading: out.say("site.learning")) {
                    links("stories", out) { for page in here { articleLink(page, out, root) } }
                }
            }
            let services = resources.filter { $0.sites.contains(site.id) }
            if !services.isEmpty {
                out.section(heading: out.say("site.services")) {
                    out.element("plain-list") {
                        for service in services {
                            out.element("item") { out.link(root + "resources.html#\(service.id)", local(service.name)) }
                        }
                    }
                }
            }
            return out
        }
    }

    private func reach(_ site: Site, _ out: DocumentWriter) {
        out.section(heading: out.say("site.reach")) {
            out.element("facts", role: "lines") {
                out.fact(out.say("site.telephone")) { out.phone(site.telephone) }
                out.fact(out.say("site.hours")) { passage(site.hours, out) }
                if let address = site.address { out.fact(out.say("site.address")) { out.text(address.oneLine) } }
                if let night = site.outOfHours {
                    out.fact(out.say("site.at-night")) {
                        passage(night.name, out)
                        out.text(", ")
                        out.phone(night.telephone)
                        out.text(", ")
                        passage(night.hours, out)
                    }
                }
                out.fact(out.say("site.opened")) { out.date(site.openedOn) }
                let practices = programme.practices.filter { $0.site == site.id }.map(\.name)
                if !practices.isEmpty { out.fact(out.say("site.practices")) { out.text(out.say.list(practices)) } }
            }
        }
    }

    /// The latest health checks of one site.
    private func checks(of site: Site, _ out: DocumentWriter, _ root: String) {
        let held = checks(of: site)
        guard !held.isEmpty else { return }
        out.section(heading: out.say("checks.title")) {
            links("stories", out) {
                for one in held.prefix(3) {
                    link(
                        root + checkPath(one), checkTitle(one), out: out,
                        summary: "\(stageTitle(one)). \(inPlace(one)).")
                }
            }
            out.display("more") { out.link(root + Portal.checkListPath + "#site-\(site.id)", out.say("checks.all")) }
        }
    }

    /// The last twelve months of one site, one row a month.
    private func figures(of site: Site, _ out: DocumentWriter, _ root: String) {
        let months = returns.months.suffix(12).reversed()
        guard !months.isEmpty, !programme.measures.isEmpty else { return }
        out.section(heading: out.say("site.figures")) {
            out.p(out.say("site.figures-lead"))
            out.display("more") {
                out.link(root + qualityPath(site), out.say("quality.title", ["site": local(site.name)]))
            }
            if hasPathway, let pathway = programme.pathway {
                out.display("more") {
                    out.link(
                        root + pathwayPath(site),
                        out.say("pathway.title-of", ["pathway": local(pathway.title), "what": local(site.name)]))
                }
            }
            for measure in programme.measures {
                out.element("details") {
                    out.tree.element("summary", text: local(measure.title))
                    out.figuresTable(
                        caption: out.say(
                            "site.figures-caption", ["measure": local(measure.title), "site": local(site.name)]),
                        columns: [.plain(out.say("return.month")), .figures(out.say("return.value"))]
                    ) {
                        for month in months {
                            out.row {
                                out.rowHead {
                                    if let one = returns.of(site: site.id, in: month) {
                                        out.link(root + returnPath(one), out.say.month(month))
                                    } else {
                                        out.text(out.say.month(month))
                                    }
                                }
                                out.figure(out.say("return.value")) {
                                    write(
                                        plan.figure(of: measure, at: site.id, in: month), of: measure, at: site.id,
                                        in: month, out)
                                }
                            }
                        }
                    }
                    out.display("more") {
                        out.link(
                            root + seriesPath(measure, site),
                            out.say("series.title-of", ["measure": local(measure.title), "site": local(site.name)]))
                    }
                }
            }
        }
    }

    /// A link to each month that the site has sent in, year by year.
    private func everyMonth(of site: Site, _ out: DocumentWriter, _ root: String) {
        let byYear = Dictionary(grouping: returns.all(of: site.id), by: \.period.year)
        guard !byYear.isEmpty else { return }
        out.section(heading: out.say("series.months")) {
            out.element("facts", role: "lines") {
                for year in byYear.keys.sorted(by: >) {
                    out.fact(String(year)) {
                        for (place, one) in (byYear[year] ?? []).enumerated() {
                            if place > 0 { out.text(", ") }
                            out.link(root + returnPath(one), out.say.month(one.period))
                        }
                    }
                }
            }
        }
    }

    func returnPath(_ one: ProgrammeReturn) -> String { "returns/\(one.site)-\(one.period.iso).html" }

    func crumbs(_ out: DocumentWriter, _ steps: [(href: String, words: String)]) {
        out.element("crumbs") { for step in steps { out.link(step.href, step.words) } }
    }
}
