/// A step towards a goal: what, who, when (PRSB 2.0: Actions and activities).
public struct Action: Sendable, Hashable, Restrictable {
    public var id: String
    public var what: Statement
    public var owner: ActionOwner?
    /// In words: "Every day".
    public var when: String?
    public var due: CalendarDate?
    public var status: ActionStatus?
    /// 1 to 10: how sure the person is that they can do it.
    public var confidence: Int?
    public var strategies: Statement?
    /// What else to know of it, such as who asked for it and why.
    public var note: Statement?
    public var updatedOn: CalendarDate?
    public var reviewOn: CalendarDate?
    public var outcome: Statement?
    public var stageGoals: [StageGoal]
    /// `MEETING/ACTION` of the team meeting that agreed it.
    public var fromMeeting: String?
    public var codes: [Coding]
    public var restriction: Restriction?

    public init(
        id: String, what: Statement, owner: ActionOwner? = nil, when: String? = nil, due: CalendarDate? = nil,
        status: ActionStatus? = nil, confidence: Int? = nil, strategies: Statement? = nil, note: Statement? = nil,
        updatedOn:
            CalendarDate? = nil, reviewOn: CalendarDate? = nil, outcome: Statement? = nil,
        stageGoals: [StageGoal] =
            [], fromMeeting: String? = nil, codes: [Coding] = [], restriction: Restriction? = nil
    ) {
        self.id = id
        self.what = what
        self.owner = owner
        self.when = when
        self.due = due
        self.status = status
        self.confidence = confidence
        self.strategies = strategies
        self.note = note
        self.updatedOn = updatedOn
        self.reviewOn = reviewOn
        self.outcome = outcome
        self.stageGoals = stageGoals
        self.fromMeeting = fromMeeting
        self.codes = codes
        self.restriction = restriction
    }
}

/// Who has agreed to do it.
public struct ActionOwner: Sendable, Hashable {
    public var kind: OwnerKind
    /// The id of a professional or a personal contact in the same plan.
    public var ref: String?
    public var name: String?
    public var organisation: String?

    public init(
        kind: OwnerKind, ref: String? = nil, name: String? = nil, organisation: String? = nil
    ) {
        self.kind = kind
        self.ref = ref
        self.name = name
        self.organisation = organisation
    }
}

/// What the owner of an action is to the person.
public enum OwnerKind: String, Sendable, Hashable, CaseIterable {
    case me
    case coordinator
    case practice
    case professional
    case contact
    case volunteer
    case organisation
}

/// How far an action has come.
public enum ActionStatus: String, Sendable, Hashable, CaseIterable {
    case notStarted = "not-started"
    case started
    case goingWell = "going-well"
    case done
    case stopped
}

/// A smaller goal on the way (PRSB 2.0: Stage goal, under an action).
public struct StageGoal: Sendable, Hashable {
    public var text: Statement
    public var status: GoalStatus?
    public var outcome: Statement?

    public init(
        text: Statement, status: GoalStatus? = nil, outcome: Statement? = nil
    ) {
        self.text = text
        self.status = status
        self.outcome = outcome
    }
}
