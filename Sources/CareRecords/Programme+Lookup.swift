/// What goes by an id, or a code; nothing goes by none. Inlined, since a call of a method copies the whole programme.
extension Programme {
    @inlinable @inline(__always)
    public func site(_ id: String?) -> Site? { id.flatMap { id in sites.first { $0.id == id } } }
    @inlinable @inline(__always)
    public func practice(_ ods: String?) -> Practice? { ods.flatMap { ods in practices.first { $0.ods == ods } } }
    @inlinable @inline(__always)
    public func member(_ id: String?) -> TeamMember? { id.flatMap { id in team.first { $0.id == id } } }
    public func organisation(_ id: String) -> Organisation? { organisations.first { $0.id == id } }
    public func measure(_ id: String) -> Measure? { measures.first { $0.id == id } }
}

extension Measure {
    /// The definition in force on `day`, or the first one where none was yet.
    public func definition(on day: CalendarDate) -> MeasureDefinition? {
        let inOrder = definitions.sorted { $0.since < $1.since }
        return inOrder.last { $0.since <= day } ?? inOrder.first
    }
}
