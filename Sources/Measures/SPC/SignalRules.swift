/// The four rules by which a point is special cause, over one stretch of points with the same limits.
struct SignalRules {
    private let values: [Double]
    private let limits: XmR.Limits

    /// Seven points that rise, fall, or lie on one side of the mean are no chance.
    static let run = XmR.pointsInARun

    init(_ values: [Double], _ limits: XmR.Limits) {
        self.values = values
        self.limits = limits
    }

    typealias Found = (signal: XmR.Signal, side: XmR.Side)

    /// For each point the first rule that it breaks, if any.
    var signals: [Found?] {
        let sides = values.map { $0 > limits.mean ? 1 : $0 < limits.mean ? -1 : 0 }
        let trends = trends
        let near = near(sides)
        let shifts = Self.runs(of: sides, length: Self.run)
        return values.indices.map { index in
            let side: XmR.Side = sides[index] > 0 ? .above : .below
            if values[index] > limits.upper || values[index] < limits.lower { return (.outsideLimits, side) }
            if trends[index] != 0 { return (.trend, trends[index] > 0 ? .above : .below) }
            if near[index] { return (.nearLimit, side) }
            if shifts[index] { return (.shift, side) }
            return nil
        }
    }

    /// 1 for each point of a rise of seven, -1 of a fall, 0 for others. Equal neighbours end either. A point that ends
    /// one and begins another counts with the later one.
    private var trends: [Int] {
        var found = [Int](repeating: 0, count: values.count)
        guard values.count >= Self.run else { return found }
        let steps = zip(values, values.dropFirst()).map { $1 > $0 ? 1 : $1 < $0 ? -1 : 0 }
        let inRun = Self.runs(of: steps, length: Self.run - 1)
        for (index, step) in steps.enumerated() where inRun[index] {
            found[index] = step
            found[index + 1] = step
        }
        return found
    }

    /// Two of three neighbours between a near limit and the limit, all three on one side of the mean: the near ones.
    private func near(_ sides: [Int]) -> [Bool] {
        let isClose = values.map { value in
            (value > limits.nearUpper && value <= limits.upper) || (value < limits.nearLower && value >= limits.lower)
        }
        var found = [Bool](repeating: false, count: values.count)
        guard values.count >= 3 else { return found }
        for first in 0...(values.count - 3) {
            let three = first..<(first + 3)
            guard sides[first] != 0, three.allSatisfy({ sides[$0] == sides[first] }) else { continue }
            let close = three.filter { isClose[$0] }
            if close.count >= 2 { for index in close { found[index] = true } }
        }
        return found
    }

    /// Which elements belong to at least so many equal neighbours that are not 0.
    private static func runs(of signs: [Int], length: Int) -> [Bool] {
        var found = [Bool](repeating: false, count: signs.count)
        var start = 0
        while start < signs.count {
            var end = start + 1
            while end < signs.count, signs[end] == signs[start] { end += 1 }
            if signs[start] != 0, end - start >= length { for index in start..<end { found[index] = true } }
            start = end
        }
        return found
    }
}
