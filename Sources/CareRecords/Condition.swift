/// A condition, as stated by a named source: Caresheaf records what was said, it diagnoses nothing.
public struct Condition: Sendable, Hashable, Restrictable {
    public var id: String?
    public var name: String
    public var status: ConditionStatus
    public var certainty: Certainty
    public var since: String?
    public var source: String
    public var asOf: CalendarDate?
    public var note: Statement?
    public var snomed: String?
    public var codes: [Coding]
    public var restriction: Restriction?

    public init(
        id: String? = nil, name: String, status: ConditionStatus = .current, certainty: Certainty = .confirmed,
        since: String? = nil, source: String, asOf: CalendarDate? = nil, note: Statement? = nil, snomed: String? = nil,
        codes: [Coding] = [], restriction: Restriction? = nil
    ) {
        self.id = id
        self.name = name
        self.status = status
        self.certainty = certainty
        self.since = since
        self.source = source
        self.asOf = asOf
        self.note = note
        self.snomed = snomed
        self.codes = codes
        self.restriction = restriction
    }
}

/// Whether the person has a condition now.
public enum ConditionStatus: String, Sendable, Hashable, CaseIterable {
    case current
    case inRemission = "in-remission"
    case past
}

/// Whether what was stated is established.
public enum Certainty: String, Sendable, Hashable, CaseIterable {
    case confirmed
    case notConfirmed = "not-confirmed"
}
