/// A reading of a measure: as a score, as its items, or in words.
public struct MeasureReading: Sendable, Hashable, Restrictable {
    public var id: String?
    /// The id of a known tool, such as "swemwbs".
    public var tool: String?
    /// What was measured, where no known tool was used: "Body weight".
    public var name: String?
    public var on: CalendarDate?
    public var score: Double?
    /// What the score is counted in: "kg".
    public var unit: String?
    /// The answer to each item, in order, none missing.
    public var items: [Int]
    /// The same by the item’s id, for when one is missing.
    public var answers: [ItemAnswer]
    /// The value in words, where it is no number.
    public var result: String?
    public var codes: [Coding]
    public var restriction: Restriction?

    public init(
        id: String? = nil, tool: String? = nil, name: String? = nil, on: CalendarDate? = nil, score: Double? = nil,
        unit: String? = nil, items: [Int] = [], answers: [ItemAnswer] = [], result: String? = nil,
        codes: [Coding] = [], restriction: Restriction? = nil
    ) {
        self.id = id
        self.tool = tool
        self.name = name
        self.on = on
        self.score = score
        self.unit = unit
        self.items = items
        self.answers = answers
        self.result = result
        self.codes = codes
        self.restriction = restriction
    }
}

/// The answer to one item of a tool.
public struct ItemAnswer: Sendable, Hashable {
    public var item: String
    public var answer: Int

    public init(item: String, answer: Int) {
        self.item = item
        self.answer = answer
    }
}
