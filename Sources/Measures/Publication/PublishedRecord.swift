public import CareRecords

/// What was published on one day: it is known for good, whatever is hidden later.
public struct PublishedRecord: Sendable, Hashable {
    public var on: CalendarDate
    /// The rules that held on that day.
    public var suppressBelow: Int
    public var roundTo: Int

    public init(on: CalendarDate, suppressBelow: Int, roundTo: Int) {
        self.on = on
        self.suppressBelow = suppressBelow
        self.roundTo = roundTo
    }
}
extension PublicationLedger {
    mutating func enter(_ record: PublishedRecord) {}
}
