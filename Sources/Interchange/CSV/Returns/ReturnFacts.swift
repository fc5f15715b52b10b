import CareRecords
import Content
import Diagnostics

/// What spreadsheets say, figure by figure, before it becomes returns.
///
/// It grows with the figures and not with the rows, and only so far.
struct ReturnFacts {
    /// A site’s month.
    struct Month: Sendable, Hashable {
        let site: String
        let period: YearMonth
    }

    private(set) var facts: [FactKey: ReturnFact] = [:]
    /// Figures that two rows give: neither is used.
    private var repeated: Set<FactKey> = []
    private(set) var notes: [Month: [String: String]] = [:]
    private(set) var submitters: [Month: (by: String?, on: CalendarDate?)] = [:]
    private(set) var rows: [Month: Int] = [:]
    private var count = 0
    private let addsUp: Bool
    private let means: Set<String>

    /// The most figures that an import holds.
    static let limit = 500_000

    /// - Parameters:
    ///   - addsUp: whether several rows of one figure are added up.
    ///   - programme: says which measures are means, which cannot be added up.
    init(addsUp: Bool, _ programme: Programme) {
        self.addsUp = addsUp
        means = Set(programme.measures.filter { $0.how == .mean }.map(\.id))
    }

    var isFull: Bool { facts.count > Self.limit }

    /// What is wrong with adding it, if anything is.
    mutating func add(_ key: FactKey, _ reading: ReturnFact.Reading, at place: FactPlace) -> Diagnostic? {
        count += 1
        guard let known = facts[key] else {
            if !repeated.contains(key) { facts[key] = ReturnFact(reading: reading, place: place, number: count) }
            return repeated.contains(key) ? .repeated(key, place, nil) : nil
        }
        guard addsUp, !means.contains(key.measure) else {
            facts[key] = nil
            repeated.insert(key)
            return .repeated(key, place, known.place)
        }
        switch (known.reading, reading) {
        case (.number(let one), .number(let other)):
            guard let sum = one + other else {
                return Diagnostic(.csvNumber, at: place.location, path: place.path, "the sum has too many digits")
            }
            facts[key]?.reading = .number(sum)
            return nil
        case (.suppressed, _), (_, .suppressed): facts[key]?.reading = .suppressed
        default: facts[key]?.reading = .missing
        }
        return Diagnostic(
            .csvSumIncomplete, at: place.location, path: place.path,
            "one of the rows that make up the \(key.words) has no figure, so there is no sum")
    }

    mutating func add(note: String, to measure: String, of month: Month) {
        let known = notes[month]?[measure]
        if let known, known == note || known.split(separator: "; ").contains(note[...]) { return }
        notes[month, default: [:]][measure] = known.map { "\($0); \(note)" } ?? note
    }

    /// False if another row of the return names somebody else.
    mutating func add(submittedBy by: String?, on day: CalendarDate?, to month: Month) -> Bool {
        let known = submitters[month] ?? (nil, nil)
        let latest = [known.on, day].compactMap { $0 }.max()
        submitters[month] = (known.by ?? by, latest)
        return (by == nil || known.by == nil || known.by == by) && (day == nil || known.on == nil || known.on == day)
    }

    mutating func count(rowOf month: Month) { rows[month, default: 0] += 1 }

    /// Takes over what another file says.
    mutating func merge(_ other: ReturnFacts) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for (key, fact) in other.facts.sorted(by: { $0.value.number < $1.value.number }) {
            if let problem = add(key, fact.reading, at: fact.place) { problems.append(problem) }
        }
        for key in other.repeated {
            facts[key] = nil
            repeated.insert(key)
        }
        for (month, notes) in other.notes {
            for (measure, note) in notes { add(note: note, to: measure, of: month) }
        }
        for (month, submitter) in other.submitters { _ = add(submittedBy: submitter.by, on: submitter.on, to: month) }
        rows.merge(other.rows, uniquingKeysWith: +)
        return problems
    }

    /// The facts of each site’s month, in the order of the sites’ ids and of the months.
    func months() -> [(month: Month, facts: [(key: FactKey, fact: ReturnFact)])] {
        Dictionary(grouping: facts) { Month(site: $0.key.site, period: $0.key.period) }
            .map { month, facts in
                (month, facts.map { (key: $0.key, fact: $0.value) }.sorted { $0.fact.number < $1.fact.number })
            }
            .sorted { ($0.0.site, $0.0.period) < ($1.0.site, $1.0.period) }
    }
}

extension FactPlace {
    var location: SourceLocation { SourceLocation(file: file, line: line, column: column) }
}

extension FactKey {
    /// For messages: “attendances (numerator) of llanmarl for 2016-04”.
    var words: String {
        let part =
            switch part {
            case .figure(.value): ""
            case .figure(let part): " (\(part.rawValue))"
            case .breakdown(_, let label): " (\(label.prefix(40)))"
            }
        return "\(measure)\(part) of \(site) for \(period.iso)"
    }
}

extension Diagnostic {
    fileprivate static func repeated(_ key: FactKey, _ place: FactPlace, _ first: FactPlace?) -> Diagnostic {
        let also = first.map { " (the first: \($0.file), line \($0.line))" } ?? ""
        return Diagnostic(
            .csvRepeated, at: place.location, path: place.path,
            "another row gives the \(key.words) too\(also), so neither is used",
            suggestion: "say \"sum\": true in the mapping if they are to be added up")
    }
}
