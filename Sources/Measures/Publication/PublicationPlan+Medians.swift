public import CareRecords
import Disclosure

/// The time that half of some people took at most, as it may be published.
public struct PublishedMedian: Sendable, Hashable {
    /// To one place, as means are; `missing` where the times of single people were not sent in.
    public let value: PublishedFigure.Value
    /// How many people it rests on, as counts are published. Hidden with it, and it with them.
    public let size: PublishedFigure.Value

    static let hidden = PublishedMedian(value: .hidden, size: .hidden)
    static let missing = PublishedMedian(value: .missing, size: .missing)
}

extension PublicationPlan {
    /// The median of how long a step took in a quarter, at one site or, where `site` is nil, at all that sent in the
    /// times of everyone. Nil where there is no mean either.
    ///
    /// A median is no sum, so it cannot be weighed with the rest. It is given only where it says nothing of few people:
    /// where the mean and how many took the step are shown; where no part of it is hidden, or two parts or more with as
    /// many people as a mean may be of; and where it does not, with the mean, fix what the times were.
    /// - Parameter step: the measure that counts those who took the step.
    public func median(of wait: Measure, among step: Measure, at site: String?, over quarter: MonthSpan)
        -> PublishedMedian?
    {
        guard quarter.isQuarter, let mean = total(of: wait, at: site, over: quarter) else { return nil }
        let times = times(of: wait, at: site, over: quarter)
        guard let median = times.median else { return .missing }
        guard wait.countsPeople else {
            return PublishedMedian(value: .mean(median.toTenths), size: .count(times.count))
        }
        guard mean.figure.value.number != nil,
            total(of: step, at: site, over: quarter)?.figure.value.number != nil,
            !isTakenBack(FigureKey(measure: wait.id, site: site, span: quarter, part: .median)),
            times.count >= small.settings.suppressBelow,
            isEnough(hiddenMonths(of: wait, at: site, over: quarter)),
            site != nil || isEnough(hiddenSites(of: wait, among: step, over: quarter)),
            !times.areFixed(byMedian: median, within: wait.range)
        else { return .hidden }
        return PublishedMedian(value: .mean(median.toTenths), size: .count(of: times.count, keeping: small))
    }

    /// What everyone took; of a site only if those of all its months were sent in.
    func times(of wait: Measure, at site: String?, over span: MonthSpan) -> [Double] {
        guard let site else { return programme.sites.flatMap { times(of: wait, at: $0.id, over: span) } }
        var all: [Double] = []
        for value in values(of: wait, at: site, over: span).map(\.value) {
            guard let times = value.agreedTimes else { return [] }
            all += times
        }
        return all
    }

    /// Those months in which anybody took the step.
    private func values(of wait: Measure, at site: String, over span: MonthSpan) -> [(
        month: YearMonth, value: ReturnValue
    )] {
        span.months.compactMap { month in
            guard programme.site(site)?.isOpen(in: month) == true,
                let value = returns.of(site: site, in: month)?.value(of: wait.id), !value.missing,
                (value.people ?? 0) > 0
            else { return nil }
            return (month, value)
        }
    }

    /// How many people are in each month whose mean is hidden.
    private func hiddenMonths(of wait: Measure, at site: String?, over span: MonthSpan) -> [Int] {
        let sites = site.map { [$0] } ?? programme.sites.map(\.id)
        return sites.filter { !times(of: wait, at: $0, over: span).isEmpty }.flatMap { site in
            values(of: wait, at: site, over: span).filter { month, _ in
                figure(of: wait, at: site, in: month).value.number == nil
            }.map { $0.value.people ?? 0 }
        }
    }

    /// How many people are at each site whose median is hidden.
    private func hiddenSites(of wait: Measure, among step: Measure, over span: MonthSpan) -> [Int] {
        programme.sites.compactMap { site in
            guard median(of: wait, among: step, at: site.id, over: span)?.value == .hidden else { return nil }
            return times(of: wait, at: site.id, over: span).count
        }
    }

    /// Whether what remains when everything that is shown is taken away is of as many people as a mean may be of, and not
    /// of one part alone.
    private func isEnough(_ hidden: [Int]) -> Bool {
        hidden.isEmpty || hidden.count > 1 && hidden.reduce(0, +) >= small.settings.suppressBelow
    }
}

extension [Double] {
    /// The middle one, or half way between the two in the middle.
    var median: Double? {
        guard !isEmpty else { return nil }
        let inOrder = sorted()
        let middle = count / 2
        return count.isMultiple(of: 2) ? (inOrder[middle - 1] + inOrder[middle]) / 2 : inOrder[middle]
    }

    /// Whether a median leaves the sum of times less than a tenth to move in: then one half of the people can have
    /// taken only the least, or only the most, that a time can be, and the other half the median.
    func areFixed(byMedian median: Double, within range: ValidRange?) -> Bool {
        let sum = reduce(0, +)
        let half = Double(count / 2 + 1)
        let others = Double(count) - half
        // A time is never less than nothing.
        let least = half * median + others * Swift.max(0, range?.min ?? 0)
        if sum - least < sum / 10, sum > 0 { return true }
        guard let range else { return false }
        return half * median + others * range.max - sum < sum / 10
    }
}
