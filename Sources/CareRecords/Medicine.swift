/// A medicine, as stated by a named source. A coordinator is no prescriber.
public struct Medicine: Sendable, Hashable, Restrictable {
    public var id: String?
    public var name: String
    public var status: MedicineStatus
    public var dose: String?
    public var times: String?
    public var timeCritical: Bool
    /// What it is for.
    public var reason: String?
    public var source: String
    public var asOf: CalendarDate?
    public var note: Statement?
    public var codes: [Coding]
    public var restriction: Restriction?

    public init(
        id: String? = nil, name: String, status: MedicineStatus = .current, dose: String? = nil, times: String? = nil,
        timeCritical: Bool = false, reason: String? = nil, source: String, asOf: CalendarDate? = nil,
        note: Statement? = nil, codes: [Coding] = [], restriction: Restriction? = nil
    ) {
        self.id = id
        self.name = name
        self.status = status
        self.dose = dose
        self.times = times
        self.timeCritical = timeCritical
        self.reason = reason
        self.source = source
        self.asOf = asOf
        self.note = note
        self.codes = codes
        self.restriction = restriction
    }
}

/// Whether the person takes a medicine now.
public enum MedicineStatus: String, Sendable, Hashable, CaseIterable {
    case current
    case onHold = "on-hold"
    case stopped
    case planned
    case unknown

    /// Whether the person takes it now, as far as anybody knows.
    public var mayBeTaken: Bool { self == .current || self == .unknown }
}
