/// A measure that is defined for the whole of England, so that a programme need not write it down, and cannot change it.
public enum NationalMeasure: String, Sendable, Hashable, CaseIterable {
    // Better Care Fund 2025 to 2026.
    case emergencyAdmissions = "bcf-2025-emergency-admissions-65-plus"
    case dischargedWhenReady = "bcf-2025-discharged-when-ready"
    case dischargeDelay = "bcf-2025-discharge-delay"
    case careHomeAdmissions = "bcf-2025-care-home-admissions-65-plus"
    // Better Care Fund 2023 to 2025, and before.
    case avoidableAdmissions = "bcf-2023-avoidable-admissions"
    case fallsAdmissions = "bcf-2023-falls-admissions-65-plus"
    case usualResidence = "bcf-2023-discharged-to-usual-residence"
    case stillAtHome = "bcf-2023-still-at-home-after-91-days"
}

/// What a national measure means, and for when.
public struct NationalDefinition: Sendable, Hashable {
    public let title: LocalText
    public let unit: MeasureUnit
    public let how: MeasureKind
    /// For rates: for how many.
    public let per: Int
    public let better: Direction
    public let text: LocalText
    /// “Better Care Fund”.
    public let scheme: LocalText
    /// The first and the last month that it was made for.
    public let first: YearMonth
    public let last: YearMonth
    /// The document that it is from.
    public let source: String
}

extension Measure {
    /// A measure that follows a national definition. The programme says from when on it is counted, what is aimed at,
    /// and what is to be known besides; not what it means.
    public init(
        id: String, following national: NationalMeasure, since: CalendarDate? = nil, target: Double? = nil,
        range: ValidRange? = nil, note: LocalText? = nil
    ) {
        let definition = national.definition
        self.init(
            id: id, title: definition.title, unit: definition.unit, how: definition.how, countsPeople: true,
            better: definition.better, target: target, aggregate: .pool, range: range,
            definitions: [
                MeasureDefinition(since: since ?? definition.first.firstDay, text: definition.text)
            ], per: definition.per, national: national, note: note)
    }
}
