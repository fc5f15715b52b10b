public import CareRecords
import Disclosure
public import Scoring

/// Scores before and after, counted while plans pass: by tool, site, quarter and declared group of people.
///
/// Nothing of a person is kept but what they add to the sums. Tallies of several workers come to the same in whatever
/// order they are merged. The counts are true ones: what of them may be shown is for `Disclosure` to say, table by
/// table (`OutcomeTable`).
///
/// A person’s first score is the earliest in their plan, from the first day that counts on, and it is compared with their latest; for a quarter, with the
/// last of that quarter.
public struct OutcomeTally: Sendable, Equatable {
    /// What is counted, the same for every worker of a build.
    public struct Frame: Sendable {
        public let toolbox: Toolbox
        public let sites: [Site]
        public let subgroups: [Subgrouping]
        let from: CalendarDate?
        let asOf: CalendarDate
        let siteNumbers: [String: Int]

        /// - Parameter asOf: scores of later days are not counted.
        public init(of programme: Programme, asOf: CalendarDate) {
            toolbox = Toolbox(programme.tools)
            sites = programme.sites
            subgroups = programme.outcomes.subgroups
            from = programme.outcomes.from
            self.asOf = asOf
            siteNumbers = Dictionary(programme.sites.enumerated().map { ($0.element.id, $0.offset) }) { one, _ in one }
        }
    }

    public let frame: Frame
    private(set) var cells: [Key: OutcomeCell] = [:]

    /// Where a person is counted. Places in lists, not ids: they are short.
    struct Key: Hashable {
        let tool: Int
        let scale: Int
        /// Of a profile, which is no number: one of its items by itself. Nil for the whole.
        let item: Int?
        /// Nil for all the time until the as-of day.
        let quarter: Quarter?
        /// Nil for plans of no site that the programme has.
        let site: Int?
        /// Nil for everyone; else a way to split people and the group, nil for those in none.
        let group: GroupKey?
    }

    struct GroupKey: Hashable {
        let split: Int
        let group: Int?
    }

    public init(_ frame: Frame) { self.frame = frame }

    /// Whether the same was counted. Both must be of one frame.
    public static func == (one: OutcomeTally, other: OutcomeTally) -> Bool { one.cells == other.cells }

    /// Counts a person’s scores.
    public mutating func add(_ plan: CarePlan) { add(plan, times: 1) }

    /// Takes out again what the same plan had added: of people who turn out to be in doubt.
    public mutating func remove(_ plan: CarePlan) { add(plan, times: -1) }

    /// Takes over what another worker counted.
    public mutating func merge(_ other: OutcomeTally) {
        for (key, cell) in other.cells { add(cell, times: 1, at: key) }
    }

    private mutating func add(_ plan: CarePlan, times: Int) {
        var readings = plan.countedReadings
        if readings.isEmpty { return }
        if let from = frame.from { readings.removeAll { $0.on.map { $0 < from } ?? true } }
        let site = plan.site.flatMap { frame.siteNumbers[$0] }
        for series in frame.toolbox.series(of: readings, asOf: frame.asOf) {
            guard let first = series.points.first else { continue }
            let groups: [GroupKey?] =
                [nil]
                + frame.subgroups.enumerated().map { split, one in
                    GroupKey(split: split, group: one.place(of: plan, on: first.on))
                }
            let tool = frame.toolbox.tools[series.tool]
            for part in series.parts(of: tool) {
                part.forEachPeriod { quarter, first, latest in
                    let scale = tool.scales[series.scale]
                    let cell = latest.on > first.on ? OutcomeCell(from: first, to: latest, on: scale) : .one
                    for group in groups {
                        add(
                            cell, times: times,
                            at: Key(
                                tool: series.tool, scale: series.scale, item: part.item, quarter: quarter, site: site,
                                group: group))
                    }
                }
            }
        }
    }

    mutating func add(_ cell: OutcomeCell, times: Int = 1, at key: Key) {
        cells[key, default: OutcomeCell()].add(cell, times: times)
        // What was taken out again leaves no trace.
        if times < 0, cells[key]?.isEmpty ?? false { cells[key] = nil }
    }
}

extension Subgrouping {
    /// The place of the group that someone is in, by what their record says on the day of their first score.
    func place(of plan: CarePlan, on day: CalendarDate) -> Int? {
        let person = plan.person
        let said: String?
        switch by {
        case .age:
            guard let age = person.birthDate?.age(on: day), age >= 0 else { return nil }
            return groups.firstIndex { ($0.from ?? 0) <= age && age <= $0.to ?? .max }
        case .sex: said = person.sex
        case .ethnicity: said = person.ethnicity
        case .language: said = person.language
        case .practice: said = plan.practice?.ods
        }
        guard let said = said?.lowercased() else { return nil }
        return groups.firstIndex { group in group.values.contains { $0.lowercased() == said } }
    }
}
