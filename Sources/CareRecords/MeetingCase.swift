/// One person's case at a meeting.
public struct MeetingCase: Sendable, Hashable, Restrictable {
    /// The id of the person's plan.
    public var person: String
    public var kind: CaseKind
    public var reason: String
    public var consent: DiscussionConsent
    public var speaksFor: Spokesperson?
    public var wishes: Statement?
    public var tier: String?
    public var question: String?
    public var facts: [Statement]
    public var opinions: [Opinion]
    public var decision: Decision?
    public var actions: [MeetingAction]
    public var effectOnPlan: String?
    public var nextReview: CalendarDate?
    public var feedback: Feedback?
    /// For the person's extract, written to "you". Markdown.
    public var plainSummary: String?
    /// Kept from someone as a whole, such as a safeguarding matter from the person: then there is no extract.
    public var restriction: Restriction?

    public init(
        person: String, kind: CaseKind, reason: String, consent: DiscussionConsent,
        speaksFor: Spokesperson? =
            nil, wishes: Statement? = nil, tier: String? = nil, question: String? = nil, facts: [Statement] = [],
        opinions: [Opinion] = [], decision: Decision? = nil, actions: [MeetingAction] = [],
        effectOnPlan:
            String? = nil, nextReview: CalendarDate? = nil, feedback: Feedback? = nil, plainSummary: String? = nil,
        restriction: Restriction? = nil
    ) {
        self.person = person
        self.kind = kind
        self.reason = reason
        self.consent = consent
        self.speaksFor = speaksFor
        self.wishes = wishes
        self.tier = tier
        self.question = question
        self.facts = facts
        self.opinions = opinions
        self.decision = decision
        self.actions = actions
        self.effectOnPlan = effectOnPlan
        self.nextReview = nextReview
        self.feedback = feedback
        self.plainSummary = plainSummary
        self.restriction = restriction
    }
}

/// Whether the person is new to the meeting.
public enum CaseKind: String, Sendable, Hashable, CaseIterable {
    case new
    case review
}

/// Whether the person agreed to be discussed.
public struct DiscussionConsent: Sendable, Hashable {
    public var decision: DiscussionDecision
    public var on: CalendarDate?
    public var basis: String?
    public var decidedBy: String?

    public init(
        decision: DiscussionDecision, on: CalendarDate? = nil, basis: String? = nil, decidedBy: String? = nil
    ) {
        self.decision = decision
        self.on = on
        self.basis = basis
        self.decidedBy = decidedBy
    }
}

/// What was decided about discussing the person.
public enum DiscussionDecision: String, Sendable, Hashable, CaseIterable {
    case given
    case bestInterests = "best-interests"
    case refused
    case notAsked = "not-asked"

    /// Whether the person may be discussed.
    public var permits: Bool { self == .given || self == .bestInterests }
}

/// Who speaks for the person's wishes.
public struct Spokesperson: Sendable, Hashable {
    public var name: String
    public var relationship: String

    public init(
        name: String, relationship: String
    ) {
        self.name = name
        self.relationship = relationship
    }
}

/// What one member thought, apart from the facts.
public struct Opinion: Sendable, Hashable {
    public var by: String
    public var text: Statement

    public init(
        by: String, text: Statement
    ) {
        self.by = by
        self.text = text
    }
}

/// What was decided, why, and who disagreed.
public struct Decision: Sendable, Hashable {
    public var text: Statement
    public var rationale: Statement?
    public var dissent: [Opinion]

    public init(
        text: Statement, rationale: Statement? = nil, dissent: [Opinion] = []
    ) {
        self.text = text
        self.rationale = rationale
        self.dissent = dissent
    }
}

/// Who tells the person.
public struct Feedback: Sendable, Hashable {
    public var by: String
    public var on: CalendarDate?

    public init(
        by: String, on: CalendarDate? = nil
    ) {
        self.by = by
        self.on = on
    }
}
