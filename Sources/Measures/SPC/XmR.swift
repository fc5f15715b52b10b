/// A statistical process control chart of single values and moving ranges (XmR), after NHS “Making data count”.
///
/// Mean, limits and the four rules are those of the NHSRplotthedots package (NHS-R Community), whose published results
/// the tests reproduce: limits at the mean ± 2.66 times the average moving range; a point is special cause, in this
/// order, if it is outside the limits, part of a rise or fall of seven points, one of two in three near a limit, or part
/// of a run of seven on one side of the mean. Tools differ here: others take eight, six or nine points.
///
/// Points that are missing are passed over: the points before and after them are neighbours.
public struct XmR: Sendable, Hashable {
    public let points: [Point]
    /// From which point to which the same limits hold. A new stretch begins where the calculation was begun anew.
    public let stretches: [Stretch]
    public let movingRanges: MovingRanges

    /// So many points that rise, fall, or lie on one side of the mean are no chance.
    public static let pointsInARun = 7

    /// Which moving ranges the average is taken over.
    public enum MovingRanges: String, Sendable, Hashable, CaseIterable {
        /// Those below 3.267 times their average: one odd value does not widen the limits (Nelson 1982).
        case screened
        /// All of them, as the NHS “Making data count” spreadsheet does.
        case all
    }

    /// Why a point is not what chance alone would give.
    public enum Signal: String, Sendable, Hashable, CaseIterable {
        case outsideLimits = "outside-limits"
        case trend
        case nearLimit = "near-limit"
        case shift
    }

    public enum Side: Sendable, Hashable { case above, below }

    public struct Point: Sendable, Hashable {
        /// Where the value stands among those that were given, gaps counted.
        public let index: Int
        public let value: Double
        public let signal: Signal?
        /// Which way a special cause points: a rise, or a value above the mean, is above.
        public let side: Side?
    }

    public struct Stretch: Sendable, Hashable {
        /// Places among the points.
        public let points: Range<Int>
        public let limits: Limits
    }

    public struct Limits: Sendable, Hashable {
        public let mean: Double
        public let lower: Double
        public let upper: Double
        /// Two thirds of the way from the mean to the limits.
        public let nearLower: Double
        public let nearUpper: Double
        /// How many points they were worked out from.
        public let count: Int
        /// Limits from fewer than twelve points will move as more come in.
        public var areTrial: Bool { count < 12 }
    }

    /// - Parameters:
    ///   - values: in order of time; nil where there is none.
    ///   - starts: places among `values` at which the calculation begins anew, such as a changed definition.
    ///   - fixedAfter: work the limits of each stretch out from its first so many points; nil for all of them.
    public init(
        _ values: [Double?], movingRanges: MovingRanges = .screened, startingAnewAt starts: Set<Int> = [],
        fixedAfter: Int? = nil
    ) {
        let present = values.enumerated().compactMap { index, value in value.map { (index: index, value: $0) } }
        var points: [Point] = []
        var stretches: [Stretch] = []
        var first = 0
        while first < present.count {
            // A start that falls on a gap holds from the next point that is there.
            let begins = present[first].index
            let next = starts.filter { $0 > begins }.min() ?? .max
            let end = present[first...].firstIndex { $0.index >= next } ?? present.count
            let part = present[first..<end]
            let limits = Limits(part.map(\.value), fixedAfter: fixedAfter, movingRanges)
            let signals = SignalRules(part.map(\.value), limits).signals
            for (point, signal) in zip(part, signals) {
                points.append(
                    Point(index: point.index, value: point.value, signal: signal?.signal, side: signal?.side))
            }
            stretches.append(Stretch(points: first..<end, limits: limits))
            first = end
        }
        self.points = points
        self.stretches = stretches
        self.movingRanges = movingRanges
    }
}

extension XmR {
    /// The chart as it may be published: limits rounded as they are written, and for each point the value as published.
    /// Nil if those would be read otherwise than the true ones, for then a mark would contradict its place.
    func published(as values: [Double?], places: Int) -> XmR? {
        var shown: [Point] = []
        var rounded: [Stretch] = []
        for stretch in stretches {
            let limits = stretch.limits.rounded(to: places)
            let part = points[stretch.points]
            let others = part.map { values.indices.contains($0.index) ? values[$0.index] ?? $0.value : $0.value }
            let signals = SignalRules(others, limits).signals
            for ((point, value), other) in zip(zip(part, others), signals) {
                guard point.signal == other?.signal, point.side == other?.side else { return nil }
                shown.append(Point(index: point.index, value: value, signal: point.signal, side: point.side))
            }
            rounded.append(Stretch(points: stretch.points, limits: limits))
        }
        return XmR(points: shown, stretches: rounded, movingRanges: movingRanges)
    }

    private init(points: [Point], stretches: [Stretch], movingRanges: MovingRanges) {
        self.points = points
        self.stretches = stretches
        self.movingRanges = movingRanges
    }
}

extension XmR.Limits {
    /// As they are written, and the near limits between them.
    fileprivate func rounded(to places: Int) -> Self {
        let scale = places == 0 ? 1.0 : 10.0
        let mean = (mean * scale).rounded() / scale
        let lower = (lower * scale).rounded() / scale
        let upper = (upper * scale).rounded() / scale
        return Self(
            mean: mean, lower: lower, upper: upper, nearLower: mean - (mean - lower) * 2 / 3,
            nearUpper: mean + (upper - mean) * 2 / 3, count: count)
    }
}

extension XmR.Limits {
    /// Mean ± this times the average moving range: 3 divided by d₂ = 1.128.
    static let limitFactor = 2.66
    /// Moving ranges from this times their average on are screened out (Nelson 1982).
    static let screenFactor = 3.267

    init(_ values: [Double], fixedAfter: Int?, _ movingRanges: XmR.MovingRanges) {
        let base = Array(values.prefix(fixedAfter ?? values.count))
        let ranges = zip(base, base.dropFirst()).map { abs($1 - $0) }
        var average = ranges.mean ?? 0
        if movingRanges == .screened {
            average = ranges.filter { $0 < Self.screenFactor * average }.mean ?? average
        }
        mean = base.mean ?? 0
        lower = mean - Self.limitFactor * average
        upper = mean + Self.limitFactor * average
        nearLower = mean - Self.limitFactor * 2 / 3 * average
        nearUpper = mean + Self.limitFactor * 2 / 3 * average
        count = base.count
    }
}

extension [Double] {
    /// Nil of no values.
    var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}
