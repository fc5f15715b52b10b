import ArgumentParser
import CareRecords
import Interchange

extension ImportCommand {
    struct CSV: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "csv",
            abstract: "Make programme returns of spreadsheets, or bring them up to date.",
            discussion: """
                Reads figures from CSV files and workbooks (.xlsx) as teams keep them. A mapping, which you write once for each kind of file, \
                says what the columns mean: see docs/csv-import.md, or begin with --propose.

                Nothing is guessed: a month that could be another, a site that the programme does not have or a figure \
                that was kept back is told with its row, and left out. A file that holds an NHS number is refused.

                Import again whenever you like. A figure that was sent in before and is another now becomes a revision, \
                for which you give the reason. What people have written into a return stays.

                EXAMPLES
                  Begin a mapping from the head of a file, then finish it in an editor:
                    caresheaf import csv --propose returns.csv > mappings/returns.json

                  Look first, and write nothing:
                    caresheaf import csv returns.csv --mapping mappings/returns.json --dry-run --diff

                  Make the returns, and look at what is wrong with them:
                    caresheaf import csv returns.csv --mapping mappings/returns.json \\
                      --submitted-by "Samina Rauf" --submitted-on 2026-11-05
                    caresheaf check

                  Bring in corrected figures:
                    caresheaf import csv returns.csv --mapping mappings/returns.json --reason "Late figures"

                EXIT STATUS
                  0   everything was imported
                  1   nothing was imported
                  2   some files, rows or returns could not be imported; the rest was
                  64  the command was not understood
                """)

        @Argument(help: "Files of figures.", completion: .file())
        var files: [String]

        @Option(
            help: ArgumentHelp("The file that says what the columns mean.", valueName: "MAPPING"),
            completion: .file(extensions: ["json"]))
        var mapping: String?

        @Flag(help: "Print a mapping to begin with, from the head of the file.")
        var propose = false

        @Option(
            help: ArgumentHelp(
                "The folder of returns. (default: content/returns of the project)", valueName: "DIR"),
            completion: .directory)
        var to: String?

        @Option(
            name: .customLong("submitted-by"),
            help: ArgumentHelp("Who sent the new returns in.", valueName: "NAME"))
        var submittedBy: String?

        @Option(
            name: .customLong("submitted-on"),
            help: ArgumentHelp("When they were sent in.", valueName: "YYYY-MM-DD"))
        var submittedOn: CalendarDate?

        @Option(help: ArgumentHelp("Why figures change that were sent in before.", valueName: "TEXT"))
        var reason: String?

        @OptionGroup
        var shared: ImportArguments

        func validate() throws {
            if files.isEmpty { throw ValidationError("Name at least one file of figures.") }
            if propose {
                if files.count > 1 || mapping != nil {
                    throw ValidationError("--propose takes one file and no mapping.")
                }
            } else if mapping == nil {
                throw ValidationError("Name the mapping with --mapping, or begin one with --propose.")
            }
        }

        func run() throws {
            let project = shared.folder(of: to, "content/returns")
            if propose { return try showProposal(project) }
            let options = CSVImportOptions(
                project: project, to: shared.path(of: to), mapping: mapping ?? "", asOf: shared.day,
                submittedBy: submittedBy, submittedOn: submittedOn, reason: reason, isDryRun: shared.isDryRun,
                isStrict: shared.strict)
            let output = try ImportOutput(of: .returns, shared)
            let summary = CSVImport(options).run(files) { event in output.tell(event) }
            try output.finish(summary)
        }

        private func showProposal(_ project: String) throws {
            let proposal = MappingProposal.of(files[0], project: project)
            Console.show(proposal.diagnostics, quiet: shared.quiet)
            guard let text = proposal.text else { throw ExitCode(1) }
            Console.out(text)
            if !shared.quiet {
                for line in proposal.toFinish { Console.error("to do: \(line)\n") }
            }
        }
    }
}
