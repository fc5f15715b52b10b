/// Another document about the person's wishes: that it exists, and where. Its content is never imitated.
public struct OtherDocument: Sendable, Hashable, Restrictable {
    public var id: String?
    public var kind: OtherDocumentKind
    public var name: String?
    public var date: CalendarDate?
    public var place: String
    public var note: Statement?
    public var superseded: Bool
    public var restriction: Restriction?

    public init(
        id: String? = nil, kind: OtherDocumentKind, name: String? = nil, date: CalendarDate? = nil, place: String,
        note: Statement? = nil,
        superseded: Bool = false, restriction: Restriction? = nil
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.date = date
        self.place = place
        self.note = note
        self.superseded = superseded
        self.restriction = restriction
    }
}

/// Kinds of document that a plan points to (PRSB 2.0: Other care planning documents).
public enum OtherDocumentKind: String, Sendable, Hashable, CaseIterable {
    case respect
    case advanceDecision = "advance-decision"
    case advanceStatement = "advance-statement"
    case lpaHealth = "lpa-health"
    case lpaFinance = "lpa-finance"
    case hospitalPassport = "hospital-passport"
    case emergencyPlan = "emergency-plan"
    case dnacpr
    case other
}
