public import CareRecords
import Disclosure
import Threads

/// What may be published of every figure of a programme, worked out once for the whole pack.
///
/// Nothing else makes a `PublishedFigure` or a `MeasureSeries`, so every page, chart, text and download shows the same
/// number or hides it. A figure is hidden if the rule for small numbers says so, or if it would, together with all
/// others and with what was published before, give such a number away.
public struct PublicationPlan: Sendable {
    public let programme: Programme
    public let returns: ReturnsBySite
    /// Figures that are hidden to protect others, in order.
    public let takenBack: [FigureKey]
    /// Small numbers that can be worked out whatever is hidden now.
    public let lost: [FigureKey]
    /// Figures that were published otherwise before, while no revision leads from the one to the other. What they give
    /// away together is not weighed.
    public let unexplained: [FigureKey]
    let small: SmallNumbers
    let outcomes: OutcomeTally?
    let grid: CellGrid
    /// What there are outcomes of, in the order of the toolbox.
    public let outcomeSubjects: [OutcomeTable.Subject]
    /// The quarters of which outcomes are published, the earliest first: those that are over, since half a quarter
    /// beside the whole would tell of those in between.
    public let outcomeQuarters: [Quarter]
    private let isTakenBack: Set<FigureKey>

    /// - Parameters:
    ///   - outcomes: scores before and after of everyone, if there are any.
    ///   - earlier: what was published before and is known for good.
    ///   - jobs: how many families of measures are weighed at the same time; the result is the same.
    public init(
        programme: Programme, returns: ReturnsBySite, outcomes: OutcomeTally? = nil, earlier: [PublishedRecord] = [],
        jobs: Int = 1
    ) {
        self.init(
            programme, returns, CellGrid(programme, returns), outcomes, takenBack: [], lost: [], unexplained: [])
        let open = self
        let families = MeasureFamily.all(of: programme.measures)
        let scored = outcomeQuarters.flatMap { quarter in outcomeSubjects.map { (subject: $0, quarter: quarter) } }
        let earlier = earlier.sorted { $0.on < $1.on }
        let hiddenBefore = Self.hiddenOutcomes(in: earlier)
        let queue = WorkQueue(count: families.count + scored.count)
        let weighed = Gathered<(takenBack: [FigureKey], lost: [FigureKey], unexplained: [FigureKey])>()
        WorkerPool.run(workers: min(jobs, families.count + scored.count)) { _ in
            while let number = queue.next() {
                if number < families.count {
                    var ledger = PublicationLedger(open, families[number])
                    ledger.enter()
                    for record in earlier { ledger.enter(record) }
                    let outcome = ledger.protect()
                    weighed.add((outcome.takenBack, outcome.lost, ledger.unexplained))
                } else {
                    let (subject, quarter) = scored[number - families.count]
                    var ledger = OutcomeLedger(subject, in: quarter, keeping: open.small)
                    let outcome = ledger.protect(
                        open.trueTables(of: subject, in: quarter), hiddenBefore: hiddenBefore)
                    weighed.add((outcome.takenBack, outcome.lost, []))
                }
            }
        }
        // In whatever order the workers were done: they are sorted.
        let all = weighed.take()
        self.init(
            programme, returns, open.grid, outcomes, takenBack: all.flatMap(\.takenBack), lost: all.flatMap(\.lost),
            unexplained: all.flatMap(\.unexplained))
    }

    /// What was hidden of outcomes when it was last published.
    private static func hiddenOutcomes(in earlier: [PublishedRecord]) -> Set<FigureKey> {
        var hidden: Set<FigureKey> = []
        for figure in earlier.flatMap(\.figures) where figure.of != nil {
            if figure.value == nil { hidden.insert(FigureKey(figure)) } else { hidden.remove(FigureKey(figure)) }
        }
        return hidden
    }

    /// The plan before anything is taken back: what each figure would be if it were the only one.
    private init(
        _ programme: Programme, _ returns: ReturnsBySite, _ grid: CellGrid, _ outcomes: OutcomeTally?,
        takenBack: [FigureKey],
        lost: [FigureKey],
        unexplained: [FigureKey]
    ) {
        self.programme = programme
        self.returns = returns
        self.grid = grid
        self.outcomes = outcomes
        outcomeSubjects = outcomes?.subjects ?? []
        outcomeQuarters =
            outcomes.map { outcomes in
                outcomes.quarters.filter { $0.span.last.lastDay < outcomes.frame.asOf }
            } ?? []
        small = SmallNumbers(programme.disclosure)
        isTakenBack = Set(takenBack)
        self.takenBack = isTakenBack.sorted()
        self.lost = Set(lost).sorted()
        self.unexplained = Set(unexplained).sorted()
    }

    func isTakenBack(_ key: FigureKey) -> Bool { isTakenBack.contains(key) }

    // MARK: Figures

    /// The value of a measure at one site in one month.
    public func figure(of measure: Measure, at site: String, in month: YearMonth) -> PublishedFigure {
        let one = returns.of(site: site, in: month)
        return PublishedFigure(
            one?.value(of: measure.id), of: measure, revised: one?.isRevised(measure.id) ?? false, keeping: small,
            isTakenBack: isTakenBack(FigureKey(measure: measure.id, site: site, span: MonthSpan(month))))
    }

    /// The rows of a breakdown, in its order.
    public func rows(of breakdown: Breakdown, at site: String, in month: YearMonth) -> [PublishedFigure] {
        guard let measure = programme.measure(breakdown.measure) else { return [] }
        return breakdown.rows.map { row in
            PublishedFigure(
                ReturnValue(measure: measure.id, value: row.value), of: measure.asCount, revised: false,
                keeping: small,
                isTakenBack: isTakenBack(
                    FigureKey(
                        measure: measure.id, site: site, span: MonthSpan(month),
                        part: .row(by: breakdown.by, label: row.label))))
        }
    }

    /// The measure at one site in each month since it opened, with a control chart where that may be shown.
    public func series(of measure: Measure, at site: Site) -> MeasureSeries {
        MeasureSeries(
            measure, at: site, in: self,
            isTakenBack: chartKey(of: measure.id, at: site.id).map(isTakenBack) ?? false)
    }

    /// The measure at all sites together in each month, in the same way; nil where they may not be put together.
    ///
    /// A count to which more than one site in twenty has not sent its part is not plotted: it would look like a fall.
    /// Limits of counts begin anew where a site opens.
    public func series(of measure: Measure) -> MeasureSeries? {
        MeasureSeries(measure, in: self, isTakenBack: chartKey(of: measure.id, at: nil).map(isTakenBack) ?? false)
    }

    /// Nil while there are no returns, and no charts with them.
    func chartKey(of measure: String, at site: String?) -> FigureKey? {
        returns.span.map { FigureKey(measure: measure, site: site, span: $0, part: .chart) }
    }
}

extension Measure {
    /// The measure read as a plain count, for the rows of a breakdown.
    var asCount: Measure {
        var copy = self
        copy.how = .count
        copy.range = nil
        return copy
    }
}
