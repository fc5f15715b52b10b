public import CareRecords
import Disclosure

/// A figure for several sites or months, with how many of them it is made from.
public struct PublishedTotal: Sendable, Hashable {
    public let figure: PublishedFigure
    /// So many months of sites have a figure in it.
    public let parts: Int
    /// So many should.
    public let expected: Int

    public var isComplete: Bool { parts == expected }
}

extension PublicationPlan {
    /// A measure over several months, at one site or, where `site` is nil, at all of them.
    ///
    /// Made from the figures as they were sent in, and rounded by itself: rounded figures need not add up. Nil where
    /// the measure is not to be put together so (`aggregate`), or its definition changed within the time. The months
    /// must be one month, a whole quarter, a year from April so far or, of all sites, any twelve: what else could be
    /// asked for has not been weighed against the rest, and is not given.
    public func total(of measure: Measure, at site: String?, over span: MonthSpan) -> PublishedTotal? {
        guard span.isPublished(ofAllSites: site == nil) else { return nil }
        guard span.isOneMonth && site != nil || measure.canBeTotalled(over: span) else { return nil }
        let key = FigureKey(measure: measure.id, site: site, span: span)
        let (sum, parts, expected) = grid.sum(of: measure.id, at: site, over: span)
        return total(sum, of: measure, key, parts: parts, expected: expected)
    }

    /// The rows of a breakdown over a whole quarter, at one site or, where `site` is nil, at all of them: those with the
    /// largest numbers first, then, by their names, those that are hidden.
    public func rowTotals(of measure: Measure, by: String, at site: String?, over quarter: MonthSpan) -> [PublishedRow]
    {
        guard quarter.isQuarter, measure.rowsCanBeTotalled(over: quarter) else { return [] }
        var labels: Set<String> = []
        for one in self.sites(at: site) {
            for month in quarter.months {
                for breakdown in returns.of(site: one.id, in: month)?.breakdowns ?? []
                where breakdown.measure == measure.id && breakdown.by == by {
                    labels.formUnion(breakdown.rows.map(\.label))
                }
            }
        }
        let rows = labels.compactMap { label -> PublishedRow? in
            let key = FigureKey(
                measure: measure.id, site: site, span: quarter, part: .row(by: by, label: label))
            let total = total(of: measure, key) { one in
                one.breakdowns.lazy.filter { $0.measure == measure.id && $0.by == by }.flatMap(\.rows)
                    .first { $0.label == label && $0.value.wholeNumber != nil }?.value.wholeNumber
                    .map(MeasureCell.count)
            }
            return total.map { PublishedRow(label: label, total: $0) }
        }
        return rows.sorted { one, other in
            let (first, second) = (one.total.figure.value.number, other.total.figure.value.number)
            return first == second ? one.label < other.label : (first ?? -1) > (second ?? -1)
        }
    }

    /// What all sites sent in for a month together, rates as so many for every `per`; nil if there is none.
    func trueTotal(of measure: Measure, in month: YearMonth) -> Double? {
        grid.sum(of: measure.id, at: nil, over: MonthSpan(month)).sum?.number(of: measure)
    }

    private func sites(at site: String?) -> [Site] { programme.sites.filter { site == nil || $0.id == site } }

    /// Rows of breakdowns, which count people.
    private func total(
        of measure: Measure, _ key: FigureKey, cell: (ProgrammeReturn) -> MeasureCell?
    ) -> PublishedTotal? {
        var parts: [MeasureCell] = []
        var expected = 0
        for site in sites(at: key.site) {
            for month in key.span.months where site.isOpen(in: month) {
                expected += 1
                if let cell = returns.of(site: site.id, in: month).flatMap(cell) { parts.append(cell) }
            }
        }
        return total(
            MeasureCell(sum: parts), of: measure.asCount, key, parts: parts.count, expected: expected)
    }

    /// Nil if nothing was sent in that could be added up.
    private func total(
        _ sum: MeasureCell?, of measure: Measure, _ key: FigureKey, parts: Int, expected: Int
    ) -> PublishedTotal? {
        guard let sum else { return nil }
        return PublishedTotal(
            figure: PublishedFigure(
                total: sum.published(of: measure, keeping: small), isTakenBack: isTakenBack(key)),
            parts: parts, expected: expected)
    }
}

/// One row of a breakdown over several months.
public struct PublishedRow: Sendable, Hashable {
    public let label: String
    public let total: PublishedTotal
}

extension Site {
    /// Whether anything is expected of it for the month.
    public func isOpen(in month: YearMonth) -> Bool {
        YearMonth(year: openedOn.year, month: openedOn.month).map { month >= $0 } ?? true
    }
}

extension Measure {
    /// Whether sites and months of it may be put together over this time.
    func canBeTotalled(over span: MonthSpan) -> Bool {
        guard meansTheSame(over: span) else { return false }
        return switch (how, aggregate) {
        case (.count, .sum), (.rate, .pool), (.mean, .pool): true
        // How many there are at the end, such as volunteers: added up over sites, and never over months.
        case (.count, .latest): span.isOneMonth
        default: false
        }
    }

    /// Whether the rows of its breakdowns may be added up over this time.
    func rowsCanBeTotalled(over span: MonthSpan) -> Bool {
        meansTheSame(over: span) && how != .mean && (aggregate == .sum || aggregate == .pool)
    }

    private func meansTheSame(over span: MonthSpan) -> Bool {
        definition(on: span.first.firstDay) == definition(on: span.last.firstDay)
    }
}
