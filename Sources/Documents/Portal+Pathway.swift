import CareRecords
import Measures

extension Portal {
    /// The steps by which people come to the programme: the latest quarter, each quarter, and each site. None before a
    /// quarter is whole.
    var pathwayPages: [Page] {
        guard let pathway = programme.pathway, let latest = plan.quarters.first else { return [] }
        return [pathwayList(pathway, latest)]
            + plan.quarters.map { pathwayPage(pathway, of: $0) }
            + programme.sites.map { pathwayPage(pathway, at: $0, latest) }
    }

    var hasPathway: Bool { programme.pathway != nil && !plan.quarters.isEmpty }

    static let pathwayList = "pathway.html"

    func pathwayPath(_ quarter: MonthSpan) -> String { "pathway/\(quarter.first.iso)-to-\(quarter.last.iso).html" }
    func pathwayPath(_ site: Site) -> String { "sites/\(site.id)-pathway.html" }

    private static let sources = ["content/programme.json", "content/returns"]

    /// The way in: the latest quarter in short, and every quarter.
    private func pathwayList(_ pathway: Pathway, _ latest: MonthSpan) -> Page {
        let title = local(pathway.title)
        return Page(
            path: Self.pathwayList, kind: .portalPathway, title: title, summary: settings.say("pathway.summary"),
            words: stepTitles(pathway), sources: Self.sources
        ) { root in
            let out = pathwayWriter(title, root)
            crumbs(out, pathwayCrumbs(out, root))
            out.mainHeading(title)
            out.display("lead", out.say("pathway.lead"))
            PathwayPage(self, pathway, at: nil, over: latest, out, root).writeInShort()
            out.section(heading: out.say("pathway.quarters")) {
                out.element("plain-list") {
                    for quarter in plan.quarters {
                        out.element("item") { out.link(root + pathwayPath(quarter), words(for: quarter)) }
                    }
                }
            }
            return out
        }
    }

    /// One quarter: all sites together, then one row a site.
    private func pathwayPage(_ pathway: Pathway, of quarter: MonthSpan) -> Page {
        let span = words(for: quarter)
        let title = settings.say("pathway.title-of", ["pathway": local(pathway.title), "what": span])
        return Page(
            path: pathwayPath(quarter), kind: .portalPathway, title: title, summary: settings.say("pathway.summary"),
            words: stepTitles(pathway), sources: Self.sources, filedUnder: "pathway \(quarter.first.iso)"
        ) { root in
            let out = pathwayWriter(title, root)
            crumbs(out, pathwayCrumbs(out, root) + [(root + Self.pathwayList, local(pathway.title))])
            out.mainHeading(title)
            out.display("lead", out.say("pathway.lead-quarter", ["span": span]))
            PathwayPage(self, pathway, at: nil, over: quarter, out, root).write()
            out.display("more") {
                out.link(root + downloadPath(pathwayPath(quarter)), out.say("measure.download"))
            }
            return out
        }
    }

    /// One site: its latest quarter, and every quarter in a table.
    private func pathwayPage(_ pathway: Pathway, at site: Site, _ quarter: MonthSpan) -> Page {
        let title = settings.say("pathway.title-of", ["pathway": local(pathway.title), "what": local(site.name)])
        return Page(
            path: pathwayPath(site), kind: .portalPathway, title: title, summary: settings.say("pathway.summary"),
            words: stepTitles(pathway), sources: Self.sources
        ) { root in
            let out = pathwayWriter(title, root)
            crumbs(
                out,
                pathwayCrumbs(out, root) + [
                    (root + Self.pathwayList, local(pathway.title)),
                    (root + "sites/\(site.id).html", local(site.name)),
                ])
            out.mainHeading(title)
            out.display(
                "lead",
                out.say(
                    "pathway.lead-site",
                    ["site": local(site.name), "span": words(for: quarter)]))
            PathwayPage(self, pathway, at: site, over: quarter, out, root).write()
            out.display("more") {
                out.link(root + downloadPath(pathwayPath(site)), out.say("measure.download"))
            }
            return out
        }
    }

    private func pathwayWriter(_ title: String, _ root: String) -> DocumentWriter {
        writer(
            .portalPathway, title: title, description: settings.say("pathway.summary"), section: "measures", root: root)
    }

    private func pathwayCrumbs(_ out: DocumentWriter, _ root: String) -> [(href: String, words: String)] {
        [
            (root + "index.html", out.say("portal.nav.home")),
            (root + "measures.html", out.say("portal.nav.measures")),
        ]
    }

    private func stepTitles(_ pathway: Pathway) -> String {
        pathway.steps.compactMap { programme.measure($0.measure).map { local($0.title) } }.joined(separator: " ")
    }

    /// The download that goes with a page.
    func downloadPath(_ page: String) -> String { String(page.dropLast(".html".count)) + ".csv" }
}
