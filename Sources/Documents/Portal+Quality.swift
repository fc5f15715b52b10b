import CareRecords
import Measures

extension Portal {
    /// How far the figures of one site can be trusted, with what to do about it.
    func qualityPage(of quality: SiteQuality) -> Page {
        let name = local(quality.site.name)
        let title = settings.say("quality.title", ["site": name])
        let summary = settings.say("quality.summary", ["site": name])
        return Page(
            path: qualityPath(quality.site), kind: .portalQuality, title: title, summary: summary, words: name,
            sources: ["content/programme.json", "content/returns"], isOfSite: true
        ) { root in
            let out = writer(.portalQuality, title: title, description: summary, section: "sites", root: root)
            crumbs(
                out,
                [
                    (root + "index.html", out.say("portal.nav.home")),
                    (root + "sites.html", out.say("portal.nav.sites")),
                    (root + "sites/\(quality.site.id).html", name),
                ])
            out.mainHeading(title)
            let recent = quality.completeness.suffix(Self.recentMonths)
            out.display("lead", completeness(quality, out))
            out.section(heading: out.say("quality.found")) {
                let months = Set(recent.map(\.month))
                findings(quality.findings.filter { $0.month.map(months.contains) ?? true }, out, root, quality.site)
            }
            let older = quality.findings.filter { finding in
                finding.month.map { month in !recent.contains { $0.month == month } } ?? false
            }
            if !older.isEmpty {
                out.section(heading: out.say("quality.older")) {
                    out.element("details") {
                        out.tree.element("summary", text: out.say("quality.older-count", count: older.count))
                        findings(older, out, root, quality.site)
                    }
                }
            }
            out.section(heading: out.say("quality.complete")) {
                out.figuresTable(
                    caption: out.say("quality.complete-caption", ["site": name]),
                    columns: [
                        .plain(out.say("return.month")), .figures(out.say("quality.received")),
                        .figures(out.say("quality.expected")),
                    ]
                ) {
                    for month in recent.reversed() {
                        out.row {
                            out.rowHead { out.text(out.say.month(month.month)) }
                            out.figure(out.say("quality.received")) { out.text(out.say.number(month.received)) }
                            out.figure(out.say("quality.expected")) { out.text(out.say.number(month.expected)) }
                        }
                    }
                }
            }
            out.section(heading: out.say("quality.rules")) { rules(out) }
            return out
        }
    }

    func qualityPath(_ site: Site) -> String { "sites/\(site.id)-trust.html" }

    /// How many months a page about trust looks back.
    static let recentMonths = 12

    /// "In the last 12 months 11 returns came, 3 of them late. 97 of every 100 values that were asked for are there."
    func completeness(_ quality: SiteQuality, _ out: DocumentWriter) -> String {
        let recent = quality.completeness.suffix(Self.recentMonths)
        let months = Set(recent.map(\.month))
        let here = quality.findings.filter { $0.month.map(months.contains) ?? false }
        let missing = here.count { $0.kind == .returnMissing }
        let expected = recent.reduce(0) { $0 + $1.expected }
        var words = [
            out.say(
                "quality.returns", count: recent.count,
                [
                    "came": out.say.number(recent.count - missing),
                    "late": out.say.number(here.count { $0.kind == .returnLate }),
                ])
        ]
        if expected > 0 {
            let share = Double(100 * recent.reduce(0) { $0 + $1.received }) / Double(expected)
            // Nothing is called whole that is not.
            words.append(out.say("quality.share", ["share": out.say.number(share.rounded(.down), places: 0)]))
        }
        return words.joined(separator: " ")
    }

    // MARK: What was found

    /// A row for each finding: the month, what it is, and what to do.
    func findings(
        _ findings: [QualityFinding], _ out: DocumentWriter, _ root: String, _ site: Site,
        captioned caption: String? = nil
    ) {
        guard !findings.isEmpty else { return out.p(out.say("quality.nothing")) }
        out.table(
            role: "fold", caption: caption ?? out.say("quality.caption", ["site": local(site.name)]),
            columns: [
                .wide(out.say("return.month"), 20), .wide(out.say("quality.what"), 42),
                .wide(out.say("quality.do"), 38),
            ]
        ) {
            for finding in findings {
                out.row {
                    out.rowHead { when(finding, site, out, root) }
                    out.field(out.say("quality.what")) {
                        mark(of: finding, out)
                        out.text(" ")
                        out.text(what(finding, out))
                    }
                    out.field(out.say("quality.do")) { out.text(out.say("quality.\(finding.kind.rawValue).do")) }
                }
            }
        }
    }

    private func when(_ finding: QualityFinding, _ site: Site, _ out: DocumentWriter, _ root: String) {
        guard let month = finding.month else { return out.text(out.say("quality.always")) }
        if let one = returns.of(site: site.id, in: month) {
            out.link(root + returnPath(one), out.say.month(month))
        } else {
            out.text(out.say.month(month))
        }
    }

    /// Shape and word, so that nothing hangs on colour.
    private func mark(of finding: QualityFinding, _ out: DocumentWriter) {
        let state =
            switch finding.weight {
            case .wrong: "late"
            case .ask: "care"
            case .gap: "held"
            case .note: "started"
            }
        out.status(state, out.say("quality.weight-\(finding.weight)"))
    }

    func what(_ finding: QualityFinding, _ out: DocumentWriter) -> String {
        let measure = finding.measure.map { id in programme.measure(id).map { local($0.title) } ?? id } ?? ""
        let isOfAll = finding.kind == .provisional && finding.measure == nil
        return out.say(
            isOfAll ? "quality.provisional.all" : "quality.\(finding.kind.rawValue).what",
            [
                "measure": measure,
                "days": finding.days.map { out.say.number($0) } ?? "",
            ])
    }

    /// By which rules odd figures are found: said on the page, since a rule that nobody knows is no rule.
    private func rules(_ out: DocumentWriter) {
        out.element("plain-list") {
            for rule in ["late", "copy", "nought", "outlier", "definition", "hidden"] {
                out.element("item") {
                    out.text(
                        out.say(
                            "quality.rule-\(rule)",
                            [
                                "days": "15", "values": String(SiteQuality.figuresInACopy),
                                "fewest": String(SiteQuality.valuesBeforeNought.lowerBound),
                                "most": String(SiteQuality.valuesBeforeNought.upperBound),
                            ]))
                }
            }
        }
    }
}
