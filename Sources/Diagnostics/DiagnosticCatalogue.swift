/// The explanations of every kind of problem, gathered from all rooms: what `caresheaf explain` reads.
public struct DiagnosticCatalogue: Sendable {
    /// In order of their names.
    public let explanations: [Explanation]
    private let byName: [String: Explanation]

    /// Where two rooms explain the same name, the first one counts.
    public init(_ rooms: [Explanation]...) {
        byName = Dictionary(rooms.joined().map { ($0.id.name, $0) }) { first, _ in first }
        explanations = byName.values.sorted { $0.id.name < $1.id.name }
    }

    public subscript(name: String) -> Explanation? { byName[name] }

    /// The name that was most likely meant by one that is not there.
    public func nearest(to name: String) -> String? { nearestName(to: name, among: explanations.map(\.id.name)) }
}
