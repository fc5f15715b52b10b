/// Something that could hurt the person if it is not known, such as a medicine to avoid.
public struct Alert: Sendable, Hashable, Restrictable {
    public var id: String?
    public var text: Statement
    public var source: String
    public var asOf: CalendarDate?
    public var restriction: Restriction?

    public init(
        id: String? = nil, text: Statement, source: String, asOf: CalendarDate? = nil, restriction: Restriction? = nil
    ) {
        self.id = id
        self.text = text
        self.source = source
        self.asOf = asOf
        self.restriction = restriction
    }
}
