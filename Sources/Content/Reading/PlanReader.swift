import CareRecords
import Diagnostics
import JSONReading

/// Reads raw plans one after another. Each worker has one of its own; its room is used again.
public struct PlanReader {
    private var json: JSONReader
    private var rules: RuleContexts

    /// - Parameters:
    ///   - programme: what sites, coordinators and practices are looked up in; nil to look up nothing.
    ///   - guesses: where the programme has errors, what it may be meant to say.
    ///   - asOf: the day for which documents are made.
    ///   - actionOwners: whose the actions of all meetings are, by `MEETING/ACTION`; nil to look up none.
    public init(
        programme: Programme?, guesses: [Programme] = [], asOf: CalendarDate, actionOwners: [String: String]? = nil,
        byteLimit: Int = JSONReader.usualByteLimit
    ) {
        json = JSONReader(byteLimit: byteLimit)
        rules = RuleContexts(programme: programme, guesses: guesses, asOf: asOf)
        rules.change { $0.actionOwners = actionOwners }
    }

    /// Reads one plan and says everything that is wrong with it.
    public mutating func read(_ raw: RawRecord) -> PlanReading {
        let reading = PlanReading(number: raw.number, file: raw.file, line: raw.firstLine)
        if let problem = raw.problem {
            reading.diagnostics = [problem]
            return reading
        }
        let root = json.read(raw.bytes, file: raw.file, firstLine: raw.firstLine, into: &reading.diagnostics)
        if let root { read(root, into: reading) }
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

    private func read(_ root: JSONValue, into reading: PlanReading) {
        var checker = StructureChecker(faults: Faults(of: reading.diagnostics[...], in: root))
        let kind = checker.checkRecord(root, as: [.carePlan])
        reading.diagnostics += checker.diagnostics
        reading.entry = PlanEntry(root, number: reading.number)
        if let faults = checker.faults {
            if kind != nil { judge(root, faults, reading) }
        } else if kind != nil {
            decode(root, reading)
        }
        if reading.plan == nil { reading.identity = IdentifyingDetails(readableIn: root) }
    }

    private func findProblems(of plan: CarePlan, in root: JSONValue, _ findings: inout Findings) {
        rules.find(&findings) { plan.findProblems($0, &$1) }
        plan.findEntryCodes(in: root, &findings)
    }

    private func judge(_ root: JSONValue, _ faults: Faults, _ reading: PlanReading) {
        var findings = Findings(root, faults: faults)
        findings.judge(in: faults) { guess throws(Undecodable) in
            try CarePlan(Members(root, guess))
        } _: { plan, findings in
            findProblems(of: plan, in: root, &findings)
        }
        reading.diagnostics += findings.diagnostics
    }

    private func decode(_ root: JSONValue, _ reading: PlanReading) {
        do throws(Undecodable) {
            let plan = try CarePlan(Members(root))
            var findings = Findings(root)
            findProblems(of: plan, in: root, &findings)
            reading.diagnostics += findings.diagnostics
            if !findings.hasErrors { reading.plan = plan }
        } catch {
            reading.diagnostics.append(.unreadableRecord(root))
        }
    }
}

/// What came of reading one plan. A class, since a plan has many parts.
public final class PlanReading {
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

    /// The plan, for whoever goes on with it: it is here no longer.
    public func takePlan() -> CarePlan? {
        var taken: CarePlan?
        swap(&taken, &plan)
        return taken
    }
}
