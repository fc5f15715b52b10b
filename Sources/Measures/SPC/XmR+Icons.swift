public import CareRecords

extension XmR {
    /// What the last point says (NHS “Making data count” variation icons).
    public enum Variation: String, Sendable, Hashable, CaseIterable {
        case commonCause = "common-cause"
        case improvementHigh = "improvement-high"
        case improvementLow = "improvement-low"
        case concernHigh = "concern-high"
        case concernLow = "concern-low"
        case neutralHigh = "neutral-high"
        case neutralLow = "neutral-low"
    }

    /// Whether the target will be met, going by the limits (NHS “Making data count” assurance icons).
    public enum Assurance: String, Sendable, Hashable, CaseIterable {
        case consistentPass = "consistent-pass"
        case consistentFail = "consistent-fail"
        case hitAndMiss = "hit-and-miss"
    }

    /// What special cause means for the people served.
    public enum Judgement: String, Sendable, Hashable, CaseIterable {
        case usual, better, worse, neither
    }

    /// Nil if there are no points.
    public func variation(better: Direction) -> Variation? {
        guard let last = points.last else { return nil }
        guard last.signal != nil, let side = last.side else { return .commonCause }
        return switch (better, side) {
        case (.higher, .above): .improvementHigh
        case (.higher, .below): .concernLow
        case (.lower, .above): .concernHigh
        case (.lower, .below): .improvementLow
        case (.neither, .above): .neutralHigh
        case (.neither, .below): .neutralLow
        }
    }

    /// Nil without a target, without points, and where neither direction is better.
    public func assurance(target: Double?, better: Direction) -> Assurance? {
        guard let target, let limits = stretches.last?.limits, better != .neither else { return nil }
        if target > limits.upper { return better == .higher ? .consistentFail : .consistentPass }
        if target < limits.lower { return better == .higher ? .consistentPass : .consistentFail }
        return .hitAndMiss
    }

    public static func judgement(of point: Point, better: Direction) -> Judgement {
        guard point.signal != nil, let side = point.side else { return .usual }
        return switch (better, side) {
        case (.neither, _): .neither
        case (.higher, .above), (.lower, .below): .better
        case (.higher, .below), (.lower, .above): .worse
        }
    }
}
