/// An action agreed at a meeting. It lives across meetings until it is done, declined or overtaken.
public struct MeetingAction: Sendable, Hashable {
    public var id: String
    public var what: Statement
    /// In plain words, for the person's copy.
    public var plain: String?
    public var owner: String
    /// The id of one of the programme's organisations; nil for somebody outside, such as family or a landlord.
    public var organisation: String?
    public var due: CalendarDate?
    public var status: MeetingActionStatus
    public var reason: String?
    public var doneOn: CalendarDate?
    /// `MEETING/ACTION` of the meeting before.
    public var carriedFrom: String?

    public init(
        id: String, what: Statement, plain: String? = nil, owner: String, organisation: String? = nil,
        due:
            CalendarDate? = nil, status: MeetingActionStatus, reason: String? = nil, doneOn: CalendarDate? = nil,
        carriedFrom: String? = nil
    ) {
        self.id = id
        self.what = what
        self.plain = plain
        self.owner = owner
        self.organisation = organisation
        self.due = due
        self.status = status
        self.reason = reason
        self.doneOn = doneOn
        self.carriedFrom = carriedFrom
    }
}

/// Where an action of a meeting stands.
public enum MeetingActionStatus: String, Sendable, Hashable, CaseIterable {
    case open
    case done
    case declined
    case overtaken
}
