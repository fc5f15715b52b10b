import CareRecords
import Diagnostics
import JSONReading

/// Reads raw plans one after another. Each worker has one of its own; its room is used again.
public struct PlanReader {
    private var json: JSONReader
    private var rules: RuleContext

    /// - Parameters:
    ///   - programme: what sites, coordinators and practices are looked up in; nil to look up nothing.
    ///   - asOf: the day for which documents are made.
    ///   - actionOwners: whose the actions of all meetings are, by `MEETING/ACTION`; nil to look up none.
    public init(
        programme: Programme?, asOf: CalendarDate, actionOwners: [String: String]? = nil,
        byteLimit: Int = JSONReader.usualByteLimit
    ) {
        json = JSONReader(byteLimit: byteLimit)
        rules = RuleContext(programme: programme, asOf: asOf)
        rules.actionOwners = actionOwners
    }

    /// Reads one plan and says everything that is wrong with it.
    public mutating func read(_ raw: RawRecord) -> PlanReading {
        var reading = PlanReading(number: raw.number, file: raw.file, line: raw.firstLine)
        if let problem = raw.problem {
            reading.diagnostics = [problem]
            return reading
        }
        let root = json.read(raw.bytes, file: raw.file, firstLine: raw.firstLine, into: &reading.diagnostics)
        if let root { read(root, into: &reading) }
        if !reading.diagnostics.isEmpty {
            let codes = root?.entryCodes ?? []
            reading.diagnostics = reading.diagnostics.map { $0.withoutEntryCodes(codes) }
        }
        return reading
    }

    /// Whether a raw record is one of these plans, as far as can be read.
    public mutating func isOne(of plans: Set<String>, _ raw: RawRecord) -> Bool {
        var problems: [Diagnostic] = []
        guard raw.problem == nil else { return false }
        let root = json.read(raw.bytes, file: raw.file, firstLine: raw.firstLine, into: &problems)
        return root?.member("id")?.string.map(plans.contains) ?? false
    }

    private func read(_ root: JSONValue, into reading: inout PlanReading) {
        let isDamaged = reading.diagnostics.contains { $0.severity == .error }
        var checker = StructureChecker()
        let kind = checker.checkRecord(root, as: [.carePlan])
        reading.diagnostics += checker.diagnostics
        reading.entry = PlanEntry(root, number: reading.number)
        if kind != nil, !checker.hasErrors { decode(root, &reading) }
        if isDamaged { reading.plan = nil }
        if reading.plan == nil { reading.identity = IdentifyingDetails(readableIn: root) }
    }

    private func decode(_ root: JSONValue, _ reading: inout PlanReading) {
        do throws(Undecodable) {
            let plan = try CarePlan(Members(root))
            var findings = Findings(root)
            plan.findProblems(rules, &findings)
            plan.findEntryCodes(in: root, &findings)
            reading.diagnostics += findings.diagnostics
            if !findings.hasErrors { reading.plan = plan }
        } catch {
            reading.diagnostics.append(.unreadableRecord(root))
        }
    }
}

/// What came of reading one plan.
public struct PlanReading: Sendable {
    /// The number of the raw record.
    public let number: Int
    /// The file, relative to the project, and the line on which the plan begins.
    public let file: String
    public let line: Int
    /// Nil if the plan is set aside.
    public internal(set) var plan: CarePlan?
    /// Of a plan that is set aside: whatever could be read of whom it is about, for the leak scan.
    public internal(set) var identity: IdentifyingDetails?
    /// What `CrossCheck` needs to know; nil if not even an id could be read.
    public internal(set) var entry: PlanEntry?
    public internal(set) var diagnostics: [Diagnostic] = []

    init(number: Int, file: String, line: Int) {
        self.number = number
        self.file = file
        self.line = line
    }
}
