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
            out.display("lead") { passage(programme.summary, out) }
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
            out.topic(id: "sites", heading: out.say("home.sites")) {
                if hasManySites { sitesByLetter(out, root) } else { siteCards(out, root) }
            }
            out.topic(id: "learning", heading: out.say("home.learning")) {
                links("stories", out) { for page in articles.prefix(4) { articleLink(page, out, root) } }
                out.display("more") { out.link(root + "learning.html", out.say("home.all-learning")) }
            }
            out.topic(id: "find", heading: out.say("home.find")) {
                links("find", out) {
                    for need in programme.needs {
                        link(root + "resources.html#need-\(need.id)", local(need.name), out: out, icon: need.icon)
                    }
                }
                out.display("more") { out.link(root + "resources.html", out.say("home.all-services")) }
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

    /// The latest month, one row a measure; one column a site, or for many sites what they come to together.
    private func latestFigures(_ out: DocumentWriter, _ root: String) {
        guard let latest = returns.latest else { return }
        out.topic(id: "latest", heading: out.say("home.latest")) {
            out.display("muted", out.say("home.latest-month", ["month": out.say.month(latest)]))
            let together = out.say("measure.all-sites")
            out.figuresTable(
                caption: out.say("home.latest-caption", ["month": out.say.month(latest)]),
                columns: [.plain(out.say("return.measure"))]
                    + (hasManySites ? [.figures(together)] : programme.sites.map { .figures(local($0.name)) })
            ) {
                for measure in programme.measures {
                    out.row {
                        out.rowHead { out.link(root + measurePath(measure), local(measure.title)) }
                        if hasManySites {
                            out.figure(together) { total(of: measure, in: latest, out) }
                        } else {
                            for site in programme.sites {
                                out.figure(local(site.name)) {
                                    write(
                                        plan.figure(of: measure, at: site.id, in: latest), of: measure, at: site.id,
                                        in: latest, out)
                                }
                            }
                        }
                    }
                }
            }
            out.display(
                "small",
                out.say(
                    "return.how-kept-safe",
                    [
                        "from": "1", "to": String(programme.disclosure.suppressBelow - 1),
                        "unit": String(programme.disclosure.roundTo),
                    ]))
        }
    }

    private func total(of measure: Measure, in month: YearMonth, _ out: DocumentWriter) {
        let span = MonthSpan(month)
        guard let total = plan.total(of: measure, at: nil, over: span) else {
            return out.muted(out.say("pack.no-total"))
        }
        write(total, of: measure, at: nil, over: span, out)
    }

    func siteCards(_ out: DocumentWriter, _ root: String) {
        out.tree.open("columns")
        out.tree.attribute("count", 3)
        out.tree.attribute("role", "cards")
        for site in programme.sites {
            out.element("section") {
                out.tree.open("h3")
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
