import Diagnostics

/// A place outside a plan that speaks of one by its id.
public struct PlanReference: Sendable, Hashable {
    public let plan: String
    public let location: SourceLocation
    public let path: String

    init(plan: String, at location: SourceLocation, path: String) {
        self.plan = plan
        self.location = location
        self.path = path
    }
}
