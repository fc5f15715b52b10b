public import CareRecords

/// All tools that a programme can use: those that are built in, those that it changes and those that it adds.
public struct Toolbox: Sendable {
    /// Built-in ones first, then the programme’s own in the order of its file.
    public let tools: [Tool]
    private let places: [String: Int]

    /// - Parameter declared: the programme’s. One with the id of a built-in tool takes its place.
    public init(_ declared: [Tool] = []) {
        var tools = Tool.builtIn
        var places: [String: Int] = [:]
        for (place, tool) in tools.enumerated() { places[tool.id] = place }
        for tool in declared {
            if let place = places[tool.id] {
                tools[place] = tool
            } else {
                places[tool.id] = tools.count
                tools.append(tool)
            }
        }
        self.tools = tools
        self.places = places
    }

    public func tool(_ id: String) -> Tool? { places[id].map { tools[$0] } }
    public func place(of id: String) -> Int? { places[id] }
    public var ids: [String] { tools.map(\.id) }
}
