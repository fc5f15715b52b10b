import CareRecords
import Diagnostics

extension ProgrammeReturn {
    /// Labels of breakdowns that should name something, and do not.
    func findUnknownLabels(_ rules: RuleContext, _ findings: inout Findings) {
        guard let programme = rules.programme else { return }
        for (number, breakdown) in breakdowns.enumerated() {
            let path = "breakdowns[\(number)]"
            if breakdown.by == CommunityActivity.byResource, let resources = rules.resources {
                for (place, row) in breakdown.rows.enumerated() where !resources.contains(row.label) {
                    findings.unknownLabel(
                        "\(path).rows[\(place)].label", "there is no community resource “\(row.label)”",
                        nearest: nearestName(to: row.label, among: resources))
                }
            }
            // Whatever a measure is split by may be told; only what the programme reads has a name of its own.
            let names = programme.names(ofBreakdownsOf: breakdown.measure)
            if !names.contains(breakdown.by), let near = nearestName(to: breakdown.by, among: names) {
                findings.unknownLabel(
                    "\(path).by", "the programme reads no breakdown by “\(breakdown.by)”", nearest: near)
            }
        }
    }
}

extension Programme {
    /// By what the pathway and the page about the community read the breakdowns of a measure.
    fileprivate func names(ofBreakdownsOf measure: String) -> [String] {
        (pathway?.left ?? []).filter { $0.measure == measure }.compactMap(\.by)
            + (community?.used == measure ? [CommunityActivity.byResource] : [])
    }
}

extension Findings {
    fileprivate mutating func unknownLabel(_ path: String, _ message: String, nearest: String?) {
        add(.labelUnknown, path, message, suggestion: nearest.map { "did you mean “\($0)”?" })
    }
}
