/// A condition, as stated by a named source: Caresheaf records what was said, it diagnoses nothing.
public struct Condition: Sendable, Hashable, Restrictable {
    public var name: String
    public var since: String?
    public var source: String
    public var asOf: CalendarDate
    public var note: Statement?
    public var snomed: String?
    public var restriction: Restriction?

    public init(
        name: String, since: String? = nil, source: String, asOf: CalendarDate, note: Statement? = nil,
        snomed:
            String? = nil, restriction: Restriction? = nil
    ) {
        self.name = name
        self.since = since
        self.source = source
        self.asOf = asOf
        self.note = note
        self.snomed = snomed
        self.restriction = restriction
    }
}

/// A medicine, as stated by a named source. A coordinator is no prescriber.
public struct Medicine: Sendable, Hashable, Restrictable {
    public var name: String
    public var dose: String?
    public var times: String?
    public var timeCritical: Bool
    public var source: String
    public var asOf: CalendarDate
    public var note: Statement?
    public var restriction: Restriction?

    public init(
        name: String, dose: String? = nil, times: String? = nil, timeCritical: Bool = false, source: String,
        asOf: CalendarDate, note: Statement? = nil, restriction: Restriction? = nil
    ) {
        self.name = name
        self.dose = dose
        self.times = times
        self.timeCritical = timeCritical
        self.source = source
        self.asOf = asOf
        self.note = note
        self.restriction = restriction
    }
}

/// An allergy or bad reaction, as stated by a named source.
public struct Allergy: Sendable, Hashable, Restrictable {
    public var substance: String
    public var reaction: String?
    public var source: String
    public var asOf: CalendarDate
    public var restriction: Restriction?

    public init(
        substance: String, reaction: String? = nil, source: String, asOf: CalendarDate,
        restriction:
            Restriction? = nil
    ) {
        self.substance = substance
        self.reaction = reaction
        self.source = source
        self.asOf = asOf
        self.restriction = restriction
    }
}

/// Someone asked, and there are none.
public struct NoKnownAllergies: Sendable, Hashable {
    public var source: String
    public var asOf: CalendarDate

    public init(
        source: String, asOf: CalendarDate
    ) {
        self.source = source
        self.asOf = asOf
    }
}

/// Something that could hurt the person if it is not known, such as a medicine to avoid.
public struct Alert: Sendable, Hashable, Restrictable {
    public var text: Statement
    public var source: String
    public var asOf: CalendarDate
    public var restriction: Restriction?

    public init(
        text: Statement, source: String, asOf: CalendarDate, restriction: Restriction? = nil
    ) {
        self.text = text
        self.source = source
        self.asOf = asOf
        self.restriction = restriction
    }
}
