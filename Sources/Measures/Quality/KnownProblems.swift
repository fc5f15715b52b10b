public import CareRecords

/// What is known to be odd about each figure, found by site, month and measure: so that a figure is marked wherever it
/// stands, and everywhere alike.
public struct KnownProblems: Sendable {
    private let bySite: [String: OfSite]

    private struct OfSite {
        var byMonth: [YearMonth: [QualityFinding]] = [:]
        /// Ids of measures of which something is so in all months.
        var always: [QualityFinding] = []
    }

    public init(_ all: [SiteQuality]) {
        bySite = Dictionary(
            all.map { quality in
                var known = OfSite()
                for finding in quality.findings {
                    if let month = finding.month {
                        known.byMonth[month, default: []].append(finding)
                    } else {
                        known.always.append(finding)
                    }
                }
                return (quality.site.id, known)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// What is known of one return and its figures. What matters most first.
    public func findings(at site: String, in month: YearMonth) -> [QualityFinding] {
        bySite[site]?.byMonth[month] ?? []
    }

    /// What is known of one figure, and of the return that it came with. What matters most first.
    public func findings(of measure: String, at site: String, in month: YearMonth) -> [QualityFinding] {
        findings(at: site, in: month).filter { $0.measure == nil || $0.measure == measure }
    }

    /// What is so of the measure at the site in all months.
    public func always(of measure: String, at site: String) -> [QualityFinding] {
        (bySite[site]?.always ?? []).filter { $0.measure == measure }
    }

    /// How many of the figures that a total is made from are in doubt: wrong, or worth a call.
    public func countInDoubt(of measure: String, at sites: [String], over months: [YearMonth]) -> Int {
        sites.reduce(0) { sum, site in
            guard let known = bySite[site] else { return sum }
            return sum
                + months.count { month in
                    known.byMonth[month]?.contains { finding in
                        finding.weight <= .ask && (finding.measure == nil || finding.measure == measure)
                    } ?? false
                }
        }
    }
}
