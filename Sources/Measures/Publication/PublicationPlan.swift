public import CareRecords
import Disclosure

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
    private let isTakenBack: Set<FigureKey>

    /// - Parameters:
    ///   - earlier: what was published before and is known for good.
    public init(programme: Programme, returns: ReturnsBySite, earlier: [PublishedRecord] = []) {
        self.init(programme, returns, takenBack: [], lost: [], unexplained: [])
        var takenBack: [FigureKey] = []
        var lost: [FigureKey] = []
        var unexplained: [FigureKey] = []
        for family in MeasureFamily.all(of: programme.measures) {
            var ledger = PublicationLedger(self, family)
            ledger.enter()
            for record in earlier.sorted(by: { $0.on < $1.on }) { ledger.enter(record) }
            let outcome = ledger.protect()
            takenBack += outcome.takenBack
            lost += outcome.lost
            unexplained += ledger.unexplained
        }
        self.init(programme, returns, takenBack: takenBack, lost: lost, unexplained: unexplained)
    }

    /// The plan before anything is taken back: what each figure would be if it were the only one.
    private init(
        _ programme: Programme, _ returns: ReturnsBySite, takenBack: [FigureKey], lost: [FigureKey],
        unexplained: [FigureKey]
    ) {
        self.programme = programme
        self.returns = returns
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

    /// Nil while there are no returns, and no charts with them.
    func chartKey(of measure: String, at site: String) -> FigureKey? {
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
