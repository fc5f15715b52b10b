public import CareRecords

/// Keeps counts of people safe to publish.
///
/// Default as NHS Digital's method for Hospital Episode Statistics since September 2018: 1 to 7 are hidden,
/// other counts go to the nearest 5, nought is shown; percentages are taken from the rounded counts.
/// One table at a time: what several tables give away together is for a whole pack to work out.
public struct SmallNumbers: Sendable {
    public let settings: DisclosureSettings

    public init(_ settings: DisclosureSettings) { self.settings = settings }

    /// A count as it may be published.
    public enum Published: Sendable, Hashable {
        case shown(Int)
        /// It is small enough to point at someone.
        case hidden
    }

    public func publish(count: Int) -> Published {
        if count == 0 { return .shown(0) }
        if count < settings.suppressBelow { return .hidden }
        let unit = max(1, settings.roundTo)
        return .shown((count + unit / 2) / unit * unit)
    }

    /// A percentage from the counts as published; nil where either is hidden or nobody was counted.
    public func publishPercentage(_ numerator: Int, of denominator: Int) -> Double? {
        guard case .shown(let part) = publish(count: numerator), case .shown(let whole) = publish(count: denominator),
            whole > 0
        else { return nil }
        // Rounding can lift the part above the whole.
        return 100 * Double(min(part, whole)) / Double(whole)
    }

    /// A mean over `people`, which says too much where there are few of them.
    public func publishMean(_ mean: Double, over people: Int) -> Double? {
        people >= settings.suppressBelow ? mean : nil
    }
}
