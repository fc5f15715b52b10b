/// What the person agreed to share with one recipient. The latest for a recipient counts.
public struct Consent: Sendable, Hashable {
    public var id: String?
    public var to: ConsentRecipient
    /// In the person's words: "Joy and Bernadette".
    public var who: String?
    /// The id of the personal contact.
    public var contact: String?
    public var decision: ConsentDecision
    public var scope: String?
    /// The parts of the plan that it opens, where that is recorded for programs to go by: see `opens`.
    public var covers: [PlanPart]
    public var on: CalendarDate
    public var until: CalendarDate?
    public var recordedBy: String
    public var basis: String?
    /// Who decided in the person's best interests (Mental Capacity Act 2005, section 4).
    public var decidedBy: String?

    public init(
        id: String? = nil, to: ConsentRecipient, who: String? = nil, contact: String? = nil, decision: ConsentDecision,
        scope: String? = nil, covers: [PlanPart] = [], on: CalendarDate, until: CalendarDate? = nil,
        recordedBy: String, basis: String? = nil, decidedBy: String? = nil
    ) {
        self.id = id
        self.to = to
        self.who = who
        self.contact = contact
        self.decision = decision
        self.scope = scope
        self.covers = covers
        self.on = on
        self.until = until
        self.recordedBy = recordedBy
        self.basis = basis
        self.decidedBy = decidedBy
    }
}

/// With whom.
public enum ConsentRecipient: String, Sendable, Hashable, CaseIterable {
    case gp
    case mdt
    case carer
    case emergency
    case careProviders = "care-providers"
    case volunteers
    case caseStory = "case-story"
    case research
}

/// What was decided.
public enum ConsentDecision: String, Sendable, Hashable, CaseIterable {
    case given
    case refused
    case withdrawn
    case bestInterests = "best-interests"
}

/// A part of a plan that a consent can open, called as in My plan.
public enum PlanPart: String, Sendable, Hashable, CaseIterable {
    case everything
    case about
    case goals
    case week
    case team
    case health
    case change
}

extension Consent {
    /// The parts of the plan that it opens.
    ///
    /// Words such as “My week and who to call” are for people: where they stand alone, nothing says which parts they
    /// mean, and none is opened. Where nothing narrows the answer it is about all of the plan.
    public var opens: Set<PlanPart> {
        if covers.isEmpty { return scope == nil ? Set(PlanPart.allCases) : [] }
        return covers.contains(.everything) ? Set(PlanPart.allCases) : Set(covers)
    }
}
