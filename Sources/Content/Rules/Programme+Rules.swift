import CareRecords

extension Programme {
    /// Ids that are used twice, references that lead nowhere, ranges that are upside down.
    func findProblems(_ findings: inout Findings) {
        findings.repeated(sites.map(\.id), "site") { "sites[\($0)].id" }
        findings.repeated(practices.map(\.ods), "practice") { "practices[\($0)].ods" }
        findings.repeated(team.map(\.id), "member of the team") { "team[\($0)].id" }
        findings.repeated(organisations.map(\.id), "organisation") { "organisations[\($0)].id" }
        findings.repeated(needs.map(\.id), "heading") { "needs[\($0)].id" }
        findings.repeated(tools.map(\.id), "tool") { "tools[\($0)].id" }
        for (number, tool) in tools.enumerated() where !findings.hasFaults(within: "tools[\(number)]") {
            // Of a tool all parts depend on each other.
            tool.findProblems(&findings, at: "tools[\(number)]")
            findings.findScoreNumbers(in: findings.value(at: "tools[\(number)].scales"))
        }
        outcomes.findProblems(&findings)
        for (number, event) in charts.events.enumerated() {
            let path = "charts.events[\(number)]"
            if let site = event.site { findings.dangling(site, "\(path).site", among: sites.map(\.id), "site") }
            for (place, measure) in event.measures.enumerated() {
                findings.dangling(measure, "\(path).measures[\(place)]", among: measures.map(\.id), "measure")
            }
        }
        pathway?.findProblems(&findings, in: self)
        community?.findProblems(&findings, in: self)

        let siteIDs = sites.map(\.id)
        let teamIDs = team.map(\.id)
        for (number, site) in sites.enumerated() {
            if let lead = site.lead {
                findings.dangling(lead, "sites[\(number)].lead", among: teamIDs, "member of the team")
            }
        }
        for (number, practice) in practices.enumerated() {
            findings.dangling(practice.site, "practices[\(number)].site", among: siteIDs, "site")
        }
        for (number, organisation) in organisations.enumerated() {
            guard let ods = organisation.ods else { continue }
            findings.dangling(ods, "organisations[\(number)].ods", among: practices.map(\.ods), "practice")
        }
        for (number, member) in team.enumerated() {
            findings.dangling(member.site, "team[\(number)].site", among: siteIDs, "site")
        }
        findMeasureProblems(&findings)
    }
}
