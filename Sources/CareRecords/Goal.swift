/// A goal or hope, in the person's own words (PRSB 2.0: Goals and hopes).
public struct Goal: Sendable, Hashable, Restrictable {
    public var id: String
    public var words: Statement
    public var why: Statement?
    /// 1 to 10, as the person gave it.
    public var importance: Int?
    public var status: GoalStatus?
    public var targetDate: CalendarDate?
    /// What will show that it is reached: "Walks 50 metres".
    public var target: String?
    /// What else to know of it: who set it, why it was put off.
    public var note: Statement?
    public var outcomes: [Statement]
    public var actions: [Action]
    public var codes: [Coding]
    public var restriction: Restriction?

    public init(
        id: String, words: Statement, why: Statement? = nil, importance: Int? = nil, status: GoalStatus? = nil,
        targetDate: CalendarDate? = nil, target: String? = nil, note: Statement? = nil, outcomes: [Statement] = [],
        actions: [Action] = [],
        codes: [Coding] = [],
        restriction:
            Restriction? = nil
    ) {
        self.id = id
        self.words = words
        self.why = why
        self.importance = importance
        self.status = status
        self.targetDate = targetDate
        self.target = target
        self.note = note
        self.outcomes = outcomes
        self.actions = actions
        self.codes = codes
        self.restriction = restriction
    }
}

/// How far a goal has come.
public enum GoalStatus: String, Sendable, Hashable, CaseIterable {
    case proposed
    case active
    case onHold = "on-hold"
    case met
    case partlyMet = "partly-met"
    case notMet = "not-met"
    case stopped
}
