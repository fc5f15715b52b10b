import CareRecords
import Content
import Diagnostics
import JSONReading

/// One plan file as it is to be after an import.
struct PlanUpdate {
    private let mine: JSONTree?
    private let id: String
    private let options: ImportOptions
    private let before: SaidBefore
    private(set) var differences: [ImportDifference] = []

    enum Outcome {
        case unchanged
        case changed(JSONTree)
        case refused(Diagnostic)
    }

    /// - Parameter mine: the plan that is there; nil for a new one.
    init(_ mine: JSONTree?, id: String, options: ImportOptions) {
        self.mine = mine
        self.id = id
        self.options = options
        before = SaidBefore(mine?["imported"]?["written"]?.elements.compactMap(\.text) ?? [])
    }

    /// Works it out.
    mutating func run(_ repair: PlanRepair, _ draft: inout PlanDraft, file: String) -> Outcome {
        var merge = PlanMerge(before: before, present: draft.names)
        var merged = merge.merge(bare, draft.plan)
        differences = merge.differences
        merged.set("site", options.site, from: nil)
        merged.set("coordinator", options.coordinator, from: nil)
        // What a new plan is made of has just passed the check by itself, and nearly always passes it as a whole.
        if mine == nil, case .changed(let tree) = finish(merged, repair, &draft, file: file) { return .changed(tree) }
        if let problem = makeValid(&merged, repair, &draft, file: file) { return .refused(problem) }
        return finish(merged, repair, &draft, file: file)
    }

    /// Adds what the import tells of itself, and checks the whole.
    private mutating func finish(
        _ merged: PlanObject, _ repair: PlanRepair, _ draft: inout PlanDraft, file: String
    ) -> Outcome {
        var merged = merged
        let isChanged = mine == nil || merged.tree != bare.tree
        if mine != nil, isChanged { beginRevision(&merged) }
        let room = PlanShelf.planLimit - Self.headroom - merged.tree.written(indented: true).utf8.count
        var section = ImportedSection(mine?["imported"], before: before)
        section.update(from: draft, room: room)
        merged["imported"] = PlanValue(kept: section.tree(on: options.asOf))
        let tree = (mine == nil ? merged.inOrder(of: RecordKind.carePlan.shape) : merged).tree
        // Another day by itself is no reason to touch a file.
        let isNews = isChanged || section.tree(on: nil) != mine?["imported"]
        if isNews, let problem = repair.errors(in: Array(tree.written().utf8), file: file).first {
            return .refused(problem)
        }
        differences += section.differences
        if section.cut > 0 {
            draft.add(
                Diagnostic(
                    .importTooMuch, at: SourceLocation(file: file), path: "imported.unplaced",
                    "\(section.cut) values without a place are not in the plan, which would be too large; the report has them"
                ))
        }
        return isNews ? .changed(tree) : .unchanged
    }

    /// What a plan file may need beside what is measured.
    private static let headroom = 64 << 10

    /// The plan that is there, or what every new one begins with. Of its section of imports only the head.
    private var bare: PlanObject {
        var bare: PlanObject
        if let mine {
            bare = PlanObject(kept: mine.members)
        } else {
            bare = PlanObject()
            bare.set("kind", RecordKind.carePlan.name, from: nil)
            bare.set("version", number: String(RecordKind.version), from: nil)
            bare.set("id", id, from: nil)
            bare.set("writtenOn", options.asOf.iso, from: nil)
            bare.set("revision", number: "1", from: nil)
        }
        bare["imported"] = PlanValue(content: .object(PlanDraft.imported(on: options.asOf)), isKept: true)
        return bare
    }

    private func beginRevision(_ plan: inout PlanObject) {
        let revision = mine?["revision"].flatMap { Int($0.written()) } ?? 0
        let day = max(mine?["writtenOn"]?.text ?? "", options.asOf.iso)
        plan["revision"] = PlanValue(content: .number(String(min(9999, revision + 1))), isKept: true)
        plan["writtenOn"] = PlanValue(content: .text(day), isKept: true)
    }

    // MARK: Passing the check

    /// Takes out what the check refuses of the import; where that does not help, leaves a part of the plan as it was.
    /// Returns the error that is left, if any.
    private mutating func makeValid(
        _ merged: inout PlanObject, _ repair: PlanRepair, _ draft: inout PlanDraft, file: String
    ) -> Diagnostic? {
        let original = bare
        while true {
            let repaired = repair.repair(&merged)
            draft.note(repaired.refused)
            guard let problem = repaired.left.first else { return nil }
            guard let part = PlanPath(problem.path).first, case .member(let key) = part,
                merged[key]?.tree != original[key]?.tree
            else { return problem }
            merged[key] = original[key]
            differences.removeAll { $0.path == key || $0.path.hasPrefix("\(key).") || $0.path.hasPrefix("\(key)[") }
            draft.add(
                Diagnostic(
                    .importPartLeft, at: SourceLocation(file: file), path: key,
                    "“\(key)” was left as it is, since it does not go together with the import: \(problem.message)",
                    suggestion: problem.suggestion))
        }
    }
}
