import CareRecords
import Diagnostics

/// Finds what is wrong between records: ids and NHS numbers used twice, and plans spoken of that are not there.
///
/// It holds a few words of each plan, not the plan. What it finds does not depend on the order of adding.
public struct CrossCheck: Sendable, Hashable {
    private var entries: [PlanEntry] = []
    private var references: [PlanReference] = []
    /// What plans may be called of which no id could be read.
    private var unread: Set<String> = []
    /// Whether nothing at all is known of what a plan may be called.
    private var isIncomplete = false

    public init() {}

    public mutating func add(_ reading: PlanReading) {
        if let entry = reading.entry {
            entries.append(entry)
        } else if reading.file.hasSuffix(".json") {
            unread.insert(ContentSource.stem(of: reading.file))
        } else {
            isIncomplete = true
        }
    }

    public mutating func add(_ references: [PlanReference]) { self.references += references }

    /// Gives the plans that it holds another number, as others come before them.
    public mutating func number(_ number: Int) { for place in entries.indices { entries[place].number = number } }

    /// Takes over what another one holds.
    public mutating func merge(_ other: consuming CrossCheck) {
        entries += other.entries
        references += other.references
        unread.formUnion(other.unread)
        if other.isIncomplete { isIncomplete = true }
    }

    /// What was found, and the ids of the plans that must not be used because of it.
    public struct Outcome: Sendable {
        public let diagnostics: [Diagnostic]
        public let refusedPlans: Set<String>
    }

    /// Call once all plans have been added.
    public consuming func finish() -> Outcome {
        entries.sort { $0.number < $1.number }
        var diagnostics: [Diagnostic] = []
        var refused: Set<String> = []
        let byID = entries.indices.sorted { (entries[$0].id, $0) < (entries[$1].id, $1) }
        forEachRepeated(in: byID, \.id) { entry, first in
            refused.insert(entry.id)
            diagnostics.append(
                Diagnostic(
                    .duplicateID, at: entry.location(entry.idPlace), path: "id",
                    "the id “\(entry.id)” belongs to the plan at \(first.file):\(first.idPlace.line) already",
                    suggestion: "give one of the plans another id; until then neither is used"))
        }
        let byNumber = entries.indices.filter { entries[$0].nhsNumber != nil }
            .sorted { (entries[$0].nhsNumber ?? "", $0) < (entries[$1].nhsNumber ?? "", $1) }
        forEachRepeated(in: byNumber, \.nhsNumber) { entry, first in
            refused.formUnion([entry.id, first.id])
            diagnostics.append(
                Diagnostic(
                    .duplicateNHSNumber, at: entry.location(entry.nhsPlace), path: "person.nhsNumber",
                    "this NHS number is in the plan “\(first.id)” too, at \(first.file):\(first.nhsPlace.line)",
                    suggestion: "find out whose number it is; until then neither plan is used"))
        }
        // Who is spoken of may be in a plan whose id cannot be read.
        if isIncomplete { references = [] }
        for reference in references where !holds(reference.plan, byID) && !unread.contains(reference.plan) {
            let near = nearestName(to: reference.plan, among: byID.lazy.map { entries[$0].id })
            diagnostics.append(
                Diagnostic(
                    .danglingReference, at: reference.location, path: reference.path,
                    "there is no plan “\(reference.plan)”",
                    suggestion: near.map { "did you mean “\($0)”?" }
                        ?? "correct the id, or take out what speaks of this plan"))
        }
        return Outcome(diagnostics: diagnostics.inOrder(), refusedPlans: refused)
    }

    /// Calls `body` with every entry that has the same key as one before it, and with the first that has it.
    private func forEachRepeated(
        in order: [Int], _ key: (PlanEntry) -> String?, _ body: (_ entry: PlanEntry, _ first: PlanEntry) -> Void
    ) {
        var first: PlanEntry?
        for entry in order.lazy.map({ entries[$0] }) {
            if let first, key(first) == key(entry) { body(entry, first) } else { first = entry }
        }
    }

    /// Whether there is a plan of this id.
    private func holds(_ id: String, _ byID: [Int]) -> Bool {
        var (low, high) = (0, byID.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[byID[middle]].id < id { low = middle + 1 } else { high = middle }
        }
        return low < byID.count && entries[byID[low]].id == id
    }
}

extension PlanEntry {
    fileprivate func location(_ place: Place) -> SourceLocation {
        SourceLocation(file: file, line: Int(place.line), column: Int(place.column))
    }
}
