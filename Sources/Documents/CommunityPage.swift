import CareRecords
import Measures

/// Writes what volunteers and local groups gave in one quarter, and what was used most.
struct CommunityPage {
    private let portal: Portal
    private let community: CommunityActivity
    private let quarter: MonthSpan
    private let out: DocumentWriter
    private let root: String

    init(
        _ portal: Portal, _ community: CommunityActivity, _ quarter: MonthSpan, _ out: DocumentWriter, _ root: String
    ) {
        self.portal = portal
        self.community = community
        self.quarter = quarter
        self.out = out
        self.root = root
    }

    func write() {
        given()
        if let used = community.used.flatMap(portal.programme.measure) { mostUsed(used) }
        quarters()
        out.display("small", out.say("pack.not-added"))
    }

    private func siteName(_ site: Site?) -> String {
        site.map { portal.local($0.name) } ?? out.say("measure.all-sites")
    }

    // MARK: What is given

    /// A row a site, so that a programme of many sites stays one table.
    private func given() {
        let measures = portal.measures(of: community)
        guard !measures.isEmpty else { return }
        out.topic(id: "given", heading: out.say("community.given")) {
            out.p(out.say("pathway.sites-lead"))
            out.figuresTable(
                caption: out.say("community.given-caption", ["span": portal.words(for: quarter)]),
                columns: [.plain(out.say("pack.site"))] + measures.map { .figures(heading($0)) }
            ) {
                for site in portal.places {
                    out.row {
                        out.rowHead {
                            if let site {
                                out.link(root + "sites/\(site.id).html", siteName(site))
                            } else {
                                out.text(siteName(nil))
                            }
                        }
                        for measure in measures { cell(measure, at: site) }
                    }
                }
            }
            portal.definitions(of: measures, over: [quarter], out)
        }
    }

    private func heading(_ measure: Measure) -> String {
        let title = portal.local(measure.title)
        let span = portal.span(of: measure, in: quarter)
        return span == quarter
            ? title : out.say("pathway.title-of", ["pathway": title, "what": portal.words(for: span)])
    }

    private func cell(_ measure: Measure, at site: Site?) {
        let span = portal.span(of: measure, in: quarter)
        out.figure(heading(measure)) {
            guard let total = portal.plan.total(of: measure, at: site?.id, over: span) else {
                return out.muted(out.say("pack.no-total"))
            }
            portal.write(total, of: measure, at: site, over: span, out)
        }
    }

    // MARK: What is used

    /// What one site shows of the most used: more stands in the download.
    private static let most = 3

    /// What is shown with the largest numbers first, then what is hidden by its name.
    private func rows(of used: Measure, at site: Site?) -> [PublishedRow] {
        let rows = portal.plan.rowTotals(of: used, by: CommunityActivity.byResource, at: site?.id, over: quarter)
        let hidden = rows.filter { $0.total.figure.value.number == nil }
        return rows.filter { $0.total.figure.value.number != nil }
            + hidden.sorted { (name($0), $0.label) < (name($1), $1.label) }
    }

    private func name(_ row: PublishedRow) -> String {
        portal.resource(of: row.label, by: CommunityActivity.byResource).map { portal.local($0.name) } ?? row.label
    }

    private func mostUsed(_ used: Measure) {
        let all = rows(of: used, at: portal.places.first ?? nil)
        out.topic(id: "used", heading: portal.local(used.title)) {
            guard !all.isEmpty else { return out.p(out.say("community.none")) }
            out.p(out.say("community.used-lead"))
            chart(all, of: used)
            out.figuresTable(
                caption: out.say("community.used-caption", ["span": portal.words(for: quarter)]),
                columns: [.plain(out.say("community.resource")), .figures(portal.local(used.title))]
            ) {
                for row in all {
                    out.row {
                        out.rowHead { portal.write(rowNamed: row.label, by: CommunityActivity.byResource, out, root) }
                        out.figure(portal.local(used.title)) {
                            FigureWording(measure: used, out: out).write(row.total.figure)
                        }
                    }
                }
            }
            portal.definitions(of: [used], over: [quarter], out)
            if portal.programme.sites.count > 1 { bySite(used) }
        }
    }

    /// The most bars of a chart; the table has the rest.
    private static let mostBars = 12

    /// Those that are shown, the most used first. What is hidden stands in the table, by its name.
    private func chart(_ rows: [PublishedRow], of used: Measure) {
        let counted = rows.compactMap { row -> (name: String, count: Int)? in
            guard case .count(let count) = row.total.figure.value, count > 0 else { return nil }
            return (name(row), count)
        }
        guard !counted.isEmpty else { return }
        let shown = counted.prefix(Self.mostBars)
        let groups = shown.map { row in
            BarChart.Group(
                label: row.name,
                value: .shown(Double(row.count), interval: nil, words: out.say.number(row.count), detail: nil))
        }
        BarChart(
            groups: groups, look: .bars, scale: BarChart.scale(for: groups, look: .bars), id: "chart-used",
            unit: out.say("pathway.unit", ["span": portal.words(for: quarter)]),
            alternative: shown.map { "\($0.name): \(out.say.number($0.count))." }.joined(separator: " "), out: out
        ).write()
    }

    private func bySite(_ used: Measure) {
        out.section(heading: out.say("community.by-site")) {
            out.figuresTable(
                caption: out.say("community.by-site-caption", ["span": portal.words(for: quarter)]),
                columns: [.plain(out.say("pack.site")), .plain(out.say("community.most-used"))]
            ) {
                for site in portal.programme.sites {
                    let shown = rows(of: used, at: site).filter { ($0.total.figure.value.number ?? 0) > 0 }
                    out.row {
                        out.rowHead { out.text(siteName(site)) }
                        out.field(out.say("community.most-used")) {
                            guard !shown.isEmpty else { return out.muted(out.say("figure.hidden")) }
                            for (number, row) in shown.prefix(Self.most).enumerated() {
                                if number > 0 { out.text(", ") }
                                portal.write(rowNamed: row.label, by: CommunityActivity.byResource, out, root)
                                out.text(" ")
                                out.text(out.say.number(row.total.figure.value.number ?? 0, places: 0))
                            }
                        }
                    }
                }
            }
        }
    }

    private func quarters() {
        out.topic(id: "quarters", heading: out.say("pathway.quarters")) {
            out.element("plain-list") {
                for one in portal.plan.quarters {
                    out.element("item") {
                        if one == quarter {
                            out.text(portal.words(for: one))
                        } else {
                            out.link(root + portal.communityPath(one), portal.words(for: one))
                        }
                    }
                }
            }
        }
    }
}
