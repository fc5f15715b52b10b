import CareRecords
import Measures

extension Portal {
    /// What the programme is, whom to ring, how it is going, and the ways on from here.
    var home: Page {
        Page(
            path: "index.html", kind: .portalHome, title: local(programme.name), summary: local(programme.summary),
            words: programme.sites.map { local($0.name) }.joined(separator: " "), sources: ["content/programme.json"]
        ) { root in
            let out = writer(
                .portalHome, title: local(programme.name), description: local(programme.summary), section: "home",
                root: root)
            out.mainHeading(out.say("home.heading"))
            out.element("p", role: "lead") { passage(programme.summary, out) }
            out.p(out.say("home.about-this-site"))
            searchForm(out, root)
            out.section("now", heading: out.say("home.ask")) {
                out.p(out.say("home.ask-how", ["hours": local(programme.hours)]))
                out.element("call") { out.phone(programme.telephone) }
            }
            out.element("emergency") {
                out.element("p") {
                    out.tree.element("word", text: out.say("emergency"))
                    out.text(" ")
                    out.text(out.say("home.emergency"))
                }
            }
            latestFigures(out, root)
            out.section(id: "sites", heading: out.say("home.sites")) { siteCards(out, root) }
            out.section(id: "learning", heading: out.say("home.learning")) {
                links("stories", out) { for page in articles.prefix(4) { articleLink(page, out, root) } }
                out.element("p", role: "more") { out.link(root + "learning.html", out.say("home.all-learning")) }
            }
            out.section(id: "find", heading: out.say("home.find")) {
                links("find", out) {
                    for need in programme.needs {
                        link(root + "resources.html#need-\(need.id)", local(need.name), out: out, icon: need.icon)
                    }
                }
                out.element("p", role: "more") { out.link(root + "resources.html", out.say("home.all-services")) }
            }
            return out
        }
    }

    func searchForm(_ out: DocumentWriter, _ root: String) {
        out.tree.open("search-form")
        out.tree.attribute("action", root + "search.html")
        out.text(out.say("search.label"))
        out.tree.close()
    }

    /// The latest month, one row a measure and one column a site.
    private func latestFigures(_ out: DocumentWriter, _ root: String) {
        guard let latest = returns.latest else { return }
        out.section(id: "latest", heading: out.say("home.latest")) {
            out.p(role: "muted", out.say("home.latest-month", ["month": out.say.month(latest)]))
            out.table(
                role: "figures", caption: out.say("home.latest-caption", ["month": out.say.month(latest)]),
                columns: [(out.say("return.measure"), nil)] + programme.sites.map { (local($0.name), nil) },
                numeric: 1..<(programme.sites.count + 1)
            ) {
                for measure in programme.measures {
                    out.row {
                        out.rowHeader { out.text(local(measure.title)) }
                        for site in programme.sites {
                            out.cell(label: local(site.name), numeric: true) {
                                let one = returns.of(site: site.id, in: latest)
                                FigureWording(measure: measure, out: out).write(
                                    PublishedFigure(
                                        one?.value(of: measure.id), of: measure,
                                        revised: one?.isRevised(measure.id) ?? false, keeping: small))
                            }
                        }
                    }
                }
            }
            out.p(
                role: "small",
                out.say(
                    "return.how-kept-safe",
                    [
                        "from": "1", "to": String(programme.disclosure.suppressBelow - 1),
                        "unit": String(programme.disclosure.roundTo),
                    ]))
        }
    }

    func siteCards(_ out: DocumentWriter, _ root: String) {
        out.tree.open("columns")
        out.tree.attribute("count", 3)
        out.tree.attribute("role", "cards")
        for site in programme.sites {
            out.element("section") {
                out.tree.open("heading")
                out.tree.attribute("level", 3)
                out.link(root + "sites/\(site.id).html", local(site.name))
                out.tree.close()
                out.element("p") { passage(site.summary, out) }
                out.element("facts", role: "card") {
                    out.fact(out.say("site.telephone")) { out.phone(site.telephone) }
                    if let latest = returns.latest(for: site.id) {
                        out.fact(out.say("site.latest")) { out.text(out.say.month(latest.period)) }
                    }
                }
            }
        }
        out.tree.close()
    }
}
