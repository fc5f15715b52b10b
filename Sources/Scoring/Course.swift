public import CareRecords

/// How two scores of one person compare, by the tool’s own threshold.
public enum Course: String, Sendable, Hashable, CaseIterable {
    case improved
    case unchanged
    case declined
    /// Of a profile: something is better and something else worse (EuroQol’s Paretian classification).
    case mixed
}

extension ToolScale {
    /// Nil where no threshold is declared, or neither direction is better: then nothing says what counts.
    public func course(from first: ScoreResult, to latest: ScoreResult) -> Course? {
        guard better != .neither else { return nil }
        switch (first, latest) {
        case (.number(let first), .number(let latest)):
            guard let change else { return nil }
            let gain = (latest.hundredths - first.hundredths) * (better == .higher ? 1 : -1)
            if gain >= change.atLeast.hundredths { return .improved }
            return gain <= -change.atLeast.hundredths ? .declined : .unchanged
        case (.profile(let first), .profile(let latest)) where first.count == latest.count:
            let gains = zip(first, latest).map { ($1 - $0) * (better == .higher ? 1 : -1) }
            switch (gains.contains { $0 > 0 }, gains.contains { $0 < 0 }) {
            case (true, true): return .mixed
            case (true, false): return .improved
            case (false, true): return .declined
            case (false, false): return .unchanged
            }
        default: return nil
        }
    }

    /// The band that a score lies in.
    public func band(of score: Score) -> Band? { bands.first { $0.from <= score && score <= $0.to } }
}
