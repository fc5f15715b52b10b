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
            out.section(heading: out.say("sites.choose")) { siteCards(out, root) }
            if hasChecks {
                out.section(heading: out.say("checks.title")) {
                    out.p(out.say("checks.lead"))
                    out.display("more") { out.link(root + Portal.checkListPath, out.say("checks.all")) }
                }
            }
            out.section(heading: out.say("sites.returns")) {
                out.p(out.say("sites.returns-lead"))
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
            return out
        }
    }

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
            words: programme.practices.filter { $0.site == site.id }.map(\.name).joined(separator: " "),
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
                                    FigureWording(measure: measure, out: out).write(
                                        plan.figure(of: measure, at: site.id, in: month))
                                }
                            }
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
