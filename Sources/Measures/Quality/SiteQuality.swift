public import CareRecords

/// How far the figures of one site can be trusted, month by month, by stated rules.
///
/// - A month is **missing** if the site was open and nothing came; **late** if it came more than 15 days after its end.
/// - A value is missing if the return has none of a measure that was defined by then.
/// - It is **impossible** if the part is larger than the whole, or less than nought, or not a whole number of people; and
///   **out of range** where the programme says what a measure can be.
/// - A month is **copied** if five figures or more are shown and every one is what is shown of the month before.
/// - A count is a **sudden nought** if it was never nought in the six values before it, of which there are at least three.
/// - A value is an **outlier** if its chart, where one may be shown, has it outside the limits.
/// - A measure seems to be **counted differently** if it is a rate or a mean, and its limits have nothing in common with
///   those of any of at least two other sites.
///
/// All of it follows from what is published: a rule that looked at hidden numbers would tell something of them that the
/// publication plan has not weighed. What only the true numbers show, such as a breakdown that does not add up, is for the
/// check of the returns.
public struct SiteQuality: Sendable {
    public let site: Site
    /// The latest month first; in a month what matters most first.
    public let findings: [QualityFinding]
    /// For each month since the site opened, how many values came, out of how many.
    public let completeness: [Completeness]

    public struct Completeness: Sendable, Hashable {
        public let month: YearMonth
        public let received: Int
        public let expected: Int
    }

    /// Values that a sudden nought is held against, at most and at least.
    public static let valuesBeforeNought = 3...6
    /// A month is not taken for a copy for fewer figures than this. Rounded ones are the same by chance now and then.
    public static let figuresInACopy = 5

    public init(of site: Site, in plan: PublicationPlan) {
        self.init(site, plan, series: plan.programme.measures.map { plan.series(of: $0, at: site) }, others: [:])
    }

    /// All sites of a programme, each held against the others too.
    ///
    /// - Parameter all: the series of each site, in the order of the programme.
    public static func all(in plan: PublicationPlan, series all: SeriesBySite? = nil) -> [SiteQuality] {
        let all = all ?? SeriesBySite(plan)
        let series = plan.programme.sites.map { site in
            plan.programme.measures.compactMap { all[$0.id, site.id] }
        }
        var limits: [String: [(site: String, ClosedRange<Double>)]] = [:]
        for (site, all) in zip(plan.programme.sites, series) {
            for one in all where one.measure.how != .count {
                if let range = one.limits { limits[one.measure.id, default: []].append((site.id, range)) }
            }
        }
        return zip(plan.programme.sites, series).map { SiteQuality($0, plan, series: $1, others: limits) }
    }

    private init(
        _ site: Site, _ plan: PublicationPlan, series: [MeasureSeries],
        others: [String: [(site: String, ClosedRange<Double>)]]
    ) {
        self.site = site
        let months = plan.months(of: site)
        var findings: [QualityFinding] = []
        var completeness: [Completeness] = []
        for month in months {
            let expected = plan.programme.measures.filter { $0.isDefined(in: month) }
            guard let one = plan.returns.of(site: site.id, in: month) else {
                findings.append(QualityFinding(.returnMissing, in: month))
                completeness.append(Completeness(month: month, received: 0, expected: expected.count))
                continue
            }
            if one.isLate() {
                findings.append(
                    QualityFinding(.returnLate, in: month, days: one.submittedOn.days(since: month.lastDay)))
            }
            let missing = expected.filter { one.value(of: $0.id)?.isGiven != true }
            findings += missing.map { QualityFinding(.valueMissing, in: month, of: $0.id) }
            completeness.append(
                Completeness(month: month, received: expected.count - missing.count, expected: expected.count))
            if Self.isCopy(of: month.earlier(by: 1), in: month, at: site, in: plan) {
                findings.append(QualityFinding(.copiedMonth, in: month))
            }
        }
        for one in series { findings += Self.findings(in: one, isAlone: Self.isAlone(one, site, others)) }
        findings = Self.gathered(findings)
        let order = Dictionary(
            plan.programme.measures.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        self.findings = findings.enumerated().sorted { one, other in
            let (first, second) = (one.element, other.element)
            // What is so of all months stands first.
            guard let month = first.month else { return second.month != nil || one.offset < other.offset }
            guard let otherMonth = second.month else { return false }
            if month != otherMonth { return month > otherMonth }
            if first.weight != second.weight { return first.weight < second.weight }
            let places = (order[first.measure ?? ""] ?? -1, order[second.measure ?? ""] ?? -1)
            return places.0 != places.1 ? places.0 < places.1 : one.offset < other.offset
        }.map(\.element)
        self.completeness = completeness
    }

    // MARK: The rules

    /// Whether all that is shown of a month is what is shown of the month before.
    private static func isCopy(of before: YearMonth, in month: YearMonth, at site: Site, in plan: PublicationPlan)
        -> Bool
    {
        let pairs = plan.programme.measures.map { measure in
            (
                plan.figure(of: measure, at: site.id, in: before).value,
                plan.figure(of: measure, at: site.id, in: month).value
            )
        }
        let shown = pairs.compactMap(\.1.number)
        return shown.count >= figuresInACopy && shown.contains { $0 != 0 } && pairs.allSatisfy { $0 == $1 }
    }

    /// Where more than half of a month is provisional, that is said once.
    private static func gathered(_ findings: [QualityFinding]) -> [QualityFinding] {
        let counts = Dictionary(grouping: findings.filter { $0.kind == .provisional }, by: \.month).mapValues(\.count)
        var said: Set<YearMonth?> = []
        return findings.compactMap { finding in
            guard finding.kind == .provisional, counts[finding.month, default: 0] > mostProvisional else {
                return finding
            }
            return said.insert(finding.month).inserted ? QualityFinding(.provisional, in: finding.month) : nil
        }
    }

    /// More provisional figures than these in a month are one finding.
    private static let mostProvisional = 3

    private static func findings(in series: MeasureSeries, isAlone: Bool) -> [QualityFinding] {
        let measure = series.measure
        var findings: [QualityFinding] = []
        var before: [Double] = []
        for (index, month) in series.months.enumerated() {
            func find(_ kind: QualityFinding.Kind) {
                findings.append(QualityFinding(kind, in: month.month, of: measure.id))
            }
            let figure = month.figure
            if figure.value == .impossible { find(.impossible) }
            if figure.cautions.contains(.outOfRange) { find(.outOfRange) }
            if figure.value.number != nil, figure.cautions.contains(.provisional) { find(.provisional) }
            if figure.value.number != nil, figure.cautions.contains(.revised) { find(.revised) }
            if case .count(0) = figure.value, before.count >= valuesBeforeNought.lowerBound, !before.contains(0) {
                find(.suddenZero)
            }
            if case .control(let chart) = series.chart, chart.point(at: index)?.signal == .outsideLimits {
                find(.outlier)
            }
            if figure.value != .missing {
                // What is hidden is at least one.
                before.append(figure.value.number ?? 1)
                if before.count > valuesBeforeNought.upperBound { before.removeFirst() }
            }
        }
        if isAlone { findings.append(QualityFinding(.differentDefinition, of: measure.id)) }
        return findings
    }

    /// Whether the limits of a site lie apart from those of every other.
    private static func isAlone(
        _ series: MeasureSeries, _ site: Site, _ others: [String: [(site: String, ClosedRange<Double>)]]
    ) -> Bool {
        guard let own = series.limits, series.measure.how != .count else { return false }
        let ranges = (others[series.measure.id] ?? []).filter { $0.site != site.id }.map(\.1)
        return ranges.count >= 2 && !ranges.contains { $0.overlaps(own) }
    }
}

extension MeasureSeries {
    /// Between which values chance alone moves it, where that may be shown.
    fileprivate var limits: ClosedRange<Double>? {
        guard case .control(let chart) = chart, let limits = chart.stretches.last?.limits, !limits.areTrial else {
            return nil
        }
        return limits.lower...max(limits.lower, limits.upper)
    }
}

extension PublicationPlan {
    /// The months that a site should have sent in.
    public func months(of site: Site) -> [YearMonth] {
        returns.months.filter { site.isOpen(in: $0) }
    }
}

extension Measure {
    /// Whether a definition held in a month.
    fileprivate func isDefined(in month: YearMonth) -> Bool {
        definitions.isEmpty || definitions.contains { $0.since <= month.lastDay }
    }
}

extension ReturnValue {
    /// Whether it holds a number at all.
    var isGiven: Bool { !missing && (value != nil || numerator != nil && denominator != nil) }
}
