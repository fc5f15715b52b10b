/// A way of asking how somebody is that is asked the same way every time, such as SWEMWBS: what is asked, how the
/// answers become scores, and what a score means.
///
/// Tools are data. Those that are built in and those that a programme declares are of this one kind.
public struct Tool: Sendable, Hashable {
    /// By which readings name it: “swemwbs”.
    public var id: String
    public var title: LocalText
    /// What professionals call it for short: “SWEMWBS”.
    public var short: String?
    public var version: String?
    /// What it asks about, for the person, in plain words.
    public var about: LocalText?
    /// The answers that every item can have; nil where there are no items.
    public var answers: AnswerRange?
    /// In the order in which they are asked.
    public var items: [ToolItem]
    public var scales: [ToolScale]
    /// Whether the person’s own documents tell them their scores.
    public var forPerson: Bool
    public var owner: String?
    /// On what terms it may be used, and what may not be copied.
    public var licence: String?
    /// Where the rules of scoring are from.
    public var source: String?

    public init(
        id: String, title: LocalText, short: String? = nil, version: String? = nil, about: LocalText? = nil,
        answers: AnswerRange? = nil,
        items: [ToolItem] = [], scales: [ToolScale] = [], forPerson: Bool = false, owner: String? = nil,
        licence: String? = nil, source: String? = nil
    ) {
        self.id = id
        self.title = title
        self.short = short
        self.version = version
        self.about = about
        self.answers = answers
        self.items = items
        self.scales = scales
        self.forPerson = forPerson
        self.owner = owner
        self.licence = licence
        self.source = source
    }
}

/// The answers that an item can have: whole numbers, with words for them where they may be told.
public struct AnswerRange: Sendable, Hashable {
    public var min: Int
    public var max: Int
    /// One for each answer from the lowest on, or none.
    public var words: [LocalText]

    public init(min: Int, max: Int, words: [LocalText] = []) {
        self.min = min
        self.max = max
        self.words = words
    }

    /// What an answer says.
    public func words(of answer: Int) -> LocalText? {
        guard answer >= min, answer <= max, answer - min < words.count else { return nil }
        return words[answer - min]
    }
}

/// One of the things that a tool asks.
public struct ToolItem: Sendable, Hashable {
    public var id: String
    /// A word or two of one’s own: “Mobility”. Never the item’s own words where these may not be copied.
    public var title: LocalText?
    /// What is asked, where it may be copied.
    public var text: LocalText?
    /// Whether the highest answer counts as the lowest, and so on.
    public var reversed: Bool
    /// What each answer counts, from the lowest answer on; none where it counts as it is.
    public var points: [Int]

    public init(
        id: String, title: LocalText? = nil, text: LocalText? = nil, reversed: Bool = false, points: [Int] = []
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.reversed = reversed
        self.points = points
    }
}
