import CareRecords
import Diagnostics

/// Finds what is wrong between records: ids and NHS numbers used twice, and plans spoken of that are not there.
///
/// It holds a few words of each plan, not the plan. What it finds does not depend on the order of adding.
public struct CrossCheck: Sendable {
    private var entries: [PlanEntry] = []
    private var references: [PlanReference] = []

    public init() {}

    public mutating func add(_ entry: PlanEntry?) {
        if let entry { entries.append(entry) }
    }

    public mutating func add(_ references: [PlanReference]) { self.references += references }

    /// What was found, and the ids of the plans that must not be used because of it.
    public struct Outcome: Sendable {
        public let diagnostics: [Diagnostic]
        public let refusedPlans: Set<String>
    }

    /// Call once all plans have been added.
    public func finish() -> Outcome {
        var diagnostics: [Diagnostic] = []
        var refused: Set<String> = []
        let inOrder = entries.sorted { $0.number < $1.number }
        var firstWithID: [String: PlanEntry] = [:]
        var firstWithNumber: [String: PlanEntry] = [:]
        for entry in inOrder {
            if let first = firstWithID[entry.id] {
                refused.insert(entry.id)
                diagnostics.append(
                    Diagnostic(
                        .duplicateID, at: entry.location(entry.idPlace), path: "id",
                        "the id “\(entry.id)” belongs to the plan at \(first.file):\(first.idPlace.line) already",
                        suggestion: "give one of the plans another id; until then neither is used"))
            } else {
                firstWithID[entry.id] = entry
            }
            guard let number = entry.nhsNumber else { continue }
            if let first = firstWithNumber[number] {
                refused.formUnion([entry.id, first.id])
                diagnostics.append(
                    Diagnostic(
                        .duplicateNHSNumber, at: entry.location(entry.nhsPlace), path: "person.nhsNumber",
                        "this NHS number is in the plan “\(first.id)” too, at \(first.file):\(first.nhsPlace.line)",
                        suggestion: "find out whose number it is; until then neither plan is used"))
            } else {
                firstWithNumber[number] = entry
            }
        }
        let ids = firstWithID.keys.sorted()
        for reference in references where firstWithID[reference.plan] == nil {
            let near = nearestName(to: reference.plan, among: ids)
            diagnostics.append(
                Diagnostic(
                    .danglingReference, at: reference.location, path: reference.path,
                    "there is no plan “\(reference.plan)”", suggestion: near.map { "did you mean “\($0)”?" }))
        }
        return Outcome(diagnostics: diagnostics, refusedPlans: refused)
    }
}

extension PlanEntry {
    fileprivate func location(_ place: (line: Int, column: Int)) -> SourceLocation {
        SourceLocation(file: file, line: place.line, column: place.column)
    }
}
