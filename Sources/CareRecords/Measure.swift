/// A measure that sites report, and how it is read.
public struct Measure: Sendable, Hashable {
    public var id: String
    public var title: LocalText
    public var unit: MeasureUnit
    public var how: MeasureKind
    /// Whether its counts are counts of people, which must be kept safe.
    public var countsPeople: Bool
    public var better: Direction
    public var target: Double?
    public var aggregate: Aggregate
    /// The measure some of whose people it counts: those who said no are among those who were referred.
    public var partOf: String?
    public var range: ValidRange?
    /// The latest in force applies.
    public var definitions: [MeasureDefinition]
    /// For rates: for how many. 100 is percent.
    public var per: Int
    /// The national definition that it follows, if it does.
    public var national: NationalMeasure?
    /// What the programme has to say besides a national definition.
    public var note: LocalText?

    public init(
        id: String, title: LocalText, unit: MeasureUnit, how: MeasureKind, countsPeople: Bool,
        better:
            Direction, target: Double? = nil, aggregate: Aggregate, partOf: String? = nil, range: ValidRange? = nil,
        definitions:
            [MeasureDefinition] = [], per: Int = 100, national: NationalMeasure? = nil, note: LocalText? = nil
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.how = how
        self.countsPeople = countsPeople
        self.better = better
        self.target = target
        self.aggregate = aggregate
        self.partOf = partOf
        self.range = range
        self.definitions = definitions
        self.per = per
        self.national = national
        self.note = note
    }
}

/// The unit of a measure.
public enum MeasureUnit: String, Sendable, Hashable, CaseIterable {
    case people
    case percent
    /// So many for every 1,000, 10,000 or 100,000.
    case perPopulation = "per-population"
    case days
    case score
    case count
    case hours
}

/// How a measure is made up.
public enum MeasureKind: String, Sendable, Hashable, CaseIterable {
    case rate
    case count
    case mean
}

/// Which way is better.
public enum Direction: String, Sendable, Hashable, CaseIterable {
    case higher
    case lower
    case neither
}

/// How sites or months are put together.
public enum Aggregate: String, Sendable, Hashable, CaseIterable {
    case sum
    case pool
    case mean
    case latest
}

/// The values that a measure can have.
public struct ValidRange: Sendable, Hashable {
    public var min: Double
    public var max: Double

    public init(
        min: Double, max: Double
    ) {
        self.min = min
        self.max = max
    }
}

/// What a measure meant from a day on.
public struct MeasureDefinition: Sendable, Hashable {
    public var since: CalendarDate
    public var text: LocalText

    public init(
        since: CalendarDate, text: LocalText
    ) {
        self.since = since
        self.text = text
    }
}
