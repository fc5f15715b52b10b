/// How a risk tool or the team has placed the person.
public struct Risk: Sendable, Hashable {
    public var tool: String
    public var toolVersion: String?
    public var date: CalendarDate
    public var tier: String?
    public var score: Double?
    public var status: TeamStatus?
    public var statusSince: CalendarDate?
    public var reason: Statement?

    public init(
        tool: String, toolVersion: String? = nil, date: CalendarDate, tier: String? = nil, score: Double? = nil,
        status: TeamStatus? = nil, statusSince: CalendarDate? = nil, reason: Statement? = nil
    ) {
        self.tool = tool
        self.toolVersion = toolVersion
        self.date = date
        self.tier = tier
        self.score = score
        self.status = status
        self.statusSince = statusSince
        self.reason = reason
    }
}

/// The team's status: how often someone must be in touch.
public enum TeamStatus: String, Sendable, Hashable, CaseIterable {
    case red
    case amber
    case green
}
