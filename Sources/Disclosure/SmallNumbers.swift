public import CareRecords

/// Keeps counts of people safe to publish.
///
/// Default as NHS Digital's method for Hospital Episode Statistics since September 2018: 1 to 7 are hidden,
/// other counts go to the nearest 5, nought is shown; percentages are taken from the rounded counts.
/// One figure at a time: what several give away together is worked out by `KnownFacts`, for a whole pack.
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

    /// Every count that would be published in the same way, as somebody sees it who knows the rules: never more than
    /// they could rule out, and at times less.
    public func countsPublishedLike(_ count: Int) -> ClosedRange<Int> {
        if count <= 0 { return 0...0 }
        if count < settings.suppressBelow { return 1...(settings.suppressBelow - 1) }
        let unit = max(1, settings.roundTo)
        let shown = (count + unit / 2) / unit * unit
        let lowest = max(shown - unit / 2, settings.suppressBelow, 1)
        return min(lowest, count)...(shown - unit / 2 + unit - 1)
    }

    /// Whether a count is one that the rule hides.
    public func hides(_ count: Int) -> Bool { count > 0 && count < settings.suppressBelow }

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
