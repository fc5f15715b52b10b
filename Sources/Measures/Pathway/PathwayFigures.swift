public import CareRecords

/// What is published of a pathway over some months, at one site or at all of them together.
///
/// Counts, means and reasons come from the publication plan; shares are worked out from counts as they are published,
/// so that they tell no more than these.
public struct PathwayFigures: Sendable {
    public struct Step: Sendable {
        public let measure: Measure
        /// Nil where nothing was sent in, or months cannot be put together.
        public let total: PublishedTotal?
        /// Beside the first step.
        public let share: Share?
        public let wait: Wait?
    }

    public struct Wait: Sendable {
        public let measure: Measure
        public let total: PublishedTotal?
        /// Of whole quarters alone.
        public let median: PublishedMedian?
    }

    public struct Leaving: Sendable {
        /// The measure of the step after which they are told of.
        public let after: String
        public let measure: Measure
        public let total: PublishedTotal?
        /// Beside the first step.
        public let share: Share?
        /// The percentage of those among whom they are counted, if the programme says who these are.
        public let percentOf: (whole: Measure, percent: Double)?
        /// By what the reasons are told, if they are.
        public let by: String?
        public let reasons: [PublishedRow]
    }

    /// How a count compares with that of the first step.
    public enum Share: Sendable, Hashable {
        /// It counts some of the same people.
        case percent(Double)
        /// It counts others, or nobody says that it does not: for every 100 there, so many here.
        case per100(Double)

        public var number: Double {
            switch self {
            case .percent(let number), .per100(let number): number
            }
        }
    }

    public let site: String?
    public let span: MonthSpan
    public let steps: [Step]
    public let left: [Leaving]

    public init(of pathway: Pathway, at site: String?, over span: MonthSpan, in plan: PublicationPlan) {
        self.site = site
        self.span = span
        func total(_ measure: Measure) -> PublishedTotal? { plan.total(of: measure, at: site, over: span) }
        let first = pathway.steps.first.flatMap { plan.programme.measure($0.measure) }
        let most = first.flatMap(total)
        func share(_ measure: Measure, _ total: PublishedTotal?) -> Share? {
            guard let first, let most, let total else { return nil }
            if measure.id == first.id || measure.partOf == first.id {
                return total.figure.value.percentage(of: most.figure.value).map(Share.percent)
            }
            return total.figure.value.perHundred(of: most.figure.value).map(Share.per100)
        }
        steps = pathway.steps.compactMap { step in
            guard let measure = plan.programme.measure(step.measure) else { return nil }
            let count = total(measure)
            let wait = step.wait.flatMap { plan.programme.measure($0) }
            return Step(
                measure: measure, total: count, share: share(measure, count),
                wait: wait.map { wait in
                    Wait(
                        measure: wait, total: total(wait),
                        median: plan.median(of: wait, among: measure, at: site, over: span))
                })
        }
        left = pathway.left.compactMap { leaving in
            guard let measure = plan.programme.measure(leaving.measure) else { return nil }
            let count = total(measure)
            let whole = measure.partOf.flatMap { plan.programme.measure($0) }
            let percent = whole.flatMap(total).flatMap { count?.figure.value.percentage(of: $0.figure.value) }
            return Leaving(
                after: leaving.after, measure: measure, total: count, share: share(measure, count),
                percentOf: whole.flatMap { whole in percent.map { (whole, $0) } }, by: leaving.by,
                reasons: leaving.by.map { plan.rowTotals(of: measure, by: $0, at: site, over: span) } ?? [])
        }
    }

    /// Whether there is any number in it.
    public var isEmpty: Bool { steps.allSatisfy { $0.total?.figure.value.number == nil } }
}

extension PublishedFigure.Value {
    /// Of another count, both as they are published; nil where either is not shown, or the other is nought.
    func percentage(of whole: PublishedFigure.Value) -> Double? {
        // Rounding can lift the part above the whole.
        perHundred(of: whole).map { Swift.min(100, $0) }
    }

    /// How many there are for every hundred of another count, likewise.
    func perHundred(of whole: PublishedFigure.Value) -> Double? {
        guard case .count(let count) = self, case .count(let others) = whole, others > 0 else { return nil }
        return 100 * Double(count) / Double(others)
    }
}

extension PublicationPlan {
    /// The whole quarters of which something was sent in, the latest first.
    public var quarters: [MonthSpan] {
        MonthSpan.published(of: returns.months).filter(\.isQuarter).reversed()
    }
}
