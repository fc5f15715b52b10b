import CareRecords
import Measures

extension Portal {
    /// What volunteers and local groups give, a page a quarter.
    var communityPages: [Page] {
        community.map { community in plan.quarters.map { page(of: community, over: $0) } } ?? []
    }

    /// Nil where nothing of it is counted, or no quarter is whole.
    var community: CommunityActivity? { plan.quarters.isEmpty ? nil : programme.community }

    func communityPath(_ quarter: MonthSpan) -> String { "community/\(quarter.first.iso)-to-\(quarter.last.iso).html" }

    private func page(of community: CommunityActivity, over quarter: MonthSpan) -> Page {
        let title = settings.say(
            "pathway.title-of", ["pathway": local(community.title), "what": words(for: quarter)])
        return Page(
            path: communityPath(quarter), kind: .portalCommunity, title: title,
            summary: settings.say("community.summary"),
            words: resources.map { local($0.name) }.joined(separator: " "),
            sources: ["content/programme.json", "content/returns", "content/resources"],
            filedUnder: "community \(quarter.first.iso)"
        ) { root in
            let out = writer(
                .portalCommunity, title: title, description: settings.say("community.summary"), section: "measures",
                root: root)
            crumbs(
                out,
                [
                    (root + "index.html", out.say("portal.nav.home")),
                    (root + "measures.html", out.say("portal.nav.measures")),
                ])
            out.mainHeading(title)
            out.display("lead", out.say("community.summary"))
            CommunityPage(self, community, quarter, out, root).write()
            out.display("more") {
                out.link(root + downloadPath(communityPath(quarter)), out.say("measure.download"))
            }
            return out
        }
    }

    /// The resource that a row of a breakdown is about, if it is about one.
    func resource(of label: String, by: String) -> CommunityResource? {
        by == CommunityActivity.byResource ? resources.first { $0.id == label } : nil
    }

    /// The name of a row of a breakdown: a resource of the directory leads there.
    func write(rowNamed label: String, by: String, _ out: DocumentWriter, _ root: String) {
        guard let resource = resource(of: label, by: by) else { return out.text(label) }
        out.link(root + "resources.html#\(resource.id)", local(resource.name))
    }

    /// What a breakdown is by, as the head of a column.
    func heading(by: String, _ out: DocumentWriter) -> String {
        by == CommunityActivity.byResource ? out.say("community.resource") : by
    }

    // MARK: Downloads

    /// Every figure of the pages, and every row of what was used, at all sites together and at each.
    var communityDownloads: [Download] {
        guard let community else { return [] }
        return plan.quarters.map { quarter in
            Download(
                path: downloadPath(communityPath(quarter)),
                sources: ["content/programme.json", "content/returns", "content/resources"],
                bytes: { table(of: community, over: quarter) })
        }
    }

    private func table(of community: CommunityActivity, over quarter: MonthSpan) -> [UInt8] {
        var table = CSVWriter()
        table.row(["site", "months", "measure", "resource", "name", "value", "unit", "notes"])
        for site in places {
            let name = site.map { local($0.name) } ?? settings.say("measure.all-sites")
            for measure in measures(of: community) {
                let span = span(of: measure, in: quarter)
                let total = plan.total(of: measure, at: site?.id, over: span)
                let (value, notes) = total.map { Self.words(for: $0.figure) } ?? ("", ["cannot be added up"])
                table.row([
                    name, span.iso, local(measure.title), "", "", value, measure.unitForPrograms,
                    notes.joined(separator: "; "),
                ])
            }
            guard let used = community.used.flatMap(programme.measure) else { continue }
            for row in plan.rowTotals(of: used, by: CommunityActivity.byResource, at: site?.id, over: quarter) {
                let (value, notes) = Self.words(for: row.total.figure)
                let resource = resource(of: row.label, by: CommunityActivity.byResource)
                table.row([
                    name, quarter.iso, local(used.title), row.label, resource.map { local($0.name) } ?? "", value,
                    used.unitForPrograms, notes.joined(separator: "; "),
                ])
            }
        }
        return table.bytes
    }

    // MARK: What is shown

    /// All sites together, where there are several, then each.
    var places: [Site?] { (programme.sites.count > 1 ? [nil] : []) + programme.sites }

    /// The measures of what is given, and of what was used.
    func measures(of community: CommunityActivity) -> [Measure] {
        (community.measures + [community.used].compactMap { $0 }).compactMap(programme.measure)
    }

    /// How many there are at the end, such as volunteers, is told of the last month of a quarter.
    func span(of measure: Measure, in quarter: MonthSpan) -> MonthSpan {
        measure.aggregate == .latest ? MonthSpan(quarter.last) : quarter
    }
}
