/// An allergy or bad reaction, as stated by a named source.
public struct Allergy: Sendable, Hashable, Restrictable {
    public var id: String?
    public var substance: String
    public var kind: AllergyKind?
    public var status: AllergyStatus
    public var certainty: Certainty
    /// Whether a reaction could be dangerous to life.
    public var dangerous: Bool
    public var reaction: String?
    public var source: String
    public var asOf: CalendarDate?
    public var note: Statement?
    public var codes: [Coding]
    public var restriction: Restriction?

    public init(
        id: String? = nil, substance: String, kind: AllergyKind? = nil, status: AllergyStatus = .current,
        certainty: Certainty = .confirmed, dangerous: Bool = false, reaction: String? = nil, source: String,
        asOf: CalendarDate? = nil, note: Statement? = nil, codes: [Coding] = [], restriction: Restriction? = nil
    ) {
        self.id = id
        self.substance = substance
        self.kind = kind
        self.status = status
        self.certainty = certainty
        self.dangerous = dangerous
        self.reaction = reaction
        self.source = source
        self.asOf = asOf
        self.note = note
        self.codes = codes
        self.restriction = restriction
    }
}

/// What sort of reaction it is.
public enum AllergyKind: String, Sendable, Hashable, CaseIterable {
    case allergy
    case intolerance
}

/// Whether the person has an allergy now.
public enum AllergyStatus: String, Sendable, Hashable, CaseIterable {
    case current
    case past
}

/// Someone asked, and there are none.
public struct NoKnownAllergies: Sendable, Hashable {
    public var source: String
    public var asOf: CalendarDate?

    public init(source: String, asOf: CalendarDate? = nil) {
        self.source = source
        self.asOf = asOf
    }
}
