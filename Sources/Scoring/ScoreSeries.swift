public import CareRecords

/// The scores of one person on one scale, the oldest first, one a day.
public struct ScoreSeries: Sendable, Hashable {
    /// The places of the tool among the toolbox’s and of the scale among the tool’s.
    public let tool: Int
    public let scale: Int
    public let points: [Point]

    public struct Point: Sendable, Hashable {
        public let on: CalendarDate
        public let result: ScoreResult

        public init(on: CalendarDate, result: ScoreResult) {
            self.on = on
            self.result = result
        }
    }
}

extension Toolbox {
    /// What came of a person’s readings, tool by tool and scale by scale, in the order of the toolbox.
    ///
    /// Readings without a day, and those of a later day than `asOf`, are in none: nobody can say when they were, or they
    /// have not been yet. A day with two different scores has none, since nobody can tell which of them is right.
    public func series(of readings: [MeasureReading], asOf: CalendarDate) -> [ScoreSeries] {
        var found: [Place: [ScoreSeries.Point]] = [:]
        for reading in readings {
            guard let on = reading.on, on <= asOf, let tool = reading.tool.flatMap(place) else { continue }
            for (scale, result) in tools[tool].scores(of: reading).results.enumerated() {
                guard let result else { continue }
                found[Place(tool: tool, scale: scale), default: []].append(.init(on: on, result: result))
            }
        }
        return found.keys.sorted().compactMap { place in
            let points = Self.oneADay(found[place] ?? [])
            return points.isEmpty ? nil : ScoreSeries(tool: place.tool, scale: place.scale, points: points)
        }
    }

    private struct Place: Hashable, Comparable {
        let tool: Int
        let scale: Int

        static func < (one: Place, other: Place) -> Bool { (one.tool, one.scale) < (other.tool, other.scale) }
    }

    private static func oneADay(_ points: [ScoreSeries.Point]) -> [ScoreSeries.Point] {
        if points.count == 1 { return points }
        let sorted = points.sorted { $0.on < $1.on }
        var kept: [ScoreSeries.Point] = []
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].on == sorted[start].on { end += 1 }
            if sorted[start..<end].allSatisfy({ $0.result == sorted[start].result }) { kept.append(sorted[start]) }
            start = end
        }
        return kept
    }
}
