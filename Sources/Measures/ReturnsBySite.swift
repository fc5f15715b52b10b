public import CareRecords

/// The returns of a programme, by site and month, with what is late or missing.
public struct ReturnsBySite: Sendable {
    private let bySite: [String: [YearMonth: ProgrammeReturn]]
    /// The latest month that any site has sent in.
    public let latest: YearMonth?
    public let earliest: YearMonth?

    public init(_ returns: [ProgrammeReturn]) {
        var bySite: [String: [YearMonth: ProgrammeReturn]] = [:]
        for one in returns { bySite[one.site, default: [:]][one.period] = one }
        self.bySite = bySite
        latest = returns.map(\.period).max()
        earliest = returns.map(\.period).min()
    }

    public func of(site: String, in period: YearMonth) -> ProgrammeReturn? { bySite[site]?[period] }

    /// From the first month that any site sent in to the latest; nil if there is none.
    public var span: MonthSpan? {
        guard let earliest, let latest else { return nil }
        return MonthSpan(earliest, through: latest)
    }

    /// Every month from the first that any site sent in to the latest, so that a gap shows.
    public var months: [YearMonth] { span?.months ?? [] }

    /// Everything that a site has sent in, in order.
    public func all(of site: String) -> [ProgrammeReturn] {
        (bySite[site] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
    }

    /// By what a measure is broken down in any return, in order of their names.
    public func breakdowns(of measure: String) -> [String] {
        var found: Set<String> = []
        for returns in bySite.values {
            for one in returns.values {
                for breakdown in one.breakdowns where breakdown.measure == measure { found.insert(breakdown.by) }
            }
        }
        return found.sorted()
    }

    /// The latest month that `site` has sent in.
    public func latest(for site: String) -> ProgrammeReturn? {
        bySite[site].flatMap { returns in returns.keys.max().flatMap { returns[$0] } }
    }
}

extension ProgrammeReturn {
    /// Sent in more than `days` after the month ended. Fifteen days are allowed unless a programme says otherwise.
    public func isLate(allowing days: Int = 15) -> Bool { submittedOn.days(since: period.lastDay) > days }

    public func value(of measure: String) -> ReturnValue? { values.first { $0.measure == measure } }
    public func isRevised(_ measure: String) -> Bool { revisions.contains { $0.measure == measure } }
}
