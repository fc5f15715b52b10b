import CareRecords
import Diagnostics
import Files
import JSONReading

/// Which plans have an earlier version in `content/earlier/`: each as it stood, in a file that is called after its id.
public struct EarlierPlans: Sendable {
    let source: ContentSource
    private let ids: Set<String>
    static let folder = "content/earlier"

    init(of source: ContentSource, files: [String]) {
        self.source = source
        ids = Set(files.map(Self.id))
    }

    func has(_ id: String) -> Bool { ids.contains(id) }

    /// The file of a plan’s earlier version, relative to the project.
    public static func file(of id: String) -> String { "\(folder)/\(id).json" }
    static func id(of file: String) -> String { String(file.dropFirst(folder.count + 1).dropLast(".json".count)) }
}

/// Reads the earlier version of one plan after another. Each worker has one of its own; its room is used again.
public struct EarlierPlanReader {
    private let plans: EarlierPlans
    private var json: JSONReader
    private var bytes: [UInt8] = []

    public init(_ plans: EarlierPlans) {
        self.plans = plans
        json = JSONReader(byteLimit: plans.source.byteLimit)
    }

    /// The version before this one; nil where none was kept, and where the one that was kept cannot be used.
    ///
    /// It is checked like a plan, but for what is true of a plan only today, such as a review that is due.
    public mutating func version(before plan: CarePlan, into diagnostics: inout [Diagnostic]) -> CarePlan? {
        guard plans.has(plan.id) else { return nil }
        let file = EarlierPlans.file(of: plan.id)
        do throws(FileSystem.Failure) {
            try FileSystem.read(file: plans.source.systemPath(file), limit: plans.source.byteLimit, into: &bytes)
        } catch {
            diagnostics.append(.unreadable(file, error, limit: plans.source.byteLimit))
            return nil
        }
        var found: [Diagnostic] = []
        let root = json.read(bytes, file: file, into: &found)
        let earlier = root.flatMap { read($0, before: plan, into: &found) }
        let codes = (root?.entryCodes ?? []) + (plan.entry?.codes.map(\.code) ?? [])
        diagnostics += found.map { $0.withoutEntryCodes(codes) }
        return earlier
    }

    private func read(_ root: JSONValue, before plan: CarePlan, into diagnostics: inout [Diagnostic]) -> CarePlan? {
        var checker = StructureChecker(faults: Faults(of: diagnostics[...], in: root))
        let kind = checker.checkRecord(root, as: [.carePlan])
        diagnostics += checker.diagnostics
        guard kind != nil else { return nil }
        func findProblems(_ earlier: CarePlan, _ findings: inout Findings) {
            earlier.findDifferences(to: plan, &findings)
            // A code that was typed into a text before it had a place of its own may open the door still.
            earlier.findEntryCodes(in: root, besides: plan.entry?.codes.map(\.code) ?? [], &findings)
        }
        var findings = Findings(root, faults: checker.faults)
        if let faults = checker.faults {
            findings.judge(
                in: faults, { guess throws(Undecodable) in try CarePlan(Members(root, guess)) }, findProblems)
            diagnostics += findings.diagnostics
            return nil
        }
        do throws(Undecodable) {
            let earlier = try CarePlan(Members(root))
            findProblems(earlier, &findings)
            diagnostics += findings.diagnostics
            return findings.diagnostics.isEmpty ? earlier : nil
        } catch {
            diagnostics.append(.unreadableRecord(root))
            return nil
        }
    }
}

extension ContentSource {
    /// Looks which plans have an earlier version, and names each as a place that speaks of a plan.
    func readEarlier(_ records: inout SmallRecords, _ reader: inout RecordReader) {
        let files = files(in: EarlierPlans.folder, endings: [".json"], into: &reader.diagnostics)
        records.earlier = EarlierPlans(of: self, files: files)
        records.references += files.map {
            PlanReference(plan: EarlierPlans.id(of: $0), at: SourceLocation(file: $0), path: "id")
        }
    }
}
