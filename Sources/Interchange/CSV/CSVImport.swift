import CareRecords
import Content
import Diagnostics

/// Reads spreadsheets of figures and makes programme returns of them, or brings those that are there up to date.
public struct CSVImport {
    public var options: CSVImportOptions

    public init(_ options: CSVImportOptions) { self.options = options }

    /// Imports files together: what one says of a site’s month and another says too becomes one return.
    ///
    /// - Parameter tell: is called with each return as soon as it is written, and with every problem.
    public func run(_ files: [String], _ tell: (ImportEvent) -> Void) -> ImportSummary {
        var summary = ImportSummary()
        func say(_ event: ImportEvent) {
            summary.count(event)
            tell(event)
        }
        guard let (programme, mapping) = preparation(say), let facts = read(files, mapping, programme, say) else {
            return summary
        }
        guard options.isStrict, !options.isDryRun else {
            make(facts, programme, options, say)
            return summary
        }
        // First without writing: only if nothing stands in the way, for good.
        var trial = options
        trial.isDryRun = true
        var found: [ImportEvent] = []
        var counts = summary
        make(facts, programme, trial) { event in
            counts.count(event)
            found.append(event)
        }
        if counts.counts.errors == 0 {
            make(facts, programme, options, say)
        } else {
            for event in found { say(event) }
            summary.isGivenUp = true
        }
        return summary
    }

    /// The programme and the mapping; nil if either cannot be used.
    private func preparation(_ say: (ImportEvent) -> Void) -> (Programme, CSVMapping)? {
        let programme = ContentSource(project: options.project).programme()
        guard let known = programme.record else {
            say(.problems(programme.diagnostics))
            return nil
        }
        let mapping = Reading<CSVMapping>.mapping(options.mapping, programme: known)
        if !mapping.diagnostics.isEmpty { say(.problems(mapping.diagnostics)) }
        return mapping.record.map { (known, $0) }
    }

    /// What the files say. A file that cannot be used does not keep the others from it.
    private func read(
        _ files: [String], _ mapping: CSVMapping, _ programme: Programme, _ say: (ImportEvent) -> Void
    ) -> ReturnFacts? {
        var facts = ReturnFacts(addsUp: mapping.sum, programme)
        var rows = 0
        for (number, file) in files.enumerated() {
            var problems: [Diagnostic] = []
            do throws(SheetFault) {
                let sheet = try SheetOpening.open(file, form: mapping.form) { TableHead.isIn($0, mapping) }
                problems += sheet.notes
                var reading = RowReading(sheet, mapping, programme)
                do throws(SheetFault) {
                    try reading.run { say(.progress(parts: rows + $0, wholes: number)) }
                } catch {
                    // What was found before still helps to put the file right.
                    throw SheetFault(reading.diagnostics + error.diagnostics)
                }
                rows += reading.rows
                problems += reading.diagnostics + facts.merge(reading.facts)
                if facts.isFull {
                    throw SheetFault(
                        .csvTooLarge, file, "all files together have more than \(ReturnFacts.limit) figures")
                }
            } catch { problems += error.diagnostics }
            if !problems.isEmpty { say(.problems(problems)) }
        }
        return facts.isFull ? nil : facts
    }

    private func make(
        _ facts: ReturnFacts, _ programme: Programme, _ options: CSVImportOptions, _ say: (ImportEvent) -> Void
    ) {
        let months = facts.months()
        if months.isEmpty { return }
        do throws(WritingFailure) {
            let shelf = try ReturnShelf(
                options.folder, programme, asOf: options.asOf, isDryRun: options.isDryRun)
            let making = ReturnMaking(shelf: shelf, programme: programme, options: options)
            for (month, found) in months { say(.record(making.make(month, found, facts))) }
        } catch {
            say(.problems([Diagnostic(.importNotWritten, error.description)]))
        }
    }
}
