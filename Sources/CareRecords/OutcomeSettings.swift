/// From when on outcomes are counted, and by what they are broken down besides site and quarter.
public struct OutcomeSettings: Sendable, Hashable {
    /// Where they are counted.
    public var source: OutcomeSource
    /// Scores of earlier days are not counted: those that an import brought from long before, say.
    public var from: CalendarDate?
    public var subgroups: [Subgrouping]

    public init(source: OutcomeSource = .plans, from: CalendarDate? = nil, subgroups: [Subgrouping] = []) {
        self.source = source
        self.from = from
        self.subgroups = subgroups
    }
}

/// Where outcomes come from.
public enum OutcomeSource: String, Sendable, Hashable, CaseIterable {
    /// The scores in the plans that the programme holds.
    case plans
    /// What sites counted and sent in with their returns, where the programme does not hold the plans.
    case returns
}

/// A way to split people into groups that is declared before anything is counted.
public struct Subgrouping: Sendable, Hashable {
    public var id: String
    public var title: LocalText
    public var by: SubgroupTrait
    public var groups: [Subgroup]

    public init(id: String, title: LocalText, by: SubgroupTrait, groups: [Subgroup]) {
        self.id = id
        self.title = title
        self.by = by
        self.groups = groups
    }
}

/// What of a person a group goes by.
public enum SubgroupTrait: String, Sendable, Hashable, CaseIterable {
    /// Whole years on the day of the first score.
    case age
    case sex
    case ethnicity
    /// The language of their documents.
    case language
    /// The ODS code of their practice.
    case practice
}

/// One group. Whoever is in none is counted under “other or not recorded”.
public struct Subgroup: Sendable, Hashable {
    public var id: String
    public var title: LocalText
    /// For ages: the youngest and the oldest; nil where there is no end.
    public var from: Int?
    public var to: Int?
    /// For everything else: what the record says, in any case of letters.
    public var values: [String]

    public init(id: String, title: LocalText, from: Int? = nil, to: Int? = nil, values: [String] = []) {
        self.id = id
        self.title = title
        self.from = from
        self.to = to
        self.values = values
    }
}
