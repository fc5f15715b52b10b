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
    /// must be one month, a whole quarter, or a year from April so far: what else could be asked for has not been
    /// weighed against the rest, and is not given.
    public func total(of measure: Measure, at site: String?, over span: MonthSpan) -> PublishedTotal? {
        guard span.isOneMonth || span == MonthSpan(quarterOf: span.last) || span == MonthSpan(yearTo: span.last)
        else { return nil }
        guard span.isOneMonth && site != nil || measure.canBeTotalled(over: span) else { return nil }
        let sites = programme.sites.filter { site == nil || $0.id == site }
        var parts: [MeasureCell] = []
        var expected = 0
        for site in sites {
            let opened = YearMonth(year: site.openedOn.year, month: site.openedOn.month)
            for month in span.months where opened.map({ month >= $0 }) ?? true {
                expected += 1
                if let value = returns.of(site: site.id, in: month)?.value(of: measure.id),
                    let cell = MeasureCell(value, of: measure)
                {
                    parts.append(cell)
                }
            }
        }
        guard let sum = MeasureCell(sum: parts) else { return nil }
        let key = FigureKey(measure: measure.id, site: site, span: span)
        return PublishedTotal(
            figure: PublishedFigure(
                total: sum.published(of: measure, keeping: small), isTakenBack: isTakenBack(key)),
            parts: parts.count, expected: expected)
    }
}

extension Measure {
    /// Whether sites and months of it may be put together over this time.
    func canBeTotalled(over span: MonthSpan) -> Bool {
        guard definition(on: span.first.firstDay) == definition(on: span.last.firstDay) else { return false }
        return switch (how, aggregate) {
        case (.count, .sum), (.rate, .pool), (.mean, .pool): true
        // How many there are at the end, such as volunteers: added up over sites, and never over months.
        case (.count, .latest): span.isOneMonth
        default: false
        }
    }
}
