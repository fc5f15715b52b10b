/// Scores before and after as a site counted them itself, for the quarter that its return ends.
public struct ReturnedOutcome: Sendable, Hashable {
    public var tool: String
    public var scale: String
    /// Of a profile: the one item that it is about; nil for the whole.
    public var item: String?
    public var all: OutcomeCounts
    public var groups: [GroupOutcome]

    public init(tool: String, scale: String, item: String? = nil, all: OutcomeCounts, groups: [GroupOutcome] = []) {
        self.tool = tool
        self.scale = scale
        self.item = item
        self.all = all
        self.groups = groups
    }
}

/// The same of one group of people.
public struct GroupOutcome: Sendable, Hashable {
    /// The id of a way to split people that the programme declares, and of one of its groups.
    public var by: String
    public var group: String
    public var counts: OutcomeCounts

    public init(by: String, group: String, counts: OutcomeCounts) {
        self.by = by
        self.group = group
        self.counts = counts
    }
}

/// How many people, and how they did.
public struct OutcomeCounts: Sendable, Hashable {
    /// With one score and none before it.
    public var single: Int
    /// With a score to compare it with; nil where that is the sum of the others.
    public var paired: Int?
    public var improved: Int
    public var unchanged: Int
    public var declined: Int
    public var mixed: Int
    /// Over those with two scores, where scores are numbers.
    public var meanFirst: Double?
    public var meanLatest: Double?
    /// The standard deviation of their changes.
    public var spread: Double?

    public init(
        single: Int = 0, paired: Int? = nil, improved: Int = 0, unchanged: Int = 0, declined: Int = 0, mixed: Int = 0,
        meanFirst: Double? = nil, meanLatest: Double? = nil, spread: Double? = nil
    ) {
        self.single = single
        self.paired = paired
        self.improved = improved
        self.unchanged = unchanged
        self.declined = declined
        self.mixed = mixed
        self.meanFirst = meanFirst
        self.meanLatest = meanLatest
        self.spread = spread
    }

    public var judged: Int { improved + unchanged + declined + mixed }
    /// Everyone with two scores.
    public var twice: Int { paired ?? judged }
    public var people: Int { single + twice }
}
