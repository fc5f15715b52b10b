public import CareRecords
import Diagnostics

/// What was kept, and where the plan is edited now.
public struct RevisionReport: Sendable {
    public let id: String
    public let name: String
    /// The plan, relative to the project; its line where there are many in one file.
    public let file: String
    public let line: Int?
    /// The earlier version, relative to the project.
    public let kept: String
    /// The revision that was kept. The plan has the next one now.
    public let before: Int
    public let on: CalendarDate
    public let isDryRun: Bool
}

extension WritingFailure {
    init(noPlan id: String, among ids: [String]) {
        let near = nearestName(to: id, among: ids)
        self.init(description: "there is no plan “\(id)”" + (near.map { "; did you mean “\($0)”?" } ?? ""))
    }
}
