import ArgumentParser
import Diagnostics
import Interchange

/// Shows what an import does, and keeps the report that was asked for.
final class ImportOutput {
    private let command: ImportArguments
    private let subject: ImportSubject
    private let words: ImportReportText
    private var json: ImportReportJSON
    private let listing: ImportReportText
    private var full: ImportReportJSON
    private var file: ImportReportFile?
    private var failure: WritingFailure?

    private var reportIsJSON: Bool { command.report?.hasSuffix(".json") ?? false }
    private var isSilent: Bool { command.quiet || command.json }

    init(of subject: ImportSubject, _ command: ImportArguments) throws {
        self.command = command
        self.subject = subject
        full = ImportReportJSON(of: subject, showsDifferences: true, showsUnplaced: true, explainedBy: .everything)
        words = ImportReportText(
            of: subject, showsDifferences: command.diff, showsUnplaced: false, isDryRun: command.isDryRun)
        listing = ImportReportText(
            of: subject, showsDifferences: true, showsUnplaced: true, isDryRun: command.isDryRun)
        json = ImportReportJSON(
            of: subject, showsDifferences: command.diff, showsUnplaced: false, explainedBy: .everything)
        let day = command.day
        if command.json { Console.out(json.beginning(asOf: day, isDryRun: command.isDryRun)) }
        guard let path = command.report else { return }
        do throws(WritingFailure) { file = try ImportReportFile(path) } catch {
            Console.error("error: the report: \(error.description)\n")
            throw ExitCode(1)
        }
        if reportIsJSON { write(full.beginning(asOf: day, isDryRun: command.isDryRun)) }
    }

    func tell(_ event: ImportEvent) {
        if command.json { Console.out(json.entry(event)) }
        if file != nil { write(reportIsJSON ? full.entry(event) : listed(event)) }
        switch event {
        case .progress(let parts, let wholes):
            guard !isSilent else { return }
            switch subject {
            case .plans: Console.progress("Importing: \(parts) resources, \(wholes) persons …")
            case .returns: Console.progress("Reading: \(parts) rows …")
            }
        case .problems(let diagnostics): show(diagnostics)
        case .record(let record):
            show(record.diagnostics)
            if !isSilent, record.outcome != .unchanged || command.diff {
                Console.progress("")
                Console.out(words.text(of: record))
            }
        case .nobodys: return
        }
    }

    /// Says how it ended, also by the exit code.
    func finish(_ summary: ImportSummary) throws {
        Console.progress("")
        try tell(summary)
        switch summary.ending {
        case .imported: return
        case .importedWithoutSome: throw ExitCode(2)
        case .failed: throw ExitCode(1)
        }
    }

    private func tell(_ summary: ImportSummary) throws {
        if command.json { Console.out(json.end(summary)) }
        if !isSilent || (command.quiet && !command.json && summary.ending != .imported) {
            Console.out(words.text(of: summary))
        }
        guard file != nil else { return }
        write(reportIsJSON ? full.end(summary) : "\n" + listing.text(of: summary))
        do throws(WritingFailure) {
            if let failure { throw failure }
            try file.take()?.finish()
        } catch {
            Console.error("error: the report: \(error.description)\n")
            throw ExitCode(2)
        }
    }

    private func listed(_ event: ImportEvent) -> String {
        switch event {
        case .progress: ""
        case .problems(let diagnostics): TextDiagnosticWriter().text(of: diagnostics)
        case .record(let record): listing.text(of: record) + TextDiagnosticWriter().text(of: record.diagnostics)
        case .nobodys(let resources): listing.text(ofNobodys: resources)
        }
    }

    private func show(_ diagnostics: [Diagnostic]) {
        guard !command.json, !diagnostics.isEmpty else { return }
        Console.progress("")
        Console.show(diagnostics, quiet: command.quiet)
    }

    /// Writes to the report. What goes wrong is told once, at the end.
    private func write(_ text: String) {
        guard failure == nil, !text.isEmpty else { return }
        do throws(WritingFailure) { try file?.write(text) } catch { failure = error }
    }
}
