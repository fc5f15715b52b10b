import CareRecords
import Disclosure

extension PublicationLedger {
    /// How many people a median rests on is published with it: a number of people like any other.
    mutating func enterMedians(of measure: Measure) {
        guard measure.how == .mean else { return }
        for quarter in MonthSpan.published(of: months)
        where quarter.isQuarter && measure.canBeTotalled(over: quarter) {
            var all: [Int] = []
            for site in sites where !plan.times(of: measure, at: site.id, over: quarter).isEmpty {
                let sizes = quarter.months.compactMap { size(of: measure, site, $0) }
                enterSize(sizes, FigureKey(measure: measure.id, site: site.id, span: quarter, part: .median))
                all += sizes
            }
            if !all.isEmpty {
                enterSize(all, FigureKey(measure: measure.id, site: nil, span: quarter, part: .median))
            }
        }
    }

    /// How many people a site’s month is of. Its mean tells whether they are few, and no more.
    private mutating func size(of measure: Measure, _ site: Site, _ month: YearMonth) -> Int? {
        let key = FigureKey(measure: measure.id, site: site.id, span: MonthSpan(month))
        guard case .mean(_, let people) = cells[key] else { return nil }
        let size = known.quantity(people)
        if small.hides(people) {
            known.tell([size], within: small.countsPublishedLike(people))
            keep([size], key)
        } else {
            known.tell([size], within: min(people, small.settings.suppressBelow)...KnownFacts.anything.upperBound)
        }
        return size
    }

    private mutating func enterSize(_ sizes: [Int], _ key: FigureKey) {
        let people = sizes.reduce(0) { $0 + known.value(of: $1) }
        tell(sizes, count: people, by: key, harm: .rowTotal)
        keepSum(of: sizes, people, key)
    }
}
