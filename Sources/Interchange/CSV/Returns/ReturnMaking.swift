import CareRecords
import Diagnostics
import JSONReading

/// Makes the return of a site’s month of what spreadsheets say: new, or the one that is there brought up to date.
struct ReturnMaking {
    let shelf: ReturnShelf
    let programme: Programme
    let options: CSVImportOptions

    func make(
        _ month: ReturnFacts.Month, _ found: [(key: FactKey, fact: ReturnFact)], _ facts: ReturnFacts
    ) -> ImportedRecord {
        var record = ImportedRecord()
        record.id = "\(month.site)/\(month.period.iso)"
        record.file = shelf.path(of: month)
        record.parts = facts.rows[month] ?? 0
        switch shelf.find(month) {
        case .broken(let problem): record.diagnostics = [problem]
        case .none: begin(month, found, facts, &record)
        case .found(let tree): update(tree, month, found, facts, &record)
        }
        return record
    }

    private func begin(
        _ month: ReturnFacts.Month, _ found: [(key: FactKey, fact: ReturnFact)], _ facts: ReturnFacts,
        _ record: inout ImportedRecord
    ) {
        let submitter = facts.submitters[month]
        guard let by = options.submittedBy ?? submitter?.by, let day = options.submittedOn ?? submitter?.on else {
            record.diagnostics.append(
                Diagnostic(
                    .importSubmitterMissing, at: found.first?.fact.place.location, path: month.words,
                    "nobody says who sent the return of \(month.words) in, or when, so it was not made",
                    suggestion: "give --submitted-by and --submitted-on, or map them"))
            return
        }
        var update = ReturnUpdate(nil, of: month, programme.measures)
        update.set(submittedBy: by, on: day)
        update.apply(found, notes: facts.notes[month] ?? [:])
        write(update, month, isNew: true, &record)
    }

    private func update(
        _ tree: JSONTree, _ month: ReturnFacts.Month, _ found: [(key: FactKey, fact: ReturnFact)],
        _ facts: ReturnFacts, _ record: inout ImportedRecord
    ) {
        var update = ReturnUpdate(tree, of: month, programme.measures)
        update.apply(found, notes: facts.notes[month] ?? [:])
        if update.revisions > 0 {
            guard let reason = options.reason else {
                record.differences = update.differences
                let count = update.revisions == 1 ? "a figure" : "\(update.revisions) figures"
                record.diagnostics = [
                    Diagnostic(
                        .importReasonMissing, at: SourceLocation(file: shelf.path(of: month)),
                        path: "values[\(update.firstRevised ?? "")]",
                        "\(count) would change, and nobody says why, so the return was not touched",
                        suggestion: "look with --dry-run --diff, then give --reason")
                ]
                return
            }
            update.revise(on: options.asOf, reason: reason)
        }
        write(update, month, isNew: false, &record)
    }

    private func write(
        _ update: ReturnUpdate, _ month: ReturnFacts.Month, isNew: Bool, _ record: inout ImportedRecord
    ) {
        record.differences = update.differences
        record.diagnostics += update.diagnostics
        guard update.isChanged else {
            record.outcome = .unchanged
            return
        }
        if let problem = shelf.errors(in: update.tree, month).first {
            record.diagnostics.append(
                Diagnostic(
                    .importReturnRefused, at: SourceLocation(file: shelf.path(of: month)), path: problem.path,
                    "the return of \(month.words) would not pass its check: \(problem.message)",
                    suggestion: problem.suggestion))
            return
        }
        do throws(WritingFailure) {
            try shelf.write(update.tree, month, isNew: isNew)
            record.outcome = isNew ? .new : .updated
        } catch {
            record.diagnostics.append(
                Diagnostic(.importNotWritten, at: SourceLocation(file: shelf.path(of: month)), error.description))
        }
    }
}

extension ReturnFacts.Month {
    /// For messages.
    var words: String { "\(site) for \(period.iso)" }
}
