/// A reading of a measure: as a score, as its items, or in words.
public struct MeasureReading: Sendable, Hashable {
    public var id: String?
    /// The id of a known tool, such as "swemwbs".
    public var tool: String?
    /// What was measured, where no known tool was used: "Body weight".
    public var name: String?
    public var on: CalendarDate?
    public var score: Double?
    /// What the score is counted in: "kg".
    public var unit: String?
    public var items: [Int]
    /// The value in words, where it is no number.
    public var result: String?
    public var codes: [Coding]

    public init(
        id: String? = nil, tool: String? = nil, name: String? = nil, on: CalendarDate? = nil, score: Double? = nil,
        unit: String? = nil, items: [Int] = [], result: String? = nil, codes: [Coding] = []
    ) {
        self.id = id
        self.tool = tool
        self.name = name
        self.on = on
        self.score = score
        self.unit = unit
        self.items = items
        self.result = result
        self.codes = codes
    }
}
