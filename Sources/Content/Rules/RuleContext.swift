import CareRecords
import Diagnostics
import Scoring

/// What rules look things up in. The day is given, never taken from a clock.
struct RuleContext: Sendable {
    let asOf: CalendarDate
    /// Nil where the programme could not be read: then nothing is said to be missing from it.
    let programme: Programme?
    let sites: [String]
    let measures: [String]
    let organisations: [String]
    let headings: [String]
    let practices: [String]
    let team: [String: TeamMember]
    let toolbox: Toolbox
    /// Whether the tools of the programme are in the toolbox.
    let knowsTools: Bool
    /// The ids of community resources; nil where they have not been read.
    var resources: [String]?
    /// Whose the actions of all meetings are, by `MEETING/ACTION`; nil where meetings have not been read.
    var actionOwners: [String: String]?

    /// - Parameter isGuess: whether the programme has errors; then nothing is reckoned with its tools.
    init(programme: Programme?, asOf: CalendarDate, isGuess: Bool = false) {
        self.asOf = asOf
        self.programme = programme
        sites = programme?.sites.map(\.id) ?? []
        measures = programme?.measures.map(\.id) ?? []
        organisations = programme?.organisations.map(\.id) ?? []
        headings = programme?.needs.map(\.id) ?? []
        practices = programme?.practices.map(\.ods) ?? []
        team = Dictionary((programme?.team ?? []).map { ($0.id, $0) }) { first, _ in first }
        knowsTools = programme != nil && !isGuess
        toolbox = Toolbox(knowsTools ? programme?.tools ?? [] : [])
    }
}

extension Findings {
    /// Says that a day which cannot lie ahead does, unless another day that has been named already reaches as far.
    mutating func notAhead(
        _ day: CalendarDate?, of rules: RuleContext, orAfter other: CalendarDate? = nil,
        _ path: @autoclosure () -> String, _ what: String,
        _ id: DiagnosticID = .futureDate, severity: Severity? = nil
    ) {
        guard let day, day > rules.asOf, day > other ?? rules.asOf else { return }
        add(
            id, path(), severity: severity, "\(what) lies after \(rules.asOf.iso), the day for which documents are made"
        )
    }

    /// Says that something ends before it begins.
    mutating func inOrder(
        _ first: CalendarDate?, _ second: CalendarDate?, _ path: @autoclosure () -> String, _ message: String
    ) {
        guard let first, let second, second < first else { return }
        add(.periodOrder, path(), message)
    }
}
