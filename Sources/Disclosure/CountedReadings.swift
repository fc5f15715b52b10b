public import CareRecords

extension CarePlan {
    /// The readings that may be counted in figures about many people: all but those that are kept from the public.
    ///
    /// A count of many is no document about anyone, so no consent is asked for it; whether the figures that come of it
    /// may be shown is decided where they are published.
    public var countedReadings: [MeasureReading] {
        if measures.allSatisfy({ $0.restriction == nil }) { return measures }
        return measures.filter { $0.restriction?.from.contains(.public) != true }
    }
}
