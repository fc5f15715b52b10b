import CareRecords
import Content
import Diagnostics
import Files
import JSONReading

/// Makes the file of one person’s plan of what was mapped: new, or what is there brought up to date.
struct PlanMaking {
    private let shelf: PlanShelf
    private let options: ImportOptions
    private let repair: PlanRepair

    init(_ shelf: PlanShelf, _ options: ImportOptions, programme: Programme?) {
        self.shelf = shelf
        self.options = options
        repair = PlanRepair(programme: programme, asOf: options.asOf)
    }

    func make(of job: PersonImport) -> ImportedPlan {
        var draft = PlanDraft(job)
        var result = ImportedPlan()
        result.resources = draft.names.count
        let left = draft.repair(repair, options)
        if let problem = left.first {
            draft.refuse(problem)
        } else if draft.isEmpty {
            draft.refuseForLack()
        } else {
            write(&draft, &result)
        }
        result.unplaced = draft.unplaced
        result.takenBack = draft.takenBack
        result.diagnostics = job.diagnostics + draft.diagnostics
        return result
    }

    private func write(_ draft: inout PlanDraft, _ result: inout ImportedPlan) {
        let identity = PlanIdentity(draft.plan.tree)
        let keys = draft.keys
        let found = shelf.find(keys: keys, nhsNumber: identity.nhsNumber)
        guard !found.isEmpty else {
            let (id, file) = shelf.nextID()
            finish(nil, id: id, file: file, &draft, &result) { tree throws(WritingFailure) in
                try shelf.create(tree, file: file, keys: keys, nhsNumber: identity.nhsNumber)
            }
            return
        }
        if let touched = found.first(where: \.isTouched) {
            draft.refuse(touched.place, "two patients of this import lead to the same plan")
            return
        }
        guard found.count <= Self.mostCandidates else {
            draft.refuse(found[0].place, "what the import says of this person leads to \(found.count) plans")
            return
        }
        let readings = found.compactMap { place in read(place.place, &draft).map { (place, $0) } }
        guard readings.count == found.count else { return }
        let theirs = readings.filter { _, reading in
            identity.canBe(PlanIdentity(reading.tree), reading.tree.tie(to: draft))
        }
        guard let (plan, reading) = theirs.first else {
            draft.refuse(found[0].place, "the plan that the import leads to seems to be of somebody else")
            return
        }
        guard theirs.count == 1 else {
            draft.refuse(plan.place, "what the import says of this person leads to \(theirs.count) plans")
            return
        }
        let id = reading.tree["id"]?.text ?? ""
        finish(reading.tree, id: id, file: plan.place.file, &draft, &result) { changed throws(WritingFailure) in
            try shelf.replace(plan.number, reading.bytes, with: changed)
        }
        if result.outcome == .unchanged { shelf.keep(plan.number) }
    }

    /// More plans than this are not compared with one person.
    private static let mostCandidates = 8

    /// A plan that is there, if it passes its check.
    private func read(_ place: PlanPlace, _ draft: inout PlanDraft) -> (bytes: [UInt8], tree: JSONTree)? {
        var bytes: [UInt8] = []
        do throws(FileSystem.Failure) { bytes = try place.read() } catch {
            draft.add(.unreadable(place.file, error, limit: PlanShelf.planLimit))
            return nil
        }
        if let problem = repair.errors(in: bytes, file: place.file, line: place.line).first {
            draft.add(
                Diagnostic(
                    .importPlanBroken, at: problem.location, path: problem.path,
                    "the person’s plan has an error, so it was not touched: \(problem.message)",
                    suggestion: problem.suggestion))
            return nil
        }
        var reader = JSONReader()
        var problems: [Diagnostic] = []
        return reader.read(bytes, file: place.file, into: &problems).map { (bytes, JSONTree($0)) }
    }

    /// Merges, checks and writes.
    private func finish(
        _ mine: JSONTree?, id: String, file: String, _ draft: inout PlanDraft, _ result: inout ImportedPlan,
        write: (JSONTree) throws(WritingFailure) -> Void
    ) {
        var update = PlanUpdate(mine, id: id, options: options)
        let outcome = update.run(repair, &draft, file: file)
        result.differences = update.differences
        result.id = id
        result.file = file
        switch outcome {
        case .refused(let problem):
            draft.add(
                Diagnostic(
                    .importPlanRefused, at: SourceLocation(file: file), path: problem.path,
                    "the plan “\(id)” was not written, since it would not pass its check: \(problem.message)",
                    suggestion: problem.suggestion))
        case .unchanged: result.outcome = .unchanged
        case .changed(let tree):
            do throws(WritingFailure) {
                try write(tree)
                result.outcome = mine == nil ? .new : .updated
                for difference in update.differences where !difference.kind.isChange {
                    draft.add(difference.note(file: file))
                }
            } catch {
                draft.add(Diagnostic(.importNotWritten, at: SourceLocation(file: file), error.description))
            }
        }
    }
}

extension ImportDifference {
    /// Tells that an edit stays, without a word of it.
    fileprivate func note(file: String) -> Diagnostic {
        let message =
            switch kind {
            case .keptThoughGone: "this has been edited here and FHIR does not say it any more; it stays"
            case .staysOut: "this has been taken out of the plan and FHIR says something new of it; it stays out"
            default: "this has been edited here and FHIR says something else; the edit stays"
            }
        return Diagnostic(
            .importEditKept, at: SourceLocation(file: file), path: path, "\(message) (\(path))",
            suggestion: "see both with --dry-run --diff")
    }
}

extension JSONTree {
    /// By what the person of a plan is found again.
    var patients: [String] { self["imported"]?["patients"]?.elements.compactMap(\.text) ?? [] }

    /// What a plan shares with an import.
    fileprivate func tie(to draft: PlanDraft) -> PlanIdentity.Tie {
        let shared = patients.filter(draft.keys.contains)
        if shared.isEmpty { return .nothing }
        if shared.contains(where: { !$0.begins(with: "Patient/") }) { return .record }
        let before = self["imported"]?["written"]?.elements.compactMap(\.text) ?? []
        let isKnown = before.contains { text in
            let name = text.prefix { $0 != " " }
            return !shared.contains(String(name)) && draft.names.contains(String(name))
        }
        return isKnown ? .record : .id
    }
}
