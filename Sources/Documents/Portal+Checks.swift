import CareRecords

extension Portal {
    /// The checks of one site, the newest first.
    func checks(of site: Site) -> [HeldCheck] { checks[site.id] ?? [] }

    var hasChecks: Bool { programme.sites.contains { !checks(of: $0).isEmpty } }

    static let checkListPath = "checks.html"

    func checkPath(_ held: HeldCheck) -> String { "checks/\(held.check.site)-\(held.check.date.iso).html" }

    func checkDownloadPath(_ held: HeldCheck) -> String { "checks/\(held.check.site)-\(held.check.date.iso).csv" }

    func checkTitle(_ held: HeldCheck) -> String {
        settings.say(
            "check.title", ["site": siteName(held.check.site), "date": settings.say.date(held.check.date)])
    }

    func stageTitle(_ held: HeldCheck) -> String { held.framework.stage(held.check.stage)?.title ?? held.check.stage }

    /// "9 of 14 questions are in place", of those that apply and were judged.
    func inPlace(_ held: HeldCheck) -> String {
        settings.say("check.in-place", count: held.inPlace, ["all": settings.say.number(held.applicable)])
    }

    /// The list and a page for each check; nothing where no framework is.
    var checkPages: [Page] {
        guard hasChecks || !frameworks.isEmpty else { return [] }
        return [checkList] + programme.sites.flatMap { site in checks(of: site).map { page(of: $0, at: site) } }
    }

    // MARK: The list

    private var checkList: Page {
        Page(
            path: Self.checkListPath, kind: .portalChecks, title: settings.say("checks.title"),
            summary: settings.say("checks.summary"),
            words: frameworks.flatMap { $0.items.map(\.title) }.joined(separator: " "),
            sources: ["content/health-checks"]
        ) { root in
            let out = writer(
                .portalChecks, title: settings.say("checks.title"), description: settings.say("checks.summary"),
                section: "sites", root: root)
            crumbs(
                out,
                [(root + "index.html", out.say("portal.nav.home")), (root + "sites.html", out.say("portal.nav.sites"))])
            out.mainHeading(out.say("checks.title"))
            out.display("lead", out.say("checks.lead"))
            let held = programme.sites.filter { !checks(of: $0).isEmpty }
            for site in held {
                out.topic(id: "site-\(site.id)", heading: local(site.name)) {
                    table(of: checks(of: site), site, out, root)
                }
            }
            let none = programme.sites.filter { checks(of: $0).isEmpty }.map { local($0.name) }
            if !none.isEmpty { out.display("muted", out.say("checks.none", ["sites": out.say.list(none)])) }
            out.topic(id: "asked", heading: out.say("checks.asked")) { for one in frameworks { describe(one, out) } }
            return out
        }
    }

    private func table(of checks: [HeldCheck], _ site: Site, _ out: DocumentWriter, _ root: String) {
        out.table(
            role: "fold", caption: out.say("checks.caption", ["site": local(site.name)]),
            columns: [
                .wide(out.say("checks.check"), 18), .wide(out.say("checks.stage"), 25),
                .wide(out.say("checks.stands"), 20), .wide(out.say("checks.moved"), 17),
                .wide(out.say("checks.agreed"), 20),
            ]
        ) {
            for held in checks {
                out.row {
                    out.rowHead { out.link(root + checkPath(held), out.say.date(held.check.date)) }
                    out.field(out.say("checks.stage")) { out.text(stageTitle(held)) }
                    out.field(out.say("checks.stands")) { out.text(inPlace(held)) }
                    out.field(out.say("checks.moved")) { moved(held, out) }
                    out.field(out.say("checks.agreed")) {
                        let actions = held.check.actions
                        out.text(
                            actions.isEmpty
                                ? out.say("checks.nothing-agreed") : PublicActionWording(out: out).counts(of: actions))
                    }
                }
            }
        }
    }

    /// What went forward and back since the check before, with mark and word.
    func moved(_ held: HeldCheck, _ out: DocumentWriter) {
        guard held.before != nil else { return out.muted(out.say("check.step-first")) }
        let forward = held.items([.forward]).count
        let back = held.items([.back]).count
        if forward == 0, back == 0 { return out.status("same", out.say("checks.same")) }
        if forward > 0 { out.status("forward", out.say("checks.forward", count: forward)) }
        if forward > 0, back > 0 { out.text(" ") }
        if back > 0 { out.status("back", out.say("checks.back", count: back)) }
    }

    /// One edition of a framework: where it comes from, its words, and what it asks.
    private func describe(_ framework: HealthCheckFramework, _ out: DocumentWriter) {
        out.section(heading: edition(of: framework)) {
            out.element("facts", role: "lines") {
                origin(of: framework, out)
                out.fact(out.say("check.stages")) { out.text(framework.stages.map(\.title).joined(separator: "; ")) }
            }
            if let changes = framework.changes {
                out.section(heading: out.say("check.changes")) { out.blocks(changes, at: "changes") }
            }
            words(of: framework, out)
            out.element("details") {
                out.tree.element(
                    "summary", text: out.say("checks.questions", count: framework.items.count))
                for section in framework.sections {
                    out.section(heading: section.title) {
                        out.element("list") {
                            for item in section.items { out.element("item", { out.text(item.question) }) }
                        }
                    }
                }
            }
        }
    }

    /// "Site health check, version 2".
    func edition(of framework: HealthCheckFramework) -> String {
        settings.say("check.edition", ["title": framework.title, "number": settings.say.number(framework.edition)])
    }

    /// Who agreed a framework, since when it is used, and where it comes from.
    func origin(of framework: HealthCheckFramework, _ out: DocumentWriter) {
        out.fact(out.say("check.agreed-by")) { out.text(framework.agreedBy) }
        out.fact(out.say("check.since")) { out.date(framework.since) }
        if let source = framework.source { out.fact(out.say("check.source")) { out.text(source) } }
    }

    /// The judgements of a framework in their order, with what each means.
    func words(of framework: HealthCheckFramework, _ out: DocumentWriter) {
        out.section(heading: out.say("check.words")) {
            out.element("facts", role: "lines") {
                for judgement in framework.judgements { out.fact(judgement.word) { out.text(judgement.meaning) } }
            }
        }
    }
}
