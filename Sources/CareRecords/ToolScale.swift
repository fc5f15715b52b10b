/// One score that comes of a tool. Most tools have one; some have one for each part, and some only parts.
public struct ToolScale: Sendable, Hashable {
    public var id: String
    /// What the score is called beside others of the same tool.
    public var title: LocalText
    /// What a score tells the person, in plain words.
    public var about: LocalText?
    /// The ids of the items that it is made of; none where it is made of all.
    public var items: [String]
    public var how: ScoringMethod
    /// How many decimal places a score has, 0 to 2.
    public var places: Int
    public var missing: MissingItems
    /// What each sum is converted to; none where the sum is the score.
    public var table: [Conversion]
    /// The lowest and the highest score that there can be.
    public var range: ScoreRange?
    public var better: Direction
    /// From which change on somebody counts as better or worse; nil where no source says so.
    public var change: ChangeThreshold?
    public var bands: [Band]

    public init(
        id: String, title: LocalText, about: LocalText? = nil, items: [String] = [], how: ScoringMethod,
        places: Int = 0, missing: MissingItems = MissingItems(), table: [Conversion] = [], range: ScoreRange? = nil,
        better: Direction, change: ChangeThreshold? = nil, bands: [Band] = []
    ) {
        self.id = id
        self.title = title
        self.about = about
        self.items = items
        self.how = how
        self.places = places
        self.missing = missing
        self.table = table
        self.range = range
        self.better = better
        self.change = change
        self.bands = bands
    }

    /// The smallest step between two scores, in hundredths.
    public var step: Int { places <= 0 ? 100 : places == 1 ? 10 : 1 }
}

/// How answers become a score.
public enum ScoringMethod: String, Sendable, Hashable, CaseIterable {
    /// What the answers count, added up.
    case sum
    /// Their average.
    case mean
    /// No number: the answers side by side, since nobody has shown that they may be added up.
    case profile
    /// A number that is recorded as it is.
    case given
}

/// How many answers may be missing, and what is done about them.
public struct MissingItems: Sendable, Hashable {
    /// With more missing there is no score.
    public var most: Int
    public var countAs: MissingCount

    public init(most: Int = 0, countAs: MissingCount = .average) {
        self.most = most
        self.countAs = countAs
    }
}

/// What a missing answer counts.
public enum MissingCount: String, Sendable, Hashable, CaseIterable {
    /// The average of the answers that there are (pro rata).
    case average
    case nothing
}

/// What one sum of answers is converted to.
public struct Conversion: Sendable, Hashable {
    public var raw: Int
    public var score: Score

    public init(raw: Int, score: Score) {
        self.raw = raw
        self.score = score
    }
}

public struct ScoreRange: Sendable, Hashable {
    public var min: Score
    public var max: Score

    public init(min: Score, max: Score) {
        self.min = min
        self.max = max
    }

    public func contains(_ score: Score) -> Bool { min <= score && score <= max }
}

/// From which difference between two scores on somebody counts as better or worse.
public struct ChangeThreshold: Sendable, Hashable {
    /// That large a difference counts already.
    public var atLeast: Score
    public var source: String

    public init(atLeast: Score, source: String) {
        self.atLeast = atLeast
        self.source = source
    }
}

/// A stretch of scores with a name. Both ends belong to it.
public struct Band: Sendable, Hashable {
    public var title: LocalText
    public var from: Score
    public var to: Score

    public init(title: LocalText, from: Score, to: Score) {
        self.title = title
        self.from = from
        self.to = to
    }
}
