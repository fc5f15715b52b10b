/// Another plan for the person, such as a wound or diet plan (PRSB 2.0: Additional support plans).
public struct AdditionalPlan: Sendable, Hashable, Restrictable {
    public var id: String?
    public var name: String
    public var status: AdditionalPlanStatus?
    public var from: CalendarDate?
    public var until: CalendarDate?
    public var place: String?
    public var reviewOn: CalendarDate?
    public var responsible: String?
    /// What it says, where that is recorded here.
    public var text: Statement?
    public var restriction: Restriction?

    public init(
        id: String? = nil, name: String, status: AdditionalPlanStatus? = nil, from: CalendarDate? = nil,
        until: CalendarDate? = nil, place: String? = nil, reviewOn: CalendarDate? = nil, responsible: String? = nil,
        text: Statement? = nil, restriction: Restriction? = nil
    ) {
        self.id = id
        self.name = name
        self.status = status
        self.from = from
        self.until = until
        self.place = place
        self.reviewOn = reviewOn
        self.responsible = responsible
        self.text = text
        self.restriction = restriction
    }
}

/// How far another plan has come.
public enum AdditionalPlanStatus: String, Sendable, Hashable, CaseIterable {
    case proposed
    case active
    case onHold = "on-hold"
    case ended
}
